using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory.Counting;

public sealed class CountTests(StockBench bench) : IClassFixture<StockBench>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_counts_never_sees_what_the_book_says()
    {
        var (sku, _) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.BeginCountAsync(sku);
        await bench.TypeAsync(number, "B261001", 93);

        var sheet = await DetailAsync(number, Role.Admin);

        var line = Assert.Single(sheet.Lines);
        Assert.Equal((93, null, null, null), (line.Counted, line.Then, line.Difference, line.Value));
        await bench.FinishAsync(number);
        Assert.Equal((100, -7), (await DetailAsync(number, Role.Staff)).Lines.Select(l => (l.Then, l.Difference)).Single());
    }

    [Fact]
    public async Task Sales_and_receipts_go_on_and_the_difference_is_that_of_the_moment_of_counting()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.BeginCountAsync(sku);
        await bench.PromiseAsync(product, 20); // before the line is counted
        await bench.TypeAsync(number, "B261001", 95);
        await bench.ReceiveAsync(sku, 50); // received meanwhile
        await bench.PromiseAsync(product, 30);
        await bench.FinishAsync(number);
        await bench.ExplainAsync(number, "B261001", AdjustmentKind.Theft);

        var outcome = await bench.PostAsync(number);

        Assert.Equal((false, 1, 0), (outcome.Waits, outcome.Posted, outcome.Stuck.Count));
        Assert.Equal((145, 50), (await bench.BatchesAsync(product)).Select(b => (b.OnHand, b.Reserved)).Single());
        var line = (await bench.LedgerAsync(product))[^1];
        Assert.Equal((StockMove.Adjusted, -5, AdjustmentKind.Theft, number, "Counted twice"), (line.Move, line.OnHandChange, line.Kind, line.Reference, line.Reason));
        Assert.Equal(CountState.Posted, (await bench.CountAsync(number)).State);
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task A_difference_that_would_take_promised_pieces_stays_open_and_names_the_orders()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        await bench.ReceiveAsync(sku, 60, "B261002", 150);
        var number = await bench.BeginCountAsync(sku);
        await bench.TypeAsync(number, "B261001", 90);
        await bench.TypeAsync(number, "B261002", 61);
        await bench.PromiseAsync(product, 95, order: "SO-2627-000777");
        await bench.FinishAsync(number);
        await bench.ExplainAsync(number, "B261001", AdjustmentKind.Correction);
        await bench.ExplainAsync(number, "B261002", AdjustmentKind.Found);

        var outcome = await bench.PostAsync(number);

        Assert.Equal(1, outcome.Posted);
        Assert.Contains("95 of them promised to SO-2627-000777: 10 cannot be taken off", Assert.Single(outcome.Stuck).Why, StringComparison.Ordinal);
        Assert.Equal([100, 61], (await bench.BatchesAsync(product)).Select(b => b.OnHand));
        Assert.Equal(CountState.Review, (await bench.CountAsync(number)).State);
        await bench.ReceiveAsync(sku, 10); // what lacked was found by a receipt that nobody had written
        Assert.Equal(1, (await bench.PostAsync(number)).Posted);
        Assert.Equal((CountState.Posted, 100), ((await bench.CountAsync(number)).State, (await bench.BatchesAsync(product))[0].OnHand));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task A_batch_that_was_corrected_after_it_was_counted_is_not_corrected_twice()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var (one, two) = (await bench.BeginCountAsync(sku), await bench.BeginCountAsync(sku));
        foreach (var number in new[] { one, two })
        {
            await bench.TypeAsync(number, "B261001", 98);
            await bench.FinishAsync(number);
            await bench.ExplainAsync(number, "B261001", AdjustmentKind.Damage);
        }

        Assert.Equal(1, (await bench.PostAsync(one)).Posted);
        Assert.Contains("corrected after it was counted", Assert.Single((await bench.PostAsync(two)).Stuck).Why, StringComparison.Ordinal);
        await bench.CountsAsync(async s => await s.AgainAsync(two, (await bench.CountAsync(two)).Lines[0].Id, Stop));
        Assert.Equal(CountState.Counting, (await bench.CountAsync(two)).State);
        await bench.TypeAsync(two, "B261001", 98);
        await bench.FinishAsync(two);
        Assert.Equal(0, (await bench.PostAsync(two)).Posted);

        Assert.Equal((98, CountState.Posted, 2), ((await bench.BatchesAsync(product)).Single().OnHand, (await bench.CountAsync(two)).State, (await bench.CountAsync(two)).Lines[0].Rounds));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task A_batch_that_is_not_on_the_sheet_is_added_when_somebody_knows_it()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        await bench.LaidAsync(product, 10, "ELSEWHERE", 90);
        await bench.ArriveAsync(await bench.SentAsync(sku, 10, "ELSEWHERE"), 10);
        var number = await bench.CountsAsync(s => s.BeginAsync(new CountDraft { Warehouse = "NORTH", Skus = [sku] }, Stop));

        Assert.True(await bench.CountsAsync(s => s.FindAsync(number, sku, " b261001 ", Stop)));

        Assert.Equal([("ELSEWHERE", false), ("B261001", true)], (await bench.CountAsync(number)).Lines.OrderBy(l => l.Position).Select(l => (l.BatchNumber, l.Found)));
        Assert.Equal("reference", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.CountsAsync(s => s.FindAsync(number, sku, "B261001", Stop)))).Code);
        var unknown = await Assert.ThrowsAsync<BadInputException>(() => bench.CountsAsync(s => s.FindAsync(number, sku, "B999999", Stop)));
        Assert.Contains("Nobody knows batch B999999", unknown.Message, StringComparison.Ordinal);
        await bench.TypeAsync(number, "ELSEWHERE", 10);
        await bench.TypeAsync(number, "B261001", 4);
        await bench.FinishAsync(number);
        await bench.ExplainAsync(number, "B261001", AdjustmentKind.Found);
        await bench.PostAsync(number);
        Assert.Equal(104, (await bench.BatchesAsync(product)).Where(b => b.Number == "B261001").Sum(b => b.OnHand));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task Nothing_is_posted_without_a_reason_or_before_every_line_is_counted()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        await bench.ReceiveAsync(sku, 60, "B261002", 150);
        var number = await bench.BeginCountAsync(sku);
        await bench.TypeAsync(number, "B261001", 99);

        Assert.Equal("open-lines", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.FinishAsync(number))).Code);
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.PostAsync(number))).Code);
        await bench.TypeAsync(number, "B261002", 60);
        await bench.FinishAsync(number);
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.TypeAsync(number, "B261002", 61))).Code);
        Assert.Equal("reason", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.PostAsync(number))).Code);
        Assert.Equal("kind", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.ExplainAsync(number, "B261001", AdjustmentKind.Found))).Code);
        await Assert.ThrowsAsync<BadInputException>(() => bench.ExplainAsync(number, "B261001", AdjustmentKind.Theft, " "));
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.ExplainAsync(number, "B261002", AdjustmentKind.Theft))).Code);
        Assert.Equal([100, 60], (await bench.BatchesAsync(product)).Select(b => b.OnHand));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100_000_001)]
    [InlineData(int.MinValue)]
    public async Task Nobody_counts_less_than_nothing_or_more_than_fits(int pieces)
    {
        var (sku, _) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.BeginCountAsync(sku);

        Assert.Equal("quantity", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.TypeAsync(number, "B261001", pieces))).Code);

        Assert.Null((await bench.CountAsync(number)).Lines[0].Counted);
    }

    [Fact]
    public async Task A_count_that_is_called_off_corrects_nothing()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.BeginCountAsync(sku);
        await bench.TypeAsync(number, "B261001", 50);

        await bench.CountsAsync(s => s.DropAsync(number, "Rain", Stop));

        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.FinishAsync(number))).Code);
        Assert.Equal((CountState.Dropped, 100), ((await bench.CountAsync(number)).State, (await bench.BatchesAsync(product)).Single().OnHand));
    }

    [Fact]
    public async Task A_sheet_needs_something_that_lies_there()
    {
        var (sku, _) = await bench.ProductAsync();

        Assert.Equal(["Category"], (await Assert.ThrowsAsync<BadInputException>(() => bench.BeginCountAsync(sku))).Errors.Keys);
        Assert.Equal(["Category"], (await Assert.ThrowsAsync<BadInputException>(() => bench.BeginCountAsync())).Errors.Keys);
        Assert.Equal(["Skus"], (await Assert.ThrowsAsync<BadInputException>(() => bench.BeginCountAsync("AF-NONE-1"))).Errors.Keys);
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.Portal.AsAsync<CountQueries, CountDetail?>(Role.Retailer, q => q.DetailAsync("CT-2627-0001", Stop)));
        Assert.Null(await bench.Portal.AsAsync<CountQueries, CountDetail?>(Role.Staff, q => q.DetailAsync("CT-9999-0001", Stop)));
    }

    private async Task<CountDetail> DetailAsync(string number, string role) => (await bench.Portal.AsAsync<CountQueries, CountDetail?>(role, q => q.DetailAsync(number, Stop)))!;
}
