using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Moves goods between warehouses; for the team.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For the ledger.</param>
/// <param name="transfers">What a typed transfer must be.</param>
/// <param name="arrivals">What a typed arrival must be.</param>
/// <param name="T">For messages beside fields.</param>
public sealed partial class TransferService(
    IDbContextFactory<PortalDbContext> database,
    CurrentUser user,
    TimeProvider clock,
    IValidator<TransferDraft> transfers,
    IValidator<ArrivalDraft> arrivals,
    IStringLocalizer<InventoryWords> T)
{
    /// <summary>Asks for goods from one warehouse for another. Nothing is set aside until they leave.</summary>
    /// <returns>The transfer's number.</returns>
    /// <exception cref="BadInputException">By field of the draft: also for a warehouse, product or batch that is not there, and more pieces than lie free.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<string> AskAsync(TransferDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        transfers.Check(draft);
        return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var (from, to) = (await PlaceAsync(db, draft.From, nameof(TransferDraft.From), ct), await PlaceAsync(db, draft.To, nameof(TransferDraft.To), ct));
            if (!to.Active)
            {
                throw new BadInputException(nameof(TransferDraft.To), T["{0} is closed: nothing is sent there", to.Name]);
            }

            var goods = await GoodsAsync(db, draft, from, ct);
            var number = await StockNumbers.NextAsync(db, "TR", ct);
            var note = string.IsNullOrWhiteSpace(draft.Note) ? null : draft.Note.Trim();
            db.Add(Transfer.Ask(number, from.Id, to.Id, goods, note, Note("")));
            db.Hint(new TransferChanged(number));
            return number;
        }, cancel);
    }

    /// <summary>Calls a transfer off before anything left.</summary>
    /// <returns>False when there is no such transfer.</returns>
    /// <exception cref="BadInputException">Beside reason: none was given, or it is too long.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: the goods left already.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> CancelAsync(string number, string reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        var why = StockText.Reason(reason, T);
        return StepAsync(number, (_, transfer, _) =>
        {
            transfer.Cancel(why, Note(number));
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>Lets the goods leave: their pieces go off the batches.</summary>
    /// <returns>False when there is no such transfer.</returns>
    /// <exception cref="RuleBrokenException">Code wrong-state: they left already, or it was called off; insufficient-stock: pieces were promised or went meanwhile, with the orders named.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> SendAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        return StepAsync(number, async (db, transfer, ct) =>
        {
            transfer.Must(TransferState.Requested);
            var shelf = await Shelf.LockAsync(db, [], Note(transfer.Number), ct, [.. transfer.Lines.Select(l => l.FromBatchId)]);
            await MustBeFreeAsync(db, transfer, shelf, ct);
            transfer.Send(shelf, Note(transfer.Number));
        }, cancel);
    }

    private async Task<Warehouse> PlaceAsync(PortalDbContext db, string? code, string field, CancellationToken cancel)
    {
        var key = code!.Trim().ToUpperInvariant();
        return await db.Warehouses.SingleOrDefaultAsync(w => w.Code == key, cancel) ?? throw new BadInputException(field, T["There is no warehouse {0}", key]);
    }

    private async Task<List<TransferGoods>> GoodsAsync(PortalDbContext db, TransferDraft draft, Warehouse from, CancellationToken cancel)
    {
        var skus = draft.Lines.Select(l => l.Sku!.Trim().ToUpperInvariant()).ToList();
        var products = await db.Products.Where(p => skus.Contains(p.Sku)).Select(p => new { p.Id, p.Sku, p.Name }).ToDictionaryAsync(p => p.Sku, StringComparer.Ordinal, cancel);
        var ids = products.Values.Select(p => p.Id).ToList();
        var batches = await db.Batches.AsNoTracking().Where(b => b.WarehouseId == from.Id && ids.Contains(b.ProductId)).ToListAsync(cancel);
        var (goods, errors) = (new List<TransferGoods>(), new Dictionary<string, string[]>(StringComparer.Ordinal));
        foreach (var (i, line) in draft.Lines.Index())
        {
            var number = StockText.BatchNumber(line.Batch);
            if (products.GetValueOrDefault(skus[i]) is not { } product)
            {
                errors[$"Lines[{i}].Sku"] = [T["There is no product {0}", skus[i]]];
            }
            else if (batches.Find(b => b.ProductId == product.Id && b.Number == number) is not { } batch)
            {
                errors[$"Lines[{i}].Batch"] = [T["No batch {0} of {1} lies in {2}", number, product.Sku, from.Name]];
            }
            else if (batch.Free < line.Quantity)
            {
                errors[$"Lines[{i}].Quantity"] = [T["{0} pieces of batch {1} are free", batch.Free, batch.Number]];
            }
            else
            {
                goods.Add(new TransferGoods(batch, product.Sku, product.Name, line.Quantity!.Value));
            }
        }

        return errors.Count == 0 ? goods : throw new BadInputException(errors);
    }

    // Between asking and sending, orders go on: what they took is said by order, so that somebody can decide.
    private async Task MustBeFreeAsync(PortalDbContext db, Transfer transfer, Shelf shelf, CancellationToken cancel)
    {
        var lacking = transfer.Lines.Where(l => shelf.Held(l.FromBatchId).Free < l.Quantity).ToList();
        if (lacking.Count == 0)
        {
            return;
        }

        var orders = await PromisedTo.OrdersAsync(db, lacking.ConvertAll(l => l.FromBatchId), cancel);
        throw new RuleBrokenException(string.Join(' ', lacking.Select(l => Lacking(l, shelf.Held(l.FromBatchId), orders)))) { Code = "insufficient-stock" };
    }

    private string Lacking(TransferLine line, Batch batch, IReadOnlyDictionary<int, string> orders) => orders.GetValueOrDefault(batch.Id) is { } promised
        ? T["Batch {0} of {1}: {2} pieces are asked, {3} are free; {4} are promised to {5}.", batch.Number, line.Sku, line.Quantity, batch.Free, batch.Reserved, promised]
        : T["Batch {0} of {1}: {2} pieces are asked, {3} are free.", batch.Number, line.Sku, line.Quantity, batch.Free];

    private StockNote Note(string reference) => new(clock.Now(), user.Name, reference);
}
