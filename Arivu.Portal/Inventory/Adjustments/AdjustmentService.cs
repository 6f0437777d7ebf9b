using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>Corrects counts of batches; for the team. Above the limit a second person approves.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For the ledger.</param>
/// <param name="limits">What may be corrected alone.</param>
/// <param name="adjustments">What a typed adjustment must be.</param>
/// <param name="T">For messages beside fields.</param>
public sealed class AdjustmentService(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, StockLimits limits, IValidator<AdjustmentDraft> adjustments, IStringLocalizer<InventoryWords> T)
{
    /// <summary>Corrects the count of a batch, or asks a second person to.</summary>
    /// <returns>Null when there is no such product.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="RuleBrokenException">Code quantity, beside the quantity: promised pieces would be missing, or the batch would hold too many.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<AdjustmentOutcome?> AdjustAsync(AdjustmentDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        adjustments.Check(draft);
        return await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => DecideAsync(db, draft, ct), cancel);
    }

    /// <summary>Approves what another person asked for, under the rules of this moment.</summary>
    /// <returns>False when there is no such request.</returns>
    /// <exception cref="RuleBrokenException">Code wrong-state: decided before; own-request: it is one's own; quantity: promised pieces would be missing by now, so it waits on.</exception>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public Task<bool> ApproveAsync(string number, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return AnswerAsync(number, async (db, request, ct) =>
        {
            var shelf = await Shelf.LockAsync(db, [], new StockNote(clock.Now(), request.Actor, request.Number), ct, [request.BatchId]);
            request.Approve(shelf, user, clock.Now());
        }, cancel);
    }

    /// <summary>Rejects what another person asked for.</summary>
    /// <returns>False when there is no such request.</returns>
    /// <exception cref="BadInputException">Beside reason: none was given, or it is too long.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: decided before; own-request: it is one's own.</exception>
    /// <exception cref="NotAllowedException">The user is no administrator.</exception>
    public Task<bool> RejectAsync(string number, string reason, CancellationToken cancel)
    {
        user.MustBeAdmin();
        var why = StockText.Reason(reason, T);
        return AnswerAsync(number, (_, request, _) =>
        {
            request.Reject(why, user, clock.Now());
            return Task.CompletedTask;
        }, cancel);
    }

    private async Task<AdjustmentOutcome?> DecideAsync(PortalDbContext db, AdjustmentDraft draft, CancellationToken cancel)
    {
        var key = draft.Sku!.Trim().ToUpperInvariant();
        if (await db.Products.Where(p => p.Sku == key).Select(p => new { p.Id, p.Sku }).SingleOrDefaultAsync(cancel) is not { } product)
        {
            return null;
        }

        var (found, quantity, kind, reason) = (await BatchAsync(db, product.Id, product.Sku, draft, cancel), draft.Quantity!.Value, draft.Kind ?? AdjustmentKind.Correction, draft.Reason!.Trim());
        var cost = await db.BatchCosts.Where(c => c.BatchId == found).Select(c => (long?)c.UnitCost.Paise).SingleOrDefaultAsync(cancel);
        var waits = limits.NeedSecond(user, quantity, cost is { } paise ? new Money(paise) * Math.Abs(quantity) : null);
        var number = waits ? await StockNumbers.NextAsync(db, "AJ", cancel) : "";
        var note = new StockNote(clock.Now(), user.Name, number, reason);
        var shelf = await Shelf.LockAsync(db, [], note, cancel, [found]);
        Beside(() => shelf.Held(found).MustSpare(quantity, note)); // what could never be approved is said at once
        if (waits)
        {
            db.Add(AdjustmentRequest.Ask(number, product.Sku, shelf.Held(found), quantity, kind, reason, user, note.At));
            db.Hint(new AdjustmentsChanged());
            return new AdjustmentOutcome(product.Sku, number);
        }

        shelf.Correct(shelf.Held(found), quantity, kind, reason);
        db.Hint(new AdjustmentsChanged());
        return new AdjustmentOutcome(product.Sku, Waits: null);
    }

    private async Task<int> BatchAsync(PortalDbContext db, int productId, string sku, AdjustmentDraft draft, CancellationToken cancel)
    {
        var (number, code) = (draft.CleanBatch, string.IsNullOrWhiteSpace(draft.Warehouse) ? null : draft.Warehouse.Trim().ToUpperInvariant());
        var place = await db.Warehouses.Where(w => code == null ? w.Id == Warehouse.Main : w.Code == code).Select(w => (int?)w.Id).SingleOrDefaultAsync(cancel)
            ?? throw new BadInputException(nameof(AdjustmentDraft.Warehouse), T["There is no warehouse {0}", code!]);
        return await db.Batches.Where(b => b.ProductId == productId && b.Number == number && b.WarehouseId == place).Select(b => (int?)b.Id).SingleOrDefaultAsync(cancel)
            ?? throw new BadInputException(nameof(AdjustmentDraft.Batch), T["{0} has no batch {1}", sku, number]);
    }

    private void Beside(Action act)
    {
        try
        {
            act();
        }
        catch (RuleBrokenException broken)
        {
            throw new RuleBrokenException(T[broken.Sentence, [.. broken.Facts]].Value) { Code = broken.Code }.Beside(nameof(AdjustmentDraft.Quantity));
        }
    }

    // Who decides first holds the request's row: the later one sees what the earlier one said.
    private Task<bool> AnswerAsync(string number, Func<PortalDbContext, AdjustmentRequest, CancellationToken, Task> answer, CancellationToken cancel) =>
        database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await db.AdjustmentRequests.Where(r => r.Number == number).OrderBy(r => r.Id).TagWith(RowLocks.ForUpdate).SingleOrDefaultAsync(ct) is not { } request)
            {
                return false;
            }

            await answer(db, request, ct);
            db.Hint(new AdjustmentsChanged());
            return true;
        }, cancel);
}

/// <summary>What became of a correction.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Waits">The number under which it waits for a second person; null when it stands in the ledger.</param>
public sealed record AdjustmentOutcome(string Sku, string? Waits);
