using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Reads transfers; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
public sealed class TransferQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>A page of transfers.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<TransferList> ListAsync(TransferFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var states = await db.Transfers.AsNoTracking().GroupBy(t => t.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var fitting = Fitting(db, filter);
        var total = await fitting.CountAsync(cancel);
        var page = filter.PageOf(total);
        var rows = await RowsOf(db, Sorted(fitting, filter.Sort).OnPage(page, filter.Size)).ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, rows.Select(r => r.RequestedBy), cancel);
        return new TransferList(new Page<TransferRow>(rows.ConvertAll(r => r with { RequestedBy = names.Of(r.RequestedBy) }), page, filter.Size, total), states);
    }

    /// <summary>One transfer; null when there is no such.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<TransferDetail?> DetailAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        if (await db.Transfers.AsNoTracking().Include(t => t.Lines).SingleOrDefaultAsync(t => t.Number == number, cancel) is not { } transfer)
        {
            return null;
        }

        var places = await db.Warehouses.AsNoTracking().Where(w => w.Id == transfer.FromId || w.Id == transfer.ToId).ToDictionaryAsync(w => w.Id, w => w.Name, cancel);
        var sources = transfer.Lines.Select(l => l.FromBatchId).ToList();
        var free = await db.Batches.AsNoTracking().Where(b => sources.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.OnHand - b.Reserved, cancel);
        var names = await PersonNames.OfAsync(db, new[] { transfer.RequestedBy, transfer.SentBy, transfer.ClosedBy }.OfType<string>(), cancel);
        return new TransferDetail(
            transfer.Number, transfer.State, places[transfer.FromId], places[transfer.ToId], transfer.Note, [.. StepsOf(transfer, names)],
            [.. transfer.Lines.OrderBy(l => l.Position).Select(l => new TransferLineRow(l.Id, l.Sku, l.Name, l.Batch, l.Expires, l.Quantity, free[l.FromBatchId], l.Received, l.Kind, l.Reason))],
            user.IsAdmin ? await LostValueAsync(db, transfer, cancel) : null);
    }

    private static IEnumerable<TransferStep> StepsOf(Transfer transfer, PersonNames names)
    {
        yield return new TransferStep(TransferState.Requested, names.Of(transfer.RequestedBy), transfer.RequestedAt, transfer.Note);
        if (transfer is { SentAt: { } sent, SentBy: { } sender })
        {
            yield return new TransferStep(TransferState.InTransit, names.Of(sender), sent, null);
        }

        if (transfer is { ClosedAt: { } closed, ClosedBy: { } closer })
        {
            yield return new TransferStep(transfer.State, names.Of(closer), closed, transfer.CancelReason);
        }
    }

    private static async Task<Money?> LostValueAsync(PortalDbContext db, Transfer transfer, CancellationToken cancel)
    {
        var lost = transfer.Lines.Where(l => l.Lost > 0).ToList();
        var sources = lost.ConvertAll(l => l.FromBatchId);
        var costs = await db.BatchCosts.AsNoTracking().Where(c => sources.Contains(c.BatchId)).ToDictionaryAsync(c => c.BatchId, c => c.UnitCost.Paise, cancel);
        return costs.Count == 0 ? null : new Money(lost.Sum(l => l.Lost * costs.GetValueOrDefault(l.FromBatchId)));
    }

    private static IQueryable<Transfer> Fitting(PortalDbContext db, TransferFilter filter)
    {
        var transfers = db.Transfers.AsNoTracking();
        if (filter.State is { } state)
        {
            transfers = transfers.Where(t => t.State == state);
        }

        if (filter.From is { } from)
        {
            var first = IndianTime.StartOf(from);
            transfers = transfers.Where(t => t.RequestedAt >= first);
        }

        if (filter.To is { } to)
        {
            var end = IndianTime.StartOf(to.AddDays(1));
            transfers = transfers.Where(t => t.RequestedAt < end);
        }

        if (filter.Warehouse is { } code)
        {
            var places = db.Warehouses.Where(w => w.Code == code).Select(w => w.Id);
            transfers = transfers.Where(t => places.Contains(t.FromId) || places.Contains(t.ToId));
        }

        var lines = db.TransferLines;
        foreach (var word in Texts.Words(filter.Search?.ToUpperInvariant()))
        {
            transfers = transfers.Where(t => t.Number.Contains(word) || lines.Any(l => l.TransferId == t.Id && (l.Sku.Contains(word) || l.Batch.Contains(word) || l.Name.ToUpper().Contains(word))));
        }

        return transfers;
    }

    private static IOrderedQueryable<Transfer> Sorted(IQueryable<Transfer> transfers, string? sort) => (sort?.TrimStart('-'), sort?.StartsWith('-') == true) switch
    {
        ("number", false) => transfers.OrderBy(t => t.Number),
        ("number", true) => transfers.OrderByDescending(t => t.Number),
        ("pieces", false) => transfers.OrderBy(t => t.Lines.Sum(l => l.Quantity)).ThenByDescending(t => t.Number),
        ("pieces", true) => transfers.OrderByDescending(t => t.Lines.Sum(l => l.Quantity)).ThenByDescending(t => t.Number),
        ("asked", false) => transfers.OrderBy(t => t.RequestedAt).ThenBy(t => t.Number),
        _ => transfers.OrderByDescending(t => t.RequestedAt).ThenByDescending(t => t.Number),
    };

    private static IQueryable<TransferRow> RowsOf(PortalDbContext db, IQueryable<Transfer> transfers)
    {
        var places = db.Warehouses;
        return transfers.Select(t => new TransferRow(
            t.Number, t.State, places.First(w => w.Id == t.FromId).Name, places.First(w => w.Id == t.ToId).Name, t.Lines.Count, t.Lines.Sum(l => l.Quantity),
            t.Lines.Sum(l => l.Received == null ? 0 : l.Quantity - l.Received.Value), t.RequestedAt, t.RequestedBy));
    }
}
