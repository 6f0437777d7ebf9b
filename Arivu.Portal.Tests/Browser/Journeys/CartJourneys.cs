using Arivu.Portal.Accounts;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class CartJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private static readonly string[] Wanted = [Atta, Almond, Fizz];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shop_on_a_phone_fills_its_cart_finds_it_again_and_places_the_order()
    {
        await browser.ReceiveAsync("JOURNEY", Wanted);
        await browser.GrantCreditAsync("R001");
        var (before, number) = (await CountAsync(), "");
        await browser.VisitAsync(DemoAccounts.Store, async visitor =>
        {
            await FillAsync(visitor);
            await visitor.GoAsync("/cart");
            var atta = visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Low-Carb Multi Seeds Atta" }).GetByLabel("Quantity", new() { Exact = true });
            await Expect(atta).ToHaveValueAsync("12");
            await atta.FillAsync("13");
            await atta.PressAsync("Enter");
            await Expect(visitor.Page.GetByText("Make it 12 or 24")).ToBeVisibleAsync();
            await atta.FillAsync("36");
            await atta.PressAsync("Enter");
            await Expect(visitor.Page.GetByText("₹13,824.00").Or(visitor.Page.GetByText("₹14,515.20")).First).ToBeVisibleAsync();

            await visitor.Page.ReloadAsync();
            await visitor.ReadyAsync();
            await Expect(atta).ToHaveValueAsync("36");
            await Expect(visitor.Page.GetByTestId("cart-count")).ToHaveTextAsync("3");

            await visitor.Page.GetByText("Add a note or your order number").ClickAsync();
            await visitor.Field("Note").PressSequentiallyAsync("Call before coming"); // and straight on to the button
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).DblClickAsync();
            await visitor.Page.WaitForURLAsync(url => url.Contains("/orders/SO-", StringComparison.Ordinal) && url.EndsWith("placed=1", StringComparison.Ordinal));
            number = new Uri(visitor.Page.Url).Segments[^1];
            await Expect(visitor.Page.GetByTestId("cart-count")).ToHaveTextAsync("0");
        }, new Look(Look.Phone));

        var order = await browser.Portal.ReadAsync(db => db.Orders.Include(o => o.Lines).SingleAsync(o => o.Number == number, Cancel));
        Assert.Equal([(Fizz, 24), (Almond, 12), (Atta, 36)], order.Lines.Select(l => (l.Sku, l.Quantity)).Order());
        Assert.Equal("Call before coming", order.Note);
        Assert.Equal(before + 1, await CountAsync());
    }

    private Task<int> CountAsync() => browser.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel));

    private static async Task FillAsync(Visitor visitor)
    {
        foreach (var (index, sku) in Wanted.Index())
        {
            await visitor.GoAsync($"/shop?search={sku}");
            var row = visitor.Page.GetByTestId($"product-{sku}");
            await row.GetByRole(AriaRole.Button, new() { Name = "Add to cart", Exact = true }).ClickAsync();
            await Expect(row.GetByLabel("Quantity", new() { Exact = true })).ToBeVisibleAsync();
            await Expect(visitor.Page.GetByTestId("cart-count")).ToHaveTextAsync($"{index + 1}");
        }
    }
}
