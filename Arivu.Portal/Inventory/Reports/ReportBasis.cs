using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>What every report on stock needs.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks: costs are for administrators.</param>
/// <param name="clock">For today.</param>
/// <param name="catalogue">Names of products.</param>
/// <param name="words">For headings.</param>
public sealed class ReportBasis(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CatalogShelf catalogue, IStringLocalizer<InventoryWords> words)
{
    /// <summary>Who asks.</summary>
    public CurrentUser User => user;

    /// <summary>The business date.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>Words of headings.</summary>
    internal IStringLocalizer<InventoryWords> T => words;

    /// <summary>A context for one report.</summary>
    public Task<PortalDbContext> OpenAsync(CancellationToken cancel) => database.CreateDbContextAsync(cancel);

    /// <summary>The products of a category, by key; all for null.</summary>
    public async Task<IReadOnlyDictionary<int, ShelfProduct>> ProductsAsync(PortalDbContext db, string? category, CancellationToken cancel) =>
        (await catalogue.ProductsAsync(db, cancel)).Where(p => category is null || p.Art == category).ToDictionary(p => p.Id);

    /// <summary>Columns for everybody, and those with costs for administrators.</summary>
    internal IReadOnlyList<ReportColumn> Columns(IEnumerable<ReportColumn> all, params IEnumerable<ReportColumn> costs) => [.. all, .. user.IsAdmin ? costs : []];

    /// <summary>A product's row, its costs last and only for administrators.</summary>
    internal ReportRow Row(ShelfProduct product, IEnumerable<decimal?> all, params IEnumerable<decimal?> costs) => new(product.Name, product.Sku, [.. all, .. user.IsAdmin ? costs : []]);

    /// <summary>Bars by category: cost in rupees for administrators, pieces for staff.</summary>
    internal ReportChart ByCategory(IEnumerable<(ShelfProduct Product, long Pieces, long Paise)> all) => new(
        user.IsAdmin ? words["Cost by category"] : words["Pieces by category"],
        user.IsAdmin,
        StockReport.Longest(all.GroupBy(one => one.Product.Category, StringComparer.Ordinal).Select(g => new ReportBar(g.Key, user.IsAdmin ? g.Sum(one => one.Paise) / 100m : g.Sum(one => one.Pieces)))));
}
