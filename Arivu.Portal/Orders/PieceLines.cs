using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>Which lines of an order some pieces are about: a product may stand on it twice, once at the usual price and once from a short-dated offer.</summary>
internal static class PieceLines
{
    /// <summary>Pieces by line. Where a product has several lines and none is named, they are filled in their order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">Pieces by SKU, or by line.</param>
    /// <param name="room">How many pieces of a line can be meant.</param>
    /// <exception cref="RuleBrokenException">Code quantity: the order has no such line, or no pieces are said.</exception>
    public static Dictionary<Guid, int> Of(Order order, IReadOnlyList<PlaceLine> lines, Func<OrderLine, int> room)
    {
        var pieces = new Dictionary<Guid, long>();
        foreach (var asked in lines)
        {
            Spread(pieces, Meant(order, asked), asked.Quantity, room);
        }

        return pieces.Count > 0 && pieces.Values.All(count => count is > 0 and <= int.MaxValue)
            ? pieces.ToDictionary(line => line.Key, line => (int)line.Value)
            : throw new RuleBrokenException("Say how many pieces of which product.") { Code = "quantity" };
    }

    /// <summary>The line of a product at its usual price; its only line where the shop chose an offer.</summary>
    /// <exception cref="RuleBrokenException">Code quantity: the order has no such line.</exception>
    public static OrderLine Usual(Order order, string sku) => Meant(order, new PlaceLine(sku, 0)) is var all && all.Find(l => !l.IsOfOffer) is { } usual ? usual : all[0];

    private static List<OrderLine> Meant(Order order, PlaceLine asked)
    {
        var found = order.Lines.Where(l => string.Equals(l.Sku, asked.Sku.Trim(), StringComparison.OrdinalIgnoreCase) && (asked.Line is null || l.Id == asked.Line)).OrderBy(l => l.Position).ToList();
        return found.Count > 0 ? found : throw new RuleBrokenException("{0} has no line of {1}.", order.Number, asked.Sku.Trim()) { Code = "quantity" };
    }

    // The last line takes what is too much, so that its own rule refuses it by name.
    private static void Spread(Dictionary<Guid, long> pieces, List<OrderLine> lines, int quantity, Func<OrderLine, int> room)
    {
        long left = quantity;
        foreach (var line in lines[..^1])
        {
            var taken = Math.Min(left, Math.Max(0, room(line) - pieces.GetValueOrDefault(line.Id)));
            if (taken > 0)
            {
                pieces[line.Id] = pieces.GetValueOrDefault(line.Id) + taken;
                left -= taken;
            }
        }

        if (left != 0 || lines.Count == 1)
        {
            pieces[lines[^1].Id] = pieces.GetValueOrDefault(lines[^1].Id) + left;
        }
    }
}
