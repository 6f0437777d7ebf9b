using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Reads lists of invoices: the team all of them, a retailer its own.</summary>
public sealed class InvoiceListQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    private const int MostShops = 500;

    /// <summary>A page of invoices.</summary>
    public async Task<InvoiceList> ListAsync(InvoiceFilter filter, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var today = clock.Today();
        var fitting = await db.Invoices.AsNoTracking().VisibleTo(user).FittingAsync(filter, db, cancel);
        var views = await fitting.SumsAsync(today, cancel);
        var total = views[filter.View].Count;
        var page = filter.PageOf(total);
        var rows = await ReadAsync(db, fitting.In(filter.View, today).Sorted(filter.Sort, db).OnPage(page, filter.Size), cancel);
        return new InvoiceList(new Page<InvoiceRow>(rows, page, filter.Size, total), views, today);
    }

    /// <summary>The invoices of one order, oldest first; none when it is not yours.</summary>
    public async Task<IReadOnlyList<InvoiceRow>> OfOrderAsync(string order, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await ReadAsync(db, db.Invoices.AsNoTracking().VisibleTo(user).Where(i => i.OrderNumber == order).OrderBy(i => i.IssuedOn).ThenBy(i => i.Number), cancel);
    }

    /// <summary>The credit notes of one order, oldest first.</summary>
    public async Task<IReadOnlyList<OrderCredit>> CreditsOfOrderAsync(string order, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var invoices = db.Invoices.VisibleTo(user).Where(i => i.OrderNumber == order);
        return await db.CreditNotes.Where(n => invoices.Any(i => i.Id == n.InvoiceId)).OrderBy(n => n.Number)
            .Select(n => new OrderCredit(n.Number, n.InvoiceNumber, n.IssuedOn, n.Total)).ToListAsync(cancel);
    }

    /// <summary>Invoices whose number, order or shop says this, newest first.</summary>
    public async Task<IReadOnlyList<InvoiceRow>> FindAsync(string text, int take, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = await db.Invoices.AsNoTracking().VisibleTo(user).FittingAsync(new InvoiceFilter { Search = text }, db, cancel);
        return await ReadAsync(db, fitting.Sorted(null, db).Take(take), cancel);
    }

    /// <summary>Notes of a shop that it paid this invoice, and that nobody answered yet.</summary>
    public async Task<IReadOnlyList<PaidNote>> OpenNotesAsync(string invoice, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.PaymentClaims.Where(c => c.InvoiceNumber == invoice && c.State == ClaimState.Open).OrderBy(c => c.At)
            .Select(c => new PaidNote(c.Id, c.Amount, c.Mode, c.Reference, c.PaidOn)).ToListAsync(cancel);
    }

    /// <summary>The shops that invoices can be listed by, by name.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<InvoicedShop>> ShopsAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Retailers.OrderBy(r => r.TradeName).Take(MostShops).Select(r => new InvoicedShop(r.Code, r.TradeName)).ToListAsync(cancel);
    }

    private async Task<List<InvoiceRow>> ReadAsync(PortalDbContext db, IQueryable<Invoice> invoices, CancellationToken cancel)
    {
        var (retailers, today) = (db.Retailers, clock.Today());
        var rows = await invoices.Select(i => new InvoiceRow
        {
            Number = i.Number,
            Order = i.OrderNumber,
            Retailer = retailers.Where(r => r.Id == i.RetailerId).Select(r => r.Code).First(),
            TradeName = retailers.Where(r => r.Id == i.RetailerId).Select(r => r.TradeName).First(),
            Kind = i.Kind,
            IssuedOn = i.IssuedOn,
            DueOn = i.DueOn,
            DueIsProvisional = i.DueIsProvisional,
            CreditDays = i.CreditDays,
            Taxable = i.Taxable,
            Tax = new Money(i.Cgst.Paise + i.Sgst.Paise + i.Igst.Paise),
            Total = i.Total,
            Paid = i.Paid,
            Credited = i.Credited,
            WrittenOff = i.WrittenOff,
            Balance = new Money(i.BalancePaise),
            Version = i.Version,
        }).ToListAsync(cancel);
        return rows.ConvertAll(r => r with { Status = new InvoiceStanding(r.Total, r.Paid, r.Credited, r.Balance, r.DueOn, r.DueIsProvisional, r.CreditDays).On(today) });
    }
}

/// <summary>A credit note against an invoice of an order.</summary>
/// <param name="Number">ACN/2627/000012.</param>
/// <param name="Invoice">The invoice.</param>
/// <param name="IssuedOn">Its date (IST).</param>
/// <param name="Total">Credited in all.</param>
public sealed record OrderCredit(string Number, string Invoice, DateOnly IssuedOn, Money Total);

/// <summary>A shop's note that it paid.</summary>
/// <param name="Id">The key.</param>
/// <param name="Amount">How much.</param>
/// <param name="Mode">How.</param>
/// <param name="Reference">The bank's reference.</param>
/// <param name="PaidOn">When (IST).</param>
public sealed record PaidNote(Guid Id, Money Amount, PaymentMode Mode, string Reference, DateOnly PaidOn);

/// <summary>A shop to choose.</summary>
/// <param name="Code">Its code.</param>
/// <param name="TradeName">Its name.</param>
public sealed record InvoicedShop(string Code, string TradeName);
