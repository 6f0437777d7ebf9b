using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Shortages;
using Arivu.Portal.Tests.Orders;
using Arivu.Portal.Tests.Papers;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Analytics;

public sealed class FillRateTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task What_an_order_was_refused_for_is_noted_though_the_order_is_not_and_counts_once_a_day()
    {
        await _trade.StockAsync(Atta, 24);
        await _trade.StockAsync(BigAtta, 4);

        await RefusedAsync("insufficient-stock", () => _trade.PlaceAsync(Selvam, (Atta, 24), (BigAtta, 8)));
        await RefusedAsync("insufficient-stock", () => _trade.PlaceAsync(Selvam, (Atta, 24), (BigAtta, 12)));
        await RefusedAsync("insufficient-stock", () => _trade.PlaceAsync(Selvam, (BigAtta, 8)));
        await _trade.PlaceAsync(Selvam, (Atta, 24));

        var lost = Assert.Single(await _trade.Portal.ReadAsync(db => db.LostSales.ToListAsync(Cancel)));
        Assert.Equal((_trade.Today, 8), (lost.Day, lost.Missing));
        Assert.True(lost.UnitPrice > Money.Zero);
        var row = (await ReadAsync()).Rows.Single();
        Assert.Equal((BigAtta, 8, 8 * lost.UnitPrice.Paise), (row.Code, (int)row.Values[7]!, (long)row.Values[8]!));
    }

    [Fact]
    public async Task Other_refusals_are_no_lost_sales()
    {
        await _trade.StockAsync(Atta, 24);

        await RefusedAsync("quantity", () => _trade.PlaceAsync(Selvam, (Atta, 13)));

        Assert.Empty(await _trade.Portal.ReadAsync(db => db.LostSales.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Fill_rate_is_what_was_sent_of_what_was_ordered()
    {
        await _trade.StockAsync(Atta, 60);
        await _trade.ShippedAsync(Selvam, (Atta, 24));
        await _trade.ConfirmedAsync(Selvam, (Atta, 12)); // promised and not sent yet: it says nothing

        var row = (await ReadAsync()).Rows.Single(r => r.Code == Atta);

        Assert.Equal([36, 24, 12, 0, 0, 0, 0, 0, 0, 100], row.Values);
    }

    [Fact]
    public async Task What_waits_for_stock_and_what_is_called_off_because_of_it_lower_the_fill_rate_and_a_shop_s_second_thought_does_not()
    {
        await _trade.StockAsync(Atta, 60);
        await _trade.ShippedAsync(Selvam, (Atta, 24));
        var second = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        await _trade.AsTeamAsync(o => o.CancelAsync(second, "not needed after all", null, Cancel));
        var short1 = await _trade.ConfirmedAsync(Selvam, (Atta, 24));
        var batch = (await _trade.BatchesAsync(Atta)).Single().Id;
        await _trade.Portal.AsAsync<BatchKeeping, KeptBack?>(Role.Admin, k => k.KeepBackAsync(batch, "wet", Cancel));
        await _trade.AsTeamAsync(o => o.CancelAsync(short1, "none came", [new(Atta, 12)], Cancel));

        var row = (await ReadAsync()).Rows.Single(r => r.Code == Atta);

        var price = (await _trade.OrderAsync(short1)).Lines.Single().UnitPrice.Paise;
        Assert.Equal([60, 24, 12, 12, 24, 12, 0, 12, 12 * price, 50], row.Values);
    }

    [Fact]
    public async Task What_the_warehouse_had_fewer_of_is_lost_and_a_product_with_a_longer_name_did_not_wait()
    {
        await _trade.StockAsync(Atta, 60);
        await _trade.StockAsync(BigAtta, 40);
        await _trade.Portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Products" SET "Name" = 'Atta 5 kg' WHERE "Sku" = {BigAtta}""", Cancel));
        await _trade.Portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Products" SET "Name" = 'Low-Carb Atta 5 kg' WHERE "Sku" = {Atta}""", Cancel));
        var waited = await _trade.ConfirmedAsync(Selvam, (Atta, 12), (BigAtta, 4));
        var batch = (await _trade.BatchesAsync(Atta)).Single().Id;
        await _trade.Portal.AsAsync<BatchKeeping, KeptBack?>(Role.Admin, k => k.KeepBackAsync(batch, "wet", Cancel));
        await _trade.AsTeamAsync(o => o.CancelAsync(waited, "none came", null, Cancel));
        var fewer = (await _trade.PlaceAsync(Selvam, new PlaceOrder { Lines = [new PlaceLine(BigAtta, 12) { IfShort = ShortChoice.Part }] })).Number;
        if ((await _trade.OrderAsync(fewer)).Status == OrderStatus.PendingApproval)
        {
            await _trade.AsTeamAsync(o => o.ApproveAsync(fewer, Cancel));
        }

        await _trade.AsTeamAsync(o => o.StartPackingAsync(fewer, Cancel));
        await _trade.AsTeamAsync(o => o.ShipAsync(fewer, new ShipGoods { Lines = [new PlaceLine(BigAtta, 4)] }, Cancel));

        var rows = (await ReadAsync()).Rows.ToDictionary(r => r.Code!, r => new[] { r.Values[4], r.Values[5] }, StringComparer.Ordinal);

        Assert.Equal([12, 12], rows[Atta]);
        Assert.Equal([12, 8], rows[BigAtta]);
    }

    [Theory]
    [InlineData("admin", true)]
    [InlineData("staff", false)]
    public async Task A_report_leaves_as_csv_sheet_and_paper_and_costs_for_administrators_only(string role, bool costs)
    {
        await _trade.StockAsync(Atta, 60);
        using var visitor = await HttpVisitor.OfAsync(_trade.Portal, Logins.Of(role));

        var csv = await (await visitor.GetAsync("/reports/stock/valuation/export.csv")).Content.ReadAsStringAsync(Cancel);
        Assert.Contains($"{Atta},Low-Carb Multi Seeds Atta 1 kg,1,60", csv, StringComparison.Ordinal);
        Assert.Equal(costs, csv.Contains("Value at cost", StringComparison.Ordinal));
        var sheet = await (await visitor.GetAsync("/reports/stock/valuation/export.xlsx")).Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal("PK"u8.ToArray(), sheet[..2]);
        var paper = string.Join('\n', PdfText.Pages(await (await visitor.GetAsync("/reports/stock/ageing/export.pdf")).Content.ReadAsByteArrayAsync(Cancel)));
        Assert.Contains("AGEING", paper, StringComparison.Ordinal);
        Assert.Equal(costs, paper.Contains("Value at", StringComparison.Ordinal)); // the heading breaks after it
        Assert.Equal(costs ? 200 : 404, (int)(await visitor.GetAsync("/reports/stock/turnover/export.pdf")).StatusCode);
        Assert.Equal(404, (int)(await visitor.GetAsync("/reports/stock/nonsense/export.csv")).StatusCode);
    }

    private Task<StockReport> ReadAsync() => _trade.Portal.AsAsync<IEnumerable<IStockReport>, StockReport>(
        Role.Staff, reports => reports.Single(r => r.Name == "fill-rate").ReadAsync(ReportAsked.Of(null, null, null, null, _trade.Today), Cancel));
}
