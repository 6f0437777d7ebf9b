using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving;

/// <content>What is on its way, and what should be ordered.</content>
public sealed partial class ReplenishmentQueries
{
    /// <summary>What of these products is ordered and has not come, in one query; products of which nothing is coming are left out.</summary>
    /// <param name="productIds">The products; null for all.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyDictionary<int, IncomingStock>> IncomingAsync(IReadOnlyCollection<int>? productIds, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await IncomingAsync(db, productIds, cancel);
    }

    /// <summary>The same for a reading that has a context already.</summary>
    /// <param name="db">A context of the caller.</param>
    /// <param name="productIds">The products; null for all.</param>
    /// <param name="cancel">Ends the wait.</param>
    internal static async Task<Dictionary<int, IncomingStock>> IncomingAsync(PortalDbContext db, IReadOnlyCollection<int>? productIds, CancellationToken cancel)
    {
        var coming = ReplenishmentStatusWords.Coming;
        var missing = from o in db.ReplenishmentOrders
                      where coming.Contains(o.Status)
                      from l in o.Lines
                      where l.Quantity > l.Received
                      select new { l.ProductId, Pieces = l.Quantity - l.Received, o.ExpectedOn };
        if (productIds is not null)
        {
            missing = missing.Where(m => productIds.Contains(m.ProductId));
        }

        return await missing.GroupBy(m => m.ProductId).Select(g => new { g.Key, Pieces = g.Sum(m => m.Pieces), On = g.Min(m => m.ExpectedOn) })
            .ToDictionaryAsync(g => g.Key, g => new IncomingStock(g.Pieces, g.On), cancel);
    }

    /// <summary>What should be ordered: those that run out first first. Those that are snoozed stand in a list of their own.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ReplenishmentNeeds> NeedsAsync(CancellationToken cancel)
    {
        user.MustBeTeam();
        var today = clock.Today();
        await using var db = await database.CreateDbContextAsync(cancel);
        var rows = await stock.StatesAsync(db, await catalogue.ProductsAsync(db, cancel), cancel);
        var incoming = await IncomingAsync(db, null, cancel);
        var snoozed = await db.ReplenishmentSnoozes.AsNoTracking().Where(s => s.Until > today).ToDictionaryAsync(s => s.ProductId, s => s.Until, cancel);
        var needs = rows.Select(row => new ReplenishmentNeed(
                row.Product, row.Stock.Available, incoming.GetValueOrDefault(row.Product.Id) ?? IncomingStock.None, row.Sent, snoozed.TryGetValue(row.Product.Id, out var until) ? until : null))
            .Where(need => need.IsNeeded)
            .OrderBy(need => need.CoverDays ?? int.MaxValue).ThenBy(need => need.Available - need.Product.ReorderPoint).ThenBy(need => need.Product.Sku, StringComparer.Ordinal).ToList();
        return new ReplenishmentNeeds(needs.FindAll(n => n.SnoozedUntil is null), needs.FindAll(n => n.SnoozedUntil is not null), await LastSupplierAsync(db, cancel));
    }

    private static Task<string?> LastSupplierAsync(PortalDbContext db, CancellationToken cancel) =>
        db.ReplenishmentOrders.AsNoTracking().OrderByDescending(o => o.CreatedAt).Select(o => o.SupplierName).FirstOrDefaultAsync(cancel);
}

/// <summary>What should be ordered.</summary>
/// <param name="Needed">Suggestions.</param>
/// <param name="Snoozed">Those that nobody wants to be reminded of now.</param>
/// <param name="LastSupplier">Who was ordered from last; null before the first order.</param>
public sealed record ReplenishmentNeeds(IReadOnlyList<ReplenishmentNeed> Needed, IReadOnlyList<ReplenishmentNeed> Snoozed, string? LastSupplier);
