using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Reads invoices: the team all of them, a retailer its own.</summary>
public sealed partial class InvoiceQueries(IDbContextFactory<PortalDbContext> database, TimeProvider clock)
{
    /// <summary>One invoice with everything around it; null when there is none, or it is not yours.</summary>
    /// <param name="number">ARV/2627/000123.</param>
    /// <param name="cancel">The reader went away.</param>
    public async Task<InvoiceDetail?> DetailAsync(string number, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var invoice = await db.Invoices.AsNoTracking().Include(i => i.Lines).SingleOrDefaultAsync(i => i.Number == number, cancel);
        return invoice is null ? null : InvoiceDetail.Of(invoice, await AroundAsync(db, invoice, cancel), clock.Today());
    }

    private static async Task<InvoiceSurroundings> AroundAsync(PortalDbContext db, Invoice invoice, CancellationToken cancel)
    {
        var orders = db.Orders.Where(o => o.Id == invoice.OrderId);
        var around = await db.Retailers.Where(r => r.Id == invoice.RetailerId)
            .Select(r => new InvoiceSurroundings(r.Code, r.TradeName, orders.Select(o => o.PurchaseOrder).FirstOrDefault())).SingleAsync(cancel);
        around = around with { Arrived = await ArrivedPieces.OfAsync(db, invoice.OrderId, cancel) };
        around = around with { Credits = await CreditsAsync(db, invoice.Id, cancel), Receipts = await ReceiptsAsync(db, invoice.Id, cancel), WriteOffs = await WriteOffsAsync(db, invoice.Id, cancel) };
        return invoice.ShipmentId == Guid.Empty ? around : around with
        {
            Shipment = await db.Shipments.Where(s => s.Id == invoice.ShipmentId).Select(s => new BilledShipment(s.Number, s.Vehicle)).SingleOrDefaultAsync(cancel),
            Batches = await ShippedBatch.OfAsync(db, invoice.ShipmentId, cancel),
        };
    }

    private static async Task<IReadOnlyList<InvoiceCredit>> CreditsAsync(PortalDbContext db, Guid invoiceId, CancellationToken cancel) =>
        await db.CreditNotes.Where(n => n.InvoiceId == invoiceId && n.Number != "").OrderBy(n => n.Number)
            .Select(n => new InvoiceCredit(n.Number, n.IssuedOn, n.Reason, n.Total)).ToListAsync(cancel);

    private static async Task<IReadOnlyList<InvoiceWriteOff>> WriteOffsAsync(PortalDbContext db, Guid invoiceId, CancellationToken cancel) =>
        await db.WriteOffs.Where(w => w.InvoiceId == invoiceId).OrderBy(w => w.Id).Select(w => new InvoiceWriteOff(w.WrittenOn, w.Amount, w.Reason)).ToListAsync(cancel);

    private static async Task<IReadOnlyList<InvoiceReceipt>> ReceiptsAsync(PortalDbContext db, Guid invoiceId, CancellationToken cancel)
    {
        var allocations = db.PaymentAllocations.Where(a => a.InvoiceId == invoiceId && a.Amount.Paise > 0);
        return await allocations.Join(db.Payments, a => a.PaymentId, p => p.Id, (a, p) => new { p, a.Amount })
            .OrderBy(row => row.p.ReceivedOn).ThenBy(row => row.p.Number)
            .Select(row => new InvoiceReceipt(row.p.Number, row.p.ReceivedOn, row.p.Mode, row.Amount)).ToListAsync(cancel);
    }
}
