using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Reads payments: the team all of them, a retailer its own.</summary>
public sealed partial class PaymentQueries(IDbContextFactory<PortalDbContext> database)
{
    /// <summary>One payment with what it pays; null when there is none, or it is not yours.</summary>
    /// <param name="number">ARC/2627/000045.</param>
    /// <param name="cancel">The reader went away.</param>
    public async Task<ReceiptDetail?> DetailAsync(string number, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var payment = await db.Payments.AsNoTracking().SingleOrDefaultAsync(p => p.Number == number, cancel);
        return payment is null ? null : ReceiptDetail.Of(payment, await PayerAsync(db, payment.RetailerId, cancel), await AllocatedAsync(db, payment.Id, cancel));
    }

    private static async Task<Payer> PayerAsync(PortalDbContext db, int retailerId, CancellationToken cancel)
    {
        var branches = db.Branches.Where(b => b.RetailerId == retailerId && b.IsDefault);
        var found = await db.Retailers.Where(r => r.Id == retailerId).Join(branches, r => r.Id, b => b.RetailerId, (r, b) => new
        {
            r.Code,
            r.LegalName,
            r.TradeName,
            Gstin = b.Gstin ?? r.Gstin,
            b.Address1,
            b.Address2,
            b.City,
            b.StateCode,
            b.Pincode,
            r.FssaiNumber,
        }).SingleAsync(cancel);
        var street = found.Address2.Length > 0 ? $"{found.Address1}, {found.Address2}" : found.Address1;
        return new Payer(found.Code, new Party(found.LegalName, found.TradeName, found.Gstin, street, found.City, found.StateCode, found.Pincode, found.FssaiNumber));
    }

    private static async Task<IReadOnlyList<ReceiptAllocation>> AllocatedAsync(PortalDbContext db, Guid paymentId, CancellationToken cancel) =>
        await db.PaymentAllocations.Where(a => a.PaymentId == paymentId && a.Amount.Paise > 0)
            .Join(db.Invoices, a => a.InvoiceId, i => i.Id, (a, i) => new { i.Number, i.IssuedOn, i.Total, a.Amount })
            .OrderBy(row => row.IssuedOn).ThenBy(row => row.Number)
            .Select(row => new ReceiptAllocation(row.Number, row.IssuedOn, row.Total, row.Amount)).ToListAsync(cancel);
}
