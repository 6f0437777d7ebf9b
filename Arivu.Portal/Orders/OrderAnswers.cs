using Arivu.Portal.Api;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Reads orders for the API: the team all of them, a retailer its own, in a number of commands that grows with neither rows nor lines.</summary>
public sealed class OrderAnswers(IDbContextFactory<PortalDbContext> database, CurrentUser user, IOrderInvoices invoices)
{
    /// <summary>One order; null when there is none, or it is another shop's.</summary>
    public async Task<OrderAnswer?> OneAsync(string number, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        await using var db = await database.CreateDbContextAsync(cancel);
        return (await ReadAsync(db, db.Orders.VisibleTo(user).Where(o => o.Number == key), cancel)).SingleOrDefault();
    }

    /// <summary>A page of orders, newest first. A page behind the last one is empty.</summary>
    public async Task<ApiList<OrderAnswer>> PageAsync(OrderFilter filter, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = await db.Orders.VisibleTo(user).FittingAsync(filter, db, cancel);
        var items = await ReadAsync(db, fitting.Sorted(null).OnPage(filter.Page, filter.Size), cancel);
        return new ApiList<OrderAnswer>(items, filter.Page, filter.Size, await fitting.CountAsync(cancel));
    }

    private async Task<IReadOnlyList<OrderAnswer>> ReadAsync(PortalDbContext db, IQueryable<Order> orders, CancellationToken cancel)
    {
        var read = await orders.AsNoTracking().Include(o => o.Lines).Include(o => o.Shipments)
            .Include(o => o.Steps.Where(s => s.What == OrderStepKind.Rejected || s.What == OrderStepKind.Cancelled)).AsSplitQuery().ToListAsync(cancel);
        var (shops, numbers) = (read.Select(o => o.RetailerId).Distinct().ToList(), read.ConvertAll(o => o.Number));
        var codes = await db.Retailers.Where(r => shops.Contains(r.Id)).Select(r => new { r.Id, r.Code }).ToDictionaryAsync(r => r.Id, r => r.Code, cancel);
        var billed = await invoices.NumbersAsync(db, numbers, cancel);
        return read.ConvertAll(o => OrderAnswer.Of(o, codes[o.RetailerId], billed[o.Number]));
    }
}
