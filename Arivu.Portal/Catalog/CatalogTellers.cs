using System.Globalization;
using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Catalog;

/// <summary>Tells the trail's lines about products.</summary>
/// <param name="database">For the names of categories.</param>
/// <param name="T">The room's words.</param>
internal sealed class ProductTeller(IDbContextFactory<PortalDbContext> database, IStringLocalizer<CatalogWords> T) : AuditTeller(nameof(Product))
{
    private Dictionary<string, string>? _shelves;

    public override string Title => T["Product"];

    public override string? Href(string key) => $"/products/{Uri.EscapeDataString(key)}";

    public override string? Field(string name) => name switch
    {
        nameof(Product.CategoryId) => T["Category"],
        nameof(Product.Active) => T["In the shop"],
        nameof(Product.PictureHash) => T["Picture"],
        _ => ProductHistoryWords.Field(T, name),
    };

    public override string? Value(string field, string? text) => (field, text) switch
    {
        (nameof(Product.CategoryId), { } id) => Shelves().GetValueOrDefault(id, id),
        (nameof(Product.PictureHash), { Length: > 8 } hash) => hash[..8],
        _ => text,
    };

    // A few rows, read once and only when a line moved a product.
    private Dictionary<string, string> Shelves()
    {
        if (_shelves is null)
        {
            using var db = database.CreateDbContext();
            _shelves = db.Categories.AsNoTracking().ToDictionary(c => c.Id.ToString(CultureInfo.InvariantCulture), c => c.Name, StringComparer.Ordinal);
        }

        return _shelves;
    }
}

/// <summary>Tells the trail's lines about rates of GST.</summary>
/// <param name="T">The room's words.</param>
internal sealed class GstRateTeller(IStringLocalizer<CatalogWords> T) : AuditTeller(nameof(GstRate))
{
    public override string Title => T["GST rate"];

    public override string? Href(string key) => "/gst-rates";

    public override string? Field(string name) => name switch
    {
        nameof(GstRate.Hsn) => T["HSN"],
        nameof(GstRate.Rate) => T["GST %"],
        nameof(GstRate.EffectiveFrom) => T["From"],
        nameof(GstRate.EffectiveTo) => T["To"],
        nameof(GstRate.Conditions) => T["GST conditions"],
        _ => base.Field(name),
    };
}
