using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Reads orders of more goods and what should be ordered; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks: costs are for administrators.</param>
/// <param name="clock">For the business date.</param>
/// <param name="catalogue">Products, kept in memory.</param>
/// <param name="stock">Sums of what lies there.</param>
public sealed partial class ReplenishmentQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CatalogShelf catalogue, StockQueries stock)
{
    /// <summary>A page of orders.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ReplenishmentList> ListAsync(ReplenishmentFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = Saying(db.ReplenishmentOrders.AsNoTracking(), filter.Search);
        var states = await fitting.GroupBy(o => o.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var views = Enum.GetValues<ReplenishmentView>().ToDictionary(view => view, view => states.Where(s => IsIn(s.Key, view)).Sum(s => s.Count));
        var page = filter.PageOf(views[filter.View]);
        var shown = Enum.GetValues<ReplenishmentStatus>().Where(s => IsIn(s, filter.View)).ToList();
        var rows = await Sorted(fitting.Where(o => shown.Contains(o.Status)), filter.Sort).OnPage(page, filter.Size).Select(o => new ReplenishmentRow(
            o.Number, o.Status, o.SupplierName, o.SupplierReference, o.ExpectedOn, o.CreatedAt, o.Lines.Count, o.Lines.Sum(l => l.Quantity), o.Lines.Sum(l => l.Received), o.Version)).ToListAsync(cancel);
        return new ReplenishmentList(new Page<ReplenishmentRow>(rows, page, filter.Size, views[filter.View]), views);
    }

    /// <summary>One order; null when there is none of this number.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ReplenishmentDetail?> DetailAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        var key = number.Trim().ToUpperInvariant();
        await using var db = await database.CreateDbContextAsync(cancel);
        var order = await db.ReplenishmentOrders.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position)).Include(o => o.Steps.OrderBy(s => s.Position)).AsSplitQuery().SingleOrDefaultAsync(o => o.Number == key, cancel);
        if (order is null)
        {
            return null;
        }

        var receipts = await db.GoodsReceipts.AsNoTracking().Where(r => r.OrderId == order.Id).OrderBy(r => r.At).ThenBy(r => r.Number)
            .Select(r => new ReceiptRow(r.Number, r.At, r.Actor, r.Reference, r.Supplier, r.OrderNumber, r.Lines.Count, r.Lines.Sum(l => l.Quantity))).ToListAsync(cancel);
        var place = await db.Warehouses.AsNoTracking().Where(w => w.Id == order.WarehouseId).Select(w => new { w.Name, w.Address }).SingleAsync(cancel);
        var names = await PersonNames.OfAsync(db, order.Steps.Select(s => s.Actor).Concat(receipts.Select(r => r.Actor)), cancel);
        return ReplenishmentDetail.Of(order, user.IsAdmin, names) with
        {
            Receipts = receipts.ConvertAll(r => r with { Actor = names.Of(r.Actor) }),
            WarehouseName = place.Name,
            WarehouseAddress = place.Address,
        };
    }

    /// <summary>Orders whose number, supplier or supplier's reference says this, newest first.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<ReplenishmentRow>> FindAsync(string text, int take, CancellationToken cancel) =>
        (await ListAsync(new ReplenishmentFilter { Search = text, Size = take }, cancel)).Rows.Items;

    /// <summary>Orders on their way, those expected first first: what a delivery at the door may belong to.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<ReplenishmentRow>> ComingAsync(int take, CancellationToken cancel) =>
        (await ListAsync(new ReplenishmentFilter { View = ReplenishmentView.Coming, Sort = "expected", Size = take }, cancel)).Rows.Items;

    private static bool IsIn(ReplenishmentStatus status, ReplenishmentView view) => view switch
    {
        ReplenishmentView.Coming => ReplenishmentStatusWords.Coming.Contains(status),
        ReplenishmentView.Drafts => status == ReplenishmentStatus.Draft,
        ReplenishmentView.Received => status == ReplenishmentStatus.Received,
        ReplenishmentView.Over => status is ReplenishmentStatus.ClosedShort or ReplenishmentStatus.Cancelled,
        _ => true,
    };

    private static IQueryable<ReplenishmentOrder> Saying(IQueryable<ReplenishmentOrder> orders, string? typed)
    {
        foreach (var word in Texts.Words(typed?.ToUpperInvariant()))
        {
            orders = orders.Where(o => o.Number.Contains(word) || o.SupplierName.ToUpper().Contains(word) || o.SupplierReference!.ToUpper().Contains(word) || o.Lines.Any(l => l.Sku.Contains(word)));
        }

        return orders;
    }

    private static IOrderedQueryable<ReplenishmentOrder> Sorted(IQueryable<ReplenishmentOrder> orders, string? sort) => sort switch
    {
        "number" => orders.OrderBy(o => o.Number),
        "-number" => orders.OrderByDescending(o => o.Number),
        "supplier" => orders.OrderBy(o => o.SupplierName).ThenByDescending(o => o.CreatedAt),
        "-supplier" => orders.OrderByDescending(o => o.SupplierName).ThenByDescending(o => o.CreatedAt),
        "expected" => orders.OrderBy(o => o.ExpectedOn == null).ThenBy(o => o.ExpectedOn).ThenBy(o => o.Number),
        "-expected" => orders.OrderBy(o => o.ExpectedOn == null).ThenByDescending(o => o.ExpectedOn).ThenBy(o => o.Number),
        "created" => orders.OrderBy(o => o.CreatedAt).ThenBy(o => o.Number),
        _ => orders.OrderByDescending(o => o.CreatedAt).ThenByDescending(o => o.Number),
    };
}
