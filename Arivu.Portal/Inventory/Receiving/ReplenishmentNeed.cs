using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory.Sums;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Why more of a product may be needed, and how much.</summary>
/// <param name="Product">The product.</param>
/// <param name="Available">Pieces that can be promised now.</param>
/// <param name="Incoming">What is ordered and missing.</param>
/// <param name="Sold">Pieces sent to shops in the 28 days before today.</param>
/// <param name="SnoozedUntil">It is not suggested before this day; null for not snoozed.</param>
public sealed record ReplenishmentNeed(ShelfProduct Product, int Available, IncomingStock Incoming, int Sold, DateOnly? SnoozedUntil)
{
    /// <summary>Fewer days of cover than this are few.</summary>
    public const int FewDays = 10;

    /// <summary>An order is to last for so many days beyond the reorder point.</summary>
    public const int OrderForDays = 28;

    /// <summary>Pieces sent on an average day.</summary>
    public decimal Daily => (decimal)Sold / StockTally.AverageDays;

    /// <summary>How many whole days the available pieces last; null where nothing sells.</summary>
    public int? CoverDays => Lasting(Available);

    /// <summary>Available pieces and those on their way.</summary>
    public int Position => Available + Incoming.Pieces;

    /// <summary>Whether more should be ordered: at or below the reorder point, or few days of cover, with what is coming counted in.</summary>
    public bool IsNeeded => Product.Active && (Position <= Product.ReorderPoint || Lasting(Position) < FewDays);

    /// <summary>Pieces up to the reorder point and <see cref="OrderForDays"/> days of sales, less what is there and coming; in whole cases.</summary>
    public int Suggested
    {
        get
        {
            var missing = Product.ReorderPoint + (int)Math.Ceiling(Math.Min(Daily * OrderForDays, ReceiptRules.MostPieces / 2m)) - Position;
            var cases = (Math.Max(missing, 1) + Product.CaseSize - 1) / Product.CaseSize;
            return cases * Product.CaseSize;
        }
    }

    private int? Lasting(int pieces) => Sold > 0 ? (int)((long)pieces * StockTally.AverageDays / Sold) : null;
}

/// <summary>What of a product is ordered and has not come.</summary>
/// <param name="Pieces">Missing pieces of orders on their way.</param>
/// <param name="ExpectedOn">The earliest day that one of them is expected; null where nobody said.</param>
public sealed record IncomingStock(int Pieces, DateOnly? ExpectedOn)
{
    /// <summary>Nothing is on its way.</summary>
    public static readonly IncomingStock None = new(0, null);
}
