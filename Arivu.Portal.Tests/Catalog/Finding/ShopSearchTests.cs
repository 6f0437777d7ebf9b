using Arivu.Portal.Catalog;
using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Catalog.Finding;

/// <summary>The search that forgives, against the firm's 48 products.</summary>
public sealed class ShopSearchTests(CatalogPortal catalog) : IClassFixture<CatalogPortal>
{
    private readonly TestPortal _portal = catalog.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TypedSearches.All), MemberType = typeof(TypedSearches))]
    public async Task What_shops_type_finds_what_they_mean_among_the_first_three(string typed, string sku) =>
        Assert.Contains(sku, (await FindAsync(typed, 3)).Select(row => row.Product.Sku));

    [Fact]
    public void The_list_is_long_enough() => Assert.InRange(TypedSearches.All.Count, 60, int.MaxValue);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("' OR 1=1 --")]
    [InlineData("zzzzzz")]
    [InlineData("\u0000\uD800")]
    [InlineData("motor oil for tractor gear box and engine")]
    public async Task Nonsense_finds_little_and_never_fails(string typed) => Assert.InRange((await FindAsync(typed, 100)).Count, 0, 6);

    [Fact]
    public async Task A_size_is_not_a_slip_of_another_size()
    {
        var found = await FindAsync("almond flour 250 g", 10);
        Assert.Equal("AF-FLR-004", Assert.Single(found).Product.Sku);
    }

    [Fact]
    public async Task Near_words_are_not_mixed_among_right_ones()
    {
        var found = await FindAsync("spreads", 10);
        Assert.All(found, row => Assert.Equal("spreads", row.Product.Art));
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public async Task A_barcode_finds_one_product_with_leading_zeros_or_without()
    {
        var finder = await _portal.AsAsync<ShopSearch, ShopFinder>(Role.Retailer, search => search.OpenAsync(Cancel), retailer: 1);
        Assert.Equal("AF-LCA-1KG", finder.Coded("2000000000015")?.Product.Sku);
        Assert.Equal("AF-LCA-1KG", finder.Coded("02000000000015")?.Product.Sku);
        Assert.Equal("AF-LCA-1KG", finder.Coded(" af lca-1kg ")?.Product.Sku);
        Assert.Null(finder.Coded("AF-LCA"));
        Assert.Null(finder.Coded("--"));
    }

    [Fact]
    public async Task What_may_be_taken_instead_is_alike_in_name_then_in_price()
    {
        var like = await _portal.AsAsync<ShopSearch, IReadOnlyList<ShopRow>>(Role.Retailer, search => search.LikeAsync("AF-OIL-001", 3, Cancel), retailer: 1);
        Assert.Equal("AF-OIL-002", like[0].Product.Sku);
        Assert.All(like, row => Assert.Equal("oils", row.Product.Art));
        Assert.Empty(await _portal.AsAsync<ShopSearch, IReadOnlyList<ShopRow>>(Role.Retailer, search => search.LikeAsync("AF-NONE", 3, Cancel), retailer: 1));
    }

    [Fact]
    public async Task What_left_the_shop_is_found_no_more()
    {
        await _portal.AsAsync<ProductService, bool>(Role.Admin, products => products.DeactivateAsync("AF-HLT-001", "Test", Cancel));
        Assert.DoesNotContain(await FindAsync("apple cider vinegar", 10), row => row.Product.Sku == "AF-HLT-001");
        Assert.DoesNotContain(await FindAsync("AF-HLT-001", 10), row => row.Product.Sku == "AF-HLT-001");
        await _portal.AsAsync<ProductService, bool>(Role.Admin, products => products.ActivateAsync("AF-HLT-001", Cancel));
        Assert.Equal("AF-HLT-001", (await FindAsync("AF-HLT-001", 10))[0].Product.Sku);
    }

    [Fact]
    public async Task The_search_over_everything_forgives_shops_too()
    {
        await using var scope = _portal.ScopeOf(Role.Retailer, retailer: 1);
        var source = scope.ServiceProvider.GetServices<ISearchSource>().Single(s => s.GetType().Name == "ProductSearch");
        Assert.Equal("AF-FLR-007", (await source.FindAsync("kadalai maavu", 5, Cancel))[0].Detail);
    }

    [Fact]
    public async Task Nobody_finds_nothing()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<NotAllowedException>(() => scope.ServiceProvider.GetRequiredService<ShopSearch>().FindAsync("atta", 3, Cancel));
    }

    private Task<IReadOnlyList<ShopRow>> FindAsync(string typed, int take) => _portal.AsAsync<ShopSearch, IReadOnlyList<ShopRow>>(Role.Retailer, search => search.FindAsync(typed, take, Cancel), retailer: 1);
}
