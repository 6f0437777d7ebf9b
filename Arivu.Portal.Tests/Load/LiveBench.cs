using Arivu.Portal.Accounts;
using Arivu.Portal.Tests.Browser;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;

namespace Arivu.Portal.Tests.Load;

/// <summary>From the commit of an order to its row on a screen that somebody else has open.</summary>
[Collection(OneAtATime.Name)]
public sealed class LiveBench(Chromium chromium)
{
    private const int Orders = 20;
    private const string Watch = """
        () => {
            window.firstSeen = {};
            const note = () => document.querySelectorAll('[data-testid^="order-"]').forEach(row => window.firstSeen[row.dataset.testid] ??= performance.timeOrigin + performance.now());
            note();
            new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
        }
        """;

    [Fact(Explicit = true)]
    public async Task Commit_to_the_other_browser()
    {
        await using var browser = new PortalInBrowser(chromium);
        await browser.VisitAsync(DemoAccounts.Admin, async team =>
        {
            await browser.ReceiveAsync("LIVE", Atta);
            await browser.GrantCreditAsync("R001");
            await team.GoAsync("/orders");
            await team.Page.EvaluateAsync(Watch);
            var times = new List<TimeSpan>();
            for (var i = 0; i < Orders; i++)
            {
                times.Add(await SeenAfterAsync(browser, team.Page));
            }

            var table = new BenchTable("Live", "median", "95 %", "longest");
            table.Add("commit to the team's list", BenchTable.Spread(times));
            table.Print();
        });
    }

    // Portal and browser read one machine's clock.
    private static async Task<TimeSpan> SeenAfterAsync(PortalInBrowser browser, IPage page)
    {
        var number = await browser.PlaceAsync("R001", (Atta, 12));
        var committed = browser.Time.GetUtcNow();
        double? seen = null;
        await Until.TrueAsync(async () => (seen = await page.EvaluateAsync<double?>("id => window.firstSeen[id] ?? null", $"order-{number}")) is not null, $"Order {number} on the team's list");
        return DateTimeOffset.UnixEpoch.AddMilliseconds(seen!.Value) - committed;
    }
}
