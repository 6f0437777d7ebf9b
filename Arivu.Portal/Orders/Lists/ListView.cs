using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Lists;

/// <summary>A list among the others.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Products">How many products it holds.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="ChangedAt">When, in UTC.</param>
public sealed record ListRow(Guid Id, string Name, int Products, string ChangedBy, DateTime ChangedAt);

/// <summary>A list with its goods as they are today.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="ChangedAt">When, in UTC.</param>
/// <param name="Goods">The goods.</param>
public sealed record ListView(Guid Id, string Name, string ChangedBy, DateTime ChangedAt, IReadOnlyList<ListedGood> Goods)
{
    /// <summary>Those that can be ordered.</summary>
    public IReadOnlyList<ListedGood> Sold => [.. Goods.Where(good => good.Today is not null)];

    /// <summary>What they cost, with GST.</summary>
    public Money Total => new(Sold.Sum(good => good.Total.Paise));
}

/// <summary>A product on a list.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Name">Its name.</param>
/// <param name="Pieces">Pieces on the list.</param>
/// <param name="Today">The product with its price of today; null when it is not sold any more.</param>
/// <param name="Available">Pieces that can be promised to this shop now.</param>
public sealed record ListedGood(string Sku, string Name, int Pieces, ShopRow? Today, int Available)
{
    /// <summary>What they cost, with GST.</summary>
    public Money Total => Today?.Price.Of(Pieces) ?? Money.Zero;
}
