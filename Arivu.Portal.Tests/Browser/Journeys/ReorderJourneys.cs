using System.Text.RegularExpressions;
using System.Diagnostics;
using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

/// <summary>The usual order of a small shop, on a bad phone network.</summary>
public sealed partial class ReorderJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const string Store = "R001";
    private const int MostTaps = 6;
    private const int LongAgo = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly string[] Usual = [Atta, Almond, Fizz, "AF-FLR-002", "AF-FLR-004", "AF-BRD-001", "AF-FLR-005", "AF-FLR-006"];

    // What Chromium's tools call slow 3G.
    private static readonly Dictionary<string, object> SlowThirdGeneration = new(StringComparer.Ordinal) { ["offline"] = false, ["latency"] = 2000, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Eight_usual_products_are_ordered_on_slow_3G_in_few_taps_through_a_cut_and_once()
    {
        await BuyEveryWeekAsync();
        var before = await CountAsync();
        var (taps, took) = (0, TimeSpan.Zero);
        await using var way = new Way(browser.Url);
        await browser.VisitAsync(email: null, async visitor =>
        {
            visitor.Watch.WantCuts();
            await visitor.GoAsync("/account/login");
            await SlowAsync(visitor);
            visitor.Page.SetDefaultTimeout(30_000);
            var begun = Stopwatch.GetTimestamp();
            await visitor.SendSignInAsync(DemoAccounts.Store, DemoAccounts.Password);
            await visitor.ArriveAsync("/");
            await Expect(visitor.Page.Locator("body[data-ready=true]")).ToBeAttachedAsync(new() { Timeout = 30_000 });

            await TapAsync(visitor.Page.GetByText("more from your usual list"));
            await TypeThroughACutAsync(visitor, way);
            await TapAsync(visitor.Page.GetByTestId("reorder-add"));
            await Expect(visitor.Page.GetByText("8 products are in your cart.")).ToBeVisibleAsync();
            await TapAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Look at the cart" }));
            var place = visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = PlacesIt() });
            await Expect(place).ToBeEnabledAsync();
            way.LoseAnswers();
            await TapAsync(place);
            await Until.TrueAsync(async () => await CountAsync() == before + 1, "The order");
            way.Mend();
            await Expect(visitor.Page.GetByTestId("cart-count")).ToHaveTextAsync("0", new() { Timeout = 30_000 });
            took = Stopwatch.GetElapsedTime(begun);
        }, new Look(Look.Phone), way);

        TestContext.Current.TestOutputHelper?.WriteLine($"{taps} taps, {took.TotalSeconds:0.0} s, {way.Down / 1024} KB");
        Assert.InRange(taps, 1, MostTaps);
        Assert.InRange(took, TimeSpan.Zero, Longest);
        var order = await browser.Portal.ReadAsync(db => db.Orders.Include(o => o.Lines).OrderByDescending(o => o.PlacedAt).FirstAsync(Cancel));
        Assert.Equal(Usual.Order(StringComparer.Ordinal), order.Lines.Select(l => l.Sku).Order(StringComparer.Ordinal));
        Assert.Equal(36, order.Lines.Single(l => l.Sku == Atta).Quantity);
        Assert.Equal(before + 1, await CountAsync());

        Task TapAsync(ILocator what)
        {
            taps++;
            return what.ClickAsync();
        }
    }

    private static async Task TypeThroughACutAsync(Visitor visitor, Way way)
    {
        var pieces = visitor.Page.GetByTestId($"reorder-{Atta}").GetByLabel("Quantity", new() { Exact = true });
        way.Cut();
        await pieces.FillAsync("36");
        await pieces.BlurAsync();
        way.Mend();
        await Expect(pieces).ToHaveValueAsync("36", new() { Timeout = 30_000 });
        await Expect(visitor.Page.GetByTestId("reorder-add")).ToHaveTextAsync(AddsAll(), new() { Timeout = 30_000 });
    }

    private static async Task SlowAsync(Visitor visitor)
    {
        var tools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Network.emulateNetworkConditions", SlowThirdGeneration);
    }

    // Three weeks of the same eight products; what the demo's store bought before is older than any rhythm.
    private async Task BuyEveryWeekAsync()
    {
        await browser.ReceiveAsync("RHYTHM", Usual);
        await browser.GrantCreditAsync(Store);
        var now = browser.Time.Now();
        var shop = (await browser.RetailerAsync(Store)).Id;
        await browser.Portal.ReadAsync(db => db.Orders.Where(o => o.RetailerId == shop).ExecuteUpdateAsync(set => set.SetProperty(o => o.PlacedAt, now.AddDays(-LongAgo)), Cancel));
        var products = await browser.Portal.ReadAsync(db => db.Set<Arivu.Portal.Catalog.Product>().Where(p => Usual.Contains(p.Sku)).ToDictionaryAsync(p => p.Sku, p => p.NearestAllowed(p.CaseSize), Cancel));
        foreach (var daysAgo in new[] { 21, 14, 7 })
        {
            var number = await browser.PlaceAsync(Store, [.. Usual.Select(sku => (sku, products[sku]))]);
            await browser.Portal.ReadAsync(db => db.Orders.Where(o => o.Number == number).ExecuteUpdateAsync(set => set.SetProperty(o => o.PlacedAt, now.AddDays(-daysAgo)), Cancel));
        }
    }

    private Task<int> CountAsync() => browser.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel));

    [GeneratedRegex("^(Place order|Send for approval)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlacesIt();

    [GeneratedRegex("^Add all 8", RegexOptions.None, 1000)]
    private static partial Regex AddsAll();
}
