using Arivu.Portal.Tests.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Inventory;

/// <summary>The stock list and a ledger leave as what is shown: filters, order and columns.</summary>
public sealed class StockFilesTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task The_stock_list_s_file_has_the_columns_that_are_shown_and_costs_for_administrators_only()
    {
        await _trade.StockAsync(Atta, 60);
        using var admin = await HttpVisitor.OfAsync(_trade.Portal, Logins.Of("admin"));
        using var staff = await HttpVisitor.OfAsync(_trade.Portal, Logins.Of("staff"));

        var whole = await LinesAsync(admin, $"/inventory/export.csv?search={Atta}");
        Assert.Equal("SKU,Name,Category,State,On hand,Reserved,Available,Incoming,Expected,Days of cover,Sent in 28 days,Reorder point,Expired pieces,First best before,Value at cost,Pieces without cost", whole[0]);
        Assert.StartsWith($"{Atta},Low-Carb Multi Seeds Atta 1 kg,Flours,Low,60,0,60,0,,,0,240,0,", whole[1], StringComparison.Ordinal);
        Assert.EndsWith(",0,60", whole[1], StringComparison.Ordinal);
        var part = await LinesAsync(staff, $"/inventory/export.csv?search={Atta}&hide=reserved,cover,expiry,reorder,incoming");
        Assert.Equal(["SKU,Name,Category,State,On hand,Available,Expired pieces", $"{Atta},Low-Carb Multi Seeds Atta 1 kg,Flours,Low,60,60,0"], part);
    }

    [Fact]
    public async Task The_ledger_s_file_has_the_lines_that_are_asked_for()
    {
        await _trade.StockAsync(Atta, 60);
        await _trade.PlaceAsync(Selvam, (Atta, 24));
        using var staff = await HttpVisitor.OfAsync(_trade.Portal, Logins.Of("staff"));

        Assert.Equal(3, (await LinesAsync(staff, $"/inventory/{Atta}/ledger.csv")).Length);
        var received = await LinesAsync(staff, $"/inventory/{Atta}/ledger.csv?move=received");
        Assert.Contains(",B-001,Received,,60,0,60,0,60,opening,,test", received.Single(line => line.Contains("Received", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await staff.GetAsync("/inventory/AF-NONE-1/ledger.xlsx")).StatusCode);
    }

    private static async Task<string[]> LinesAsync(HttpVisitor visitor, string path) =>
        (await (await visitor.GetAsync(path)).Content.ReadAsStringAsync(Cancel)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
