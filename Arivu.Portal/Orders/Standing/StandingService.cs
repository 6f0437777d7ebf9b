using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Rhythm;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.Standing;

/// <summary>What a new standing order begins with.</summary>
public enum StandingBegin
{
    /// <summary>What the store buys in a rhythm, in its usual quantities.</summary>
    Usual,

    /// <summary>What stands in the cart.</summary>
    Cart,

    /// <summary>Nothing.</summary>
    Empty,
}

/// <summary>
/// A store makes its standing orders. Each change is saved at once, so that a lost signal loses nothing; a key that is unknown or
/// another store's is answered with null or false.
/// </summary>
public sealed partial class StandingService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, ReorderQueries reorder, TurnPlacing placing, IStringLocalizer<OrdersWords> T)
{
    /// <summary>Makes one that is not started yet.</summary>
    /// <returns>Its key.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task<Guid> DraftAsync(StandingBegin begin, CancellationToken cancel)
    {
        var mine = user.RetailerId ?? throw user.Refuse();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var order = StandingOrder.Draft(mine, T["Standing order"], clock.Today(), clock.Now());
            foreach (var (product, pieces) in await BeginAsync(db, mine, begin, ct))
            {
                order.Set(product, pieces);
            }

            db.Add(order);
            db.Hint(new StandingChanged(order.Id, mine));
            return order.Id;
        }, cancel);
    }

    /// <summary>Saves when and how it is ordered.</summary>
    /// <exception cref="BadInputException">By field.</exception>
    public Task<bool> ReviseAsync(Guid id, StandingDraft draft, CancellationToken cancel)
    {
        new StandingRules(T, clock).Check(draft);
        return OnAsync(id, async (order, db, ct) =>
        {
            if (!string.IsNullOrWhiteSpace(draft.ShipTo) && !await db.Branches.AnyAsync(b => b.RetailerId == order.RetailerId && b.Code == draft.ShipTo && b.Active, ct))
            {
                throw new BadInputException(nameof(StandingDraft.ShipTo), T["Goods cannot be sent to this branch"]);
            }

            if (await db.StandingTurns.AnyAsync(t => t.StandingOrderId == id && t.On == draft.NextOn, ct))
            {
                throw new BadInputException(nameof(StandingDraft.NextOn), T["This day is answered already: it was ordered or skipped"]);
            }

            order.Revise(draft);
            await PassOverAsync(db, order, ct);
        }, cancel);
    }

    /// <summary>Sets the pieces of a product; 0 takes it out. What is not there yet comes in.</summary>
    /// <exception cref="BadInputException">Field Quantity: it cannot be ordered like this.</exception>
    /// <exception cref="RuleBrokenException">It is not sold, or there are too many products.</exception>
    public Task<bool> SetAsync(Guid id, string sku, int pieces, CancellationToken cancel) => OnAsync(id, async (order, db, ct) =>
    {
        var key = sku.Trim().ToUpperInvariant();
        var product = await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Sku == key, ct) ?? throw NotSold(sku);
        if (pieces != 0)
        {
            if (!product.Active)
            {
                throw NotSold(product.Name);
            }

            CartQuantity.Hold(product, pieces, T);
        }

        if (pieces != 0 || order.Lines.Any(l => l.ProductId == product.Id))
        {
            order.Set(product.Id, pieces);
        }
    }, cancel);

    /// <summary>Its dates are kept from now on.</summary>
    /// <exception cref="RuleBrokenException">It has no product.</exception>
    public Task<bool> StartAsync(Guid id, CancellationToken cancel) => OnAsync(id, (order, _, _) => Done(() => order.Start(clock.Today(), user.Name)), cancel);

    /// <summary>Its dates pass by until it is started again.</summary>
    public Task<bool> PauseAsync(Guid id, CancellationToken cancel) => OnAsync(id, (order, _, _) => Done(order.Pause), cancel);

    /// <summary>Removes it; what it ordered stays.</summary>
    public Task<bool> EndAsync(Guid id, CancellationToken cancel) => OnAsync(id, async (order, db, ct) =>
    {
        order.End();
        await LapseAsync(db, id, clock.Now(), ct);
    }, cancel);

    /// <summary>Takes removing back.</summary>
    public Task<bool> ReopenAsync(Guid id, CancellationToken cancel) => OnAsync(id, (order, _, _) => Done(order.Reopen), cancel);

    /// <summary>Leaves the next date out.</summary>
    public Task<bool> SkipAsync(Guid id, CancellationToken cancel) => OnAsync(id, async (order, db, ct) =>
    {
        await PassOverAsync(db, order, ct);
        db.Add(order.Skip(clock.Now()));
        await PassOverAsync(db, order, ct);
    }, cancel);

    /// <summary>Goes past dates that have their turn; the standing order must be held.</summary>
    internal static async Task PassOverAsync(PortalDbContext db, StandingOrder order, CancellationToken cancel)
    {
        var (id, from) = (order.Id, order.NextOn);
        order.PassOver((await db.StandingTurns.Where(t => t.StandingOrderId == id && t.On >= from).Select(t => t.On).ToListAsync(cancel)).ToHashSet());
    }

    /// <summary>Takes a skipped date back.</summary>
    /// <exception cref="RuleBrokenException">The date has passed.</exception>
    public Task<bool> UnskipAsync(Guid id, Guid turnId, CancellationToken cancel) => OnAsync(id, async (order, db, ct) =>
    {
        if (await db.StandingTurns.SingleOrDefaultAsync(t => t.Id == turnId && t.StandingOrderId == id, ct) is { } turn)
        {
            order.Unskip(turn, clock.Today());
            db.Remove(turn);
        }
    }, cancel);

    /// <summary>Of dates that were asked and not answered, the next one or the end makes lapsed ones.</summary>
    internal static async Task LapseAsync(PortalDbContext db, Guid id, DateTime at, CancellationToken cancel)
    {
        foreach (var asked in await db.StandingTurns.Where(t => t.StandingOrderId == id && t.State == TurnState.Asked).OrderBy(t => t.Id).TagWith(RowLocks.ForUpdate).ToListAsync(cancel))
        {
            asked.Lapse(at);
        }
    }

    private async Task<IReadOnlyList<(int Product, int Pieces)>> BeginAsync(PortalDbContext db, int mine, StandingBegin begin, CancellationToken cancel)
    {
        var wanted = begin switch
        {
            StandingBegin.Usual => (await reorder.RhythmsAsync(db, mine, cancel)).ToDictionary(r => r.Key, r => r.Value.UsualPieces),
            StandingBegin.Cart => await db.CartLines.Where(l => l.RetailerId == mine).GroupBy(l => l.ProductId).Select(g => new { g.Key, Pieces = g.Sum(l => l.Quantity) }).ToDictionaryAsync(l => l.Key, l => l.Pieces, cancel),
            _ => [],
        };
        var products = await db.Products.AsNoTracking().Where(p => wanted.Keys.Contains(p.Id) && p.Active).OrderBy(p => p.Name).Take(StandingOrder.MostLines).ToListAsync(cancel);
        return products.ConvertAll(p => (p.Id, p.NearestAllowed(wanted[p.Id])));
    }

    private Task<bool> OnAsync(Guid id, Func<StandingOrder, PortalDbContext, CancellationToken, Task> change, CancellationToken cancel)
    {
        var mine = user.RetailerId ?? throw user.Refuse();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await LockedAsync(db, id, ct) is not { } order || order.RetailerId != mine)
            {
                return false;
            }

            await change(order, db, ct);
            db.Hint(new StandingChanged(id, mine));
            return true;
        }, cancel);
    }

    /// <summary>The standing order, locked until the transaction ends: dates are made, skipped and changed one after the other.</summary>
    internal static async Task<StandingOrder?> LockedAsync(PortalDbContext db, Guid id, CancellationToken cancel) =>
        await db.StandingOrders.Where(o => o.Id == id).OrderBy(o => o.Id).TagWith(RowLocks.ForUpdate).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancel) is null
            ? null : await db.StandingOrders.Include(o => o.Lines).SingleAsync(o => o.Id == id, cancel);

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private static RuleBrokenException NotSold(string what) => new("{0} is not sold any more.", what) { Code = "inactive" };
}
