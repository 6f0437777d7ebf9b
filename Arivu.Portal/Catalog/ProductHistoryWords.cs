using Arivu.Portal.Audit;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Catalog;

/// <summary>Tells a product's audit trail in the words of the pages.</summary>
internal static class ProductHistoryWords
{
    /// <summary>What was done, after the actor's name.</summary>
    public static string Act(IStringLocalizer<CatalogWords> T, AuditLine line) => line switch
    {
        { Act: "Created" } => T["put it into the catalogue"],
        { Changes: [{ Field: nameof(Product.PictureHash), After: null }] } => T["removed the picture"],
        { Changes: [{ Field: nameof(Product.PictureHash) }] } => T["uploaded a picture"],
        _ when line.Changes.Any(c => c is { Field: nameof(Product.Active), After: "False" }) => T["took it out of the shop"],
        _ when line.Changes.Any(c => c is { Field: nameof(Product.Active), After: "True" }) => T["put it back into the shop"],
        _ => T["changed it"],
    };

    /// <summary>Field by field, as people call them; what <see cref="Act"/> says already is left out.</summary>
    public static IEnumerable<AuditChange> Changes(IStringLocalizer<CatalogWords> T, AuditLine line, IReadOnlyDictionary<string, string> shelves) => line.Changes
        .Where(c => c.Field is not (nameof(Product.Active) or nameof(Product.PictureHash)))
        .Select(c => c.Field == nameof(Product.CategoryId)
            ? new AuditChange(T["Category"], Shelf(c.Before, shelves), Shelf(c.After, shelves))
            : c with { Field = Field(T, c.Field) });

    private static string? Shelf(string? id, IReadOnlyDictionary<string, string> shelves) => id is null ? null : shelves.GetValueOrDefault(id, id);

    internal static string Field(IStringLocalizer<CatalogWords> T, string name) => name switch
    {
        nameof(Product.Name) => T["Name"],
        nameof(Product.Description) => T["Description"],
        nameof(Product.PackSize) => T["On the pack"],
        nameof(Product.NetQuantity) => T["Net quantity"],
        nameof(Product.NetUnit) => T["Unit"],
        nameof(Product.Uqc) => T["Unit on documents"],
        nameof(Product.CaseSize) => T["Case"],
        nameof(Product.MinimumQuantity) => T["Least a line may order"],
        nameof(Product.OrderMultiple) => T["In multiples of"],
        nameof(Product.Mrp) => T["MRP"],
        nameof(Product.WholesalePrice) => T["Price before GST"],
        nameof(Product.Hsn) => T["HSN"],
        nameof(Product.GstConditions) => T["GST conditions"],
        nameof(Product.ShelfLifeDays) => T["Shelf life"],
        nameof(Product.MinimumDispatchDays) => T["Left when it leaves"],
        nameof(Product.NearExpiryAlertDays) => T["Expiry alert"],
        nameof(Product.ReorderPoint) => T["Reorder point"],
        nameof(Product.Ean13) => T["Barcode"],
        nameof(Product.InactiveReason) => T["Reason"],
        _ => name,
    };
}
