using Arivu.Portal.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class FrameJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task A_shopkeeper_finds_a_product_on_the_phone_and_meets_no_page_of_the_team()
    {
        await browser.VisitAsync(DemoAccounts.Store, async visitor =>
        {
            await visitor.GoAsync("/");
            await visitor.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Shop" }).Filter(new() { Visible = true }).ClickAsync();
            await visitor.ArriveAsync("/shop");
            await Expect(visitor.Page.Locator("[data-testid^=product-]").First).ToBeVisibleAsync();
            await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync("sesame");
            await visitor.Page.Keyboard.PressAsync("Enter");
            await visitor.Page.GetByTestId("product-AF-OIL-004").GetByRole(AriaRole.Link).First.ClickAsync();
            await visitor.ArriveAsync("/shop/AF-OIL-004");
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Sesame");

            foreach (var path in new[] { "/products", "/products/new", "/products/AF-OIL-004", "/retailers", "/retailers/R002", "/gst-rates", "/users" })
            {
                Assert.Equal(0, await visitor.Page.Locator($"a[href='{path}']").CountAsync());
                await visitor.GoAsync(path);
                await visitor.ArriveAsync("/account/denied");
            }
        }, new Look(Look.Phone));
    }

    [Fact]
    public async Task Ctrl_K_finds_a_product_and_Enter_opens_it()
    {
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            await visitor.GoAsync("/");
            await visitor.Page.Keyboard.PressAsync("Control+k");
            await visitor.Page.Keyboard.TypeAsync("khapli");
            await Expect(visitor.Page.Locator("#search-hits a")).ToHaveCountAsync(1);
            await visitor.Page.Keyboard.PressAsync("Enter");

            await visitor.ArriveAsync("/products/AF-KWF-1KG");
            await Expect(visitor.Page.Locator("#search")).Not.ToBeVisibleAsync();
        });
    }

    [Theory]
    [InlineData(DemoAccounts.Admin, Look.Desk)]
    [InlineData(DemoAccounts.Store, Look.Phone)]
    public async Task The_chosen_theme_stays(string email, int width)
    {
        await browser.VisitAsync(email, async visitor =>
        {
            await visitor.GoAsync("/");
            var paper = await BackgroundAsync(visitor);
            if (width == Look.Phone)
            {
                await visitor.PressAsync("More");
            }

            await visitor.Page.Locator("[data-theme-toggle]").Filter(new() { Visible = true }).First.ClickAsync();
            await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
            var night = await BackgroundAsync(visitor);
            Assert.NotEqual(paper, night);

            await visitor.GoAsync("/account");
            await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
            Assert.Equal(night, await BackgroundAsync(visitor));
        }, new Look(width));
    }

    [Fact]
    public async Task A_menu_closes_by_Escape_and_by_a_click_elsewhere_and_the_list_of_keys_reads_as_the_buttons_do()
    {
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            await visitor.GoAsync("/orders");
            var menu = visitor.Page.Locator("details.menu").First;
            await menu.Locator("summary").ClickAsync();
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(menu).Not.ToHaveAttributeAsync("open", "");
            await menu.Locator("summary").ClickAsync();
            await visitor.Page.Locator("h1").ClickAsync();
            await Expect(menu).Not.ToHaveAttributeAsync("open", "");

            await visitor.Page.Keyboard.PressAsync("?");
            await Expect(visitor.Page.Locator("[data-page-keys] dd").First).ToBeVisibleAsync();
            Assert.DoesNotContain(await visitor.Page.Locator("[data-page-keys] dd").AllTextContentsAsync(), words => words.Contains('!', StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Whoever_uses_the_keyboard_reaches_the_content_with_two_keys()
    {
        await browser.VisitAsync(DemoAccounts.Admin, async visitor =>
        {
            await visitor.GoAsync("/products");
            await visitor.Page.EvaluateAsync("document.activeElement.blur()");
            await visitor.Page.Locator("[data-skip]").FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");

            await Expect(visitor.Page.Locator("#main")).ToBeFocusedAsync();
        });
    }

    private static Task<string> BackgroundAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
