using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Warehouses;

/// <content>Goods arrive.</content>
public sealed partial class TransferService
{
    /// <summary>
    /// Takes in what arrived, line by line. The batch stands in the receiving warehouse with the same dates, cost and hold;
    /// what did not arrive is written off with its reason. A transfer is received once.
    /// </summary>
    /// <returns>False when there is no such transfer.</returns>
    /// <exception cref="BadInputException">By field of the draft: also when the same batch number lies there with other dates, or the lines are not the transfer's.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: it was received already, or did not leave.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<bool> ReceiveAsync(string number, ArrivalDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        try
        {
            return await StepAsync(number, (db, transfer, ct) => ArriveAsync(db, transfer, draft, ct), cancel);
        }
        catch (DbUpdateException twice) when (twice.IsDuplicateKey())
        {
            return await StepAsync(number, (db, transfer, ct) => ArriveAsync(db, transfer, draft, ct), cancel); // the batch arrived there for the first time a moment ago: now it stands
        }
    }

    private async Task ArriveAsync(PortalDbContext db, Transfer transfer, ArrivalDraft draft, CancellationToken cancel)
    {
        transfer.Must(TransferState.InTransit);
        var arrived = Arrived(transfer, draft);
        var sources = transfer.Lines.Select(l => l.FromBatchId).ToList();
        var (products, numbers) = (transfer.Lines.Select(l => l.ProductId).ToList(), transfer.Lines.Select(l => l.Batch).ToList());
        var known = await db.Batches.Where(b => b.WarehouseId == transfer.ToId && products.Contains(b.ProductId) && numbers.Contains(b.Number)).Select(b => b.Id).ToListAsync(cancel);
        var shelf = await Shelf.LockAsync(db, [], Note(transfer.Number), cancel, [.. sources, .. known]);
        var costs = await db.BatchCosts.Where(c => sources.Contains(c.BatchId) || known.Contains(c.BatchId)).ToDictionaryAsync(c => c.BatchId, cancel);
        var there = known.ConvertAll(shelf.Held);
        foreach (var line in transfer.Lines)
        {
            var from = shelf.Held(line.FromBatchId);
            var to = there.Find(b => b.ProductId == line.ProductId && b.Number == line.Batch) is { } batch
                ? Same(batch, line)
                : db.Add(Batch.Arrive(line.ProductId, line.Batch, line.Manufactured, line.Expires, transfer.ToId)).Entity;
            line.Arrive(shelf, to, Cost(db, costs, from, to, line.Quantity), arrived[line.Id]);
            shelf.CarryHold(from, to);
        }

        transfer.Receive(Note(transfer.Number));
    }

    // What was sent is taken from the transfer, whatever the form carried.
    private Dictionary<Guid, Arrival> Arrived(Transfer transfer, ArrivalDraft draft)
    {
        var lines = transfer.Lines.ToDictionary(l => l.Id);
        foreach (var typed in draft.Lines)
        {
            typed.Sent = lines.GetValueOrDefault(typed.Id)?.Quantity ?? 0;
        }

        arrivals.Check(draft);
        return draft.Lines.Count == lines.Count && draft.Lines.Select(l => l.Id).ToHashSet().SetEquals(lines.Keys)
            ? draft.Lines.ToDictionary(l => l.Id, l => l.ToArrival())
            : throw new BadInputException(nameof(ArrivalDraft.Lines), T["Say of each line how many arrived"]);
    }

    private Batch Same(Batch batch, TransferLine line) => batch.Expires == line.Expires && batch.Manufactured == line.Manufactured
        ? batch
        : throw new BadInputException(nameof(ArrivalDraft.Lines), T["Batch {0} of {1} lies there with best before {2}; the one that arrives says {3}. Correct one of them first.", batch.Number, line.Sku, batch.Expires.ToText(), line.Expires.ToText()]);

    // Pieces bring their cost along; where the batch lay there with another, it becomes the average.
    private static Money? Cost(PortalDbContext db, Dictionary<int, BatchCost> costs, Batch from, Batch to, int quantity)
    {
        if (costs.GetValueOrDefault(from.Id)?.UnitCost is not { } cost)
        {
            return to.Id > 0 ? costs.GetValueOrDefault(to.Id)?.UnitCost : null;
        }

        var known = to.Id > 0 ? costs.GetValueOrDefault(to.Id) : null;
        known?.Average(to.OnHand, quantity, cost);
        return (known ?? db.Add(new BatchCost(to, cost)).Entity).UnitCost;
    }

    // Who takes a step first holds the transfer's row: the later one sees what the earlier one did.
    private Task<bool> StepAsync(string number, Func<PortalDbContext, Transfer, CancellationToken, Task> step, CancellationToken cancel) =>
        database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await db.Transfers.Where(t => t.Number == number).OrderBy(t => t.Id).TagWith(RowLocks.ForUpdate).SingleOrDefaultAsync(ct) is not { } transfer)
            {
                return false;
            }

            await db.TransferLines.Where(l => l.TransferId == transfer.Id).OrderBy(l => l.Position).LoadAsync(ct);
            await step(db, transfer, ct);
            db.Hint(new TransferChanged(number));
            return true;
        }, cancel);
}
