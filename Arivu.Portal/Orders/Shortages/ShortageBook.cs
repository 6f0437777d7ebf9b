using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shortages;

/// <summary>
/// Notes what an order was refused for. The order's own transaction is rolled back by then: this is another one. The refusal is
/// what the shop must hear; a note that fails is logged and keeps it from nobody.
/// </summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="log">For a note that failed.</param>
public sealed class ShortageBook(IDbContextFactory<PortalDbContext> database, ILogger<ShortageBook> log)
{
    /// <summary>Notes each short line; the most of a day counts.</summary>
    internal async Task NoteAsync(IReadOnlyCollection<ShortLine> missing, DateOnly day, CancellationToken cancel)
    {
        try
        {
            await NoteOrRepeatAsync(missing, day, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            log.LogInformation("Lost sales of {Lines} lines on {Day} were not noted: the person went away", missing.Count, day);
        }
#pragma warning disable CA1031 // whatever happens to the note, the refusal goes on to who asked
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "Lost sales of {Lines} lines on {Day} were not noted", missing.Count, day);
        }
    }

    private async Task NoteOrRepeatAsync(IReadOnlyCollection<ShortLine> missing, DateOnly day, CancellationToken cancel)
    {
        try
        {
            await TryAsync(missing, day, cancel);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            await TryAsync(missing, day, cancel); // somebody of the same shop asked for the same at the same moment: now its row stands
        }
    }

    private Task<int> TryAsync(IReadOnlyCollection<ShortLine> missing, DateOnly day, CancellationToken cancel) =>
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
