using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Catalog;

/// <summary>
/// Keeps the rate table in memory. Before each use one small query asks whether a row came or changed, so that a rate added on
/// any instance counts everywhere at once.
/// </summary>
public sealed class GstRates
{
    private volatile Kept _kept = new(new TableStamp(-1, 0), new GstTable([]));

    /// <summary>The rates as they stand now.</summary>
    public async Task<GstTable> TableAsync(PortalDbContext db, CancellationToken cancel)
    {
        var stamp = await TableStamp.OfAsync(db.GstRates, cancel);
        var kept = _kept;
        if (kept.Stamp != stamp)
        {
            var rows = await db.GstRates.AsNoTracking().OrderBy(r => r.Hsn).ThenBy(r => r.EffectiveFrom).ToListAsync(cancel);
            _kept = kept = new Kept(stamp, new GstTable(rows.Select(RowOf)));
        }

        return kept.Table;
    }

    internal static GstRateRow RowOf(GstRate r) => new(r.Id, r.Hsn, r.Conditions, r.Rate, r.EffectiveFrom, r.EffectiveTo, r.Description, r.Source);

    private sealed record Kept(TableStamp Stamp, GstTable Table);
}
