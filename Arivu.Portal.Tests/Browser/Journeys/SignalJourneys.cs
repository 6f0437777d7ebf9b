using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

/// <summary>A shop on a phone whose network comes and goes.</summary>
public sealed class SignalJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const long MostAtTheFirstVisit = 350 * 1024;
    private static readonly TimeSpan NoTime = TimeSpan.FromMilliseconds(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cut_in_the_middle_of_an_order_loses_nothing_typed_and_places_once()
    {
        await browser.ReceiveAsync("SIGNAL", Atta, Almond);
        await browser.GrantCreditAsync("R001");
        var shop = (await browser.RetailerAsync("R001")).Id;
        foreach (var sku in new[] { Atta, Almond })
        {
            await browser.Portal.AsAsync<CartService, int>(Role.Retailer, cart => cart.AddAsync(sku, Cancel), shop);
        }

        var before = await CountAsync();
        await using var way = new Way(browser.Url);
        await browser.VisitAsync(DemoAccounts.Store, async visitor =>
        {
            visitor.Watch.WantCuts();
            await visitor.GoAsync("/cart");
            await visitor.Page.GetByText("Add a note or your order number").ClickAsync();
            var note = visitor.Field("Note");
            await TypeThroughACutAsync(visitor, way, note);
            await TypeWhileTheServerForgetsAsync(visitor, way, note, ", after 4");
            await visitor.Page.EvaluateAsync("document.getElementById('main').dataset.draft = ''"); // as a page with rows that are not saved
            await TypeWhileTheServerForgetsAsync(visitor, way, note, " pm");
            await PlaceWithoutAnAnswerAsync(visitor, way, before);
        }, new Look(Look.Phone), way);

        Assert.Equal(before + 1, await CountAsync());
        var order = await browser.Portal.ReadAsync(db => db.Orders.OrderByDescending(o => o.Id).FirstAsync(Cancel));
        Assert.Equal("Call before coming, after 4 pm", order.Note);
    }

    [Fact]
    public async Task A_first_visit_is_small_and_without_a_signal_the_phone_shows_its_own_page_and_keeps_nothing_personal()
    {
        await using var way = new Way(browser.Url);
        await browser.VisitAsync(DemoAccounts.Store, async visitor =>
        {
            visitor.Watch.WantCuts();
            await visitor.GoAsync("/shop");
            await visitor.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => undefined)");
            Assert.InRange(way.Down, 1, MostAtTheFirstVisit);
            await BeInstallableAsync(visitor);
            await visitor.GoAsync("/orders"); // the worker stands in front of this one

            way.Cut();
            await visitor.Page.GotoAsync("/statement");
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "No signal" })).ToBeVisibleAsync();
            var kept = await visitor.Page.EvaluateAsync<string[]>("(async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).flat())()");
            Assert.Contains("/offline", kept);
            Assert.DoesNotContain(kept, path => path != "/offline" && !path.StartsWith("/assets/", StringComparison.Ordinal) && !path.StartsWith("/_content/", StringComparison.Ordinal) && !path.StartsWith("/_framework/", StringComparison.Ordinal) && !path.EndsWith(".styles.css", StringComparison.Ordinal));

            way.Mend();
            await visitor.Page.WaitForSelectorAsync("body[data-ready=true]", new() { State = WaitForSelectorState.Attached });
            await visitor.ArriveAsync("/statement");
        }, new Look(Look.Phone), way);
    }

    private static async Task BeInstallableAsync(Visitor visitor)
    {
        var devTools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        var manifest = (await devTools.SendAsync("Page.getAppManifest"))!.Value;
        Assert.EndsWith(".webmanifest", new Uri(manifest.GetProperty("url").GetString()!).AbsolutePath, StringComparison.Ordinal);
        Assert.Empty(manifest.GetProperty("errors").EnumerateArray().Select(error => error.ToString()));
    }

    // The circuit is still there when the signal comes back; what was typed meanwhile reaches it.
    private static async Task TypeThroughACutAsync(Visitor visitor, Way way, ILocator note)
    {
        await note.PressSequentiallyAsync("Call be");
        way.Cut();
        await Expect(Bar(visitor, "No signal. Your cart is saved.")).ToBeVisibleAsync();
        await note.PressSequentiallyAsync("fore coming");
        await note.BlurAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();
        await Expect(Bar(visitor, "Not done: no signal. Press again when it is back.")).ToBeVisibleAsync();

        way.Mend();
        await Expect(Bar(visitor, "Back online. Nothing was lost.")).ToBeVisibleAsync();
        await Expect(note).ToHaveValueAsync("Call before coming");
    }

    // The server forgot the circuit: another page or another circuit stands in its place, and the fields are filled again.
    private async Task TypeWhileTheServerForgetsAsync(Visitor visitor, Way way, ILocator note, string words)
    {
        var circuits = browser.Portal.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;
        var usual = circuits.DisconnectedCircuitRetentionPeriod;
        circuits.DisconnectedCircuitRetentionPeriod = NoTime;
        var sessions = browser.Portal.Services.GetRequiredService<LiveSessions>();
        var (open, whole) = (sessions.Count, await note.InputValueAsync() + words);
        await note.PressSequentiallyAsync(words);
        way.Cut();
        await Expect(Bar(visitor, "No signal. Your cart is saved.")).ToBeVisibleAsync();
        await Until.TrueAsync(() => Task.FromResult(sessions.Count < open), "A forgotten circuit");
        circuits.DisconnectedCircuitRetentionPeriod = usual;

        way.Mend();
        await Until.TrueAsync(async () => await NoteInCartAsync() == whole, "What was typed, at the server");
        await visitor.ReadyAsync();
        await Expect(note).ToBeVisibleAsync(); // what was typed in a panel is seen, though the new page drew it closed
    }

    // The tap arrives and its answer does not: the page that comes with the signal tells what is true.
    private async Task PlaceWithoutAnAnswerAsync(Visitor visitor, Way way, int before)
    {
        way.LoseAnswers();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();
        await Until.TrueAsync(async () => await CountAsync() == before + 1, "The order");
        way.Mend();

        await Expect(Bar(visitor, "Back online. See whether your last tap was done.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(visitor.Page.GetByTestId("cart-count")).ToHaveTextAsync("0");
    }

    private static ILocator Bar(Visitor visitor, string words) => visitor.Page.GetByRole(AriaRole.Status).GetByText(words, new() { Exact = true });

    private Task<string?> NoteInCartAsync() => browser.Portal.ReadAsync(db => db.Set<CartDetails>().Where(cart => cart.RetailerId == 1).Select(cart => cart.Note).FirstOrDefaultAsync(Cancel));

    private Task<int> CountAsync() => browser.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel));
}
