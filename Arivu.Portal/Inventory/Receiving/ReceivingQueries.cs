using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Reads what is scanned at the door and what came in; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks: drafts are everybody's own, costs are for administrators.</param>
/// <param name="catalogue">Products, kept in memory.</param>
public sealed class ReceivingQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user, CatalogShelf catalogue)
{
    private const int MostLatest = 8;

    /// <summary>The receiving page; null when there is no such order.</summary>
    /// <param name="order">The order that is received; null for goods without one.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ReceivingView?> OpenAsync(string? order, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        var known = order is null ? null : await db.ReplenishmentOrders.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position)).SingleOrDefaultAsync(o => o.Number == order, cancel);
        if (order is not null && known is null)
        {
            return null;
        }

        var number = known?.Number ?? "";
        var draft = await db.ReceivingDrafts.AsNoTracking().Include(d => d.Rows.OrderBy(r => r.Position)).SingleOrDefaultAsync(d => d.Actor == user.Name && d.OrderNumber == number, cancel);
        var products = (await catalogue.ProductsAsync(db, cancel)).ToDictionary(p => p.Id);
        return new ReceivingView
        {
            Order = known is null ? null : ReplenishmentDetail.Of(known, withCosts: false, await PersonNames.OfAsync(db, [], cancel)),
            Refusal = known is { IsComing: false } ? known.NotComing().Message : null,
            DraftId = draft?.Id,
            Head = draft is null ? new ReceivingHead(known?.SupplierName, null, known?.WarehouseId ?? Warehouse.Main, ByPiece: false) : new ReceivingHead(draft.Supplier, draft.Reference, draft.WarehouseId, draft.ByPiece),
            Rows = [.. (draft?.Rows ?? []).Select(row => RowOf(row, products[row.ProductId], known?.Lines.FirstOrDefault(l => l.ProductId == row.ProductId)))],
            Latest = await LatestAsync(db, cancel),
        };
    }

    /// <summary>One receipt; null when there is none of this number.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<ReceiptDetail?> ReceiptAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        var (key, withCosts) = (number.Trim().ToUpperInvariant(), user.IsAdmin);
        await using var db = await database.CreateDbContextAsync(cancel);
        var receipt = await db.GoodsReceipts.AsNoTracking().Include(r => r.Lines.OrderBy(l => l.Position)).SingleOrDefaultAsync(r => r.Number == key, cancel);
        if (receipt is null)
        {
            return null;
        }

        var names = await PersonNames.OfAsync(db, [receipt.Actor], cancel);
        var cases = (await catalogue.ProductsAsync(db, cancel)).ToDictionary(p => p.Id, p => p.CaseSize);
        return new ReceiptDetail(
            receipt.Number, receipt.At, names.Of(receipt.Actor), receipt.Reference, receipt.Supplier, receipt.OrderNumber,
            await db.Warehouses.Where(w => w.Id == receipt.WarehouseId).Select(w => w.Name).SingleAsync(cancel),
            [.. receipt.Lines.Select(l => new ReceiptDetailLine(l.Position, l.Sku, l.Name, l.BatchNumber, l.Manufactured, l.Expires, l.Quantity, cases[l.ProductId], withCosts ? l.UnitCost : null))]);
    }

    private ReceivingRowView RowOf(ReceivingRow row, ShelfProduct product, ReplenishmentLine? line) => new(
        row.Id, product.Sku, product.Name, product.CaseSize, product.ShelfLifeDays, row.Quantity, row.Batch, row.Manufactured, row.Expires,
        user.IsAdmin ? row.UnitCost ?? line?.UnitCost : null, line?.Outstanding);

    private static async Task<IReadOnlyList<ReceiptRow>> LatestAsync(PortalDbContext db, CancellationToken cancel)
    {
        var rows = await db.GoodsReceipts.AsNoTracking().OrderByDescending(r => r.At).ThenByDescending(r => r.Number).Take(MostLatest)
            .Select(r => new ReceiptRow(r.Number, r.At, r.Actor, r.Reference, r.Supplier, r.OrderNumber, r.Lines.Count, r.Lines.Sum(l => l.Quantity))).ToListAsync(cancel);
        var names = await PersonNames.OfAsync(db, rows.Select(r => r.Actor), cancel);
        return rows.ConvertAll(r => r with { Actor = names.Of(r.Actor) });
    }
}
