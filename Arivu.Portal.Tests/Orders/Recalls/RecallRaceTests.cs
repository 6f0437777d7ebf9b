using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Recalls;
using Arivu.Portal.Tests.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Orders.Recalls;

/// <summary>A batch is called back in the very moment in which its first pieces arrive in another warehouse.</summary>
public sealed class RecallRaceTests(StockBench bench) : IClassFixture<StockBench>
{
    private const int Rounds = 12;
    private const string Number = "RACE-1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_piece_of_a_recalled_batch_stands_free_whoever_came_first()
    {
        var north = await bench.WarehouseAsync();
        var products = new List<(string Sku, int Id)>();
        for (var round = 0; round < Rounds; round++)
        {
            products.Add(await bench.ProductAsync());
            await LayAsync(products[^1].Id, north);
        }

        await Task.WhenAll(products.SelectMany(p => new[] { RecallAsync(p.Sku), ReceiveAsync(p.Sku) }));

        var ids = products.ConvertAll(p => p.Id);
        var batches = await bench.Portal.ReadAsync(db => db.Batches.AsNoTracking().Where(b => ids.Contains(b.ProductId)).ToListAsync(Stop));
        Assert.True(batches.Count >= Rounds);
        Assert.All(batches, batch => Assert.Equal(BatchHold.Recalled, batch.BlockedFor));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    private Task<int> LayAsync(int product, int warehouse) => bench.ChangeAsync(async (db, ct) =>
    {
        var batch = db.Add(Batch.Arrive(product, Number, bench.Today.AddDays(90 - 180), bench.Today.AddDays(90), warehouse)).Entity;
        (await Shelf.LockAsync(db, [], bench.Note, ct)).Receive(batch, 10);
        return 0;
    });

    private Task<string?> RecallAsync(string sku) => Task.Run(
        () => bench.Portal.AsAsync<RecallService, string?>(Role.Admin, recalls => recalls.OpenAsync(sku, Number, "Glass", "[shop]: batch [batch] of [product], [pieces] pieces.", Stop)), Stop);

    // What comes after the recall is refused, kindly; what comes before it is kept back by it.
    private Task ReceiveAsync(string sku) => Task.Run(
        async () =>
        {
            try
            {
                await bench.ReceiveAsync(sku, 5, Number, daysLeft: 90);
            }
            catch (BadInputException refused)
            {
                Assert.Contains("is recalled", refused.Message, StringComparison.Ordinal);
            }
        }, Stop);
}
