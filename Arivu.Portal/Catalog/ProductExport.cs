using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Catalog;

/// <summary>The product list as a file: the same filters, all pages.</summary>
internal static class ProductExport
{
    // Far above any catalogue of one firm; a bound all the same.
    private const int MostRows = 100_000;

    public static void MapProductExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/products/export.csv", async ([AsParameters] Asked asked, CancellationToken cancel) => SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(cancel)))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/products/export.xlsx", async ([AsParameters] Asked asked, CancellationToken cancel) => await SheetFile.XlsxAsync(asked.Name, asked.Columns, await asked.RowsAsync(cancel), cancel))
            .RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
    }

    private sealed record Asked(
        string? Search, string? View, string? Category, string? Rate, string? Sort, ProductQueries Products, TimeProvider Clock, IStringLocalizer<CatalogWords> T)
    {
        public string Name => $"products-{Clock.Today():yyyy-MM-dd}";

        public IReadOnlyList<SheetColumn<PricedProduct>> Columns =>
        [
            new(T["SKU"], row => row.Product.Sku),
            new(T["Name"], row => row.Product.Name),
            new(T["Category"], row => row.Product.Category),
            new(T["Pack"], row => row.Product.PackSize),
            new(T["Case"], row => row.Product.CaseSize),
            new(T["MOQ"], row => row.Product.MinimumQuantity),
            new(T["Order multiple"], row => row.Product.OrderMultiple),
            new(T["HSN"], row => row.Product.Hsn),
            new(T["GST %"], row => row.GstRate),
            new(T["Price without GST"], row => row.Product.WholesalePrice),
            new(T["Price with GST"], row => row.Price?.WithGst),
            new(T["MRP"], row => row.Product.Mrp),
            new(T["Shop earns %"], row => row.Price?.EarnPercent),
            new(T["Barcode"], row => row.Product.Ean13),
            new(T["Active"], row => row.Product.Active ? T["yes"].Value : T["no"].Value),
        ];

        public async Task<IEnumerable<PricedProduct>> RowsAsync(CancellationToken cancel) =>
            (await Products.ListAsync(ProductFilter.From(Search, View, Category, ListAddress.Percent(Rate), Sort) with { Size = MostRows }, cancel)).Rows.Items;
    }
}
