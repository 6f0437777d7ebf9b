using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shop;

/// <summary>
/// Tells each row of a page how much the reader may have, with one reading for all rows that ask in the same turn of the
/// page: a row knows nothing of the others. Lives with its circuit or request, and is asked on its dispatcher only.
/// </summary>
public sealed class ShopStock(OfferedStock stock, ComingGoods coming, IDbContextFactory<PortalDbContext> database, CurrentUser user) : IDisposable
{
    private readonly CancellationTokenSource _gone = new(); // for many rows: one that leaves does not stop a reading, the page's end does
    private IReadOnlyDictionary<int, ShopPieces>? _handed;
    private IReadOnlyDictionary<int, ShopPieces>? _read;
    private HashSet<int> _asked = [];
    private Task<IReadOnlyDictionary<int, ShopPieces>>? _reading;

    /// <summary>What the prerendered page read, for the first turn of its circuit.</summary>
    [PersistentState]
    public IReadOnlyDictionary<int, ShopPieces>? HandedOver
    {
        get => _read;
        set => _handed = value;
    }

    /// <summary>What can be promised to the reader of one product; null when there is no such product.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public async Task<ShopPieces?> OfAsync(int productId, CancellationToken cancel)
    {
        _asked.Add(productId);
        _reading ??= ReadAsync();
        return (await _reading.WaitAsync(cancel)).GetValueOrDefault(productId);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task<IReadOnlyDictionary<int, ShopPieces>> ReadAsync()
    {
        await Task.Yield(); // until every row of this turn has asked
        var (asked, handed) = (_asked, _handed);
        (_asked, _reading, _handed) = ([], null, null);
        if (handed is not null && asked.All(handed.ContainsKey))
        {
            return handed;
        }

        var read = await stock.OfAsync(asked, _gone.Token);
        var absent = read.Where(one => one.Value.Pieces < one.Value.Product.MinimumQuantity).Select(one => one.Key).ToList();
        var (days, wished) = (await coming.DaysAsync(absent, _gone.Token), await WishedAsync(absent));
        return _read = read.ToDictionary(one => one.Key, one => new ShopPieces(one.Value.Product.Sku, one.Value.Pieces, one.Value.Product.CaseSize, one.Value.BestBefore)
        {
            Minimum = one.Value.Product.MinimumQuantity,
            BackOn = days.TryGetValue(one.Key, out var day) ? day : null,
            Wished = wished.Contains(one.Key),
        });
    }

    private async Task<HashSet<int>> WishedAsync(List<int> absent)
    {
        if (absent.Count == 0 || user.RetailerId is not { } mine)
        {
            return [];
        }

        await using var db = await database.CreateDbContextAsync(_gone.Token);
        return await db.BackWishes.Where(w => w.RetailerId == mine && absent.Contains(w.ProductId)).Select(w => w.ProductId).ToHashSetAsync(_gone.Token);
    }
}

/// <summary>What a shop may have of a product, in short.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Pieces">Pieces that can be promised to it.</param>
/// <param name="CaseSize">Pieces of a case.</param>
/// <param name="BestBefore">The nearest best-before date among these; null for none.</param>
public sealed record ShopPieces(string Sku, int Pieces, int CaseSize, DateOnly? BestBefore)
{
    /// <summary>The fewest pieces of an order line.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>The day (IST) more is expected, where there is too little to order; null where nobody knows.</summary>
    public DateOnly? BackOn { get; init; }

    /// <summary>The store asked to be told when it is back.</summary>
    public bool Wished { get; init; }

    /// <summary>There is less than can be ordered.</summary>
    public bool IsOut => Pieces < Minimum;
}
