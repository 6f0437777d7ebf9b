using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>A line as pages show it.</summary>
public sealed record OrderDetailLine
{
    /// <inheritdoc cref="OrderLine.Id" />
    public Guid Id { get; init; }

    /// <inheritdoc cref="OrderLine.Sku" />
    public required string Sku { get; init; }

    /// <inheritdoc cref="OrderLine.OfferId" />
    public int? OfferId { get; init; }

    /// <inheritdoc cref="OrderLine.BestBefore" />
    public DateOnly? BestBefore { get; init; }

    /// <summary>Whether the shop chose a short-dated batch at a discount.</summary>
    public bool IsOfOffer => OfferId is not null;

    /// <summary>What tells it from the order's other lines: its SKU, with the offer it was taken from.</summary>
    public string Key => CartKey.Of(Sku, OfferId);

    /// <inheritdoc cref="OrderLine.Name" />
    public required string Name { get; init; }

    /// <inheritdoc cref="OrderLine.Note" />
    public required string? Note { get; init; }

    /// <inheritdoc cref="OrderLine.IfShort" />
    public required ShortChoice IfShort { get; init; }

    /// <inheritdoc cref="OrderLine.CaseSize" />
    public required int CaseSize { get; init; }

    /// <inheritdoc cref="OrderLine.Quantity" />
    public required int Quantity { get; init; }

    /// <inheritdoc cref="OrderLine.Shipped" />
    public required int Shipped { get; init; }

    /// <inheritdoc cref="OrderLine.Cancelled" />
    public required int Cancelled { get; init; }

    /// <inheritdoc cref="OrderLine.Returned" />
    public required int Returned { get; init; }

    /// <inheritdoc cref="OrderLine.Kept" />
    public required int Kept { get; init; }

    /// <inheritdoc cref="OrderLine.Open" />
    public required int Open { get; init; }

    /// <inheritdoc cref="OrderLine.WithShop" />
    public required int WithShop { get; init; }

    /// <inheritdoc cref="OrderLine.UnitPrice" />
    public required Money UnitPrice { get; init; }

    /// <inheritdoc cref="OrderLine.Discount" />
    public required Money Discount { get; init; }

    /// <inheritdoc cref="OrderLine.GstRate" />
    public required decimal GstRate { get; init; }

    /// <inheritdoc cref="OrderLine.Taxable" />
    public required Money Taxable { get; init; }

    /// <inheritdoc cref="OrderLine.Tax" />
    public required Money Tax { get; init; }

    /// <inheritdoc cref="OrderLine.Total" />
    public required Money Total { get; init; }

    /// <summary>What all ordered pieces came to with GST, those called off included.</summary>
    public required Money AsOrdered { get; init; }

    /// <summary>Batches promised and not sent yet, first to expire first; for the team only.</summary>
    public required IReadOnlyList<BatchPieces> Promised { get; init; }

    /// <summary>Open pieces that nothing is promised for: they wait for stock.</summary>
    public int Missing { get; init; }

    /// <summary>Open pieces that can be sent now.</summary>
    public int Sendable => Open - Missing;

    /// <summary>Pieces of it, as a service is asked for them; it names the line only where the product stands on several.</summary>
    internal PlaceLine Asked(int pieces, IEnumerable<OrderDetailLine> all) => new(Sku, pieces) { Line = all.Count(l => l.Sku == Sku) > 1 ? Id : null };

    /// <summary>Batches that were sent.</summary>
    public required IReadOnlyList<BatchPieces> Sent { get; init; }

    /// <summary>The product as the catalogue shows it today; null when it is not there any more.</summary>
    public required ShelfProduct? Product { get; init; }
}

/// <summary>Pieces of one batch.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="Expires">Best before.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record BatchPieces(string Batch, DateOnly Expires, int Quantity);
