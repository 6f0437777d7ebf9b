using Arivu.Portal.Api;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Reads invoices for the API: the team all of them, a retailer its own, in a number of commands that grows with neither rows nor lines.</summary>
public sealed class InvoiceAnswers(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    /// <summary>One invoice; null when there is none, or it is another shop's.</summary>
    /// <param name="number">ARV/2627/000123.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<InvoiceAnswer?> OneAsync(string number, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return (await ReadAsync(db, db.Invoices.VisibleTo(user).Where(i => i.Number == number), cancel)).SingleOrDefault();
    }

    /// <summary>A page of invoices, newest first. A page behind the last one is empty.</summary>
    /// <param name="filter">Which; its tab is not looked at.</param>
    /// <param name="status">One status; null is all.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<ApiList<InvoiceAnswer>> PageAsync(InvoiceFilter filter, InvoiceStatus? status, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = await db.Invoices.VisibleTo(user).FittingAsync(filter, db, cancel);
        fitting = status is { } one ? fitting.Standing(one, clock.Today()) : fitting;
        var items = await ReadAsync(db, fitting.Sorted(null, db).OnPage(filter.Page, filter.Size), cancel);
        return new ApiList<InvoiceAnswer>(items, filter.Page, filter.Size, await fitting.CountAsync(cancel));
    }

    private async Task<IReadOnlyList<InvoiceAnswer>> ReadAsync(PortalDbContext db, IQueryable<Invoice> invoices, CancellationToken cancel)
    {
        var read = await invoices.AsNoTracking().Include(i => i.Lines).AsSplitQuery().ToListAsync(cancel);
        var shops = read.Select(i => i.RetailerId).Distinct().ToList();
        var codes = await db.Retailers.Where(r => shops.Contains(r.Id)).Select(r => new { r.Id, r.Code }).ToDictionaryAsync(r => r.Id, r => r.Code, cancel);
        var today = clock.Today();
        return read.ConvertAll(i => InvoiceAnswer.Of(i, codes[i.RetailerId], today));
    }
}
