using System.Diagnostics;
using System.Globalization;
using Arivu.Portal.Demo;
using Arivu.Portal.Demo.History;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Sums;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Load;

/// <summary>How long the server works on the stock list of 10,000 products with 200,000 batches, all of them with pieces.</summary>
[Collection(OneAtATime.Name)]
public sealed class StockListBench : IAsyncLifetime
{
    private const int Products = 10_000;
    private const int Batches = 200_000;
    private const int WarmUps = 3;
    private const int Times = 30;

    private readonly TestPortal _portal = new()
    {
        WithDemo = true,
        StoppedClock = false,
        Settings = { ["RateLimits:SignIn"] = "10000", ["RateLimits:Pages"] = "100000" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact(Explicit = true)]
    public async Task Server_time_of_the_stock_list_with_200_000_batches()
    {
        var table = new BenchTable("Stock list", "median", "95 %", "longest", "sent");
        var started = Stopwatch.GetTimestamp();
        await using (var scope = _portal.ScopeOfSystem())
        {
            await scope.ServiceProvider.GetRequiredService<DemoFill>().FillAsync(new HistoryPlan(Months: 0, Products: Products, Batches: Batches), null, Cancel);
        }

        table.Add("filled in", [string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0} s"), "", "", ""]);
        Assert.Equal((Products, Batches), (await _portal.ReadAsync(db => db.Set<Arivu.Portal.Catalog.Product>().CountAsync(Cancel)), await _portal.ReadAsync(db => db.Batches.CountAsync(b => b.OnHand > 0, Cancel))));
        using var team = await HttpVisitor.OfAsync(_portal, Logins.Of("admin"));
        team.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        foreach (var path in new[] { "/inventory", "/inventory?view=low&sort=cover", "/inventory?search=almond&sort=-value&page=2", "/inventory/AF-BULK-00077" })
        {
            table.Add(path, await MeasureAsync(team, path));
        }

        foreach (var report in new[] { "valuation", "ageing", "turnover", "dead-stock", "fill-rate", "stock-out-days", "write-offs" })
        {
            table.Add($"/reports/stock/{report}", await MeasureAsync(team, $"/reports/stock/{report}", times: 3));
        }

        // As in the first moments after midnight: nothing is counted for the new day yet.
        var yesterday = _portal.Services.GetRequiredService<TimeProvider>().Today().AddDays(-1);
        await _portal.ReadAsync(db => db.StockSums.ExecuteUpdateAsync(set => set.SetProperty(s => s.Day, yesterday), Cancel));
        table.Add("/inventory, just after midnight", await MeasureAsync(team, "/inventory", times: 3));
        table.Print();
    }

    private static async Task<string[]> MeasureAsync(HttpVisitor visitor, string path, int times = Times)
    {
        var (took, size) = (new List<TimeSpan>(), 0);
        for (var i = -WarmUps; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await visitor.GetAsync(path);
            size = (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length;
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            if (i >= 0)
            {
                took.Add(Stopwatch.GetElapsedTime(started));
            }
        }

        return [.. BenchTable.Spread(took), string.Create(CultureInfo.InvariantCulture, $"{size / 1024.0:0.0} KB")];
    }
}
