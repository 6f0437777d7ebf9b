using System.Collections.Concurrent;
using Arivu.Portal.Inventory;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory;

/// <summary>What must hold however many take from the shelf, and in whatever order.</summary>
public sealed class ShelfRaceTests(StockBench bench) : IClassFixture<StockBench>
{
    private static readonly Gen<(int Product, int DaysLeft, int Pieces)> Lots = Gen.Select(Gen.Int[0, 1], Gen.Int[-3, 40], Gen.Int[1, 30]);
    private static readonly Gen<(int Product, int Pieces, int Life)> Wishes = Gen.Select(Gen.Int[0, 1], Gen.Int[1, 60], Gen.Int[0, 40]);

    [Fact]
    public async Task Thirty_two_writers_who_ask_four_hundred_times_get_exactly_the_fifty_pieces_there_are()
    {
        const int writers = 32, attempts = 400, pieces = 50;
        var (_, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, pieces, "B50", 90);
        var (got, left) = (new ConcurrentBag<int>(), attempts);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                got.Add(await bench.PromiseAsync(product, 1));
            }
        })));

        Assert.Equal(attempts, got.Count);
        Assert.Equal(pieces, got.Sum());
        var batch = Assert.Single(await bench.BatchesAsync(product));
        Assert.Equal((pieces, pieces, pieces + 1), (batch.OnHand, batch.Reserved, batch.Moves));
        Assert.Equal(pieces, await bench.Portal.ReadAsync(db => db.Allocations.Where(a => a.ProductId == product).SumAsync(a => a.Open)));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task Two_who_want_the_same_two_products_in_other_order_do_not_wait_for_each_other()
    {
        var ((_, one), (_, two)) = (await bench.ProductAsync(), await bench.ProductAsync());
        await bench.LaidAsync(one, 100, "B1-ONE", 90);
        await bench.LaidAsync(two, 100, "B1-TWO", 90);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => bench.ChangeAsync(async (db, ct) =>
        {
            int[] products = i % 2 == 0 ? [one, two] : [two, one];
            var shelf = await Shelf.LockAsync(db, products, bench.Note, ct);
            var order = new OrderRef(Guid.CreateVersion7(), 1, $"SO-2627-{i:000000}");
            return products.Sum(p => shelf.Reserve(order, Guid.CreateVersion7(), p, 2, bench.Today).Count);
        }))));

        Assert.Equal([80, 80], (await bench.BatchesAsync(one)).Concat(await bench.BatchesAsync(two)).Select(b => b.Reserved));
    }

    [Fact]
    public async Task However_it_is_asked_what_expires_first_goes_first_and_the_ledger_is_the_shelf() =>
        await Gen.Select(Lots.List[1, 8], Wishes.List[1, 12]).SampleAsync(async (lots, wishes) =>
        {
            int[] products = [(await bench.ProductAsync()).Id, (await bench.ProductAsync()).Id];
            foreach (var (index, lot) in lots.Index())
            {
                await bench.LaidAsync(products[lot.Product], lot.Pieces, $"LOT-{index}", lot.DaysLeft);
            }

            foreach (var wish in wishes)
            {
                await HoldsAsync(products[wish.Product], wish.Pieces, bench.Today.AddDays(wish.Life));
            }

            Assert.Empty(await bench.Portal.FaultsAsync());
        }, iter: bench.Portal.Database == TestDatabase.Sqlite ? 25 : 5, threads: 1);

    // Compared with the plainest statement of the rule: sort what fits, take from the front.
    private async Task HoldsAsync(int product, int pieces, DateOnly until)
    {
        var expected = (await bench.BatchesAsync(product)).ToDictionary(b => b.Id, b => b.Reserved);
        var left = pieces;
        foreach (var batch in (await bench.BatchesAsync(product)).Where(b => b.Expires >= until && b.Expires >= bench.Today).OrderBy(b => b.Expires).ThenBy(b => b.Id))
        {
            var taken = Math.Min(left, batch.Free);
            expected[batch.Id] += taken;
            left -= taken;
        }

        Assert.Equal(pieces - left, await bench.PromiseAsync(product, pieces, until));
        Assert.Equal(expected, (await bench.BatchesAsync(product)).ToDictionary(b => b.Id, b => b.Reserved));
    }
}
