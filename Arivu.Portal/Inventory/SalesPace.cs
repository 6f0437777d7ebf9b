using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>How fast products sell: what was sent to shops in the last days, by the ledger.</summary>
public static class SalesPace
{
    /// <summary>Days (IST) that are looked at, today not counted.</summary>
    public const int Days = 28;

    /// <summary>Pieces sent in the last <see cref="Days"/> days by product, in one query; products that sold nothing are left out.</summary>
    public static Task<Dictionary<int, int>> SoldAsync(PortalDbContext db, DateOnly today, CancellationToken cancel)
    {
        var (from, to) = (IndianTime.StartOf(today.AddDays(-Days)), IndianTime.StartOf(today));
        return db.StockEntries.Where(e => e.Move == StockMove.Dispatched && e.At >= from && e.At < to)
            .GroupBy(e => e.ProductId).Select(g => new { g.Key, Pieces = -g.Sum(e => e.OnHandChange) })
            .ToDictionaryAsync(g => g.Key, g => g.Pieces, cancel);
    }

    /// <summary>Pieces sent on an average day.</summary>
    public static decimal Daily(int sold) => (decimal)sold / Days;

    /// <summary>How many whole days pieces last at this pace; null where nothing sells.</summary>
    public static int? CoverDays(int pieces, int sold) => sold <= 0 ? null : (int)Math.Min(Math.Floor((decimal)pieces * Days / sold), int.MaxValue);
}
