using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shortages;

/// <summary>Notes what an order was refused for. The order's own transaction is rolled back by then: this is another one.</summary>
internal static class ShortageBook
{
    /// <summary>Notes each short line; the most of a day counts.</summary>
    public static async Task NoteAsync(IDbContextFactory<PortalDbContext> database, IReadOnlyCollection<ShortLine> missing, DateOnly day, CancellationToken cancel)
    {
        try
        {
            await TryAsync(database, missing, day, cancel);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            await TryAsync(database, missing, day, cancel); // somebody of the same shop asked for the same at the same moment: now its row stands
        }
    }

    private static Task<int> TryAsync(IDbContextFactory<PortalDbContext> database, IReadOnlyCollection<ShortLine> missing, DateOnly day, CancellationToken cancel) =>
        database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var (retailer, products) = (missing.First().RetailerId, missing.Select(line => line.ProductId).ToList());
            var known = await db.LostSales.Where(l => l.Day == day && l.RetailerId == retailer && products.Contains(l.ProductId)).ToDictionaryAsync(l => l.ProductId, ct);
            foreach (var line in missing.GroupBy(line => line.ProductId))
            {
                var row = known.GetValueOrDefault(line.Key) ?? db.Add(new LostSale(day, retailer, line.Key)).Entity;
                row.Note(line.Sum(l => l.Missing), line.First().UnitPrice);
            }

            return missing.Count;
        }, cancel);
}
