using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Adjustments.Pages;
using Arivu.Portal.Inventory.Counting.Pages;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;

namespace Arivu.Portal.Tests.Inventory.Adjustments;

public sealed class AdjustmentPagesTests(StockBench bench) : IClassFixture<StockBench>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_keeps_the_cost_of_its_day()
    {
        var (sku, _) = await bench.ProductAsync();
        await ReceiveAsync(sku, 100, 10);
        await AdjustAsync(sku, -5);
        await ReceiveAsync(sku, 100, 40);
        await AdjustAsync(sku, -4);

        var rows = (await bench.Portal.AsAsync<AdjustmentQueries, AdjustmentList>(Role.Admin, q => q.ListAsync(AdjustmentFilter.Of(new AdjustmentAddress(sku)), Stop))).Rows.Items;

        var average = Money.FromRupees(((95 * 10m) + (100 * 40m)) / 195m);
        Assert.Equal([new Money(average.Paise * -4), Money.FromRupees(-50)], rows.Select(r => r.Value!.Value));
    }

    [Fact]
    public async Task What_became_impossible_says_so_beside_the_request_and_cannot_be_approved()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 300);
        var number = (await AdjustAsync(sku, -200))!.Waits!;
        await bench.PromiseAsync(product, 150);
        await using var screen = new PortalScreen(bench.Portal, Role.Admin);

        var request = screen.Render<AdjustmentListPage>().Find($"[data-testid=waiting-{number}]");

        Assert.Contains("300 pieces, 150 of them promised", request.TextContent, StringComparison.Ordinal);
        Assert.True(request.QuerySelectorAll("button").Single(b => b.TextContent.Contains("Approve", StringComparison.Ordinal)).HasAttribute("disabled"));
        Assert.False(request.QuerySelectorAll("button").Single(b => b.TextContent.Contains("Reject", StringComparison.Ordinal)).HasAttribute("disabled"));
    }

    [Fact]
    public async Task Who_counted_cannot_approve_and_reads_why()
    {
        var (sku, _) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 500);
        var number = await bench.BeginCountAsync(sku);
        await bench.TypeAsync(number, "B261001", 300);
        await bench.FinishAsync(number);
        await bench.ExplainAsync(number, "B261001", AdjustmentKind.Theft);
        Assert.True((await bench.PostAsync(number)).Waits);
        await using var screen = new PortalScreen(bench.Portal, Role.Staff);

        var page = screen.Render<CountPage>(p => p.Add(x => x.Number, number));

        var approve = page.FindAll("button").Single(b => b.TextContent.Contains("Approve and post", StringComparison.Ordinal));
        Assert.True(approve.HasAttribute("disabled"));
        Assert.Contains("an administrator who did not count", page.Find($"#{approve.GetAttribute("aria-describedby")}").TextContent, StringComparison.Ordinal);
    }

    private async Task ReceiveAsync(string sku, int pieces, int rupees)
    {
        var receipt = bench.Receipt(sku, pieces);
        receipt.UnitCost = Money.FromRupees(rupees);
        await bench.ReceiveAsync(receipt);
    }

    private Task<AdjustmentOutcome?> AdjustAsync(string sku, int pieces) =>
        bench.AdjustmentsAsync(s => s.AdjustAsync(new AdjustmentDraft { Sku = sku, Batch = "B261001", Quantity = pieces, Reason = "Torn" }, Stop));
}
