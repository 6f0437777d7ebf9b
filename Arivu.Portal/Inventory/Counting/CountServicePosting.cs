using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Counting;

/// <content>Differences are looked at, explained, approved and posted.</content>
public sealed partial class CountService
{
    private const string OfTransfers = "TR-";

    /// <summary>Has one line counted once more, blind as before.</summary>
    /// <returns>False when there is no such count.</returns>
    /// <exception cref="RuleBrokenException">Code wrong-state: the count is closed, or the line is posted; reference: it is not on the sheet.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> AgainAsync(string number, Guid lineId, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnLineAsync(number, lineId, (_, count, line, _) =>
        {
            count.Again(line);
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>Says what became of a line's difference; saved at once.</summary>
    /// <returns>False when there is no such count.</returns>
    /// <exception cref="BadInputException">Beside reason: none was given, or it is too long.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state, kind or reference.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> ExplainAsync(string number, Guid lineId, AdjustmentKind kind, string reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        var why = StockText.Reason(reason, T);
        return OnLineAsync(number, lineId, (_, count, line, _) =>
        {
            count.MustBeLookedAt();
            line.Explain(kind, why);
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>
    /// Posts all differences as adjustments under the count's number. Above the limit only an administrator who did not count
    /// does; anybody else sends it to one. A line that would take promised pieces, or whose batch was corrected since it was
    /// counted, stays open and is named.
    /// </summary>
    /// <returns>What became of it; null when there is no such count.</returns>
    /// <exception cref="RuleBrokenException">Code wrong-state; reason: a difference has no reason yet; own-request: it waits for an administrator who did not count.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<CountOutcome?> PostAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        CountOutcome? outcome = null;
        await StepAsync(number, async (db, count, ct) => outcome = await DecideAsync(db, count, ct), cancel);
        return outcome;
    }

    private async Task<CountOutcome> DecideAsync(PortalDbContext db, StockCount count, CancellationToken cancel)
    {
        count.MustBeLookedAt();
        var lines = count.Lines.Where(l => !l.IsDone).ToList();
        if (lines.Count(l => l.Kind is null) is > 0 and var silent)
        {
            throw new RuleBrokenException("{0} differences have no reason yet.", silent) { Code = "reason" };
        }

        if (limits.CountNeedsApproval(lines.Select(l => l.Difference), await ValueAsync(db, lines, cancel)) && !MayApprove(count))
        {
            if (count.State == CountState.Waiting)
            {
                throw new RuleBrokenException("{0} waits for an administrator who did not count.", count.Number) { Code = "own-request" };
            }

            count.Wait();
            return new CountOutcome(Waits: true, 0, []);
        }

        return await PostLinesAsync(db, count, lines, cancel);
    }

    private bool MayApprove(StockCount count) => user.IsAdmin && !count.Lines.Any(l => string.Equals(l.CountedBy, user.Name, StringComparison.OrdinalIgnoreCase));

    private static async Task<Money> ValueAsync(PortalDbContext db, List<CountLine> lines, CancellationToken cancel)
    {
        var batches = lines.ConvertAll(l => l.BatchId);
        var costs = await db.BatchCosts.Where(c => batches.Contains(c.BatchId)).ToDictionaryAsync(c => c.BatchId, c => c.UnitCost.Paise, cancel);
        return new Money(lines.Sum(l => Math.Abs((long)l.Difference) * costs.GetValueOrDefault(l.BatchId)));
    }

    private async Task<CountOutcome> PostLinesAsync(PortalDbContext db, StockCount count, List<CountLine> lines, CancellationToken cancel)
    {
        var batches = lines.ConvertAll(l => l.BatchId);
        var shelf = await Shelf.LockAsync(db, [], Note(count.Number), cancel, batches);
        var corrected = await db.StockEntries.AsNoTracking()
            .Where(e => batches.Contains(e.BatchId) && e.Move == StockMove.Adjusted && !e.Reference.StartsWith(OfTransfers))
            .GroupBy(e => e.BatchId).Select(g => new { g.Key, Last = g.Max(e => e.Step) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancel);
        var orders = await PromisedTo.OrdersAsync(db, batches, cancel);
        var stuck = new List<StuckLine>();
        foreach (var line in lines)
        {
            var batch = shelf.Held(line.BatchId);
            if (corrected.GetValueOrDefault(batch.Id) > line.StepThen)
            {
                stuck.Add(new StuckLine(line.Id, T["Batch {0} of {1} was corrected after it was counted. Count it again.", batch.Number, line.Sku]));
            }
            else if ((long)batch.OnHand + line.Difference < batch.Reserved)
            {
                stuck.Add(new StuckLine(line.Id, T["Batch {0} of {1} has {2} pieces, {3} of them promised to {4}: {5} cannot be taken off. Promise other batches to these orders, or cancel pieces, then post again.", batch.Number, line.Sku, batch.OnHand, batch.Reserved, orders.GetValueOrDefault(batch.Id, ""), -line.Difference]));
            }
            else
            {
                line.Post(shelf, Note(count.Number));
            }
        }

        count.Close(Note(count.Number));
        db.Hint(new Adjustments.AdjustmentsChanged());
        return new CountOutcome(Waits: false, lines.Count - stuck.Count, stuck);
    }
}

/// <summary>What became of posting.</summary>
/// <param name="Waits">It is above the limit and waits for an administrator.</param>
/// <param name="Posted">How many differences went into the ledger.</param>
/// <param name="Stuck">Lines that stay open, each with what to do.</param>
public sealed record CountOutcome(bool Waits, int Posted, IReadOnlyList<StuckLine> Stuck);

/// <summary>A line that could not be posted.</summary>
/// <param name="LineId">Which.</param>
/// <param name="Why">What stands against it, and what to do.</param>
public sealed record StuckLine(Guid LineId, string Why);
