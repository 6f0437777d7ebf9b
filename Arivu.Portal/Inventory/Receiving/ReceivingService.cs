using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>What is scanned and typed at the door, kept at every change, and posted at once; for the team only, each person their own.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Whose draft it is.</param>
/// <param name="clock">For the draft and the ledger.</param>
/// <param name="goods">The one way in.</param>
/// <param name="rules">What a whole receipt must be.</param>
/// <param name="catalogue">Products by code.</param>
/// <param name="T">For messages beside fields.</param>
public sealed partial class ReceivingService(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, GoodsIn goods, IValidator<ReceivingForm> rules, CatalogShelf catalogue, IStringLocalizer<InventoryWords> T)
{
    /// <summary>The field that messages about a scan stand beside.</summary>
    public const string ScanField = "Scan";

    /// <summary>Takes a scan: a case or a piece more of a product.</summary>
    /// <param name="order">The order that is received; null for goods without one.</param>
    /// <param name="scanned">What the scanner typed.</param>
    /// <param name="head">What is typed above the rows already.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The row; null when there is no such order.</returns>
    /// <exception cref="BadInputException">Beside the scan field: nobody knows the code, or the order has no such line.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: nothing of the order is waited for.</exception>
    public Task<Guid?> ScanAsync(string? order, string scanned, ReceivingHead head, CancellationToken cancel)
    {
        user.MustBeTeam();
        var code = ScannedCode.Read(Texts.Cut(scanned, 100));
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var known = order is null ? null : await OrderAsync(db, order, ct);
            if (order is not null && known is null)
            {
                return null;
            }

            var draft = await DraftOfAsync(db, known, head, ct);
            if (known is { IsComing: false } && draft.Rows.Count == 0)
            {
                throw known.NotComing();
            }

            var row = draft.Scan(await GoodsOfAsync(db, code, known, ct), clock.Now());
            await SaveAsync(db, ct);
            return (Guid?)row.Id;
        }, cancel);
    }

    /// <summary>Keeps what is typed in a row.</summary>
    public Task<bool> NoteRowAsync(Guid draft, Guid row, IncomingGoods typed, CancellationToken cancel) => OnDraftAsync(draft, d => d.Note(row, typed, user.IsAdmin, clock.Now()), cancel);

    /// <summary>Keeps what is typed above the rows.</summary>
    public Task<bool> NoteHeadAsync(Guid draft, ReceivingHead head, CancellationToken cancel) => OnDraftAsync(draft, d => d.Note(head, clock.Now()), cancel);

    /// <summary>Adds a row for another batch of the same product.</summary>
    public Task<bool> AnotherBatchAsync(Guid draft, Guid row, CancellationToken cancel) => OnDraftAsync(draft, d => d.AnotherBatch(row, clock.Now()), cancel);

    /// <summary>Takes a row out.</summary>
    public Task<bool> TakeOutAsync(Guid draft, Guid row, CancellationToken cancel) => OnDraftAsync(draft, d => d.TakeOut(row, clock.Now()), cancel);

    /// <summary>Throws the whole draft away.</summary>
    public Task<bool> DiscardAsync(Guid draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var mine = await MineAsync(db, draft, ct);
            _ = mine is null ? null : db.Remove(mine);
            return mine is not null;
        }, cancel);
    }

    /// <summary>The goods are received without the order, because it waits for nothing any more; every row is kept.</summary>
    public Task<bool> WithoutOrderAsync(Guid draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await MineAsync(db, draft, ct) is not { } mine)
            {
                return false;
            }

            if (await db.ReceivingDrafts.Include(d => d.Rows).SingleOrDefaultAsync(d => d.Actor == user.Name && d.OrderNumber == "", ct) is { } free)
            {
                free.TakeOver(mine, clock.Now());
                db.Remove(mine);
            }
            else
            {
                mine.LetOrderGo(clock.Now());
            }

            return true;
        }, cancel);
    }

    private Task<bool> OnDraftAsync(Guid id, Action<ReceivingDraft> change, CancellationToken cancel)
    {
        user.MustBeTeam();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await MineAsync(db, id, ct) is not { } draft)
            {
                return false;
            }

            change(draft);
            return true;
        }, cancel);
    }

    private async Task<ReceivingDraft?> MineAsync(PortalDbContext db, Guid id, CancellationToken cancel)
    {
        var held = await db.ReceivingDrafts.Where(d => d.Id == id && d.Actor == user.Name).OrderBy(d => d.Id).TagWith(RowLocks.ForUpdate).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancel);
        return held is null ? null : await db.ReceivingDrafts.Include(d => d.Rows.OrderBy(r => r.Position)).SingleAsync(d => d.Id == id, cancel);
    }

    private async Task<ReceivingDraft> DraftOfAsync(PortalDbContext db, ReplenishmentOrder? order, ReceivingHead head, CancellationToken cancel)
    {
        var number = order?.Number ?? "";
        var id = await db.ReceivingDrafts.Where(d => d.Actor == user.Name && d.OrderNumber == number).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancel);
        if (id is { } mine && await MineAsync(db, mine, cancel) is { } draft)
        {
            return draft;
        }

        var begun = db.Add(ReceivingDraft.Begin(user.Name, order, clock.Now())).Entity;
        begun.Note(head with { Supplier = head.Supplier ?? begun.Supplier }, clock.Now());
        return begun;
    }

    private static async Task SaveAsync(PortalDbContext db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            throw new RepeatException("The same person began to scan on another screen.", taken);
        }
    }
}
