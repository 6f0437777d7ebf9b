using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving.Receipts;

/// <summary>Reads the list of receipts; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
public sealed class ReceiptQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>A page of receipts.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ReceiptList> ListAsync(ReceiptFilter filter, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var fitting = Fitting(db, filter);
        var total = await fitting.CountAsync(cancel);
        var page = filter.PageOf(total);
        var rows = await Sorted(fitting, filter.Sort).OnPage(page, filter.Size)
            .Select(r => new ReceiptRow(r.Number, r.At, r.Actor, r.Reference, r.Supplier, r.OrderNumber, r.Lines.Count, r.Lines.Sum(l => l.Quantity))).ToListAsync(cancel);
        var pieces = await db.GoodsReceiptLines.Where(l => fitting.Any(r => r.Id == l.ReceiptId)).SumAsync(l => (long)l.Quantity, cancel);
        var names = await PersonNames.OfAsync(db, rows.Select(r => r.Actor), cancel);
        return new ReceiptList(
            new Page<ReceiptRow>(rows.ConvertAll(r => r with { Actor = names.Of(r.Actor) }), page, filter.Size, total), pieces,
            await db.Warehouses.AsNoTracking().OrderBy(w => w.Id).Select(w => new WarehouseName(w.Id, w.Code, w.Name)).ToListAsync(cancel));
    }

    private static IQueryable<GoodsReceipt> Fitting(PortalDbContext db, ReceiptFilter filter)
    {
        var receipts = db.GoodsReceipts.AsNoTracking();
        if (filter.From is { } from)
        {
            var first = IndianTime.StartOf(from);
            receipts = receipts.Where(r => r.At >= first);
        }

        if (filter.To is { } to)
        {
            var end = IndianTime.StartOf(to.AddDays(1));
            receipts = receipts.Where(r => r.At < end);
        }

        if (filter.Warehouse is { } code)
        {
            var places = db.Warehouses.Where(w => w.Code == code).Select(w => w.Id);
            receipts = receipts.Where(r => places.Contains(r.WarehouseId));
        }

        foreach (var word in Texts.Words(filter.Search?.ToUpperInvariant()))
        {
            receipts = receipts.Where(r => r.Number.Contains(word) || r.Reference.ToUpper().Contains(word) || r.Supplier!.ToUpper().Contains(word) || r.OrderNumber!.Contains(word)
                || r.Lines.Any(l => l.Sku.Contains(word) || l.BatchNumber.Contains(word) || l.Name.ToUpper().Contains(word)));
        }

        return receipts;
    }

    private static IOrderedQueryable<GoodsReceipt> Sorted(IQueryable<GoodsReceipt> receipts, string? sort) => (sort?.TrimStart('-'), sort?.StartsWith('-') == true) switch
    {
        ("number", false) => receipts.OrderBy(r => r.Number),
        ("number", true) => receipts.OrderByDescending(r => r.Number),
        ("pieces", false) => receipts.OrderBy(r => r.Lines.Sum(l => l.Quantity)).ThenByDescending(r => r.Number),
        ("pieces", true) => receipts.OrderByDescending(r => r.Lines.Sum(l => l.Quantity)).ThenByDescending(r => r.Number),
        ("at", false) => receipts.OrderBy(r => r.At).ThenBy(r => r.Number),
        _ => receipts.OrderByDescending(r => r.At).ThenByDescending(r => r.Number),
    };
}
