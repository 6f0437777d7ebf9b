using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory.Warehouses;

public sealed class TransferTests(StockBench bench) : IClassFixture<StockBench>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goods_go_into_no_warehouse_and_arrive_with_dates_and_cost()
    {
        var (sku, product) = await bench.ProductAsync();
        var receipt = bench.Receipt(sku, 100);
        receipt.UnitCost = Money.FromRupees(12.50m);
        await bench.ReceiveAsync(receipt);

        var number = await bench.SentAsync(sku, 40);
        Assert.Equal([60], (await bench.BatchesAsync(product)).Select(b => b.OnHand));
        await bench.ArriveAsync(number, 40);

        var batches = await bench.BatchesAsync(product);
        var (main, north) = (batches.Single(b => b.WarehouseId == Warehouse.Main), batches.Single(b => b.WarehouseId != Warehouse.Main));
        Assert.Equal((60, 40, main.Expires, main.Manufactured, main.Number), (main.OnHand, north.OnHand, north.Expires, north.Manufactured, north.Number));
        Assert.Equal(Money.FromRupees(12.50m), await bench.Portal.ReadAsync(db => db.BatchCosts.Where(c => c.BatchId == north.Id).Select(c => c.UnitCost).SingleAsync()));
        var ledger = await bench.LedgerAsync(product);
        Assert.Equal([(StockMove.SentAway, -40, number), (StockMove.TakenOver, 40, number)], ledger.Where(l => l.Reference == number).Select(l => (l.Move, l.OnHandChange, l.Reference)));
        Assert.Equal(Money.FromRupees(12.50m), ledger.Single(l => l.Move == StockMove.TakenOver).CostAfter);
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task Shops_are_promised_nothing_of_what_lies_elsewhere()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        await bench.ArriveAsync(await bench.SentAsync(sku, 70), 70);

        Assert.Equal(30, await bench.PromiseAsync(product, 100));
        var held = await bench.Portal.AsAsync<StockQueries, HeldStock?>(Role.Staff, q => q.HeldAsync(sku, Stop));
        Assert.Equal((100, 30, 0), (held!.OnHand, held.Reserved, held.Available));
    }

    [Fact]
    public async Task What_comes_back_joins_its_batch_again_and_costs_are_averaged()
    {
        var (sku, product) = await bench.ProductAsync();
        var receipt = bench.Receipt(sku, 100);
        receipt.UnitCost = Money.FromRupees(10);
        await bench.ReceiveAsync(receipt);
        await bench.ArriveAsync(await bench.SentAsync(sku, 50), 50);
        await bench.ArriveAsync(await bench.SentAsync(sku, 50, from: "NORTH", to: "MAIN"), 50);

        Assert.Equal([100, 0], (await bench.BatchesAsync(product)).OrderBy(b => b.WarehouseId).Select(b => b.OnHand));
        Assert.Equal(2, await bench.Portal.ReadAsync(db => db.BatchCosts.CountAsync(c => db.Set<Batch>().Any(b => b.Id == c.BatchId && b.ProductId == product) && c.UnitCost.Paise == 1000)));
    }

    [Fact]
    public async Task A_batch_that_is_kept_back_is_kept_back_where_it_arrives()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, 30, "HELD-1", 60, blocked: true);

        await bench.ArriveAsync(await bench.SentAsync(sku, 10, "HELD-1"), 10);

        Assert.All(await bench.BatchesAsync(product), b => Assert.Equal(BatchHold.Quality, b.BlockedFor));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task A_batch_that_is_kept_back_does_not_arrive_onto_one_that_orders_are_promised()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        await bench.ArriveAsync(await bench.SentAsync(sku, 40), 40);
        var north = (await bench.BatchesAsync(product)).Single(b => b.WarehouseId != Warehouse.Main).Id;
        await bench.Portal.AsAsync<BatchKeeping, KeptBack?>(Role.Staff, k => k.KeepBackAsync(north, "wet", Stop));
        await bench.PromiseAsync(product, 10);
        var number = await bench.SentAsync(sku, 20, from: "NORTH", to: "MAIN");

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => bench.ArriveAsync(number, 20));

        Assert.Equal("wrong-state", refused.Code);
        Assert.Contains("10 pieces of it are promised", refused.Message, StringComparison.Ordinal);
        Assert.Equal((60, 10, false), (await bench.BatchesAsync(product)).Where(b => b.WarehouseId == Warehouse.Main).Select(b => (b.OnHand, b.Reserved, b.Blocked)).Single());
    }

    [Fact]
    public async Task What_does_not_arrive_is_written_off_with_its_kind_and_reason()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.SentAsync(sku, 40);

        await bench.ArriveAsync(number, 37, AdjustmentKind.Damage, " Crushed on the way ");

        var line = Assert.Single((await bench.TransferAsync(number)).Lines);
        Assert.Equal((37, 3, AdjustmentKind.Damage, "Crushed on the way"), (line.Received, line.Lost, line.Kind, line.Reason));
        var written = (await bench.LedgerAsync(product)).Single(l => l.Move == StockMove.Adjusted);
        Assert.Equal((-3, AdjustmentKind.Damage, "Crushed on the way", number), (written.OnHandChange, written.Kind, written.Reason, written.Reference));
        Assert.Equal([60, 37], (await bench.BatchesAsync(product)).OrderBy(b => b.WarehouseId).Select(b => b.OnHand));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Theory]
    [InlineData(41, null, null, "Lines[0].Received", "40 were sent")]
    [InlineData(-1, null, null, "Lines[0].Received", "0 for none")]
    [InlineData(null, null, null, "Lines[0].Received", "how many arrived")]
    [InlineData(39, null, "Torn", "Lines[0].Kind", "became of the rest")]
    [InlineData(39, AdjustmentKind.Found, "Torn", "Lines[0].Kind", "became of the rest")]
    [InlineData(39, AdjustmentKind.Theft, " ", "Lines[0].Reason", "Say why")]
    public async Task A_bad_arrival_is_named_beside_its_field_and_nothing_comes_in(int? pieces, AdjustmentKind? kind, string? reason, string field, string says)
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.SentAsync(sku, 40);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => bench.ArriveAsync(number, pieces, kind, reason));

        Assert.Equal(field, Assert.Single(bad.Errors).Key);
        Assert.Contains(says, bad.Message, StringComparison.Ordinal);
        Assert.Equal(TransferState.InTransit, (await bench.TransferAsync(number)).State);
        Assert.Equal([60], (await bench.BatchesAsync(product)).Select(b => b.OnHand));
    }

    [Fact]
    public async Task Received_twice_is_refused_with_who_and_when_and_changes_nothing()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.SentAsync(sku, 40);
        await bench.ArriveAsync(number, 40);

        var again = await Assert.ThrowsAsync<RuleBrokenException>(() => bench.ArriveAsync(number, 40));

        Assert.Equal("wrong-state", again.Code);
        Assert.Contains($"{number} was received by {StockPapers.Clerk}", again.Message, StringComparison.Ordinal);
        Assert.Equal(100, (await bench.BatchesAsync(product)).Sum(b => b.OnHand));
    }

    [Fact]
    public async Task Several_people_who_receive_at_once_take_it_in_once()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.SentAsync(sku, 40);

        var tried = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Record.ExceptionAsync(() => bench.ArriveAsync(number, 40)).AsTask(), Stop)));

        Assert.Single(tried, fault => fault is null);
        Assert.All(tried.OfType<Exception>(), fault => Assert.Equal("wrong-state", Assert.IsType<RuleBrokenException>(fault).Code));
        Assert.Equal(100, (await bench.BatchesAsync(product)).Sum(b => b.OnHand));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task Pieces_that_were_promised_meanwhile_are_named_with_their_order_and_nothing_leaves()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.AskAsync(sku, 80);
        await bench.PromiseAsync(product, 30, order: "SO-2627-000321");

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => bench.TransfersAsync(s => s.SendAsync(number, Stop)));

        Assert.Equal("insufficient-stock", refused.Code);
        Assert.Contains("80 pieces are asked, 70 are free; 30 are promised to SO-2627-000321", refused.Message, StringComparison.Ordinal);
        Assert.Equal(TransferState.Requested, (await bench.TransferAsync(number)).State);
        Assert.Equal(100, (await bench.BatchesAsync(product)).Single().OnHand);
    }
}
