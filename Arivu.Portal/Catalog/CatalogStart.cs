using System.Globalization;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

/// <summary>Gives a new database its shelves and the GST rates; a table that holds anything is left alone.</summary>
internal sealed class CatalogStart(IDbContextFactory<PortalDbContext> database) : IStartingData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        if (!await db.Categories.AnyAsync(cancel))
        {
            db.AddRange(Rows("categories.csv").Select(r => new Category(r["name"], Number(r["position"]), r["art"])));
        }

        if (!await db.GstRates.AnyAsync(cancel))
        {
            db.AddRange(Rates());
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The rows of <c>gst-rates.csv</c>.</summary>
    internal static IEnumerable<GstRate> Rates() => Rows("gst-rates.csv").Select(r => new GstRate(
        r["hsn"],
        GstConditions.Join(GstConditions.Split(r["gst_conditions"])),
        decimal.Parse(r["rate"], CultureInfo.InvariantCulture),
        Day(r["effective_from"]),
        r["effective_to"] is { Length: > 0 } to ? Day(to) : null,
        r["description"],
        r["source"]));

    private static List<Dictionary<string, string>> Rows(string file) => EmbeddedCsv.Read(typeof(CatalogStart), file);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
