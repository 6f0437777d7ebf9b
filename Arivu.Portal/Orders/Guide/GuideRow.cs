using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Guide;

/// <summary>A product that this store buys, with how it usually does.</summary>
public sealed record GuideRow
{
    /// <summary>The product with its price of today.</summary>
    public required ShopRow Today { get; init; }

    /// <summary>How often it was ordered in the time that counts.</summary>
    public required int Times { get; init; }

    /// <summary>The middle of the quantities that were ordered, in today's packs.</summary>
    public required int Usual { get; init; }

    /// <summary>When it was ordered last, in UTC.</summary>
    public required DateTime LastAt { get; init; }

    /// <summary>What a piece cost then, with GST.</summary>
    public required Money LastPrice { get; init; }

    /// <summary>Pieces that can be promised to this shop now.</summary>
    public required int Available { get; init; }

    /// <summary>How much more a piece costs than at the last order; negative when it costs less.</summary>
    public Money Dearer => Today.Price.WithGst - LastPrice;

    /// <summary>What the usual quantity costs, with GST.</summary>
    public Money Total => Today.Price.Of(Usual);
}
