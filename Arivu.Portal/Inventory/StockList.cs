using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Inventory.Sums;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>What a product's stock needs, the most urgent word.</summary>
public enum StockState
{
    /// <summary>Nothing can be promised.</summary>
    Out,

    /// <summary>At or below the reorder point.</summary>
    Low,

    /// <summary>Expired pieces lie on the shelf.</summary>
    Expired,

    /// <summary>A batch comes within the product's days of alert.</summary>
    Expiring,

    /// <summary>Nothing to do.</summary>
    Ok,
}

/// <summary>What of a product lies on the shelf.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="OnHand">Pieces on the shelf.</param>
/// <param name="Reserved">Pieces of them promised to orders.</param>
/// <param name="Available">Pieces that can be promised: free, neither expired nor kept back.</param>
/// <param name="Expired">Expired pieces on the shelf.</param>
/// <param name="FirstExpiry">The nearest best-before date among batches that can be sold.</param>
public sealed record StockOnHand(int ProductId, int OnHand, int Reserved, int Available, int Expired, DateOnly? FirstExpiry)
{
    /// <summary>Nothing at all.</summary>
    public static StockOnHand NothingOf(int productId) => new(productId, 0, 0, 0, 0, null);
}

/// <summary>What goods cost, as far as it is known. For administrators.</summary>
/// <param name="Known">Cost of the pieces whose cost somebody noted, without GST.</param>
/// <param name="Uncosted">Pieces whose cost nobody noted: they are said, not counted as nothing.</param>
public sealed record StockValue(Money Known, int Uncosted)
{
    /// <summary>Several together.</summary>
    public static StockValue operator +(StockValue left, StockValue right) => new(left.Known + right.Known, left.Uncosted + right.Uncosted);
}

/// <summary>A product in the stock list.</summary>
/// <param name="Product">The product.</param>
/// <param name="Stock">What lies there.</param>
/// <param name="Today">The business date that the states hold for.</param>
/// <param name="Sent">Pieces sent to shops in the 28 days before today.</param>
/// <param name="Value">What the pieces on hand cost; null for staff.</param>
/// <param name="Incoming">What is ordered and has not come; null where it was not asked for, or nothing is.</param>
public sealed record StockRow(ShelfProduct Product, StockOnHand Stock, DateOnly Today, int Sent = 0, StockValue? Value = null, IncomingStock? Incoming = null)
{
    /// <summary>Nothing can be promised, though it is sold.</summary>
    public bool IsOut => Product.Active && Stock.Available == 0;

    /// <summary>At or below its reorder point, but not out.</summary>
    public bool IsLow => Product.Active && Stock.Available > 0 && Stock.Available <= Product.ReorderPoint;

    /// <summary>A batch comes within the days of alert.</summary>
    public bool IsExpiring => DaysLeft <= Product.NearExpiryAlertDays;

    /// <summary>Expired pieces lie on the shelf.</summary>
    public bool HoldsExpired => Stock.Expired > 0;

    /// <summary>Days until the nearest best-before date; null when nothing can be sold.</summary>
    public int? DaysLeft => Stock.FirstExpiry is { } first ? first.DayNumber - Today.DayNumber : null;

    /// <summary>How many days the available pieces last if as many leave a day as in the 28 days before today; null without sales.</summary>
    public int? CoverDays => Sent > 0 ? (int)((long)Stock.Available * StockTally.AverageDays / Sent) : null;

    /// <summary>The most urgent of all that holds.</summary>
    public StockState State => this switch
    {
        { IsOut: true } => StockState.Out,
        { IsLow: true } => StockState.Low,
        { HoldsExpired: true } => StockState.Expired,
        { IsExpiring: true } => StockState.Expiring,
        _ => StockState.Ok,
    };

    /// <summary>Whether it stands under a tab.</summary>
    internal bool IsIn(StockView view) => view switch
    {
        StockView.Out => IsOut,
        StockView.Low => IsLow,
        StockView.Expiring => IsExpiring,
        StockView.Expired => HoldsExpired,
        StockView.Ok => State == StockState.Ok,
        _ => true,
    };
}

/// <summary>A page of the stock list and the numbers around it.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Views">Products of each tab in the chosen warehouse, other filters left aside.</param>
/// <param name="Categories">The shelves of the catalogue in order, with their products.</param>
/// <param name="Warehouses">All warehouses, the one that serves shops first.</param>
/// <param name="Value">What all rows of the list cost, those of other pages too; null for staff.</param>
public sealed record StockList(Page<StockRow> Rows, IReadOnlyDictionary<StockView, int> Views, IReadOnlyList<CategoryCount> Categories, IReadOnlyList<WarehouseName> Warehouses, StockValue? Value);

/// <summary>A warehouse as lists name it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Code">What people write on papers, and addresses.</param>
/// <param name="Name">What people call it.</param>
public sealed record WarehouseName(int Id, string Code, string Name);

/// <summary>What somebody may have of a product.</summary>
/// <param name="Product">The product.</param>
/// <param name="Pieces">Pieces that can be promised to them.</param>
/// <param name="BestBefore">The nearest best-before date among these; null for none.</param>
public sealed record Availability(ShelfProduct Product, int Pieces, DateOnly? BestBefore);
