using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory.Counting;

public sealed class CountApprovalTests(StockBench bench) : IClassFixture<StockBench>
{
    [Theory]
    [InlineData(399, null)]
    [InlineData(480, 300)]
    public async Task Above_the_limit_of_pieces_or_value_an_administrator_who_did_not_count_posts(int counted, int? rupees)
    {
        var (sku, product) = await bench.ProductAsync();
        var receipt = bench.Receipt(sku, 500);
        receipt.UnitCost = rupees is { } cost ? Money.FromRupees(cost) : null;
        await bench.ReceiveAsync(receipt);
        var number = await bench.BeginCountAsync(sku);
        await bench.TypeAsync(number, "B261001", counted, StockPapers.Chief, Role.Admin);
        await bench.FinishAsync(number);
        await bench.ExplainAsync(number, "B261001", AdjustmentKind.Theft);

        Assert.True((await bench.PostAsync(number)).Waits);
        Assert.Equal("own-request", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.PostAsync(number))).Code);
        Assert.Equal("own-request", (await Assert.ThrowsAsync<RuleBrokenException>(() => bench.PostAsync(number, StockPapers.Chief, Role.Admin))).Code);
        Assert.Equal((CountState.Waiting, 500), ((await bench.CountAsync(number)).State, (await bench.BatchesAsync(product)).Single().OnHand));

        Assert.Equal(1, (await bench.PostAsync(number, "other@arivu.example", Role.Admin)).Posted);
        Assert.Equal((CountState.Posted, counted), ((await bench.CountAsync(number)).State, (await bench.BatchesAsync(product)).Single().OnHand));
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task Two_people_who_post_at_once_post_once()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.BeginCountAsync(sku);
        await bench.TypeAsync(number, "B261001", 90);
        await bench.FinishAsync(number);
        await bench.ExplainAsync(number, "B261001", AdjustmentKind.Damage);

        var tried = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Record.ExceptionAsync(() => bench.PostAsync(number)).AsTask(), TestContext.Current.CancellationToken)));

        Assert.Single(tried, fault => fault is null);
        Assert.Equal(90, (await bench.BatchesAsync(product)).Single().OnHand);
    }
}
