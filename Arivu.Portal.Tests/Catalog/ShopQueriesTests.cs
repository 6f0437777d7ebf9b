using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Catalog;

public sealed class ShopQueriesTests(CatalogPortal catalog) : IClassFixture<CatalogPortal>
{
    private readonly TestPortal _portal = catalog.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_shop_counts_what_the_mock_up_counts()
    {
        var shop = await BrowseAsync(new ShopFilter());
        Assert.Equal(48, shop.All);
        Assert.Equal(12, shop.Categories[0].Count);
        Assert.Equal([(0m, 3), (5m, 39), (18m, 5), (40m, 1)], shop.Rates.Select(r => (r.Rate, r.Count)));
        Assert.Equal(24, shop.Rows.Items.Count);
    }

    [Theory]
    [InlineData("ATTA low-carb", 2)]
    [InlineData("  1kg  af ", 5)]
    [InlineData("2000000000480", 1)]
    [InlineData("spreads", 2)]
    [InlineData("' OR 1=1 --", 0)]
    [InlineData("%", 1)]
    public async Task Words_are_found_in_any_order_and_case(string words, int found) =>
        Assert.Equal(found, (await BrowseAsync(new ShopFilter { Search = words })).Rows.Total);

    [Fact]
    public async Task Filters_and_order_work_together()
    {
        var shop = await BrowseAsync(new ShopFilter { Category = "flours", LeastEarn = 18, GstRates = [5], Sort = "price" });
        Assert.All(shop.Rows.Items, row => Assert.True(row.Price.EarnWhole >= 18 && row.Price.GstRate == 5 && row.Product.CategoryId == 1));
        Assert.Equal(shop.Rows.Items.OrderBy(row => row.Price.WithGst), shop.Rows.Items);
        Assert.Equal(5, shop.Rows.Total);
        Assert.Equal(5, shop.Earns.Single(e => e.LeastPercent == 18).Count);
    }

    [Fact]
    public async Task A_page_past_the_end_shows_the_last_one()
    {
        var shop = await BrowseAsync(new ShopFilter { Page = int.MaxValue });
        Assert.Equal((2, 24), (shop.Rows.Number, shop.Rows.Items.Count));
    }

    [Fact]
    public async Task A_product_taken_out_leaves_the_shop_at_once()
    {
        Assert.NotNull(await DetailAsync("af-bev-001"));
        await _portal.AsAsync<ProductService, bool>(Role.Admin, products => products.DeactivateAsync("AF-BEV-001", "Test", Cancel));
        Assert.Null(await DetailAsync("AF-BEV-001"));
        Assert.Equal(47, (await BrowseAsync(new ShopFilter())).All);
        await _portal.AsAsync<ProductService, bool>(Role.Admin, products => products.ActivateAsync("AF-BEV-001", Cancel));
        Assert.NotNull(await DetailAsync("AF-BEV-001"));
    }

    [Fact]
    public async Task A_products_page_shows_its_sums_and_its_neighbours()
    {
        var product = (await DetailAsync("AF-LCA-1KG"))!;
        Assert.Equal((Money.FromRupees(403.20m), Money.FromRupees(76.80m), 16m), (product.Row.Price.WithGst, product.Row.Price.Earns, product.Row.Price.EarnPercent));
        Assert.Equal((120, "g"), (product.ShelfLifeDays, product.NetUnit));
        Assert.Equal(4, product.Neighbours.Count);
        Assert.All(product.Neighbours, other => Assert.True(other.Product.CategoryId == 1 && other.Product.Sku != "AF-LCA-1KG"));
    }

    [Fact]
    public async Task Nobody_sees_nothing()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopQueries>();
        await Assert.ThrowsAsync<NotAllowedException>(() => shop.BrowseAsync(new ShopFilter(), Cancel));
    }

    [Fact]
    public async Task The_teams_list_is_closed_to_shops() =>
        await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<ProductQueries, ProductList>(Role.Retailer, products => products.ListAsync(new ProductFilter(), Cancel), retailer: 1));

    [Theory]
    [InlineData("margin")]
    [InlineData("-margin")]
    [InlineData("price")]
    [InlineData("-sku")]
    [InlineData("mrp")]
    [InlineData("category")]
    [InlineData("'; DROP TABLE Products; --")]
    public async Task The_teams_list_sorts_both_ways_and_ignores_nonsense(string sort)
    {
        var list = await _portal.AsAsync<ProductQueries, ProductList>(Role.Staff, products => products.ListAsync(new ProductFilter { Sort = sort, Size = 100 }, Cancel));
        var rows = list.Rows.Items;
        Assert.Equal(48, rows.Count);
        Assert.Equal(48, list.Views[ProductView.NoPicture]);
        var pairs = rows.Zip(rows.Skip(1)).ToList();
        Assert.All(pairs, pair => Assert.True(sort switch
        {
            "margin" => pair.First.Price!.Value.EarnPercent <= pair.Second.Price!.Value.EarnPercent,
            "-margin" => pair.First.Price!.Value.EarnPercent >= pair.Second.Price!.Value.EarnPercent,
            "price" => pair.First.Product.WholesalePrice <= pair.Second.Product.WholesalePrice,
            "-sku" => string.CompareOrdinal(pair.First.Product.Sku, pair.Second.Product.Sku) > 0,
            "mrp" => pair.First.Product.Mrp <= pair.Second.Product.Mrp,
            "category" => string.Compare(pair.First.Product.Category, pair.Second.Product.Category, StringComparison.OrdinalIgnoreCase) <= 0,
            _ => string.Compare(pair.First.Product.Name, pair.Second.Product.Name, StringComparison.OrdinalIgnoreCase) <= 0,
        }));
    }

    private Task<ShopList> BrowseAsync(ShopFilter filter) => _portal.AsAsync<ShopQueries, ShopList>(Role.Retailer, shop => shop.BrowseAsync(filter, Cancel), retailer: 1);

    private Task<ShopProduct?> DetailAsync(string sku) => _portal.AsAsync<ShopQueries, ShopProduct?>(Role.Retailer, shop => shop.DetailAsync(sku, Cancel), retailer: 1);
}
