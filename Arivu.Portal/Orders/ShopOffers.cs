using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>A short-dated offer as a shop can choose it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="ProductId">The product.</param>
/// <param name="BatchId">Its batch.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="BestBefore">The batch's last day.</param>
/// <param name="PercentOff">Off the price of a piece, in percent.</param>
/// <param name="Free">Pieces that can be taken.</param>
/// <param name="Holds">Whether it can still be taken: begun, not over, of a batch that may be sold.</param>
public sealed record ShopOffer(int Id, int ProductId, int BatchId, string Batch, DateOnly BestBefore, decimal PercentOff, int Free, bool Holds)
{
    /// <summary>As a line takes it.</summary>
    public TakenOffer Taken => new(Id, BatchId, BestBefore, PercentOff);

    /// <summary>What a piece costs, before GST.</summary>
    public Money PriceOf(Money usual) => usual - ShortDatedOffer.Discount(usual, 1, PercentOff);
}

/// <summary>Reads short-dated offers with what is free of their batches, for whoever is signed in.</summary>
internal static class ShopOffers
{
    /// <summary>The offers that hold today and have something free, of all products; in one command.</summary>
    public static async Task<IReadOnlyList<ShopOffer>> HoldingAsync(PortalDbContext db, DateOnly today, CancellationToken cancel)
    {
        var all = await Read(db, db.ShortDatedOffers.Where(ShortDatedOffer.HoldsOn(today)), today).ToListAsync(cancel);
        return [.. all.Where(o => o.Holds && o.Free > 0).OrderBy(o => o.BestBefore).ThenBy(o => o.Id)];
    }

    /// <summary>Some offers by key, those that are over included; in one command.</summary>
    public static async Task<Dictionary<int, ShopOffer>> OfAsync(PortalDbContext db, IReadOnlyCollection<int> ids, DateOnly today, CancellationToken cancel) => ids.Count == 0
        ? []
        : await Read(db, db.ShortDatedOffers.Where(o => ids.Contains(o.Id)), today).ToDictionaryAsync(o => o.Id, cancel);

    private static IQueryable<ShopOffer> Read(PortalDbContext db, IQueryable<ShortDatedOffer> offers, DateOnly today)
    {
        var (sold, holding) = (db.Batches.Where(Batch.SellableOn(today)), db.ShortDatedOffers.Where(ShortDatedOffer.HoldsOn(today)));
        return from o in offers.AsNoTracking()
               join s in sold on o.BatchId equals s.Id into found
               from b in found.DefaultIfEmpty()
               select new ShopOffer(o.Id, o.ProductId, o.BatchId, o.Batch, o.BestBefore, o.PercentOff, b == null ? 0 : b.OnHand - b.Reserved, b != null && holding.Any(h => h.Id == o.Id));
    }
}
