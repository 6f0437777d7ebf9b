using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>What a request to place an order says. There is no price in it: the portal knows its own.</summary>
/// <param name="Lines">What.</param>
/// <param name="ShipTo">The branch, by its code or name; absent is the usual one.</param>
/// <param name="PurchaseOrder">The buyer's own order number.</param>
/// <param name="Note">A remark.</param>
/// <param name="OnHold">accept: above the credit limit it may wait for approval; reject, or absent: it is refused.</param>
/// <param name="Retailer">For whom, by code; only the team says so.</param>
public sealed record OrderBody(IReadOnlyList<LineBody?>? Lines, string? ShipTo, string? PurchaseOrder, string? Note, string? OnHold, string? Retailer)
{
    /// <summary>The wish, under the request's key.</summary>
    /// <exception cref="BadInputException">By field: no lines, a line that says nothing, or an unknown word in onHold.</exception>
    internal PlaceOrder ToWish(string? key) => new()
    {
        Lines = LineBody.Read(Lines ?? throw new BadInputException("lines", "Name what you order.")),
        ShipTo = ShipTo,
        PurchaseOrder = PurchaseOrder,
        Note = Note,
        Retailer = Retailer,
        AcceptHold = MayWait(),
        Key = key,
    };

    private bool MayWait() => OnHold?.Trim().ToUpperInvariant() switch
    {
        null or "" or "REJECT" => false,
        "ACCEPT" => true,
        _ => throw new BadInputException("onHold", "Say accept or reject."),
    };
}

/// <summary>Pieces of a product.</summary>
/// <param name="Sku">Which.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record LineBody(string? Sku, int? Quantity)
{
    private const int SkuLength = 40;

    /// <summary>The lines, each whole.</summary>
    /// <exception cref="BadInputException">By field, such as <c>lines[2].quantity</c>: a line lacks its product or its pieces, or there are too many lines.</exception>
    internal static IReadOnlyList<PlaceLine> Read(IReadOnlyList<LineBody?> lines)
    {
        if (lines.Count is 0 or > PlaceOrder.MostLines)
        {
            throw new BadInputException("lines", $"1 to {PlaceOrder.MostLines} lines.");
        }

        var faults = lines.Index().SelectMany(line => FaultsOf(line.Item, $"lines[{line.Index}]")).ToDictionary(StringComparer.Ordinal);
        return faults.Count == 0 ? [.. lines.Select(line => new PlaceLine(line!.Sku!, line.Quantity!.Value))] : throw new BadInputException(faults);
    }

    private static IEnumerable<KeyValuePair<string, string[]>> FaultsOf(LineBody? line, string at)
    {
        if (string.IsNullOrWhiteSpace(line?.Sku) || line.Sku.Length > SkuLength)
        {
            yield return new($"{at}.sku", [$"The product's SKU, at most {SkuLength} characters."]);
        }

        if (line?.Quantity is null)
        {
            yield return new($"{at}.quantity", ["How many pieces."]);
        }
    }
}

/// <summary>Why an order is refused.</summary>
/// <param name="Reason">The shop reads it.</param>
public sealed record RejectBody(string? Reason);

/// <summary>What is called off.</summary>
/// <param name="Reason">Both sides read it.</param>
/// <param name="Lines">Pieces by SKU; absent is all that is open.</param>
public sealed record CancelBody(string? Reason, IReadOnlyList<LineBody?>? Lines);

/// <summary>What leaves.</summary>
/// <param name="Lines">Pieces by SKU; absent is all that is open.</param>
/// <param name="Vehicle">The vehicle's number or the carrier.</param>
/// <param name="Note">A remark for the receiver.</param>
public sealed record ShipBody(IReadOnlyList<LineBody?>? Lines, string? Vehicle, string? Note)
{
    /// <summary>The goods.</summary>
    /// <exception cref="BadInputException">By field.</exception>
    internal ShipGoods ToGoods() => new() { Lines = Lines is null ? null : LineBody.Read(Lines), Vehicle = Vehicle, Note = Note };
}

/// <summary>What arrived.</summary>
/// <param name="Shipment">A shipment's number; absent is all that is on the road.</param>
public sealed record DeliverBody(string? Shipment);
