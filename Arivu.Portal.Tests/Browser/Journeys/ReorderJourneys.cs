using System.Text.RegularExpressions;
using System.Diagnostics;
using Arivu.Portal.Accounts;
using Arivu.Portal.Analytics;
using Arivu.Portal.Analytics.Fulfilment;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
    private const float Patience = 30_000; // an answer takes seconds

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly string[] Usual = [Atta, Almond, Fizz, "AF-FLR-002", "AF-FLR-004", "AF-BRD-001", "AF-FLR-005", "AF-FLR-006"];

    // What Chromium's tools call slow 3G.
    private static readonly Dictionary<string, object> SlowThirdGeneration = new(StringComparer.Ordinal) { ["offline"] = false, ["latency"] = 2000, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
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
            visitor.Page.SetDefaultTimeout(Patience);
            var begun = Stopwatch.GetTimestamp();
            await visitor.SendSignInAsync(DemoAccounts.Store, DemoAccounts.Password);
            await visitor.ArriveAsync("/");
            await Expect(visitor.Page.Locator("body[data-ready=true]")).ToBeAttachedAsync(new() { Timeout = Patience });

            await TapAsync(visitor.Page.GetByText("more from your usual list"));
            var pieces = visitor.Page.GetByTestId($"reorder-{Atta}").GetByLabel("Quantity", new() { Exact = true });
            await TapAsync(pieces);
            await TypeThroughACutAsync(visitor, way, pieces);
            await TapAsync(visitor.Page.GetByTestId("reorder-add"));
            await Expect(visitor.Page.GetByText("8 products are in your cart.")).ToBeVisibleAsync(new() { Timeout = Patience });
            await TapAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Look at the cart" }));
            var place = visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = PlacesIt() });
            await Expect(place).ToBeEnabledAsync(new() { Timeout = Patience });
            way.LoseAnswers();
            await TapAsync(place);
            await Until.TrueAsync(async () => await CountAsync() == before + 1, "The order", TimeSpan.FromMilliseconds(Patience));
            way.Mend();
            await Expect(visitor.Page.GetByTestId("cart-count")).ToHaveTextAsync("0", new() { Timeout = Patience });
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

    // The portal hears of it once the signal is back, and the sum says so.
    private static async Task TypeThroughACutAsync(Visitor visitor, Way way, ILocator pieces)
    {
        var (adds, broken) = (visitor.Page.GetByTestId("reorder-add"), visitor.Page.Locator("#blazor-error-ui"));
        await Expect(adds).ToHaveTextAsync(AddsAll());
        var sum = await adds.InnerTextAsync();
        way.Cut();
        await pieces.FillAsync("36");
        await pieces.BlurAsync();
        await Until.TrueAsync(() => Task.FromResult(way.Refused > 1), "A second try without a network", TimeSpan.FromMilliseconds(Patience));
        await Expect(visitor.Page.GetByText("No signal. Your cart is saved.")).ToBeVisibleAsync();
        await Expect(broken).ToBeHiddenAsync();
        way.Mend();
        await Expect(adds).Not.ToHaveTextAsync(sum, new() { Timeout = Patience });
        await Expect(adds).ToHaveTextAsync(AddsAll());
        await Expect(pieces).ToHaveValueAsync("36");
        await Expect(broken).ToBeHiddenAsync();
    }

    private static async Task SlowAsync(Visitor visitor)
    {
        var tools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Network.emulateNetworkConditions", SlowThirdGeneration);
    }

    // Three weeks of the same eight products.
    private async Task BuyEveryWeekAsync()
    {
        await browser.ReceiveAsync("RHYTHM", Usual);
        await browser.GrantCreditAsync(Store);
        await AgeThePastAsync((await browser.RetailerAsync(Store)).Id);
        var products = await browser.Portal.ReadAsync(db => db.Set<Arivu.Portal.Catalog.Product>().Where(p => Usual.Contains(p.Sku)).ToDictionaryAsync(p => p.Sku, p => p.NearestAllowed(p.CaseSize), Cancel));
        foreach (var daysAgo in new[] { 21, 14, 7 })
        {
            var number = await browser.PlaceAsync(Store, [.. Usual.Select(sku => (sku, products[sku]))]);
            await MoveAsync(orders => orders.Where(o => o.Number == number), daysAgo);
        }
    }

    // What the demo's store bought before becomes older than any rhythm; those of its orders that arrived are noted anew.
    private async Task AgeThePastAsync(int shop)
    {
        await MoveAsync(orders => orders.Where(o => o.RetailerId == shop), LongAgo);
        await browser.Portal.ReadAsync(db => db.FulfilledOrders.Where(f => f.RetailerId == shop).ExecuteDeleteAsync(Cancel));
        await using var scope = browser.Portal.ScopeOfSystem();
        await FulfilmentCount.FillAsync(scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>(), Cancel);
    }

    private Task<int> MoveAsync(Func<IQueryable<Order>, IQueryable<Order>> which, int daysAgo)
    {
        var then = browser.Time.Now().AddDays(-daysAgo);
        return browser.Portal.ReadAsync(db => which(db.Orders).ExecuteUpdateAsync(set => set.SetProperty(o => o.PlacedAt, then), Cancel));
    }

    private Task<int> CountAsync() => browser.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel));

    [GeneratedRegex("^Place order|^Send for approval", RegexOptions.None, 1000)]
    private static partial Regex PlacesIt();

    [GeneratedRegex("^Add all 8", RegexOptions.None, 1000)]
    private static partial Regex AddsAll();
}
