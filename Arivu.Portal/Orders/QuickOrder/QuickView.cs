using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>A quick order as it is shown: what needs its writer, and what can be put into the cart.</summary>
public sealed record QuickView
{
    /// <summary>Which state of the draft this is.</summary>
    public required int Revision { get; init; }

    /// <summary>The lines that cannot be ordered as they are, in the order they were written; no more than were asked for.</summary>
    public required IReadOnlyList<QuickFault> Faults { get; init; }

    /// <summary>How many those are in all.</summary>
    public required int AllFaults { get; init; }

    /// <summary>How many of them become right by taking the nearest quantity.</summary>
    public required int Fitting { get; init; }

    /// <summary>The products that can be ordered: the one typed last first, then in the order they were written; no more than were asked for.</summary>
    public required IReadOnlyList<QuickGood> Goods { get; init; }

    /// <summary>How many those are in all.</summary>
    public required int AllGoods { get; init; }

    /// <summary>How many lines became these products.</summary>
    public required int GoodLines { get; init; }

    /// <summary>What the good ones cost, with GST.</summary>
    public required Money Total { get; init; }

    /// <summary>Nothing is written.</summary>
    public bool IsEmpty => AllFaults == 0 && AllGoods == 0;
}

/// <summary>A line that cannot be ordered as it is.</summary>
/// <param name="Line">The line.</param>
/// <param name="Product">What is meant; null when nobody knows.</param>
/// <param name="Why">The reason in words.</param>
/// <param name="Choices">Quantities that can be ordered, nearest below and above; none where no quantity helps.</param>
public sealed record QuickFault(QuickLine Line, ShelfProduct? Product, string Why, IReadOnlyList<int> Choices)
{
    /// <summary>The product that may be meant; null when none is like it.</summary>
    public ShopRow? Meant { get; init; }
}

/// <summary>A product that can be ordered.</summary>
/// <param name="Row">The product with its price.</param>
/// <param name="Parts">The quantities that were joined, in the order they were written.</param>
/// <param name="Keys">Their lines.</param>
public sealed record QuickGood(ShopRow Row, IReadOnlyList<int> Parts, IReadOnlyList<int> Keys)
{
    /// <summary>Pieces in all.</summary>
    public int Pieces => Parts.Sum();

    /// <summary>What they cost, with GST.</summary>
    public Money Total => Row.Price.Of(Pieces);

    /// <summary>Pieces that can be promised to this shop now; null until it is asked.</summary>
    public int? Available { get; init; }
}
