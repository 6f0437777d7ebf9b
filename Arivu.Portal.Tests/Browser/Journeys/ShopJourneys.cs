using Arivu.Portal.Accounts;
using Arivu.Portal.Catalog;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

/// <summary>A shopkeeper looks for oil in Tamil, asks to be told when it is back, and likes cards better.</summary>
public sealed class ShopJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const string Sesame = "AF-OIL-004";
    private const int MoreThanThereIs = 120_000;

    [Fact]
    public async Task A_shop_finds_by_typing_asks_to_be_told_and_keeps_its_cards()
    {
        await browser.Portal.ReadAsync(db => db.Products.Where(p => p.Sku == Sesame)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.MinimumQuantity, MoreThanThereIs).SetProperty(p => p.Version, p => p.Version + 1), TestContext.Current.CancellationToken));
        await browser.VisitAsync(DemoAccounts.Store, FindAsync, new Look(Look.Phone));
    }

    private static async Task FindAsync(Visitor visitor)
    {
        await visitor.GoAsync("/shop?sort=name");
        await visitor.Page.Locator("input[name=search]").PressSequentiallyAsync("நல்லெண்ணெய்");
        await Expect(visitor.Page.GetByTestId("product-AF-FLR-003")).Not.ToBeVisibleAsync();
        await Expect(visitor.Page.GetByTestId($"product-{Sesame}")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("input[name=search]")).ToHaveValueAsync("நல்லெண்ணெய்");

        var tell = visitor.Page.GetByTestId($"tell-{Sesame}");
        await tell.ClickAsync();
        await Expect(tell).ToHaveAttributeAsync("aria-pressed", "true");
        await tell.ClickAsync();
        await Expect(tell).ToHaveAttributeAsync("aria-pressed", "false");

        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Cards" }).ClickAsync();
        await Expect(visitor.Page.Locator("li.card")).ToHaveCountAsync(1);
        await Seen.LookAsync(visitor, "shop-cards-360");
        await visitor.GoAsync("/shop");
        await Expect(visitor.Page.Locator("li.card").First).ToBeVisibleAsync();
        await Seen.LookAsync(visitor, "shop-all-cards-360");
    }
}
