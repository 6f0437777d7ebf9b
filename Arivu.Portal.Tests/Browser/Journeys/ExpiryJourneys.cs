using Arivu.Portal.Accounts;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

/// <summary>A batch on its last day, before and after midnight in India, by a clock that a test turns.</summary>
public sealed class ExpiryJourneys(Chromium chromium)
{
    private const string Batch = "END-100";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_is_offered_on_its_last_day_a_shop_takes_it_and_at_midnight_what_is_left_goes_into_quarantine()
    {
        await using var browser = PortalInBrowser.AtStoppedClock(chromium);
        browser.Portal.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 22, 18, 20, 0, TimeSpan.Zero)); // ten to midnight
        await EndsTodayAsync(browser);
        await browser.VisitAsync(DemoAccounts.Admin, OfferAsync);
        await browser.VisitAsync(DemoAccounts.Store, TakeAsync, new Look(Look.Phone));
        var order = await browser.Portal.ReadAsync(db => db.Orders.Select(o => o.Number).SingleAsync(Cancel));

        browser.Portal.Clock.Advance(TimeSpan.FromMinutes(11));

        await Until.TrueAsync(() => browser.Portal.ReadAsync(db => db.Batches.AnyAsync(b => b.Number == Batch && b.BlockedFor == BatchHold.Expired, Cancel)), "The quarantine");
        await browser.VisitAsync(DemoAccounts.Admin, async chief =>
        {
            await chief.GoAsync("/inventory/expiry?view=expired");
            await Expect(chief.Page.GetByTestId($"batch-{Batch}")).ToContainTextAsync("Expired, in quarantine");
            await Seen.LookAsync(chief, "quarantine-1440");
            await chief.GoAsync($"/orders/{order}");
            await Expect(chief.Page.GetByTestId("missing")).ToContainTextAsync("wait for stock");
        });
    }

    private static async Task OfferAsync(Visitor chief)
    {
        await chief.GoAsync("/inventory/expiry");
        await chief.PressAsync($"Make an offer of {Batch}");
        await chief.TypeAsync(("Percent off", "30"));
        await chief.PressAsync("Make the offer");
        await Expect(chief.Field("Percent off")).ToBeHiddenAsync(); // the panel closes once it is saved
        await chief.GoAsync("/inventory/expiry?view=offered"); // the clock stands still: pages hear when they are opened
        await Expect(chief.Page.GetByTestId($"batch-{Batch}")).ToContainTextAsync("30 % off");
        await Seen.LookAsync(chief, "expiry-1440");
    }

    private static async Task TakeAsync(Visitor shop)
    {
        await shop.GoAsync($"/shop/{Atta}");
        await Expect(shop.Page.GetByTestId($"offer-{Batch}")).ToContainTextAsync("30 % off");
        await Seen.LookAsync(shop, "offer-360");
        await shop.Page.GetByTestId($"offer-{Batch}").GetByRole(AriaRole.Button, new() { Name = "Add the offer to the cart" }).ClickAsync();
        await Expect(shop.Page.GetByTestId($"offer-{Batch}").GetByLabel("Quantity", new() { Exact = true })).ToHaveValueAsync("12");
        await shop.GoAsync("/cart");
        await shop.Page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();
        await shop.Page.WaitForURLAsync(url => url.Contains("/orders/SO-", StringComparison.Ordinal));
    }

    private static async Task EndsTodayAsync(PortalInBrowser browser)
    {
        _ = browser.Url; // the portal must run
        var today = browser.Portal.Clock.Today();
        var receipt = new ReceiptDraft { Sku = Atta, Quantity = 96, Batch = Batch, Manufactured = today.AddDays(-100), Expires = today, Reference = "GRN END" };
        Assert.True(await browser.Portal.AsAsync<StockService, bool>(Role.Admin, stock => stock.ReceiveAsync(receipt, Cancel)));
    }
}
