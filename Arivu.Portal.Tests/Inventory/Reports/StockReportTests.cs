using Arivu.Portal.Demo;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Inventory.Sums;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Orders;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Inventory.Reports;

public sealed class StockReportTests : IAsyncDisposable
{
    private readonly CommandWatch _watch = new();
    private readonly StockBench _bench;

    public StockReportTests() => _bench = new StockBench { Portal = new TestPortal { Wiring = services => services.AddSingleton<IInterceptor>(_watch) } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Ageing_puts_each_batch_into_its_days_left_and_its_age()
    {
        var (_, product) = await _bench.ProductAsync();
        await _bench.LaidAsync(product, 7, "B01", -1); // made 181 days ago
        await _bench.LaidAsync(product, 20, "B02", 15);
        await _bench.LaidAsync(product, 30, "B03", 16);
        await _bench.LaidAsync(product, 40, "B04", 170); // made 10 days ago

        var report = await ReadAsync("ageing");

        Assert.Equal([1, 0, 0, 0, 0, 7, 7, 0], report.Rows[0].Values);
        Assert.Equal([1, 0, 0, 0, 20, 0, 20, 0], report.Rows[1].Values);
        Assert.Equal([1, 0, 0, 0, 30, 0, 30, 0], report.Rows[2].Values);
        Assert.Equal([1, 40, 0, 0, 0, 0, 40, 0], report.Rows[5].Values);
        Assert.Equal(97, report.Totals[6]);
        Assert.Contains("7 pieces expired and 50 with 30 days", report.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turnover_is_cost_of_what_left_over_the_mean_of_what_lay_there()
    {
        var (sku, product) = await _bench.ProductAsync();
        await CostAsync(sku, 100, 10);
        _bench.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await SendAsync(product, 60);
        var today = _bench.Today;

        var row = (await ReadAsync("turnover", from: today, to: today)).Rows.Single(r => r.Code == sku);

        Assert.Equal([60, 600_00, 1000_00, 400_00], row.Values.Take(4));
        Assert.Equal(decimal.Round(600m / 700m, 10), decimal.Round(row.Values[4]!.Value, 10));
        Assert.Equal(1, row.Values[5]);
        await Assert.ThrowsAsync<NotAllowedException>(() => ReadAsync("turnover", role: Role.Staff));
    }

    [Fact]
    public async Task Dead_stock_is_what_no_shop_was_sent_for_so_many_days()
    {
        var ((never, a), (longAgo, b), (lately, c)) = (await _bench.ProductAsync(), await _bench.ProductAsync(), await _bench.ProductAsync());
        foreach (var product in new[] { a, b, c })
        {
            await _bench.LaidAsync(product, 50, "B10", 150);
        }

        await SendAsync(b, 5);
        _bench.Portal.Clock.Advance(TimeSpan.FromDays(61));
        await SendAsync(c, 5);

        var report = await ReadAsync("dead-stock");

        Assert.Equal([never, longAgo], report.Rows.Select(r => r.Code).Order(StringComparer.Ordinal));
        Assert.Equal([45, 0, _bench.Today.AddDays(-61).DayNumber, 61, _bench.Today.AddDays(89).DayNumber, 0], report.Rows.Single(r => r.Code == longAgo).Values);
        Assert.DoesNotContain(lately, report.Rows.Select(r => r.Code));
        Assert.DoesNotContain(longAgo, (await ReadAsync("dead-stock", days: "90")).Rows.Select(r => r.Code));
    }

    [Fact]
    public async Task A_day_is_out_when_at_its_end_nothing_could_be_promised()
    {
        var (sku, product) = await _bench.ProductAsync();
        var first = _bench.Today;
        await _bench.LaidAsync(product, 30, "B10", 2); // may be sold on three days
        NextDay();
        await _bench.PromiseAsync(product, 30); // all of it: out on the second day
        NextDay();
        NextDay(); // expired: out on the third, promised, and the fourth
        await _bench.LaidAsync(product, 10, "B11", 90);

        var row = (await ReadAsync("stock-out-days", from: first.AddDays(-30), to: _bench.Today)).Rows.Single(r => r.Code == sku);

        Assert.Equal([2, 50, 2, first.AddDays(2).DayNumber], row.Values);
    }

    [Fact]
    public async Task Write_offs_stand_by_kind_at_the_cost_their_batch_had()
    {
        var (sku, product) = await _bench.ProductAsync();
        await CostAsync(sku, 100, 10);
        await AdjustAsync(sku, -7, AdjustmentKind.Damage);
        await AdjustAsync(sku, -2, AdjustmentKind.Sample);
        await AdjustAsync(sku, 4, AdjustmentKind.Found);
        await CostAsync(sku, 100, 30); // later goods do not change what the broken ones cost

        var admin = (await ReadAsync("write-offs")).Rows.Single(r => r.Code == sku);
        var staff = (await ReadAsync("write-offs", role: Role.Staff)).Rows.Single(r => r.Code == sku);

        Assert.Equal([7, 0, 2, 0, 0, 9, 90_00, 0], admin.Values);
        Assert.Equal([7, 0, 2, 0, 0, 9], staff.Values);
        Assert.Equal(195, (await _bench.BatchesAsync(product)).Single().OnHand);
        Assert.Empty((await ReadAsync("write-offs", to: _bench.Today.AddDays(-1))).Rows);
    }

    [Fact]
    public async Task What_broke_before_anybody_noted_a_cost_stays_without_one()
    {
        var (sku, _) = await _bench.ProductAsync();
        await _bench.ReceiveAsync(sku, 10);
        await AdjustAsync(sku, -2, AdjustmentKind.Damage);
        await CostAsync(sku, 10, 30);

        Assert.Equal([2, 0, 0, 0, 0, 2, 0, 2], (await ReadAsync("write-offs")).Rows.Single(r => r.Code == sku).Values);
    }

    [Theory]
    [InlineData("valuation")]
    [InlineData("ageing")]
    [InlineData("turnover")]
    [InlineData("dead-stock")]
    [InlineData("fill-rate")]
    [InlineData("stock-out-days")]
    [InlineData("write-offs")]
    public async Task A_report_asks_as_often_for_many_products_as_for_few(string name)
    {
        await GrownAsync(10);
        var few = await CommandsAsync(name);
        await GrownAsync(200);

        Assert.Equal(few, await CommandsAsync(name));
        Assert.InRange(few, 1, 9);
    }

    [Theory]
    [InlineData(null, null, null, "2026-08-25", "2026-11-22", 60)]
    [InlineData("2026-11-01", "2026-10-01", "7", "2026-10-01", "2026-11-01", 7)]
    [InlineData("2020-01-01", "2030-01-01", "0", "2024-11-22", "2026-11-22", 60)]
    [InlineData("2027-01-01", "nonsense", "x", "2026-11-22", "2026-11-22", 60)]
    public void An_address_may_say_anything(string? from, string? to, string? days, string first, string last, int back)
    {
        var asked = ReportAsked.Of(from, to, "", days, new DateOnly(2026, 11, 22));

        Assert.Equal((DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), back, null), (asked.From, asked.To, asked.Days, asked.Category));
        Assert.InRange(asked.Length, 1, ReportAsked.MostDays);
    }

    private async Task GrownAsync(int products)
    {
        await using var scope = _bench.Portal.ScopeOfSystem();
        var bulk = ActivatorUtilities.CreateInstance<DemoBulk>(scope.ServiceProvider);
        await bulk.SeedProductsAsync(products, Cancel);
        await bulk.SeedBatchesAsync(products * 2, 7, null, Cancel);
        await scope.ServiceProvider.GetRequiredService<FillStockSums>().LoadAsync(Cancel);
    }

    private async Task<int> CommandsAsync(string name)
    {
        await ReadAsync(name); // the catalogue is read into memory once
        _watch.Forget();
        await ReadAsync(name);
        return _watch.Count;
    }

    private void NextDay() => _bench.Portal.Clock.Advance(TimeSpan.FromDays(1));

    private Task<bool> CostAsync(string sku, int pieces, int rupees)
    {
        var draft = _bench.Receipt(sku, pieces);
        draft.UnitCost = Money.FromRupees(rupees);
        return _bench.ReceiveAsync(draft);
    }

    private Task<AdjustmentOutcome?> AdjustAsync(string sku, int pieces, AdjustmentKind kind) => _bench.Portal.AsAsync<AdjustmentService, AdjustmentOutcome?>(
        Role.Admin, stock => stock.AdjustAsync(new AdjustmentDraft { Sku = sku, Batch = "B261001", Quantity = pieces, Reason = "Counted", Kind = kind }, Cancel));

    private Task<bool> SendAsync(int product, int pieces) => _bench.OnShelfAsync(product, shelf =>
    {
        shelf.Dispatch(shelf.Reserve(new OrderRef(Guid.CreateVersion7(), 1, "SO-2627-000009"), Guid.CreateVersion7(), product, pieces, _bench.Today), pieces);
        return true;
    });

    private Task<StockReport> ReadAsync(string name, DateOnly? from = null, DateOnly? to = null, string? days = null, string role = Role.Admin) => _bench.Portal.AsAsync<IEnumerable<IStockReport>, StockReport>(
        role, reports => reports.Single(r => r.Name == name).ReadAsync(ReportAsked.Of(ListAddress.Written(from), ListAddress.Written(to), null, days, _bench.Today), Cancel));
}
