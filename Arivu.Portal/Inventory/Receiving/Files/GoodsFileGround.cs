using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving.Files;

/// <summary>What is known when a file is judged: products, batches, the order, and the rows that stand already.</summary>
internal sealed class GoodsFileGround
{
    private readonly Dictionary<string, ShelfProduct> _byCode = new(StringComparer.Ordinal);
    private readonly ILookup<(int Product, string Batch), Batch> _batches;
    private readonly HashSet<(int Product, string Batch)> _standing;

    private GoodsFileGround(IEnumerable<ShelfProduct> products, IEnumerable<Batch> batches, IReadOnlyList<ReceivingRow> standing)
    {
        foreach (var product in products)
        {
            _byCode.TryAdd(product.Ean13 ?? product.Sku, product);
            _byCode[product.Sku] = product;
        }

        _batches = batches.ToLookup(b => (b.ProductId, b.Number));
        _standing = [.. standing.Where(r => r.Batch is not null).Select(r => (r.ProductId, r.Batch!))];
        Room = ReceivingDraft.MostRows - standing.Count;
    }

    /// <summary>The order that is received; null for goods without one.</summary>
    public required ReplenishmentOrder? Order { get; init; }

    /// <summary>Whether the reader notes costs.</summary>
    public required bool WithCosts { get; init; }

    /// <summary>Rows that still fit into the receipt.</summary>
    public int Room { get; }

    /// <summary>Reads it, in two commands however long the file is.</summary>
    public static async Task<GoodsFileGround> ReadAsync(
        PortalDbContext db, IReadOnlyList<ShelfProduct> products, IReadOnlyList<GoodsFileRow> rows, ReplenishmentOrder? order, string actor, bool withCosts, CancellationToken cancel)
    {
        var numbers = rows.Select(r => r.Goods.CleanBatch).Distinct(StringComparer.Ordinal).ToList();
        var (number, place) = (order?.Number ?? "", order?.WarehouseId);
        var draft = await db.ReceivingDrafts.AsNoTracking().Include(d => d.Rows).SingleOrDefaultAsync(d => d.Actor == actor && d.OrderNumber == number, cancel);
        var here = place ?? draft?.WarehouseId ?? Warehouse.Main;
        var batches = await db.Batches.AsNoTracking().Where(b => numbers.Contains(b.Number)).ToListAsync(cancel);
        return new GoodsFileGround(products, batches.OrderBy(b => b.WarehouseId != here), draft?.Rows ?? []) { Order = order, WithCosts = withCosts };
    }

    /// <summary>The product of a SKU, an EAN or a label; null where nobody knows it.</summary>
    public ShelfProduct? Find(string? code)
    {
        var read = ScannedCode.Read(code);
        return _byCode.GetValueOrDefault(read.Gtin ?? read.Text);
    }

    /// <summary>The rows of the product that carry a number, the one where the goods go first.</summary>
    public IReadOnlyList<Batch> BatchesOf((int Product, string Batch) key) => [.. _batches[key]];

    /// <summary>Whether a row of the receipt carries this batch already.</summary>
    public bool Stands((int Product, string Batch) key) => _standing.Contains(key);

    /// <summary>Whether the file says costs that are not noted.</summary>
    public bool CostsLeftOut(IReadOnlyList<GoodsFileRow> rows) => !WithCosts && rows.Any(row => row.Goods.UnitCost is not null);
}
