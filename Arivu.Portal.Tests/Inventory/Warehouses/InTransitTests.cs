using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory.Warehouses;

public sealed class InTransitTests(StockBench bench) : IClassFixture<StockBench>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goods_in_transit_stand_apart_and_with_what_is_on_hand_they_are_the_whole()
    {
        var (sku, _) = await bench.ProductAsync();
        var receipt = bench.Receipt(sku, 100);
        receipt.UnitCost = Money.FromRupees(12.50m);
        await bench.ReceiveAsync(receipt);
        var before = await WorthAsync();

        var number = await bench.SentAsync(sku, 40);

        var shown = (await bench.Portal.AsAsync<StockQueries, ProductStock?>(Role.Staff, q => q.ProductAsync(sku, Stop)))!;
        Assert.Equal(60, shown.Row.Stock.OnHand);
        Assert.Equal([new PiecesOnTheWay(number, 40)], shown.OnTheWay);
        var sent = await WorthAsync();
        Assert.Equal(before.Totals.Skip(1), sent.Totals.Skip(1));
        Assert.Equal((40, 500_00), (OnTheWay(sent, 1) - OnTheWay(before, 1), OnTheWay(sent, 2) - OnTheWay(before, 2)));
        Assert.Contains("of them in transit", sent.Sentence, StringComparison.Ordinal);
        Assert.Equal([1, 60, 750_00, 0], sent.Rows.Single(r => r.Code == sku).Values);
        await bench.ArriveAsync(number, 40);
        Assert.Equal(before.Totals.Skip(1), (await WorthAsync()).Totals.Skip(1));
    }

    private static decimal OnTheWay(StockReport report, int column) => report.Rows.SingleOrDefault(r => r.Code is null)?.Values[column] ?? 0;

    private Task<StockReport> WorthAsync() => bench.Portal.AsAsync<IEnumerable<IStockReport>, StockReport>(
        Role.Admin, reports => reports.Single(r => r.Name == "valuation").ReadAsync(ReportAsked.Of(null, null, null, null, bench.Today), Stop));
}
