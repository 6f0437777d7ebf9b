using System.Diagnostics;
using Arivu.Portal.Accounts;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class QuickOrderJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task The_keyboard_alone_orders_and_of_500_pasted_lines_each_bad_one_is_named_within_two_seconds() => await browser.VisitAsync(DemoAccounts.Store, async visitor =>
    {
        await visitor.GoAsync("/quick-order");
        var field = visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Product name or code" });
        await field.FocusAsync();
        await visitor.Page.Keyboard.TypeAsync($"{Atta} 24");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByTestId($"quick-{Atta}").GetByLabel("Quantity", new() { Exact = true })).ToHaveValueAsync("24");
        await visitor.Page.Keyboard.TypeAsync("cocon");
        await Expect(visitor.Page.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(0);
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.List, new() { Name = "Good lines" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);

        var lines = Enumerable.Range(1, 500).Select(row => row % 12 == 5 && row < 485 ? $"AF-NO-{row}\t12" : $"{(row % 2 == 0 ? Atta : Fizz)}\t24");
        await visitor.Page.GetByLabel("One line each: code or name, then pieces.").FillAsync(string.Join('\n', lines));
        var watch = Stopwatch.StartNew();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Check these lines" }).PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.List, new() { Name = "Lines that need you" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(40);
        watch.Stop();
        await Expect(visitor.Page.GetByText("Line 5 of your paste, “12”")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("462 lines are good: 3 products")).ToBeVisibleAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"The bad lines stood there after {watch.ElapsedMilliseconds} ms.");

        await visitor.Page.ReloadAsync(); // nothing is lost
        await visitor.ReadyAsync();
        await Expect(visitor.Page.GetByText("462 lines are good: 3 products")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add 3 to cart" }).DblClickAsync();
        await Expect(visitor.Page.GetByText("3 products are in the cart")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByTestId("cart-count")).ToHaveTextAsync("3");
    }, new Look(Look.Desk));
}
