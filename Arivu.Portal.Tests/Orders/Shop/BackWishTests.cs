using Arivu.Portal.Customers;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Orders.Shop;
using Arivu.Portal.Orders.Shop.Pages;
using Arivu.Portal.Orders.Shop.Pages.Parts;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Shop;

/// <summary>"Tell me when it is back": asked, taken back, told once, to whom it can be sent.</summary>
public sealed class BackWishTests : IAsyncDisposable
{
    private const string Ghee = "AF-OIL-006";
    private readonly TradeBench _trade = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Who_waits_is_told_once_when_goods_come_and_waits_no_more()
    {
        await WishAsync(1);
        await WishAsync(1);
        await WishAsync(2);
        Assert.Equal(2, await WaitingAsync());

        await _trade.StockAsync(Atta, 120);
        await Until.TrueAsync(async () => await WaitingAsync() == 0, "The wishes are fulfilled");
        await Until.TrueAsync(async () => (await ToldAsync()).Count >= 2, "Both stores are told");
        await _trade.StockAsync(Atta, 24, batch: "B-002");
        await DrainedAsync();

        var told = await ToldAsync();
        Assert.Equal([1, 2], told.Select(n => n.RetailerId).Distinct().Order());
        Assert.All(told.GroupBy(n => n.UserId), one => Assert.Single(one));
        Assert.All(told, n => Assert.Equal(($"/shop/{Atta}", "120"), (n.Href, n.Facts[1])));
    }

    [Fact]
    public async Task Goods_too_old_for_a_shop_or_too_few_to_order_are_not_told()
    {
        await WishAsync(1);
        await _trade.StockAsync(Atta, 120, daysLeft: 20);
        await _trade.StockAsync(Atta, 11, batch: "FEW");
        await DrainedAsync();

        Assert.Equal((1, 0), (await WaitingAsync(), (await ToldAsync()).Count));
    }

    [Fact]
    public async Task A_wish_taken_back_is_told_nothing_and_taking_back_twice_is_fine()
    {
        await WishAsync(1);
        await AsShopAsync(1, async wishes => await wishes.UnwishAsync(Atta, Cancel));
        await AsShopAsync(1, async wishes => await wishes.UnwishAsync(Atta, Cancel));
        await _trade.StockAsync(Atta, 120);
        await DrainedAsync();

        Assert.Equal((0, 0), (await WaitingAsync(), (await ToldAsync()).Count));
    }

    [Fact]
    public async Task What_can_be_had_or_is_not_sold_cannot_be_waited_for_and_the_team_waits_for_nothing()
    {
        await _trade.StockAsync(Atta, 120);
        Assert.Equal("in-stock", (await Assert.ThrowsAsync<RuleBrokenException>(() => WishAsync(1))).Code);
        await Shopper.WithdrawAsync(_trade, BigAtta);
        Assert.Equal("inactive", (await Assert.ThrowsAsync<RuleBrokenException>(() => WishAsync(1, BigAtta))).Code);
        Assert.Equal("inactive", (await Assert.ThrowsAsync<RuleBrokenException>(() => WishAsync(1, "AF-NONE"))).Code);
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<BackWishService, bool>(Role.Admin, async wishes => { await wishes.WishAsync(Atta, Cancel); return true; }));
    }

    [Fact]
    public async Task The_nightly_round_finds_what_no_move_said_and_forgets_old_wishes()
    {
        await WishAsync(1);
        await WishAsync(2, BigAtta);
        var longAgo = _trade.Portal.Clock.Now().AddDays(-181);
        await _trade.Portal.ReadAsync(db => db.BackWishes.Where(w => w.RetailerId == 2).ExecuteUpdateAsync(set => set.SetProperty(w => w.At, longAgo), Cancel));
        await WishAsync(2);
        await _trade.StockAsync(Atta, 120);
        await DrainedAsync();
        await PromiseAsync(percent: 60);
        await WishAsync(1, Ghee);
        await _trade.StockAsync(Ghee, 40, daysLeft: 110);
        await DrainedAsync();
        Assert.Equal(2, await WaitingAsync());
        await PromiseAsync(percent: 30);
        Assert.Equal(2, await _trade.Portal.Services.GetRequiredService<TendBackWishesDaily>().RunAsync(Cancel));
        Assert.Equal(0, await _trade.Portal.Services.GetRequiredService<TendBackWishesDaily>().RunAsync(Cancel));

        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task A_row_says_when_it_is_back_and_its_button_asks_and_takes_back()
    {
        var replenishment = new ReplenishmentDraft { SupplierName = "Maker", ExpectedOn = _trade.Today.AddDays(5) };
        replenishment.Lines.Add(new ReplenishmentDraftLine { Sku = Atta, Quantity = 120 });
        await _trade.Portal.AsAsync<ReplenishmentService, string>(Role.Staff, orders => orders.CreateAsync(replenishment, Cancel));
        var product = await _trade.Portal.ReadAsync(db => db.Set<Arivu.Portal.Catalog.Product>().Where(p => p.Sku == Atta).Select(p => p.Id).SingleAsync(Cancel));
        await using var screen = new PortalScreen(_trade.Portal, Role.Retailer);
        var line = screen.Render<ShopStockLine>(p => p.Add(x => x.Id, $"{product}"));
        line.WaitForAssertion(() => Assert.Equal("Back on 27 Nov", line.Find($"[data-testid=stock-{Atta}]").TextContent));

        var page = screen.Render<ShopProductPage>(p => p.Add(x => x.Sku, Atta));
        page.WaitForAssertion(() => Assert.Equal("Tell me", page.Find(Tell).TextContent));
        await page.Find(Tell).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(("You will hear", "true"), (page.Find(Tell).TextContent, page.Find(Tell).GetAttribute("aria-pressed"))));
        Assert.Equal(1, await WaitingAsync());
        await page.Find(Tell).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Tell me", page.Find(Tell).TextContent));
        Assert.Equal(0, await WaitingAsync());
    }

    private const string Tell = $"[data-testid=tell-{Atta}]";

    private Task<bool> WishAsync(int retailer, string sku = Atta) => AsShopAsync(retailer, wishes => wishes.WishAsync(sku, Cancel));

    private Task<bool> AsShopAsync(int retailer, Func<BackWishService, Task> act) => _trade.Portal.AsAsync<BackWishService, bool>(Role.Retailer, async wishes => { await act(wishes); return true; }, retailer);

    // How much of its shelf life goods for the first store must have left.
    private Task<int> PromiseAsync(int percent) => _trade.Portal.ReadAsync(db => db.Retailers.Where(r => r.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(r => r.MinimumLifePercent, percent), Cancel));

    private Task DrainedAsync() => Until.TrueAsync(async () => await _trade.Portal.ReadAsync(db => db.Set<Delivery>().CountAsync(d => !d.Outside, Cancel)) == 0, "All events are handled");

    private Task<int> WaitingAsync() => _trade.Portal.ReadAsync(db => db.BackWishes.CountAsync(Cancel));

    private Task<List<Notification>> ToldAsync() => _trade.Portal.ReadAsync(db => db.Notifications.AsNoTracking().Where(n => n.Kind == NotificationKind.ProductBack).ToListAsync(Cancel));
}
