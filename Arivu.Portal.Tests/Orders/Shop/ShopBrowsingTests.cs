using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shop;
using Arivu.Portal.Tests.Inventory;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Shop;

/// <summary>The shop narrowed by what orders and stock know, and how a person likes to see it.</summary>
public sealed class ShopBrowsingTests : IAsyncLifetime
{
    private const string Ghee = "AF-OIL-006";
    private readonly TradeBench _trade = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _trade.StockAsync(Atta, 100);
        await _trade.StockAsync(BigAtta, 100);
        await _trade.StockAsync(Ghee, 100, daysLeft: 82, "OLD"); // 81 days are for anybody, 30 % of 270 days are 81 for this shop
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task In_stock_is_what_is_fresh_enough_for_this_shop()
    {
        Assert.Equal([Atta, Ghee, BigAtta], (await SkusAsync(ShopMark.Stock)).OrderBy(sku => sku == BigAtta).ThenBy(sku => sku, StringComparer.Ordinal));
        await _trade.Portal.ReadAsync(db => db.Retailers.Where(r => r.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(r => r.MinimumLifePercent, 31), Cancel));
        Assert.DoesNotContain(Ghee, await SkusAsync(ShopMark.Stock));
        Assert.Contains(Ghee, await SkusAsync(Role.Staff, ShopMark.Stock));
    }

    [Fact]
    public async Task Bought_before_is_this_shop_s_own_and_not_what_was_called_off()
    {
        await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        var called = await _trade.ConfirmedAsync(Selvam, (BigAtta, 4));
        await _trade.AsTeamAsync(orders => orders.CancelAsync(called, "Test", null, Cancel));

        Assert.Equal([Atta], await SkusAsync(ShopMark.Bought));
        Assert.Equal(1, (await BrowseAsync(Role.Retailer, new ShopFilter())).Marks.Single(m => m.Mark == ShopMark.Bought).Count);
        Assert.Empty(await SkusAsync(Role.Retailer, retailer: 2, ShopMark.Bought));
        Assert.DoesNotContain((await BrowseAsync(Role.Staff, new ShopFilter())).Marks, m => m.Mark == ShopMark.Bought);
    }

    [Fact]
    public async Task Marks_narrow_together_with_words_and_shelves_and_their_counts_say_how_many()
    {
        await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        var found = await BrowseAsync(Role.Retailer, new ShopFilter { Search = "aatta", Category = "flours" }, ShopMark.Stock, ShopMark.Bought);

        Assert.Equal([Atta], found.List.Rows.Items.Select(row => row.Product.Sku));
        Assert.Equal(2, found.Marks.Single(m => m.Mark == ShopMark.Stock).Count);
        Assert.Equal(1, found.Marks.Single(m => m.Mark == ShopMark.Bought).Count);
    }

    [Fact]
    public async Task New_is_what_came_in_after_the_others()
    {
        Assert.DoesNotContain(BigAtta, await SkusAsync(ShopMark.New));
        var late = Catalog.CatalogPortal.Right("AF-NEW-001");
        var longAgo = _trade.Portal.Clock.Now().AddDays(-ShopMarks.NewDays - 1);
        await _trade.Portal.ReadAsync(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.CreatedAt, longAgo).SetProperty(p => p.Version, p => p.Version + 1), Cancel));
        await _trade.Portal.AsAsync<ProductService, string>(Role.Admin, products => products.CreateAsync(late, Cancel));

        Assert.Equal(["AF-NEW-001"], await SkusAsync(ShopMark.New));
    }

    [Fact]
    public async Task Each_person_of_a_store_keeps_the_own_look()
    {
        var people = await _trade.Portal.ReadAsync(db => db.Users.Where(u => u.RetailerId == 1).Select(u => u.Id).ToListAsync(Cancel));
        await KeepAsync(people[0], cards: true);
        await KeepAsync(people[0], cards: true);

        Assert.True(await CardsAsync(people[0]));
        await KeepAsync(people[0], cards: false);
        Assert.False(await CardsAsync(people[0]));
        Assert.False((await BrowseAsync(Role.Staff, new ShopFilter())).Cards);
        Assert.Equal(1, await _trade.Portal.ReadAsync(db => db.ShopLooks.CountAsync(Cancel)));
    }

    [Fact]
    public void An_address_names_marks_and_nonsense_is_passed_over()
    {
        Assert.Equal([ShopMark.Stock, ShopMark.New], ShopMarks.Of(["NEW", "stock", "'; DROP", "stock"]));
        Assert.Empty(ShopMarks.Of(null));
    }

    private async Task KeepAsync(Guid login, bool cards)
    {
        await using var scope = _trade.Portal.ScopeOf(Role.Retailer, 1, login: login);
        await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ShopLooks>(scope.ServiceProvider).KeepAsync(cards, Cancel);
    }

    private async Task<bool> CardsAsync(Guid login)
    {
        await using var scope = _trade.Portal.ScopeOf(Role.Retailer, 1, login: login);
        return (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ShopBrowsing>(scope.ServiceProvider).BrowseAsync(new ShopFilter(), [], Cancel)).Cards;
    }

    private Task<IReadOnlyList<string>> SkusAsync(params ShopMark[] marks) => SkusAsync(Role.Retailer, marks);

    private Task<IReadOnlyList<string>> SkusAsync(string role, params ShopMark[] marks) => SkusAsync(role, 1, marks);

    private async Task<IReadOnlyList<string>> SkusAsync(string role, int retailer, params ShopMark[] marks) =>
        [.. (await BrowseAsync(role, new ShopFilter { Size = 100, Sort = "name" }, retailer, marks)).List.Rows.Items.Select(row => row.Product.Sku)];

    private Task<ShopBrowse> BrowseAsync(string role, ShopFilter filter, params ShopMark[] marks) => BrowseAsync(role, filter, 1, marks);

    private Task<ShopBrowse> BrowseAsync(string role, ShopFilter filter, int retailer, params ShopMark[] marks) =>
        _trade.Portal.AsAsync<ShopBrowsing, ShopBrowse>(role, shop => shop.BrowseAsync(filter, marks, Cancel), role == Role.Retailer ? retailer : null);
}
