using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Inventory.Sums;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>Reads stock: the team everything, a shop how much it may have.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">Expired is what the business date says, at the moment of asking.</param>
/// <param name="catalogue">Products, kept in memory; their states follow from sums that are kept, so one reading serves list, tabs and order.</param>
public sealed partial class StockQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CatalogShelf catalogue)
{
    /// <summary>A page of the stock list.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<StockList> ListAsync(StockFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var warehouses = await db.Warehouses.AsNoTracking().OrderBy(w => w.Id).Select(w => new WarehouseName(w.Id, w.Code, w.Name)).ToListAsync(cancel);
        var products = await catalogue.ProductsAsync(db, cancel);
        var sums = (await StockSums.ReadAsync(db, clock.Today(), cancel)).ToLookup(sum => sum.ProductId);
        var incoming = await ReplenishmentQueries.IncomingAsync(db, null, cancel);
        var all = Rows(products, sums).ConvertAll(row => row with { Incoming = incoming.GetValueOrDefault(row.Product.Id) });
        var place = warehouses.Find(w => string.Equals(w.Code, filter.Warehouse, StringComparison.OrdinalIgnoreCase));
        var there = place is null ? all : all.ConvertAll(row => In(place.Id, row, sums)).FindAll(row => row.Stock.OnHand > 0);
        var found = Sorted(there.Where(row => Fits(row, filter)), filter.Sort).ToList();
        return new StockList(
            found.ToPage(filter.Page, filter.Size),
            Enum.GetValues<StockView>().ToDictionary(view => view, view => there.Count(row => row.IsIn(view))),
            await ProductQueries.CategoriesAsync(db, all.ConvertAll(row => new PricedProduct(row.Product, GstRate: null)), cancel),
            warehouses,
            user.IsAdmin ? found.Aggregate(new StockValue(Money.Zero, 0), (sum, row) => sum + row.Value!) : null);
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

    private List<StockRow> Rows(IEnumerable<ShelfProduct> products, ILookup<int, CountedStock> sums) =>
        [.. products.Where(p => p.Active || sums[p.Id].Any(sum => sum.OnHand > 0)).Select(p => RowOf(p, sums[p.Id]))];

    private async Task<StockRow?> RowAsync(PortalDbContext db, string sku, CancellationToken cancel)
    {
        var product = (await catalogue.ProductsAsync(db, cancel)).FirstOrDefault(p => string.Equals(p.Sku, sku, StringComparison.OrdinalIgnoreCase));
        return product is null ? null : RowOf(product, await StockTally.ReadAsync(db, [product.Id], clock.Today(), cancel));
    }

    private StockRow RowOf(ShelfProduct product, IEnumerable<CountedStock> sums)
    {
        var (stock, sent, value) = (StockOnHand.NothingOf(product.Id), 0, new StockValue(Money.Zero, 0));
        foreach (var sum in sums)
        {
            stock = new StockOnHand(product.Id, stock.OnHand + sum.OnHand, stock.Reserved + sum.Reserved, stock.Available + sum.Available, stock.Expired + sum.Expired, sum.FirstExpiry ?? stock.FirstExpiry);
            (sent, value) = (sent + sum.Sent, value + new StockValue(sum.Value, sum.Uncosted));
        }

        return new StockRow(product, stock, clock.Today(), sent, user.IsAdmin ? value : null);
    }

    // What can be promised stays the product's: shops are served from one warehouse, and the states follow from it.
    private StockRow In(int warehouse, StockRow row, ILookup<int, CountedStock> sums)
    {
        var here = RowOf(row.Product, sums[row.Product.Id].Where(sum => sum.WarehouseId == warehouse));
        return row with { Stock = row.Stock with { OnHand = here.Stock.OnHand, Reserved = here.Stock.Reserved, Expired = here.Stock.Expired }, Value = here.Value };
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
            "cover" => rows.OrderBy(row => row.CoverDays ?? int.MaxValue),
            "value" => rows.OrderBy(row => row.Value?.Known),
            "incoming" => rows.OrderBy(row => row.Incoming?.Pieces ?? 0),
            "reorder" => rows.OrderBy(row => row.Product.ReorderPoint),
            "expiry" => rows.OrderBy(row => row.Stock.FirstExpiry ?? DateOnly.MaxValue),
            _ => rows.OrderBy(row => row.State).ThenBy(row => row.DaysLeft ?? int.MaxValue).ThenBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase),
        };
        var list = ordered.ThenBy(row => row.Product.Sku, StringComparer.Ordinal);
        return sort?.StartsWith('-') == true ? list.Reverse() : list;
    }
}
