using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Inventory;

/// <summary>A portal with a warehouse; each test brings its own products.</summary>
public sealed class StockBench : IAsyncDisposable
{
    private static int _products;

    public TestPortal Portal { get; init; } = new();

    /// <summary>22 Nov 2026.</summary>
    public DateOnly Today => Portal.Clock.Today();

    public StockNote Note => new(Portal.Clock.Now(), "meena@arivu.example", "BILL-1");

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>A product of its own: 180 days of shelf life, 60 of them when it leaves, alert at 30.</summary>
    public async Task<(string Sku, int Id)> ProductAsync(int reorderPoint = 48, string? name = null)
    {
        var draft = CatalogPortal.Right($"AF-STK-{Interlocked.Increment(ref _products):000}");
        draft.ReorderPoint = reorderPoint;
        draft.Name = name ?? draft.Name;
        var sku = await Portal.AsAsync<ProductService, string>(Role.Admin, products => products.CreateAsync(draft, CancellationToken.None));
        return (sku, await Portal.ReadAsync(db => db.Products.Where(p => p.Sku == sku).Select(p => p.Id).SingleAsync()));
    }

    /// <summary>A receipt that is right in every field; a test spoils one.</summary>
    public ReceiptDraft Receipt(string sku, int quantity = 100, string batch = "B261001", int daysLeft = 120) => new()
    {
        Sku = sku,
        Quantity = quantity,
        Batch = batch,
        Manufactured = Today.AddDays(daysLeft - 180),
        Expires = Today.AddDays(daysLeft),
        Reference = "DN-77",
    };

    public Task<bool> ReceiveAsync(ReceiptDraft draft, string role = Role.Admin) => Portal.AsAsync<StockService, bool>(role, stock => stock.ReceiveAsync(draft, CancellationToken.None));

    public Task<bool> ReceiveAsync(string sku, int quantity = 100, string batch = "B261001", int daysLeft = 120) => ReceiveAsync(Receipt(sku, quantity, batch, daysLeft));

    public async Task<bool> AdjustAsync(string sku, int quantity, string batch = "B261001", string? reason = "Damaged in the rain", string role = Role.Admin) =>
        await Portal.AsAsync<AdjustmentService, AdjustmentOutcome?>(role, stock => stock.AdjustAsync(new AdjustmentDraft { Sku = sku, Batch = batch, Quantity = quantity, Reason = reason }, CancellationToken.None)) is { Waits: null };

    /// <summary>Stock as it gets old: no receipt takes expired goods in.</summary>
    public Task<int> LaidAsync(int productId, int quantity, string number, int daysLeft, bool blocked = false) => ChangeAsync(async (db, ct) =>
    {
        var batch = db.Add(Batch.Arrive(productId, number, Today.AddDays(daysLeft - 180), Today.AddDays(daysLeft))).Entity;
        (await Shelf.LockAsync(db, [], Note, ct)).Receive(batch, quantity);
        if (blocked)
        {
            db.Add(batch.KeepBack(BatchHold.Quality, Note)!);
        }

        await db.SaveChangesAsync(ct);
        return batch.Id;
    });

    /// <summary>Promises pieces to an order of its own.</summary>
    public Task<int> PromiseAsync(int productId, int quantity, DateOnly? mustLiveUntil = null, string order = "SO-2627-000001", int retailer = 1) => OnShelfAsync(productId, shelf =>
        shelf.Reserve(new OrderRef(Guid.CreateVersion7(), retailer, order), Guid.CreateVersion7(), productId, quantity, mustLiveUntil ?? Today).Sum(p => p.Open));

    /// <summary>Works on the locked shelf of one product.</summary>
    public Task<T> OnShelfAsync<T>(int productId, Func<Shelf, T> act) => ChangeAsync(async (db, ct) => act(await Shelf.LockAsync(db, [productId], Note, ct)));

    /// <summary>Runs one operation as the house.</summary>
    public async Task<T> ChangeAsync<T>(Func<PortalDbContext, CancellationToken, Task<T>> work)
    {
        await using var scope = Portal.ScopeOfSystem();
        return await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), work, CancellationToken.None);
    }

    /// <summary>Batches as they stand, those that expire first first.</summary>
    public Task<List<Batch>> BatchesAsync(int productId) => Portal.ReadAsync(db => db.Batches.AsNoTracking().Where(b => b.ProductId == productId).OrderBy(b => b.Expires).ToListAsync());

    /// <summary>A product's ledger in the order of writing.</summary>
    public Task<List<StockEntry>> LedgerAsync(int productId) => Portal.ReadAsync(db => db.StockEntries.AsNoTracking().Where(e => e.ProductId == productId).OrderBy(e => e.BatchId).ThenBy(e => e.Step).ToListAsync());
}
