using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Reads the team's lists of receipts and of what shops say they paid.</summary>
public sealed class PaymentListQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>A page of receipts, or of the shops' notes.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<PaymentList> ListAsync(PaymentFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = await db.Payments.AsNoTracking().FittingAsync(filter, db, cancel);
        var views = await ViewsAsync(db, fitting, cancel);
        var isClaims = filter.View == PaymentView.Claims;
        var total = views[filter.View].Count;
        var page = filter.PageOf(total);
        var rows = isClaims ? [] : await RowsOf(db, fitting.In(filter.View).Sorted(filter.Sort, db.Retailers).OnPage(page, filter.Size)).ToListAsync(cancel);
        var claims = isClaims ? new Page<ClaimRow>(await ClaimsAsync(db, page, filter.Size, cancel), page, filter.Size, total) : null;
        return new PaymentList(new Page<PaymentRow>(rows, page, filter.Size, isClaims ? 0 : total), views, claims);
    }

    /// <summary>How many notes of shops wait for an answer.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<int> OpenClaimsAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.PaymentClaims.CountAsync(c => c.State == ClaimState.Open, cancel);
    }

    private static async Task<Dictionary<PaymentView, PaymentSum>> ViewsAsync(PortalDbContext db, IQueryable<Payment> fitting, CancellationToken cancel)
    {
        var states = await fitting.GroupBy(p => p.State).Select(g => new StateSum(g.Key, g.Count(), g.Sum(p => p.Amount.Paise))).ToListAsync(cancel);
        var account = await fitting.In(PaymentView.OnAccount).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Paise = g.Sum(p => p.OnAccount.Paise) }).SingleOrDefaultAsync(cancel);
        var claims = await db.PaymentClaims.Where(c => c.State == ClaimState.Open).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Paise = g.Sum(c => c.Amount.Paise) }).SingleOrDefaultAsync(cancel);
        var undone = Sum(states, ClearingState.Bounced, ClearingState.Reversed);
        var standing = Sum(states, ClearingState.Received, ClearingState.Deposited, ClearingState.Cleared);
        return new()
        {
            [PaymentView.Claims] = new(claims?.Count ?? 0, new Money(claims?.Paise ?? 0)),
            [PaymentView.All] = standing with { Count = standing.Count + undone.Count },
            [PaymentView.Drawer] = Sum(states, ClearingState.Received),
            [PaymentView.Bank] = Sum(states, ClearingState.Deposited),
            [PaymentView.OnAccount] = new(account?.Count ?? 0, new Money(account?.Paise ?? 0)),
            [PaymentView.Undone] = undone,
        };
    }

    private static PaymentSum Sum(List<StateSum> sums, params ClearingState[] states)
    {
        var mine = sums.Where(s => states.Contains(s.State)).ToList();
        return new PaymentSum(mine.Sum(s => s.Count), new Money(mine.Sum(s => s.Paise)));
    }

    private static IQueryable<PaymentRow> RowsOf(PortalDbContext db, IQueryable<Payment> payments)
    {
        var retailers = db.Retailers;
        return payments.Select(p => new PaymentRow
        {
            Number = p.Number,
            ReceivedOn = p.ReceivedOn,
            RetailerCode = retailers.First(r => r.Id == p.RetailerId).Code,
            TradeName = retailers.First(r => r.Id == p.RetailerId).TradeName,
            Mode = p.Mode,
            Reference = p.Reference,
            ChequeDate = p.ChequeDate,
            Bank = p.Bank,
            Amount = p.Amount,
            OnAccount = p.OnAccount,
            State = p.State,
            UndoneBecause = p.UndoneBecause,
            Version = p.Version,
        });
    }

    private static async Task<List<ClaimRow>> ClaimsAsync(PortalDbContext db, int page, int size, CancellationToken cancel)
    {
        var open = db.Invoices.Where(i => i.BalancePaise > 0);
        var rows = await db.PaymentClaims.AsNoTracking().Where(c => c.State == ClaimState.Open).OrderBy(c => c.At).ThenBy(c => c.Id).OnPage(page, size)
            .Join(db.Retailers, c => c.RetailerId, r => r.Id, (c, r) => new { c, r.Code, r.TradeName }).OrderBy(row => row.c.At).ThenBy(row => row.c.Id)
            .Select(row => new ClaimRow(row.c.Id, row.c.At, row.Code, row.TradeName, row.c.Actor, row.c.Mode, row.c.Reference, row.c.PaidOn, row.c.Amount, row.c.InvoiceNumber, row.c.Note, open.Where(i => i.Number == row.c.InvoiceNumber).Select(i => i.Number).FirstOrDefault()))
            .ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, rows.Select(row => row.Actor), cancel);
        return rows.ConvertAll(row => row with { Actor = names.Of(row.Actor) });
    }

    private sealed record StateSum(ClearingState State, int Count, long Paise);
}
