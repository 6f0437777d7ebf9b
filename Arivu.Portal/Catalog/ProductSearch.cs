using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Catalog;

/// <summary>Products in the search over everything: the team finds all of them, shops what they can see.</summary>
internal sealed class ProductSearch(ProductQueries products, ShopSearch shop, CurrentUser user, IStringLocalizer<CatalogWords> T) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int take, CancellationToken cancel)
    {
        if (user.SeesEverything)
        {
            var found = await products.ListAsync(new ProductFilter { Search = text, Size = take }, cancel);
            return [.. found.Rows.Items.Select(row => Hit(row.Product, "/products"))];
        }

        return [.. (await shop.FindAsync(text, take, cancel)).Select(row => Hit(row.Product, "/shop"))];
    }

    private SearchHit Hit(ShelfProduct product, string room) => new(T["Products"], product.Name, product.Sku, $"{room}/{product.Sku}");
}
