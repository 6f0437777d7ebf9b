using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>Counts what lies on the shelf; for the team. What is typed is saved line by line.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For the lines and the ledger.</param>
/// <param name="limits">What may be corrected without another person.</param>
/// <param name="catalogue">The products.</param>
/// <param name="counts">What a new count must be.</param>
/// <param name="T">For messages beside fields.</param>
public sealed partial class CountService(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, StockLimits limits, CatalogShelf catalogue, IValidator<CountDraft> counts, IStringLocalizer<InventoryWords> T)
{
    /// <summary>Begins a count: the sheet holds every batch of which pieces should lie there.</summary>
    /// <returns>The count's number.</returns>
    /// <exception cref="BadInputException">By field of the draft: also where nothing lies, or too much for one sheet.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<string> BeginAsync(CountDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        counts.Check(draft);
        return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var place = await PlaceAsync(db, draft.Warehouse, ct);
            var products = Chosen(await catalogue.ProductsAsync(db, ct), draft).ToDictionary(p => p.Id);
            var ids = products.Keys.ToList();
            var batches = await db.Batches.AsNoTracking().Where(b => b.WarehouseId == place && b.OnHand > 0 && ids.Contains(b.ProductId)).OrderBy(b => b.Id).Take(StockCount.MostLines + 1).ToListAsync(ct);
            if (batches.Count is 0 or > StockCount.MostLines)
            {
                throw new BadInputException(nameof(CountDraft.Category), batches.Count == 0 ? T["Nothing of it lies there by the book"] : T["More than {0} batches lie there: count fewer products at once", StockCount.MostLines]);
            }

            var sheet = batches.Select(b => (Batch: b, Product: products[b.ProductId]))
                .OrderBy(s => s.Product.Category, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Product.Name, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Batch.Expires).ThenBy(s => s.Batch.Id)
                .Select(s => new SheetBatch(s.Batch, s.Product.Sku, s.Product.Name));
            var number = await StockNumbers.NextAsync(db, "CT", ct);
            db.Add(StockCount.Begin(number, place, Scope(draft, products.Values), sheet, Note(number)));
            db.Hint(new CountChanged(number));
            return number;
        }, cancel);
    }

    /// <summary>Notes what lay there. The book's number of this very moment is kept beside it.</summary>
    /// <returns>False when there is no such count or line.</returns>
    /// <exception cref="RuleBrokenException">Code quantity: nobody can count so many; wrong-state: nobody counts any more.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> CountAsync(string number, Guid lineId, int pieces, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnLineAsync(number, lineId, async (db, count, line, ct) =>
        {
            count.Must(CountState.Counting);
            var shelf = await Shelf.LockAsync(db, [], Note(number), ct, [line.BatchId]);
            line.Count(pieces, shelf.Held(line.BatchId), Note(number));
        }, cancel);
    }

    /// <summary>Adds a batch that lies there though the sheet does not say so. It must be known by its number, here or in another warehouse.</summary>
    /// <returns>False when there is no such count.</returns>
    /// <exception cref="BadInputException">Beside Sku or Batch: nobody knows it.</exception>
    /// <exception cref="RuleBrokenException">Code reference: it is on the sheet; wrong-state: nobody counts any more.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<bool> FindAsync(string number, string? sku, string? batch, CancellationToken cancel)
    {
        user.MustBeTeam();
        try
        {
            return await AddFoundAsync(number, sku, batch, cancel);
        }
        catch (DbUpdateException twice) when (twice.IsDuplicateKey())
        {
            return await AddFoundAsync(number, sku, batch, cancel); // the batch arrived here a moment ago: now it stands
        }
    }

    /// <summary>The walk is over: differences can be looked at.</summary>
    /// <returns>False when there is no such count.</returns>
    /// <exception cref="RuleBrokenException">Code open-lines: some are not counted; wrong-state.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> FinishAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        return StepAsync(number, (_, count, _) =>
        {
            count.Finish();
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>Calls a count off; nothing more of it is corrected.</summary>
    /// <returns>False when there is no such count.</returns>
    /// <exception cref="BadInputException">Beside reason: none was given, or it is too long.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is closed.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> DropAsync(string number, string reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        var why = StockText.Reason(reason, T);
        return StepAsync(number, (_, count, _) =>
        {
            count.Drop(why, Note(number));
            return Task.CompletedTask;
        }, cancel);
    }

    private StockNote Note(string reference) => new(clock.Now(), user.Name, reference);
}
