using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>Reads stock: the team everything, a shop how much it may have.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">Expired is what the business date says, at the moment of asking.</param>
/// <param name="catalogue">Products, kept in memory; their states follow from sums over all batches, so one grouped query serves list, tabs and order.</param>
public sealed partial class StockQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CatalogShelf catalogue)
{
    /// <summary>A page of the stock list.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<StockList> ListAsync(StockFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var all = await RowsAsync(db, cancel);
        var found = Sorted(all.Where(row => Fits(row, filter)), filter.Sort).ToList();
        var counted = all.ConvertAll(row => new PricedProduct(row.Product, GstRate: null));
        return new StockList(
            found.ToPage(filter.Page, filter.Size),
            Enum.GetValues<StockView>().ToDictionary(view => view, view => all.Count(row => row.IsIn(view))),
            await ProductQueries.CategoriesAsync(db, counted, cancel));
    }

    /// <summary>The products that goods can come in for or be corrected of, by name, as a form offers them.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<Option<string?>>> ChoicesAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var products = (await catalogue.ProductsAsync(db, cancel)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase);
        return [.. products.Select(p => new Option<string?>(p.Sku, $"{p.Name}, {p.Sku}"))];
    }

    /// <summary>One product's sums; null when there is no such product.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<StockRow?> RowAsync(string sku, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await RowAsync(db, sku, cancel);
    }

    /// <summary>What can be promised of these products, in one query. Products that do not exist are left out.</summary>
    /// <param name="productIds">The products.</param>
    /// <param name="minimumLifePercent">The share of shelf life that a retailer was promised; null for the team's own view.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="NotAllowedException">Nobody is signed in, or a retailer asks for the team's view.</exception>
    public async Task<IReadOnlyDictionary<int, Availability>> AvailableAsync(IReadOnlyCollection<int> productIds, int? minimumLifePercent, CancellationToken cancel)
    {
        if (!user.IsKnown || (minimumLifePercent is null && !user.SeesEverything))
        {
            throw user.Refuse();
        }

        var today = clock.Today();
        await using var db = await database.CreateDbContextAsync(cancel);
        var lots = await db.Batches.AsNoTracking()
            .Where(b => productIds.Contains(b.ProductId)).Where(Batch.FreeOn(today))
            .Select(b => new { b.ProductId, b.Expires, Free = b.OnHand - b.Reserved }).ToListAsync(cancel);
        var (byProduct, wanted) = (lots.ToLookup(lot => lot.ProductId), productIds.ToHashSet());
        return (await catalogue.ProductsAsync(db, cancel)).Where(p => wanted.Contains(p.Id)).ToDictionary(p => p.Id, p =>
        {
            var until = minimumLifePercent is { } percent ? MinimumLife.MustLiveUntil(p.ShelfLifeDays, p.MinimumDispatchDays, percent, today) : today;
            var fit = byProduct[p.Id].Where(lot => lot.Expires >= until).ToList();
            return new Availability(p, fit.Sum(lot => lot.Free), fit.Count == 0 ? null : fit.Min(lot => lot.Expires));
        });
    }

    private async Task<List<StockRow>> RowsAsync(PortalDbContext db, CancellationToken cancel) => await RowsAsync(db, await catalogue.ProductsAsync(db, cancel), cancel);

    private async Task<List<StockRow>> RowsAsync(PortalDbContext db, IEnumerable<ShelfProduct> products, CancellationToken cancel)
    {
        var today = clock.Today();
        var held = await OnHand(db.Batches, today).ToDictionaryAsync(stock => stock.ProductId, cancel);
        return [.. products
            .Where(p => p.Active || held.ContainsKey(p.Id))
            .Select(p => new StockRow(p, held.GetValueOrDefault(p.Id) ?? StockOnHand.NothingOf(p.Id), today))];
    }

    private async Task<StockRow?> RowAsync(PortalDbContext db, string sku, CancellationToken cancel)
    {
        if ((await catalogue.ProductsAsync(db, cancel)).FirstOrDefault(p => string.Equals(p.Sku, sku, StringComparison.OrdinalIgnoreCase)) is not { } product)
        {
            return null;
        }

        var today = clock.Today();
        var stock = await OnHand(db.Batches.Where(b => b.ProductId == product.Id), today).SingleOrDefaultAsync(cancel);
        return new StockRow(product, stock ?? StockOnHand.NothingOf(product.Id), today);
    }

    private static IQueryable<StockOnHand> OnHand(IQueryable<Batch> batches, DateOnly today)
    {
        var held = batches.AsNoTracking().Where(b => b.OnHand > 0);
        var all = held.GroupBy(b => b.ProductId).Select(g => new { g.Key, OnHand = g.Sum(b => b.OnHand), Reserved = g.Sum(b => b.Reserved), Expired = g.Sum(b => b.Expires < today ? b.OnHand : 0) });
        var sellable = held.Where(Batch.SellableOn(today)).GroupBy(b => b.ProductId).Select(g => new { g.Key, Free = g.Sum(b => b.OnHand - b.Reserved), First = g.Min(b => b.Expires) });
        return from a in all
               join s in sellable on a.Key equals s.Key into found
               from s in found.DefaultIfEmpty()
               select new StockOnHand(a.Key, a.OnHand, a.Reserved, (int?)s.Free ?? 0, a.Expired, (DateOnly?)s.First);
    }

    private static bool Fits(StockRow row, StockFilter filter) =>
        row.IsIn(filter.View)
        && (filter.Category is null || row.Product.Art == filter.Category)
        && SearchWords.AllIn(row.Product.SearchText, filter.Search);

    private static IEnumerable<StockRow> Sorted(IEnumerable<StockRow> rows, string? sort)
    {
        var ordered = sort?.TrimStart('-') switch
        {
            "name" => rows.OrderBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase),
            "sku" => rows.OrderBy(row => row.Product.Sku, StringComparer.Ordinal),
            "available" => rows.OrderBy(row => row.Stock.Available),
            "onhand" => rows.OrderBy(row => row.Stock.OnHand),
            "reserved" => rows.OrderBy(row => row.Stock.Reserved),
            "reorder" => rows.OrderBy(row => row.Product.ReorderPoint),
            "expiry" => rows.OrderBy(row => row.Stock.FirstExpiry ?? DateOnly.MaxValue),
            _ => rows.OrderBy(row => row.State).ThenBy(row => row.DaysLeft ?? int.MaxValue).ThenBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase),
        };
        var list = ordered.ThenBy(row => row.Product.Sku, StringComparer.Ordinal);
        return sort?.StartsWith('-') == true ? list.Reverse() : list;
    }
}
