using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Inventory;

public sealed class ShelfTests(StockBench bench) : IClassFixture<StockBench>
{
    [Fact]
    public async Task What_expires_first_is_promised_first()
    {
        var (_, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, 10, "LATER", 90);
        await bench.LaidAsync(product, 10, "FIRST", 60);

        Assert.Equal(15, await bench.PromiseAsync(product, 15));

        Assert.Equal([("FIRST", 10), ("LATER", 5)], (await bench.BatchesAsync(product)).Select(b => (b.Number, b.Reserved)));
    }

    [Fact]
    public async Task Goods_that_live_too_short_are_left_for_others()
    {
        var (_, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, 10, "SHORT", 59);
        await bench.LaidAsync(product, 10, "ENOUGH", 60);

        Assert.Equal(10, await bench.PromiseAsync(product, 15, MinimumLife.MustLiveUntil(180, 60, 30, bench.Today)));

        Assert.Equal([("SHORT", 0), ("ENOUGH", 10)], (await bench.BatchesAsync(product)).Select(b => (b.Number, b.Reserved)));
    }

    [Fact]
    public async Task What_is_expired_or_kept_back_is_never_promised()
    {
        var (_, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, 10, "EXPIRED", -1);
        await bench.LaidAsync(product, 10, "KEPT", 30, blocked: true);
        await bench.LaidAsync(product, 10, "TODAY", 0);

        Assert.Equal(10, await bench.OnShelfAsync(product, shelf => shelf.Available(product, bench.Today)));
        Assert.Equal(10, await bench.PromiseAsync(product, 30));
        Assert.Equal([("EXPIRED", 0), ("TODAY", 10), ("KEPT", 0)], (await bench.BatchesAsync(product)).Select(b => (b.Number, b.Reserved)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Nothing_or_less_is_no_promise(int quantity)
    {
        var (_, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, 10, "B10", 90);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => bench.PromiseAsync(product, quantity));

        Assert.Equal("quantity", refused.Code);
        Assert.Equal(0, (await bench.BatchesAsync(product)).Single().Reserved);
    }

    [Fact]
    public async Task A_promise_says_for_whom_since_when_and_from_which_batch()
    {
        var (_, product) = await bench.ProductAsync();
        var batch = await bench.LaidAsync(product, 10, "B10", 90);

        await bench.PromiseAsync(product, 4, order: "SO-2627-000077", retailer: 3);

        var promise = await bench.Portal.ReadAsync(db => db.Allocations.SingleAsync(a => a.ProductId == product));
        Assert.Equal(("SO-2627-000077", 3, batch, 4, bench.Portal.Clock.Now()), (promise.OrderNumber, promise.RetailerId, promise.BatchId, promise.Open, promise.PromisedAt));
    }

    [Fact]
    public async Task Given_up_pieces_come_from_what_lives_longest_and_sent_ones_from_what_expires_first()
    {
        var (_, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, 10, "FIRST", 60);
        await bench.LaidAsync(product, 10, "LATER", 90);
        await bench.PromiseAsync(product, 16);

        await bench.ChangeAsync(async (db, ct) =>
        {
            var promises = await db.Allocations.Where(a => a.ProductId == product).ToListAsync(ct);
            var shelf = await Shelf.LockAsync(db, [product], bench.Note, ct);
            shelf.Release(promises, 4);
            return shelf.Dispatch(promises, 7);
        });

        Assert.Equal([("FIRST", 3, 3), ("LATER", 10, 2)], (await bench.BatchesAsync(product)).Select(b => (b.Number, b.OnHand, b.Reserved)));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task An_operation_tells_open_screens_each_product_and_publishes_one_event()
    {
        var ((_, one), (_, two)) = (await bench.ProductAsync(), await bench.ProductAsync());
        await bench.LaidAsync(one, 10, "B10", 90);
        await bench.LaidAsync(two, 10, "B10", 90);
        var heard = new List<int>();
        using var ears = bench.Portal.Services.GetRequiredService<LiveBus>().Subscribe(hint =>
        {
            if (hint is StockChanged changed && (changed.ProductId == one || changed.ProductId == two))
            {
                heard.Add(changed.ProductId);
            }
        });

        var published = await bench.ChangeAsync(async (db, ct) =>
        {
            var shelf = await Shelf.LockAsync(db, [one, two], bench.Note, ct);
            var order = new OrderRef(Guid.CreateVersion7(), 1, "SO-2627-000002");
            shelf.Reserve(order, Guid.CreateVersion7(), one, 3, bench.Today);
            shelf.Reserve(order, Guid.CreateVersion7(), two, 3, bench.Today);
            shelf.Reserve(order, Guid.CreateVersion7(), one, 3, bench.Today);
            return db.Published.Select(p => p.Happened).ToList();
        });

        Assert.Equal([one, two], Assert.IsType<StockMoved>(Assert.Single(published)).ProductIds);
        Assert.Equal([one, two], heard.Distinct());
    }

    [Fact]
    public async Task What_moves_after_a_save_is_published_too()
    {
        var (_, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, 10, "B10", 90);

        var second = await bench.ChangeAsync(async (db, ct) =>
        {
            var shelf = await Shelf.LockAsync(db, [product], bench.Note, ct);
            shelf.Receive(await db.Batches.SingleAsync(b => b.ProductId == product, ct), 1);
            await db.SaveChangesAsync(ct);
            shelf.Reserve(new OrderRef(Guid.CreateVersion7(), 1, "SO-2627-000003"), Guid.CreateVersion7(), product, 3, bench.Today);
            return db.Published.Count;
        });

        Assert.Equal(1, second);
    }
}
