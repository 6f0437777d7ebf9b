using Arivu.Portal.Accounts;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class CartJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private static readonly string[] Wanted = ["AF-LCA-1KG", "AF-FLR-003", "AF-BEV-001"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shop_on_a_phone_fills_its_cart_finds_it_again_and_places_the_order()
    {
        await ReceiveAsync();
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

            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Place order", Exact = true }).DblClickAsync();
            await visitor.Page.WaitForURLAsync(url => url.Contains("/orders/SO-", StringComparison.Ordinal) && url.EndsWith("placed=1", StringComparison.Ordinal));
            await Expect(visitor.Page.GetByTestId("cart-count")).ToHaveTextAsync("0");
        }, new Look(Look.Phone));

        var orders = await browser.Portal.ReadAsync(db => db.Orders.Include(o => o.Lines).ToListAsync(Cancel));
        Assert.Equal([("AF-BEV-001", 24), ("AF-FLR-003", 12), ("AF-LCA-1KG", 36)], Assert.Single(orders).Lines.Select(l => (l.Sku, l.Quantity)).Order());
    }

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

    private async Task ReceiveAsync()
    {
        await using var scope = browser.Portal.ScopeOfSystem();
        var today = browser.Time.Today();
        await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            foreach (var product in await db.Products.Where(p => Wanted.Contains(p.Sku)).ToListAsync(ct))
            {
                var batch = Batch.Arrive(product.Id, "JOURNEY", today.AddDays(-1), today.AddDays(product.ShelfLifeDays));
                db.Add(batch);
                db.Add(batch.Receive(240, new StockNote(browser.Time.Now(), "test", "opening")));
            }

            return 0;
        }, Cancel);
    }
}
