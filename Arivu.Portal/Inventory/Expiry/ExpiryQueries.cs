using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>Reads what comes near its end, what has passed it, and what is kept back.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">The business date.</param>
/// <param name="catalogue">Products and their days of alert, kept in memory.</param>
public sealed class ExpiryQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CatalogShelf catalogue)
{
    /// <summary>A page of the list. What is sound and far from its end is not read.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ExpiryList> ListAsync(ExpiryFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var all = await RowsAsync(db, cancel);
        var found = Sorted(all.Where(row => Fits(row, filter)), filter.Sort).ToList();
        return new ExpiryList(
            found.ToPage(filter.Page, filter.Size),
            Enum.GetValues<ExpiryView>().ToDictionary(view => view, view => all.Count(row => row.IsIn(view))),
            SumOf(all.Where(row => row.IsIn(ExpiryView.Near))),
            SumOf(all.Where(row => row.IsIn(ExpiryView.Expired))),
            [.. all.Select(row => (row.WarehouseId, row.Warehouse)).Distinct().OrderBy(w => w.WarehouseId)]);
    }

    private async Task<List<ExpiryRow>> RowsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var (today, products, withCost) = (clock.Today(), (await catalogue.ProductsAsync(db, cancel)).ToDictionary(p => p.Id), user.IsAdmin);
        var furthest = today.AddDays(products.Values.Select(p => p.NearExpiryAlertDays).DefaultIfEmpty(0).Max());
        var (costs, warehouses, offers) = (db.BatchCosts, db.Warehouses, db.ShortDatedOffers.Where(ShortDatedOffer.HoldsOn(today)));
        var found = await db.Batches.AsNoTracking().Where(b => b.OnHand > 0 && (b.Expires <= furthest || b.Blocked || offers.Any(o => o.BatchId == b.Id)))
            .Select(b => new
            {
                Batch = b,
                Warehouse = warehouses.Where(w => w.Id == b.WarehouseId).Select(w => w.Name).Single(),
                Paise = costs.Where(c => withCost && c.BatchId == b.Id).Select(c => (long?)c.UnitCost.Paise).SingleOrDefault(),
                Offer = offers.Where(o => o.BatchId == b.Id).Select(o => new { o.Id, o.PercentOff, o.Until }).FirstOrDefault(),
            }).ToListAsync(cancel);
        return found.ConvertAll(f => new ExpiryRow(
            f.Batch.Id, products[f.Batch.ProductId], f.Batch.Number, f.Batch.WarehouseId, f.Warehouse, f.Batch.Expires, today, f.Batch.OnHand, f.Batch.Reserved, f.Batch.BlockedFor,
            f.Paise is { } paise ? new Money(paise) * f.Batch.OnHand : null, f.Offer is { } offer ? new OfferOfBatch(offer.Id, offer.PercentOff, offer.Until) : null));
    }

    private ExpirySum SumOf(IEnumerable<ExpiryRow> rows)
    {
        var list = rows.ToList();
        return new ExpirySum(list.Sum(row => row.OnHand), user.IsAdmin ? new Money(list.Sum(row => row.Value?.Paise ?? 0)) : null);
    }

    private static bool Fits(ExpiryRow row, ExpiryFilter filter) =>
        row.IsIn(filter.View)
        && (filter.Warehouse is null || row.WarehouseId == filter.Warehouse)
        && SearchWords.AllIn($"{row.Product.SearchText} {row.Batch}".ToLowerInvariant(), filter.Search);

    private static IEnumerable<ExpiryRow> Sorted(IEnumerable<ExpiryRow> rows, string? sort)
    {
        var ordered = sort?.TrimStart('-') switch
        {
            "name" => rows.OrderBy(row => row.Product.Name, StringComparer.OrdinalIgnoreCase),
            "batch" => rows.OrderBy(row => row.Batch, StringComparer.Ordinal),
            "pieces" => rows.OrderBy(row => row.OnHand),
            "value" => rows.OrderBy(row => row.Value?.Paise ?? 0),
            _ => rows.OrderBy(row => row.Expires),
        };
        var list = ordered.ThenBy(row => row.Expires).ThenBy(row => row.Id);
        return sort?.StartsWith('-') == true ? list.Reverse() : list;
    }
}
