using Arivu.Portal.Api;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>Reads orders for the API: the team all of them, a retailer its own, in a number of commands that grows with neither rows nor lines.</summary>
public sealed class OrderAnswers(IDbContextFactory<PortalDbContext> database, CurrentUser user, IOrderInvoices invoices, IStringLocalizer<OrdersWords> T)
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
        var (ids, numbers) = (read.Select(o => o.RetailerId).Distinct().ToList(), read.ConvertAll(o => o.Number));
        var shops = await db.Retailers.Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.Code, Standing = new ShopStanding(r.Terms, r.CreditLimit, r.CreditUsed, r.OverdueSince) }).ToDictionaryAsync(r => r.Id, cancel);
        var billed = await invoices.NumbersAsync(db, numbers, cancel);
        return read.ConvertAll(o => OrderAnswer.Of(o, shops[o.RetailerId].Code, ReasonsOf(o, shops[o.RetailerId].Standing), billed[o.Number]));
    }

    private IReadOnlyList<string> ReasonsOf(Order order, ShopStanding shop) => order.Status switch
    {
        not OrderStages.ToDecide => [.. order.Steps.OrderBy(s => s.Position).Select(s => s.Note).OfType<string>()],
        _ when user.SeesEverything => [.. order.HoldReasons.Select(reason => reason.Words)],
        _ => ShopReasonsOf(order, shop),
    };

    // The limits of the house are the team's matter; what is late is the shop's own, and no card of the pages stands beside to tell it.
    private IReadOnlyList<string> ShopReasonsOf(Order order, ShopStanding shop) =>
    [
        .. ShopHoldWords.Of(order.HoldReasons, PayFirst.Of(order.HoldReasons, shop), T).Select(words => $"{words}."),
        .. order.HoldReasons.Where(reason => reason.Kind == HoldKind.Overdue).Select(reason => reason.Words),
    ];
}
