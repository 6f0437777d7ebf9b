using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Reads what retailers owe: the team of all of them, a retailer its own.</summary>
public sealed class DuesQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    /// <summary>Most open invoices of one answer.</summary>
    public const int MostInvoices = 200;

    private const int MostShops = 500;
    private const int MostClaims = 8;

    /// <summary>The dues of a retailer; null when there is none, or it is not yours.</summary>
    /// <param name="typed">Its code, or words that only its name, town or people hold.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<RetailerDues?> FindAsync(string? typed, CancellationToken cancel)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var code = text.ToUpperInvariant();
        var visible = db.Retailers.AsNoTracking().VisibleTo(user);
        var ids = await visible.Where(r => r.Code == code).Select(r => r.Id).ToListAsync(cancel);
        ids = ids.Count == 1 ? ids : await visible.Saying(text).OrderBy(r => r.Id).Take(2).Select(r => r.Id).ToListAsync(cancel);
        return ids.Count == 1 ? await ReadAsync(db, ids[0], cancel) : null;
    }

    /// <summary>The dues of the retailer with this code; null when there is none, or it is not yours.</summary>
    public async Task<RetailerDues?> OfAsync(string code, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var key = code.ToUpperInvariant();
        var id = await db.Retailers.AsNoTracking().VisibleTo(user).Where(r => r.Code == key).Select(r => r.Id).SingleOrDefaultAsync(cancel);
        return id == 0 ? null : await ReadAsync(db, id, cancel);
    }

    /// <summary>The user's own dues; null for the team.</summary>
    public async Task<RetailerDues?> MineAsync(CancellationToken cancel)
    {
        if (user.RetailerId is not { } mine)
        {
            return null;
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        return await ReadAsync(db, mine, cancel);
    }

    /// <summary>The user's own notes that it paid, newest first.</summary>
    public async Task<IReadOnlyList<MyClaim>> MyClaimsAsync(CancellationToken cancel)
    {
        if (user.RetailerId is not { } mine)
        {
            return [];
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.PaymentClaims.AsNoTracking().Where(c => c.RetailerId == mine).OrderByDescending(c => c.At).ThenBy(c => c.Id).Take(MostClaims)
            .Select(c => new MyClaim(c.Id, c.At, c.Mode, c.Reference, c.PaidOn, c.Amount, c.State, c.PaymentNumber, c.Answer, c.InvoiceNumber)).ToListAsync(cancel);
    }

    /// <summary>The shops that money can come from, by name; those that may no longer order may still pay.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<PayerChoice>> ShopsAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var branches = db.Branches.Where(b => b.IsDefault);
        return await db.Retailers.AsNoTracking().OrderBy(r => r.TradeName).ThenBy(r => r.Id).Take(MostShops)
            .Join(branches, r => r.Id, b => b.RetailerId, (r, b) => new PayerChoice(r.Code, r.TradeName, b.City)).ToListAsync(cancel);
    }

    private async Task<RetailerDues> ReadAsync(PortalDbContext db, int id, CancellationToken cancel)
    {
        var today = clock.Today();
        var open = db.Invoices.AsNoTracking().Where(i => i.RetailerId == id && i.BalancePaise > 0);
        var (overdue, payments) = (open.Where(Invoice.OverdueOn(today)), db.Payments.Where(p => p.RetailerId == id));
        var uncleared = payments.Where(p => p.State == ClearingState.Received || p.State == ClearingState.Deposited);
        var read = await open.OrderBy(i => i.DueOn).ThenBy(i => i.IssuedOn).ThenBy(i => i.Number).Take(MostInvoices)
            .Select(i => new { i.Number, i.IssuedOn, Standing = new InvoiceStanding(i.Total, i.Paid, i.Credited, new Money(i.BalancePaise), i.DueOn, i.DueIsProvisional, i.CreditDays) }).ToListAsync(cancel);
        var invoices = read.ConvertAll(i => new OpenInvoice(i.Number, i.IssuedOn, i.Standing.DueOn, i.Standing.Total, i.Standing.Balance, i.Standing.IsOverdueOn(today)));
        var held = db.Orders.Where(o => o.RetailerId == id && o.Status == OrderStatus.PendingApproval);
        var found = await db.Retailers.Where(r => r.Id == id).Select(r => new
        {
            Holds = held.Any(),
            Dues = new RetailerDues
            {
                RetailerId = r.Id,
                Code = r.Code,
                TradeName = r.TradeName,
                CreditLimit = r.CreditLimit,
                CreditUsed = r.CreditUsed,
                Terms = r.Terms,
                Owed = new Money(open.Sum(i => i.BalancePaise)),
                Overdue = new Money(overdue.Sum(i => i.BalancePaise)),
                Count = open.Count(),
                OnAccount = new Money(payments.Sum(p => p.OnAccount.Paise)),
                Uncleared = new Money(uncleared.Sum(p => p.Amount.Paise)),
                Invoices = invoices,
            },
        }).SingleAsync(cancel);
        var ahead = found.Holds ? await OrderToPay.OfAsync(db, id, cancel) : []; // most shops have none, and are asked nothing more
        return found.Dues with { Ahead = [.. ahead.Where(order => order.Own > Money.Zero)] };
    }
}
