using Arivu.Portal.Catalog;
using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Guide;

/// <summary>The order guide: what this store bought lately, as it usually buys it.</summary>
public sealed class GuideQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, ShopSearch search, OfferedStock stock)
{
    /// <summary>Days back that count.</summary>
    public const int Days = 90;

    /// <summary>The guide, what is ordered most often first; null for a person who belongs to no shop.</summary>
    public async Task<IReadOnlyList<GuideRow>?> RowsAsync(CancellationToken cancel)
    {
        if (user.RetailerId is not { } mine)
        {
            return null;
        }

        var bought = (await BoughtAsync(mine, clock.Now().AddDays(-Days), cancel)).ToLookup(b => b.ProductId);
        var sold = (await search.OpenAsync(cancel)).Rows.Where(row => bought.Contains(row.Product.Id)).ToList();
        var pieces = await stock.PiecesAsync(sold.ConvertAll(row => row.Product.Id), cancel);
        return [.. sold.Select(row => RowOf(row, [.. bought[row.Product.Id]], pieces.GetValueOrDefault(row.Product.Id)))
            .OrderByDescending(row => row.Times).ThenByDescending(row => row.LastAt).ThenBy(row => row.Today.Product.Sku, StringComparer.Ordinal)];
    }

    // An order that was called off was not bought; pieces that were called off neither.
    private async Task<List<Bought>> BoughtAsync(int mine, DateTime since, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var lines = db.OrderLines.Where(l => l.RetailerId == mine && l.Quantity > l.Cancelled);
        return await db.Orders.AsNoTracking()
            .Where(o => o.RetailerId == mine && o.PlacedAt >= since && o.Status != OrderStatus.Cancelled && o.Status != OrderStatus.Rejected)
            .Join(lines, o => o.Id, l => l.OrderId, (o, l) => new Bought(l.ProductId, o.Id, o.PlacedAt, l.Quantity - l.Cancelled, l.UnitPrice, l.GstRate, l.Mrp)).ToListAsync(cancel);
    }

    private static GuideRow RowOf(ShopRow row, List<Bought> bought, int available)
    {
        var last = bought.MaxBy(b => b.At)!;
        var orders = bought.GroupBy(b => b.OrderId).Select(order => order.Sum(b => b.Pieces)).Order().ToList();
        return new GuideRow
        {
            Today = row,
            Times = orders.Count,
            Usual = OrderQuantity.Nearest(orders[(orders.Count - 1) / 2], row.Product.MinimumQuantity, row.Product.OrderMultiple),
            LastAt = last.At,
            LastPrice = new ShopPrice(last.Price, last.GstRate, last.Mrp).WithGst,
            Available = available,
        };
    }

    private sealed record Bought(int ProductId, Guid OrderId, DateTime At, int Pieces, Money Price, decimal GstRate, Money Mrp);
}
