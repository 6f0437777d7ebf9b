using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Allocating;

/// <summary>Shares scarce stock of a product out among its open orders: first shown, then done exactly as shown.</summary>
public sealed class SharingService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    /// <summary>Who would get what; null when there is no such product.</summary>
    /// <param name="sku">The product.</param>
    /// <param name="policy">Who comes first.</param>
    /// <param name="chosen">Numbers of orders in packing that take part; others of them keep what they have.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<SharePreview?> PreviewAsync(string sku, SharePolicy policy, IReadOnlySet<string> chosen, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await ProductAsync(db, sku, cancel) is { } product
            ? SharePreview.Of(product, policy, await ShareGround.ReadAsync(db, product, chosen, clock.Today(), cancel)) : null;
    }

    /// <summary>Does what a preview showed, in one transaction under the shelf's lock.</summary>
    /// <param name="seen">The preview that a person decided on.</param>
    /// <param name="chosen">Numbers of orders in packing that take part.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RuleBrokenException">Code stock-changed: stock or an order changed since; nothing was done.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task ApplyAsync(SharePreview seen, IReadOnlySet<string> chosen, CancellationToken cancel)
    {
        user.MustBeTeam();
        await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var orders = await PromisedOrders.HoldAsync(db, [.. seen.Rows.Select(r => r.Claim.OrderId).Distinct()], ct);
            var product = await ProductAsync(db, seen.Sku, ct) ?? throw Changed();
            var shelf = await Shelf.LockAsync(db, [product.Id], new StockNote(clock.Now(), user.Name, ""), ct, await AlsoAsync(db, product.Id, ct));
            var now = SharePreview.Of(product, seen.Policy, await ShareGround.ReadAsync(db, product, chosen, clock.Today(), ct));
            if (now.Seen != seen.Seen)
            {
                throw Changed();
            }

            await MoveAsync(db, shelf, orders, now, ct);
            return 0;
        }, cancel);
    }

    // Promises may stand on batches that are kept back: they are given up with the others.
    private static Task<List<int>> AlsoAsync(PortalDbContext db, int productId, CancellationToken cancel) =>
        db.Allocations.Where(a => a.ProductId == productId && a.Open > 0).Select(a => a.BatchId).Distinct().ToListAsync(cancel);

    // First everything is given up that somebody loses, then it is promised anew: no batch is ever short in between.
    private async Task MoveAsync(PortalDbContext db, Shelf shelf, PromisedOrders orders, SharePreview plan, CancellationToken cancel)
    {
        var rows = plan.Rows.Where(r => r.Changes).ToList();
        var lines = rows.ConvertAll(r => r.Claim.LineId);
        var promises = (await db.Allocations.Where(a => lines.Contains(a.OrderLineId) && a.Open > 0).OrderBy(a => a.Id).ToListAsync(cancel)).ToLookup(a => (a.OrderLineId, a.BatchId));
        var why = $"Shared out anew: {Words(plan.Policy)}";
        foreach (var (row, had) in rows.SelectMany(r => r.Claim.Has.Select(h => (r, h))))
        {
            GiveUp(shelf, promises[(row.Claim.LineId, had.BatchId)], had.Pieces - Of(row.Gets, had.BatchId), why);
        }

        foreach (var (row, gets) in rows.SelectMany(r => r.Gets.Select(g => (r, g))).Where(m => m.g.Pieces > Of(m.r.Claim.Has, m.g.BatchId)))
        {
            shelf.PromiseOf(shelf.Held(gets.BatchId), PromisedOrders.RefOf(orders.Of(row.Claim.OrderId)), row.Claim.LineId, gets.Pieces - Of(row.Claim.Has, gets.BatchId), why);
        }

        rows.ForEach(row => Note(db, orders.Of(row.Claim.OrderId), row, why));
    }

    private static void GiveUp(Shelf shelf, IEnumerable<Allocation> promises, int pieces, string why)
    {
        foreach (var promise in promises)
        {
            var given = Math.Min(pieces, promise.Open);
            if (given > 0)
            {
                shelf.GiveUp(promise, given, why);
                pieces -= given;
            }
        }
    }

    private void Note(PortalDbContext db, Order order, ShareRow row, string why)
    {
        var line = order.Lines.Single(l => l.Id == row.Claim.LineId);
        order.MovePromises($"{line.Name}: {IndianDigits.Group(row.After)} pieces promised, {IndianDigits.Group(row.Before)} before. {why}", user.Name, clock.Now());
        if (row.After < row.Before)
        {
            order.LetWait([(line, row.Waits)], user.Name, clock.Now());
        }

        db.Hint(new OrderChanged(order.Number, order.RetailerId));
    }

    private static int Of(IReadOnlyList<ShareOfBatch> shares, int batchId) => shares.FirstOrDefault(s => s.BatchId == batchId)?.Pieces ?? 0;

    private static Task<Product?> ProductAsync(PortalDbContext db, string sku, CancellationToken cancel)
    {
        var key = sku.Trim().ToUpperInvariant();
        return db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Sku == key, cancel);
    }

    private static RuleBrokenException Changed() => new("Stock or an order changed since you looked. Nothing was done; this is how it stands now.") { Code = "stock-changed" };

    private static string Words(SharePolicy policy) => policy switch
    {
        SharePolicy.Class => "key shops first",
        SharePolicy.Priority => "urgent orders first",
        _ => "oldest order first",
    };
}
