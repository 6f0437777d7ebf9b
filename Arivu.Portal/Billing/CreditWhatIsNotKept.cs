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
        var surplus = Surplus.Of(invoices, lines);
        foreach (var invoice in invoices.Where(i => i.Lines.Any(surplus.ContainsKey)))
        {
            await CreditAsync(db, invoice, surplus, InTime(invoice, ground), cancel);
        }

        await FreeRestAsync(db, orderId, invoices, lines, cancel);
        await Dues.SaveAsync(db, retailerId, clock.Today(), cancel);
    }

    // Where amounts were credited before, pieces that come back may be worth nothing more: no number is drawn for that.
    private async Task CreditAsync(PortalDbContext db, Invoice invoice, IReadOnlyDictionary<InvoiceLine, Surplus> surplus, CreditGround ground, CancellationToken cancel)
    {
        var mine = invoice.Lines.Where(surplus.ContainsKey).ToList();
        var pieces = mine.ToDictionary(l => l.Id, l => surplus[l].Pieces);
        if (CreditNote.WorthOf(invoice, pieces, ground.WithGst) > Money.Zero)
        {
            mine.ForEach(l => l.CameBack(damaged: 0, surplus[l].CameBack));
            await issuing.IssueAsync(db, invoice, CreditNote.ForPieces(invoice, pieces, ground), cancel);
        }
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
