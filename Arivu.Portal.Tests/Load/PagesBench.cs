using System.Diagnostics;
using System.Globalization;
using Arivu.Portal.Billing;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Load;

/// <summary>How long the server works on its main pages, on half a year of trade, and what it sends for them.</summary>
[Collection(OneAtATime.Name)]
public sealed class PagesBench : IAsyncLifetime
{
    private const int WarmUps = 5;
    private const int Times = 40;
    private readonly TestPortal _portal = new()
    {
        WithDemo = true,
        Months = 6,
        StoppedClock = false,
        Settings = { ["RateLimits:SignIn"] = "10000", ["RateLimits:Pages"] = "100000" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact(Explicit = true)]
    public async Task Server_time_of_the_main_pages()
    {
        using var shop = await HttpVisitor.OfAsync(_portal, Logins.Of("retailer"));
        using var team = await HttpVisitor.OfAsync(_portal, Logins.Of("admin"));
        shop.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        team.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var order = await _portal.ReadAsync(db => db.Orders.Where(o => o.RetailerId == 1).OrderByDescending(o => o.PlacedAt).Select(o => o.Number).FirstAsync(Cancel));
        var invoice = (await _portal.ReadAsync(db => db.Invoices.Where(i => i.RetailerId == 1).OrderByDescending(i => i.Number).Select(i => i.Number).FirstAsync(Cancel))).Replace('/', '-');
        var table = new BenchTable("Pages", "median", "95 %", "longest", "sent");
        foreach (var path in new[] { "/", "/shop", "/cart", "/orders", $"/orders/{order}", "/invoices", $"/invoices/{invoice}", "/statement" })
        {
            table.Add($"shop {Plain(path)}", await MeasureAsync(shop, path));
        }

        foreach (var path in new[] { "/", "/orders", $"/orders/{order}", "/invoices", "/payments", "/inventory", "/products", "/retailers", "/reports" })
        {
            table.Add($"team {Plain(path)}", await MeasureAsync(team, path));
        }

        table.Print();
    }

    private static async Task<string[]> MeasureAsync(HttpVisitor visitor, string path)
    {
        var (times, size) = (new List<TimeSpan>(), 0);
        for (var i = -WarmUps; i < Times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await visitor.GetAsync(path);
            size = (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length;
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(started));
            }
        }

        return [.. BenchTable.Spread(times), string.Create(CultureInfo.InvariantCulture, $"{size / 1024.0:0.0} KB")];
    }

    private static string Plain(string path) => path.Any(char.IsAsciiDigit) ? $"{path[..path.LastIndexOf('/')]}/…" : path;
}
