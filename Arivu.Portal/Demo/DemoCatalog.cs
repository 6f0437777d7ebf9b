using System.Globalization;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo;

/// <summary>Fills the catalogue with the demo firm's 48 products (<c>products.csv</c>; all fictional).</summary>
public sealed class DemoCatalog(IDbContextFactory<PortalDbContext> database, GstRates rates, TimeProvider clock)
{
    private const int LongAgoDays = 400;
    private const int RecentDays = 20;
    private static readonly string[] Recent = ["AF-HLT-002", "AF-HLT-003", "AF-BEV-001"];

    /// <summary>Adds the products that are missing; those that stand are left as they are.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> SeedProductsAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var known = await db.Products.Select(p => p.Sku).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var shelves = await db.Categories.ToDictionaryAsync(c => c.Name, c => c.Id, StringComparer.Ordinal, cancel);
        var table = await rates.TableAsync(db, cancel);
        var missing = EmbeddedCsv.Read(typeof(DemoCatalog), "products.csv").Where(row => !known.Contains(row["sku"])).ToList();
        foreach (var row in missing)
        {
            var facts = FactsOf(row, shelves);
            var since = clock.Now().AddDays(-(Recent.Contains(row["sku"]) ? RecentDays : LongAgoDays));
            db.Add(Product.Create(row["sku"], facts, table.Resolve(facts.Hsn, facts.GstConditions, clock.Today()).Rate, since));
        }

        await db.SaveChangesAsync(cancel);
        return missing.Count;
    }

    internal static ProductFacts FactsOf(IReadOnlyDictionary<string, string> row, IReadOnlyDictionary<string, int> shelves) => new()
    {
        Name = row["name"],
        CategoryId = shelves[row["category"]],
        PackSize = row["pack_size"],
        NetQuantity = Number(row["net_qty"]),
        NetUnit = row["net_uom"],
        Uqc = row["uqc"],
        CaseSize = Number(row["case_size"]),
        MinimumQuantity = Number(row["moq_units"]),
        OrderMultiple = Number(row["order_multiple"]),
        Mrp = Rupees(row["mrp"]),
        WholesalePrice = Rupees(row["wholesale_price"]),
        Hsn = row["hsn"],
        GstConditions = GstConditions.Join(GstConditions.Split(row["gst_conditions"])),
        ShelfLifeDays = Number(row["shelf_life_days"]),
        MinimumDispatchDays = Number(row["min_dispatch_life_days"]),
        NearExpiryAlertDays = Number(row["near_expiry_alert_days"]),
        ReorderPoint = Number(row["reorder_threshold_units"]),
        Ean13 = row["ean13_internal"],
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Money Rupees(string text) => Money.FromRupees(decimal.Parse(text, CultureInfo.InvariantCulture));
}
