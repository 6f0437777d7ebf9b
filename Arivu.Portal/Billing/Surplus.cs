using Arivu.Portal.Orders;

namespace Arivu.Portal.Billing;

/// <summary>Pieces of an invoice's line that are billed, not kept and not credited yet.</summary>
/// <param name="Pieces">All of them.</param>
/// <param name="CameBack">Those of them that came back; the others were called off.</param>
internal sealed record Surplus(int Pieces, int CameBack)
{
    /// <summary>
    /// What an order's invoices bill too much; the latest invoice gives first. Pieces that came back are first those that were
    /// credited as damaged: they are noted on their lines and credited no more (docs/decisions/012).
    /// </summary>
    /// <param name="invoices">All invoices of the order with their lines, oldest first.</param>
    /// <param name="lines">The lines of the order as they stand.</param>
    public static IReadOnlyDictionary<InvoiceLine, Surplus> Of(IReadOnlyList<Invoice> invoices, IReadOnlyList<OrderLine> lines)
    {
        var atConfirmation = invoices.Any(i => i.ShipmentId == Guid.Empty);
        var billed = invoices.SelectMany(i => i.Lines).ToLookup(l => l.OrderLineId);
        var surplus = new Dictionary<InvoiceLine, Surplus>();
        foreach (var line in lines)
        {
            var shares = billed[line.Id].Reverse().ToList();
            var keeps = (atConfirmation ? line.Kept : line.Shipped) - line.Returned;
            var open = shares.Sum(s => s.Quantity - (s.CreditedQuantity - s.AllowedQuantity)) - keeps;
            Spread(shares, open, Math.Min(open, line.Returned - shares.Sum(s => s.ReturnedQuantity)), surplus);
        }

        return surplus;
    }

    private static void Spread(List<InvoiceLine> shares, int open, int cameBack, Dictionary<InvoiceLine, Surplus> surplus)
    {
        foreach (var share in shares.Where(s => s.DamagedQuantity > 0))
        {
            var damaged = Math.Clamp(cameBack, 0, share.DamagedQuantity);
            share.CameBack(damaged, others: 0);
            (open, cameBack) = (open - damaged, cameBack - damaged);
        }

        foreach (var share in shares)
        {
            var pieces = Math.Min(open, share.LeftQuantity);
            if (pieces > 0)
            {
                var back = Math.Clamp(cameBack, 0, pieces);
                surplus[share] = new Surplus(pieces, back);
                (open, cameBack) = (open - pieces, cameBack - back);
            }
        }
    }
}
