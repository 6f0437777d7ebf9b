using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>Follows a batch from the shelf to every shop that got it, in a number of commands that does not grow with the shops.</summary>
public sealed class TraceQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CatalogShelf catalogue, IOrderInvoices invoices)
{
    /// <summary>Where a batch is and who got it; null when there is no such product or batch.</summary>
    /// <param name="sku">The product.</param>
    /// <param name="number">The batch's number.</param>
    /// <param name="page">Which page of what left.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<BatchTrace?> TraceAsync(string sku, string number, ListQuery page, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await FindAsync(db, sku, number, cancel) is not { Batches: [var first, ..] } found)
        {
            return null;
        }

        var (ids, warehouses) = (found.Batches.ConvertAll(b => b.Id), await db.Warehouses.AsNoTracking().ToDictionaryAsync(w => w.Id, w => w.Name, cancel));
        var sent = SentOf(db, ids);
        var total = await sent.CountAsync(cancel);
        var shown = Math.Clamp(page.Page, 1, Math.Max(1, (total + page.Size - 1) / page.Size));
        var rows = await sent.OnPage(shown, page.Size).ToListAsync(cancel);
        var got = await GotAsync(db, ids, cancel);
        return new BatchTrace
        {
            Product = found.Product,
            Batch = first.Number,
            Manufactured = first.Manufactured,
            Expires = first.Expires,
            Today = clock.Today(),
            Places = found.Batches.ConvertAll(b => new TracePlace(warehouses[b.WarehouseId], b.OnHand, b.Reserved, b.BlockedFor)),
            Promises = await PromisesAsync(db, ids, cancel),
            Sent = new Page<TraceSent>(await WithInvoicesAsync(db, rows, cancel), shown, page.Size, total),
            Left = got.Sum(g => g.Left),
            Back = got.Sum(g => g.Back),
            Shops = got.Count,
            Recall = await db.Recalls.Where(r => r.ProductId == found.Product.Id && r.Batch == first.Number).Select(r => r.Number).SingleOrDefaultAsync(cancel),
        };
    }

    /// <summary>Everything that left of a batch, for a file; null when there is no such product or batch.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<TraceSent>?> AllSentAsync(string sku, string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await FindAsync(db, sku, number, cancel) is { Batches.Count: > 0 } found
            ? await WithInvoicesAsync(db, await SentOf(db, found.Batches.ConvertAll(b => b.Id)).ToListAsync(cancel), cancel) : null;
    }

    /// <summary>What each shop got of some batches, and what of it came back sound.</summary>
    internal static async Task<List<GotPieces>> GotAsync(PortalDbContext db, IReadOnlyCollection<int> batchIds, CancellationToken cancel)
    {
        var got = await db.Allocations.Where(a => batchIds.Contains(a.BatchId) && a.Dispatched > 0)
            .GroupBy(a => a.RetailerId).Select(g => new { g.Key, Left = g.Sum(a => a.Dispatched), Back = g.Sum(a => a.Returned) }).ToListAsync(cancel);
        return got.ConvertAll(g => new GotPieces(g.Key, g.Left, g.Back));
    }

    private async Task<Found?> FindAsync(PortalDbContext db, string sku, string number, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        var product = (await catalogue.ProductsAsync(db, cancel)).FirstOrDefault(p => string.Equals(p.Sku, sku, StringComparison.OrdinalIgnoreCase));
        return product is null ? null : new Found(product, await db.Batches.AsNoTracking().Where(b => b.ProductId == product.Id && b.Number == key).OrderBy(b => b.WarehouseId).ToListAsync(cancel));
    }

    private static async Task<List<TracePromise>> PromisesAsync(PortalDbContext db, List<int> ids, CancellationToken cancel)
    {
        var orders = db.Orders;
        var found = await db.Allocations.AsNoTracking().Where(a => ids.Contains(a.BatchId) && a.Open > 0).Join(orders, a => a.OrderId, o => o.Id, (a, o) => new { o.Number, o.ShipTo.TradeName, o.Status, o.PlacedAt, a.Open })
            .OrderBy(p => p.PlacedAt).ThenBy(p => p.Number).ToListAsync(cancel);
        return [.. found.GroupBy(p => p.Number, StringComparer.Ordinal).Select(g => new TracePromise(g.Key, g.First().TradeName, g.First().Status, g.Sum(p => p.Open)))];
    }

    private static IQueryable<SentRow> SentOf(PortalDbContext db, List<int> ids)
    {
        var (shipments, orders, retailers, contacts) = (db.Shipments, db.Orders, db.Retailers, db.Contacts.Where(c => c.IsMain));
        return from l in db.ShipmentLines.AsNoTracking()
               join s in shipments on l.ShipmentId equals s.Id
               join o in orders on s.OrderId equals o.Id
               join r in retailers on o.RetailerId equals r.Id
               join c in contacts on r.Id equals c.RetailerId
               where ids.Contains(l.BatchId)
               orderby s.ShippedAt descending, s.Number, l.Id
               select new SentRow(s.Number, o.Number, r.Code, o.ShipTo.TradeName, o.ShipTo.City, c.Name, c.Phone, s.ShippedAt, s.DeliveredAt, l.Quantity);
    }

    private async Task<List<TraceSent>> WithInvoicesAsync(PortalDbContext db, List<SentRow> rows, CancellationToken cancel)
    {
        var bills = await invoices.NumbersAsync(db, [.. rows.Select(r => r.Order).Distinct(StringComparer.Ordinal)], cancel);
        return rows.ConvertAll(r => new TraceSent(r.Shipment, r.Order, r.Code, r.Shop, r.City, r.Contact, r.Phone, r.ShippedAt, r.DeliveredAt, r.Pieces, [.. bills[r.Order]]));
    }

    private sealed record Found(ShelfProduct Product, List<Batch> Batches);

    private sealed record SentRow(string Shipment, string Order, string Code, string Shop, string City, string Contact, string? Phone, DateTime ShippedAt, DateTime? DeliveredAt, int Pieces);
}

/// <summary>What a shop got of a batch.</summary>
/// <param name="RetailerId">The shop.</param>
/// <param name="Left">Pieces sent to it.</param>
/// <param name="Back">Pieces of them that came back sound.</param>
internal sealed record GotPieces(int RetailerId, int Left, int Back);
