namespace Arivu.Portal.Orders.Shop;

/// <summary>What a shop can narrow its list by, besides words, shelf, margin and tax.</summary>
public enum ShopMark
{
    /// <summary>Something can be had now.</summary>
    Stock,

    /// <summary>This store ordered it before.</summary>
    Bought,

    /// <summary>A short-dated offer holds.</summary>
    Offer,

    /// <summary>It came into the shop not long ago.</summary>
    New,
}

/// <summary>A mark with the number of products of this shelf and search that bear it.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Count">How many products.</param>
public sealed record MarkCount(ShopMark Mark, int Count);

/// <summary>Marks as addresses name them: <c>show=stock</c>.</summary>
public static class ShopMarks
{
    /// <summary>Days that a product is new.</summary>
    public const int NewDays = 45;

    /// <summary>As an address names it.</summary>
    public static string Named(this ShopMark mark) => mark.ToString().ToLowerInvariant();

    /// <summary>The marks that an address names; others are passed over.</summary>
    public static IReadOnlyList<ShopMark> Of(IEnumerable<string>? named) =>
        [.. Enum.GetValues<ShopMark>().Where(mark => named?.Contains(mark.Named(), StringComparer.OrdinalIgnoreCase) == true)];
}
