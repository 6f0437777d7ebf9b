using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>Which batches can take the place of one that is promised.</content>
public sealed partial class DispatchQueries
{
    /// <summary>The batches that a line's pieces can be taken from instead; null when there is no such order or line.</summary>
    /// <param name="order">The order's number.</param>
    /// <param name="sku">The line's product.</param>
    /// <param name="from">The number of the promised batch.</param>
    /// <param name="cancel">The reader went away.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<SwapChoices?> SwapChoicesAsync(string order, string sku, string from, CancellationToken cancel)
    {
        user.MustBeTeam();
        var today = clock.Today();
        await using var db = await database.CreateDbContextAsync(cancel);
        var (retailers, products) = (db.Retailers, db.Products);
        var asked = await db.OrderLines.AsNoTracking().Where(l => l.Sku == sku && l.OfferId == null && db.Set<Order>().Any(o => o.Id == l.OrderId && o.Number == order))
            .Join(products, l => l.ProductId, p => p.Id, (l, p) => new { l.RetailerId, p.Id, p.ShelfLifeDays, p.MinimumDispatchDays })
            .Join(retailers, l => l.RetailerId, r => r.Id, (l, r) => new { l.Id, l.ShelfLifeDays, l.MinimumDispatchDays, r.MinimumLifePercent })
            .SingleOrDefaultAsync(cancel);
        if (asked is null)
        {
            return null;
        }

        var until = MinimumLife.MustLiveUntil(asked.ShelfLifeDays, asked.MinimumDispatchDays, asked.MinimumLifePercent, today);
        var free = await db.Batches.AsNoTracking().Where(b => b.ProductId == asked.Id && b.Number != from).Where(Batch.FreeOn(today))
            .OrderBy(b => b.Expires).ThenBy(b => b.Id).Select(b => new SwapChoice(b.Number, b.Expires, b.OnHand - b.Reserved)).ToListAsync(cancel);
        return new SwapChoices(until, free.FindAll(b => b.Expires >= until), free.Count(b => b.Expires < until));
    }
}

/// <summary>What can take the place of a promised batch.</summary>
/// <param name="MustLiveUntil">The first expiry date that may be sent to this shop today.</param>
/// <param name="Batches">Those with something free that live long enough, first to expire first.</param>
/// <param name="TooShort">How many others have something free and live too short for this shop.</param>
public sealed record SwapChoices(DateOnly MustLiveUntil, IReadOnlyList<SwapChoice> Batches, int TooShort);

/// <summary>A batch that can be taken.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Expires">Best before.</param>
/// <param name="Free">Pieces that are promised to nobody.</param>
public sealed record SwapChoice(string Number, DateOnly Expires, int Free);
