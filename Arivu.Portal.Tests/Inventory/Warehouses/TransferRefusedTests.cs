using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory.Warehouses;

/// <summary>What a transfer refuses, and that nothing is lost by it.</summary>
public sealed class TransferRefusedTests(StockBench bench) : IClassFixture<StockBench>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transfer_is_called_off_only_before_it_leaves()
    {
        var (sku, _) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var (early, late) = (await bench.AskAsync(sku, 10), await bench.SentAsync(sku, 10));

        Assert.True(await bench.TransfersAsync(s => s.CancelAsync(early, "Not needed", Stop)));

        Assert.Equal((TransferState.Cancelled, "Not needed"), ((await bench.TransferAsync(early)).State, (await bench.TransferAsync(early)).CancelReason));
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.TransfersAsync(s => s.CancelAsync(late, "Not needed", Stop)))).Code);
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.TransfersAsync(s => s.SendAsync(early, Stop)))).Code);
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.ArriveAsync(early, 10))).Code);
        await Assert.ThrowsAsync<BadInputException>(() => bench.TransfersAsync(s => s.CancelAsync(late, " ", Stop)));
        Assert.False(await bench.TransfersAsync(s => s.SendAsync("TR-9999-0001", Stop)));
    }

    [Theory]
    [InlineData("MAIN", "MAIN", "B261001", 5, "To")]
    [InlineData("MAIN", "NOWHERE", "B261001", 5, "To")]
    [InlineData("", "NORTH", "B261001", 5, "From")]
    [InlineData("MAIN", "NORTH", "B999999", 5, "Lines[0].Batch")]
    [InlineData("NORTH", "MAIN", "B261001", 5, "Lines[0].Batch")]
    [InlineData("MAIN", "NORTH", "B261001", 0, "Lines[0].Quantity")]
    [InlineData("MAIN", "NORTH", "B261001", 101, "Lines[0].Quantity")]
    public async Task A_bad_wish_is_named_beside_its_field(string from, string to, string batch, int pieces, string field)
    {
        var (sku, _) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => bench.AskAsync(sku, pieces, batch, from, to));

        Assert.Equal([field], bad.Errors.Keys);
    }

    [Fact]
    public async Task The_same_batch_number_with_other_dates_at_the_other_end_is_said_and_nothing_is_lost()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var north = await bench.WarehouseAsync();
        await bench.ChangeAsync(async (db, ct) =>
        {
            var other = db.Add(Batch.Arrive(product, "B261001", bench.Today.AddDays(-10), bench.Today.AddDays(99), north)).Entity;
            (await Shelf.LockAsync(db, [], bench.Note, ct)).Receive(other, 5);
            return 0;
        });
        var number = await bench.SentAsync(sku, 40);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => bench.ArriveAsync(number, 40));

        Assert.Contains("lies there with best before", bad.Message, StringComparison.Ordinal);
        Assert.Equal(TransferState.InTransit, (await bench.TransferAsync(number)).State);
        Assert.Empty(await bench.Portal.FaultsAsync());
    }
}
