using Arivu.Portal.Accounts;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class OrderJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task An_order_walks_from_placing_to_delivery_while_the_shop_watches_on_its_phone()
    {
        await browser.ReceiveAsync("B-100", Atta);
        await browser.GrantCreditAsync("R001");
        await browser.VisitAsync(DemoAccounts.Admin, async team =>
        {
            await team.GoAsync("/orders");
            var number = await browser.PlaceAsync("R001", (Atta, 12));
            await Expect(team.Page.GetByTestId($"order-{number}")).ToBeVisibleAsync();
            await browser.VisitAsync(DemoAccounts.Store, async shop =>
            {
                await shop.GoAsync($"/orders/{number}");
                await team.GoAsync($"/orders/{number}");
                if ((await StatusOf(team).InnerTextAsync()).Contains("Pending", StringComparison.Ordinal))
                {
                    await StepAsync(team, shop, "Approve", "Confirmed");
                }

                await StepAsync(team, shop, "Start packing", "Packing");
                await StepAsync(team, shop, "Ship", "Shipped");
                await StepAsync(team, shop, "Mark delivered", "Delivered");
                await Expect(shop.Page.GetByRole(AriaRole.Heading, new() { Name = "Delivered today" })).ToBeVisibleAsync();
                await LookAsync(shop, "the shop's order");
                await LookAsync(team, "the team's order");
            }, new Look(Look.Phone));
        });
    }

    [Fact]
    public async Task An_order_by_telephone_is_typed_with_the_keyboard_alone()
    {
        await browser.ReceiveAsync("B-200", Atta);
        await browser.GrantCreditAsync("R013");
        await browser.VisitAsync(DemoAccounts.Staff, async team =>
        {
            await team.GoAsync("/orders/new");
            await team.Field("Shop").FocusAsync();
            await KeysAsync(team, "R013", "Tab");
            await Expect(team.Field("Goes to")).ToBeVisibleAsync();
            await team.Field("Product 1").FocusAsync();
            await KeysAsync(team, Atta, "Tab");
            await Expect(team.Field("Pieces 1")).ToHaveValueAsync("12");
            await Expect(team.Field("Product 2")).ToBeVisibleAsync();
            await team.Page.GetByRole(AriaRole.Button, new() { Name = "Place order", Exact = true }).FocusAsync();
            await team.Page.Keyboard.PressAsync("Enter");
            await Expect(StatusOf(team)).ToBeVisibleAsync();
            await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("SO-");
        });
    }

    private static async Task LookAsync(Visitor visitor, string what)
    {
        var complaints = new Complaints();
        await Complaints.BeginAsync(visitor.Page);
        await complaints.LookAtAsync(visitor.Page, what);
        Findings.None(complaints.Lines);
    }

    private static async Task KeysAsync(Visitor visitor, string text, string key)
    {
        await visitor.Page.Keyboard.TypeAsync(text);
        await visitor.Page.Keyboard.PressAsync(key);
    }

    private static ILocator StatusOf(Visitor visitor) => visitor.Page.GetByTestId("order-status");

    // The shop's page is never reloaded: what the team does shows there by itself.
    private static async Task StepAsync(Visitor team, Visitor shop, string press, string status)
    {
        await team.PressAsync(press);
        await Expect(StatusOf(team)).ToHaveTextAsync(status);
        await Expect(StatusOf(shop)).ToHaveTextAsync(status);
    }
}
