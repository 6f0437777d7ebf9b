using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class LanguageJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task A_shop_chooses_Tamil_at_the_door_hears_of_its_order_in_Tamil_and_goes_on_in_Hindi()
    {
        var email = await Logins.NewAsync(browser.Portal, Role.Retailer, (await browser.RetailerAsync("R001")).Id);
        await browser.ReceiveAsync("TAMIL", Atta);
        await browser.GrantCreditAsync("R001");
        var order = await browser.PlaceAsync("R001", (Atta, 240));
        await browser.VisitAsync(null, async visitor =>
        {
            await visitor.GoAsync("/account/login");
            await visitor.PressAsync("தமிழ்");
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "உள்நுழை" })).ToBeVisibleAsync();
            await visitor.Page.GetByLabel("இமெயில்", new() { Exact = true }).FillAsync(email);
            await visitor.Page.GetByLabel("பாஸ்வேர்ட்", new() { Exact = true }).FillAsync(DemoAccounts.Password);
            await visitor.PressAsync("உள்நுழை");
            await visitor.ArriveAsync("/");

            await visitor.GoAsync($"/orders/{order}");
            await Expect(visitor.Page.GetByText("அனுமதிக்குக் காத்திருக்கிறது").First).ToBeVisibleAsync();
            Assert.True(await browser.Portal.AsAsync<OrderService, bool>(Role.Admin, orders => orders.ApproveAsync(order, TestContext.Current.CancellationToken)));
            await Expect(visitor.Page.GetByText("அடுத்து பேக் ஆகும்").First).ToBeVisibleAsync(); // drawn anew by the team's act, in the shop's language

            await RefuseAsync(visitor, "13, 12-இன் முழு பேக் அல்ல. 12 / 24 ஆக்கு");
            await visitor.PressAsync("மேலும்");
            await visitor.PressAsync("हिन्दी");
            await Expect(visitor.Page.Locator("html[lang=hi]")).ToBeAttachedAsync();
            await visitor.ReadyAsync();
            await RefuseAsync(visitor, "13, 12 का पूरा पैक नहीं। 12 या 24 करें");
        }, new Look(Look.Phone));
    }

    private static async Task RefuseAsync(Visitor visitor, string words)
    {
        await visitor.GoAsync($"/shop?search={Atta}");
        var row = visitor.Page.GetByTestId($"product-{Atta}");
        var quantity = row.GetByRole(AriaRole.Textbox);
        if (await quantity.CountAsync() == 0)
        {
            await row.GetByRole(AriaRole.Button).First.ClickAsync();
        }

        await quantity.FillAsync("13");
        await quantity.PressAsync("Enter");
        await Expect(visitor.Page.GetByText(words)).ToBeVisibleAsync();
        await quantity.FillAsync("12");
        await quantity.PressAsync("Enter");
        await Expect(visitor.Page.GetByText(words)).ToBeHiddenAsync();
    }
}
