using Arivu.Portal.Ui.Sheets;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving.Files;

/// <summary>A file of goods that come in: which columns it has, and what stands in its lines.</summary>
internal static class GoodsFile
{
    public const string Sku = "SKU";
    public const string Ean = "EAN";
    public const string Product = "Product";
    public const string Batch = "Batch";
    public const string Made = "Manufactured";
    public const string Expires = "Best before";
    public const string Pieces = "Pieces";
    public const string Cost = "Cost of a piece";
    public const string Reference = "Reference";

    private static readonly SheetHeading[] Expected =
    [
        new(Sku, "Code", "Product code", "Item code", "Article"),
        new(Ean, "EAN13", "Barcode", "GTIN"),
        new(Product, "Product name", "Item", "Name", "Description"),
        new(Batch, "Batch number", "Batch no", "Lot", "Lot number") { Needed = true },
        new(Made, "Mfg", "Mfg date", "MFD", "Made on", "Manufactured on", "Manufacture date", "Production date") { Needed = true },
        new(Expires, "Expires", "Expiry", "Expiry date", "Exp", "Exp date", "Use by", "Use before"),
        new(Pieces, "Quantity", "Qty", "Count", "Units") { Needed = true },
        new(Cost, "Cost", "Unit cost", "Rate", "Purchase price"),
        new(Reference, "Bill", "Invoice", "Delivery note", "Supplier reference"),
    ];

    /// <summary>The lines below the headings.</summary>
    /// <exception cref="Kernel.RuleBrokenException">Code file: the headings are wrong, or nothing stands below them.</exception>
    public static IReadOnlyList<GoodsFileRow> Read(IReadOnlyList<SheetLine> lines, IStringLocalizer<InventoryWords> T)
    {
        var headings = SheetHeadings.Read(lines[0], Expected);
        if (!headings.Has(Sku) && !headings.Has(Ean))
        {
            throw SheetReader.Broken("The first line has neither SKU nor EAN: nothing says which product a line is about.");
        }

        return lines.Count > 1 ? [.. lines.Skip(1).Select(line => Row(line, headings, T))] : throw SheetReader.Broken("The file has headings and no line below them.");
    }

    private static GoodsFileRow Row(SheetLine line, SheetHeadings headings, IStringLocalizer<InventoryWords> T)
    {
        var faults = new List<string>();
        var goods = new IncomingGoods
        {
            Sku = headings.Cell(line, Sku) is { Length: > 0 } sku ? sku : headings.Cell(line, Ean),
            Batch = headings.Cell(line, Batch),
            Manufactured = Read(headings.Cell(line, Made), SheetText.Day, cell => T["“{0}” is no day; write it as 2026-11-23 or 23/11/2026", cell], faults),
            Expires = Read(headings.Cell(line, Expires), SheetText.Day, cell => T["“{0}” is no day; write it as 2026-11-23 or 23/11/2026", cell], faults),
            Quantity = Read(headings.Cell(line, Pieces), SheetText.Whole, cell => T["“{0}” is no whole number of pieces", cell], faults),
            UnitCost = Read(headings.Cell(line, Cost), SheetText.Rupees, cell => T["“{0}” is no amount in rupees", cell], faults),
        };
        return new GoodsFileRow(line.Number, goods, headings.Cell(line, Reference), faults);
    }

    private static TValue? Read<TValue>(string cell, Func<string, TValue?> read, Func<string, string> wrong, List<string> faults)
        where TValue : struct
    {
        var value = cell.Length == 0 ? null : read(cell);
        if (cell.Length > 0 && value is null)
        {
            faults.Add(wrong(Kernel.Texts.Line(cell, 30)));
        }

        return value;
    }
}

/// <summary>A line of the file, as far as its cells can be read.</summary>
internal sealed record GoodsFileRow(int Line, IncomingGoods Goods, string Reference, IReadOnlyList<string> Unreadable);
