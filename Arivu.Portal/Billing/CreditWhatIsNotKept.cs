using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>
/// Credits what an order's invoices bill beyond what the shop keeps: pieces called off or sent back. It follows what stands
/// now, so it may run twice, late, and in any order among the events of an order (docs/decisions/012).
/// </summary>
internal sealed class CreditWhatIsNotKept(CreditNoteIssuing issuing, OrderBilling orders, TimeProvider clock)
{
    /// <summary>Brings the credit notes of an order up to date: one for each invoice that needs one.</summary>
    public async Task CreditAsync(PortalDbContext db, Guid orderId, int retailerId, CreditGround ground, CancellationToken cancel)
    {
        await OrderTurn.TakeAsync(db, o => o.Id == orderId, cancel);
        await CreditDesk.HoldAsync(db, retailerId, cancel);
        var invoices = await db.Invoices.Include(i => i.Lines).Where(i => i.OrderId == orderId).OrderBy(i => i.IssuedOn).ThenBy(i => i.Number).ToListAsync(cancel);
        var lines = await db.OrderLines.AsNoTracking().Where(l => l.OrderId == orderId).ToListAsync(cancel);
        var pieces = PiecesToCredit(invoices, lines);
        foreach (var invoice in invoices.Where(i => i.Lines.Any(l => pieces.ContainsKey(l.Id))))
        {
            await issuing.IssueAsync(db, invoice, CreditNote.ForPieces(invoice, pieces, InTime(invoice, ground)), cancel);
        }

        await FreeRestAsync(db, orderId, invoices, lines, cancel);
        await Dues.SaveAsync(db, retailerId, clock.Today(), cancel);
    }

    /// <summary>Pieces by line of an invoice: billed, not kept, not credited yet. The latest invoice gives first.</summary>
    internal static Dictionary<Guid, int> PiecesToCredit(IReadOnlyList<Invoice> invoices, IReadOnlyList<OrderLine> lines)
    {
        var atConfirmation = invoices.Any(i => i.ShipmentId == Guid.Empty);
        var billed = invoices.SelectMany(i => i.Lines).ToLookup(l => l.OrderLineId);
        var pieces = new Dictionary<Guid, int>();
        foreach (var line in lines)
        {
            var keeps = (atConfirmation ? line.Kept : line.Shipped) - line.Returned;
            var surplus = billed[line.Id].Sum(b => b.Quantity - (b.CreditedQuantity - b.AllowedQuantity)) - keeps;
            foreach (var share in billed[line.Id].Reverse())
            {
                var taken = Math.Min(surplus, share.LeftQuantity);
                if (taken > 0)
                {
                    pieces[share.Id] = taken;
                    surplus -= taken;
                }
            }
        }

        return pieces;
    }

    // Past the deadline the shop still gets its value back, by a commercial note; the tax stays with the State.
    private CreditGround InTime(Invoice invoice, CreditGround ground) => CreditDeadline.Allows(invoice, clock.Today())
        ? ground
        : ground with { WithGst = false, Note = $"{ground.Note} GST stays: it could be credited until {CreditDeadline.Of(invoice.IssuedOn).ToText()}." };

    // Billed at shipment: when the rest is called off, nothing more will take the place of what is still reserved.
    private async Task FreeRestAsync(PortalDbContext db, Guid orderId, List<Invoice> invoices, List<OrderLine> lines, CancellationToken cancel)
    {
        var billed = invoices.SelectMany(i => i.Lines).GroupBy(l => l.OrderLineId).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));
        if (invoices.Count > 0 && lines.TrueForAll(l => billed.GetValueOrDefault(l.Id) >= l.Kept))
        {
            await orders.ReleaseRestAsync(db, orderId, cancel);
        }
    }
}
