using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Catalog;

/// <summary>One way to spoil each field of a product, by name so that the runner can list them.</summary>
public static class BadProducts
{
    private static readonly Dictionary<string, (string Field, Action<ProductDraft> Spoil)> All = new(StringComparer.Ordinal)
    {
        ["no code"] = (nameof(ProductDraft.Sku), p => p.Sku = " "),
        ["code of 25 letters"] = (nameof(ProductDraft.Sku), p => p.Sku = new string('A', 25)),
        ["code with markup"] = (nameof(ProductDraft.Sku), p => p.Sku = "<b>"),
        ["code in Tamil"] = (nameof(ProductDraft.Sku), p => p.Sku = "ராகி"),
        ["code that is a formula"] = (nameof(ProductDraft.Sku), p => p.Sku = "-1"),
        ["code with a slash"] = (nameof(ProductDraft.Sku), p => p.Sku = "A/B"),
        ["code NEW"] = (nameof(ProductDraft.Sku), p => p.Sku = "new"),
        ["no name"] = (nameof(ProductDraft.Name), p => p.Name = null),
        ["name of 121 letters"] = (nameof(ProductDraft.Name), p => p.Name = new string('x', 121)),
        ["name with a line break"] = (nameof(ProductDraft.Name), p => p.Name = "a\nb"),
        ["name that turns the reading direction"] = (nameof(ProductDraft.Name), p => p.Name = "a\u202Eb"),
        ["no category"] = (nameof(ProductDraft.CategoryId), p => p.CategoryId = null),
        ["category that is not there"] = (nameof(ProductDraft.CategoryId), p => p.CategoryId = 999),
        ["no pack size"] = (nameof(ProductDraft.PackSize), p => p.PackSize = ""),
        ["pack size of 41 letters"] = (nameof(ProductDraft.PackSize), p => p.PackSize = new string('x', 41)),
        ["net quantity 0"] = (nameof(ProductDraft.NetQuantity), p => p.NetQuantity = 0),
        ["net quantity negative"] = (nameof(ProductDraft.NetQuantity), p => p.NetQuantity = -500),
        ["net unit lb"] = (nameof(ProductDraft.NetUnit), p => p.NetUnit = "lb"),
        ["unit code XXX"] = (nameof(ProductDraft.Uqc), p => p.Uqc = "XXX"),
        ["case 0"] = (nameof(ProductDraft.CaseSize), p => p.CaseSize = 0),
        ["case huge"] = (nameof(ProductDraft.CaseSize), p => p.CaseSize = int.MaxValue),
        ["no minimum"] = (nameof(ProductDraft.MinimumQuantity), p => p.MinimumQuantity = null),
        ["minimum no multiple"] = (nameof(ProductDraft.MinimumQuantity), p => p.MinimumQuantity = 13),
        ["minimum huge"] = (nameof(ProductDraft.MinimumQuantity), p => p.MinimumQuantity = int.MaxValue),
        ["multiple 0"] = (nameof(ProductDraft.OrderMultiple), p => p.OrderMultiple = 0),
        ["multiple negative"] = (nameof(ProductDraft.OrderMultiple), p => p.OrderMultiple = -12),
        ["no MRP"] = (nameof(ProductDraft.Mrp), p => p.Mrp = null),
        ["MRP 0"] = (nameof(ProductDraft.Mrp), p => p.Mrp = Money.Zero),
        ["MRP huge"] = (nameof(ProductDraft.Mrp), p => p.Mrp = new Money(long.MaxValue)),
        ["no price"] = (nameof(ProductDraft.WholesalePrice), p => p.WholesalePrice = null),
        ["price negative"] = (nameof(ProductDraft.WholesalePrice), p => p.WholesalePrice = Money.FromRupees(-1)),
        ["price above MRP"] = (nameof(ProductDraft.WholesalePrice), p => p.WholesalePrice = Money.FromRupees(201)),
        ["no HSN"] = (nameof(ProductDraft.Hsn), p => p.Hsn = null),
        ["HSN of 4 digits"] = (nameof(ProductDraft.Hsn), p => p.Hsn = "1901"),
        ["HSN of 9 digits"] = (nameof(ProductDraft.Hsn), p => p.Hsn = "190190901"),
        ["HSN with letters"] = (nameof(ProductDraft.Hsn), p => p.Hsn = "1901909A"),
        ["HSN with Tamil digits"] = (nameof(ProductDraft.Hsn), p => p.Hsn = "௧௯௦௧௯௦௯௦"),
        ["HSN of services"] = (nameof(ProductDraft.Hsn), p => p.Hsn = "99631100"),
        ["HSN of chapter 00"] = (nameof(ProductDraft.Hsn), p => p.Hsn = "00000000"),
        ["condition with markup"] = (nameof(ProductDraft.GstConditions), p => p.GstConditions = ["<b>"]),
        ["shelf life 0"] = (nameof(ProductDraft.ShelfLifeDays), p => p.ShelfLifeDays = 0),
        ["shelf life of 4000 days"] = (nameof(ProductDraft.ShelfLifeDays), p => p.ShelfLifeDays = 4000),
        ["dispatch as long as the shelf life"] = (nameof(ProductDraft.MinimumDispatchDays), p => p.MinimumDispatchDays = 180),
        ["dispatch negative"] = (nameof(ProductDraft.MinimumDispatchDays), p => p.MinimumDispatchDays = -1),
        ["alert longer than the shelf life"] = (nameof(ProductDraft.NearExpiryAlertDays), p => p.NearExpiryAlertDays = 181),
        ["reorder point negative"] = (nameof(ProductDraft.ReorderPoint), p => p.ReorderPoint = -1),
        ["barcode with a wrong check digit"] = (nameof(ProductDraft.Ean13), p => p.Ean13 = "2000000000016"),
        ["barcode of 12 digits"] = (nameof(ProductDraft.Ean13), p => p.Ean13 = "200000000001"),
        ["barcode that is a word"] = (nameof(ProductDraft.Ean13), p => p.Ean13 = "thirteen char"),
        ["description of 1001 letters"] = (nameof(ProductDraft.Description), p => p.Description = new string('x', 1001)),
        ["description with a zero"] = (nameof(ProductDraft.Description), p => p.Description = "a\0b"),
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases() => All.Select(c => new TheoryDataRow<string, string>(c.Value.Field, c.Key));

    public static void Spoil(ProductDraft draft, string what) => All[what].Spoil(draft);
}
