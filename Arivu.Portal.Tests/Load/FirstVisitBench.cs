using System.Globalization;
using Arivu.Portal.Accounts;
using Arivu.Portal.Tests.Browser;
using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Load;

/// <summary>What a phone fetches at its first visit and how long it waits, over networks as Chromium's own throttling makes them.</summary>
[Collection(OneAtATime.Name)]
public sealed class FirstVisitBench(Chromium chromium)
{
    private const int Times = 5;

    private const string Paint = "() => new Promise(tell => new PerformanceObserver(list => tell(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))";

    // Names, round trip in ms, and bits a second down and up, as the browser's developer tools have them.
    private static readonly (string Name, double Latency, double Down, double Up)[] Networks =
    [
        ("slow 4G", 562.5, 1_440_000, 675_000),
        ("slow 3G", 2000, 400_000, 400_000),
    ];

    [Fact(Explicit = true)]
    public async Task First_and_second_visit_of_a_phone()
    {
        await using var browser = new PortalInBrowser(chromium);
        _ = browser.Url;
        var table = new BenchTable("First visit", "sent", "largest paint", "hears taps", "second visit: sent", "largest paint", "hears taps");
        foreach (var network in Networks)
        {
            foreach (var (path, email) in new[] { ("/account/login", (string?)null), ("/", DemoAccounts.Store), ("/shop", DemoAccounts.Store), ("/cart", DemoAccounts.Store) })
            {
                var visits = new List<(Seen First, Seen Second)>();
                for (var i = 0; i < Times; i++)
                {
                    visits.Add(await VisitAsync(browser, path, email, network));
                }

                table.Add($"{network.Name}: {path}", [.. Middle(visits.Select(v => v.First)), .. Middle(visits.Select(v => v.Second))]);
            }
        }

        table.Print();
    }

    private static async Task<(Seen First, Seen Second)> VisitAsync(PortalInBrowser browser, string path, string? email, (string Name, double Latency, double Down, double Up) network)
    {
        await using var way = new Way(browser.Url);
        (Seen First, Seen Second) seen = default;
        await browser.VisitAsync(email, async visitor =>
        {
            visitor.Page.SetDefaultTimeout(60_000);
            var devTools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
            await devTools.SendAsync("Network.enable");
            await devTools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
            {
                ["offline"] = false, ["latency"] = network.Latency, ["downloadThroughput"] = network.Down / 8, ["uploadThroughput"] = network.Up / 8,
            });
            seen.First = await LookAsync(visitor.Page, way, path);
            seen.Second = await LookAsync(visitor.Page, way, path);
        }, new Look(Look.Phone), way);
        return seen;
    }

    private static async Task<Seen> LookAsync(IPage page, Way way, string path)
    {
        var before = way.Down;
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        await page.WaitForFunctionAsync("() => document.body.dataset.ready");
        var ready = await page.EvaluateAsync<double>("performance.now()");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => undefined)");
        return new Seen(way.Down - before, await page.EvaluateAsync<double>(Paint), ready);
    }

    private static string[] Middle(IEnumerable<Seen> seen)
    {
        var all = seen.ToList();
        return [Of(v => v.Bytes / 1024.0, "KB"), Of(v => v.Paint / 1000, "s"), Of(v => v.Ready / 1000, "s")];

        string Of(Func<Seen, double> what, string unit) => string.Create(CultureInfo.InvariantCulture, $"{all.Select(what).Order().ElementAt(all.Count / 2):0.0} {unit}");
    }

    private sealed record Seen(long Bytes, double Paint, double Ready);
}
