using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>A batch that needs somebody because of its date, or is kept back.</summary>
/// <param name="Id">The batch's key.</param>
/// <param name="Product">The product.</param>
/// <param name="Batch">Its number.</param>
/// <param name="WarehouseId">Where it lies.</param>
/// <param name="Warehouse">That warehouse's name.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="Today">The business date.</param>
/// <param name="OnHand">Pieces on the shelf.</param>
/// <param name="Reserved">Pieces of them promised.</param>
/// <param name="Hold">Why it is kept back; null while it is not.</param>
/// <param name="Value">The pieces at cost; null where nobody noted one, and for staff.</param>
/// <param name="Offer">The short-dated offer that holds today; null for none.</param>
public sealed record ExpiryRow(
    int Id, ShelfProduct Product, string Batch, int WarehouseId, string Warehouse, DateOnly Expires, DateOnly Today, int OnHand, int Reserved, BatchHold? Hold, Money? Value, OfferOfBatch? Offer)
{
    /// <summary>Days until its last day; 0 on it, negative afterwards.</summary>
    public int DaysLeft => Expires.DayNumber - Today.DayNumber;

    /// <summary>Pieces that can be written off or offered: those that are promised to nobody.</summary>
    public int Free => OnHand - Reserved;

    /// <summary>Past its last day, whether or not the quarantine has run.</summary>
    public bool IsExpired => DaysLeft < 0;

    /// <summary>Whether a short-dated offer can be made for it.</summary>
    public bool CanBeOffered => Offer is null && Hold is null && !IsExpired && WarehouseId == Inventory.Warehouse.Main && OnHand > 0;

    /// <summary>Whether its free pieces can be written off for their date.</summary>
    public bool CanBeWrittenOff => Free > 0 && (IsExpired || Hold is not null);

    /// <summary>The tab it stands under; null when it needs nobody.</summary>
    internal ExpiryView? View => this switch
    {
        { IsExpired: true } or { Hold: BatchHold.Expired } => Hold == BatchHold.Recalled ? ExpiryView.KeptBack : ExpiryView.Expired,
        { Hold: not null } => ExpiryView.KeptBack,
        _ when DaysLeft <= Product.NearExpiryAlertDays => ExpiryView.Near,
        _ => null,
    };

    internal bool IsIn(ExpiryView view) => view == ExpiryView.Offered ? Offer is not null : View == view;
}

/// <summary>A short-dated offer in short.</summary>
/// <param name="Id">Its key.</param>
/// <param name="PercentOff">Off the price of a piece, in percent.</param>
/// <param name="Until">Its last day.</param>
public sealed record OfferOfBatch(int Id, decimal PercentOff, DateOnly Until);

/// <summary>A page of the list and the numbers around it.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Views">Batches of each tab, other filters left aside.</param>
/// <param name="Near">What comes near its end: pieces, and their value for administrators.</param>
/// <param name="Expired">What is in quarantine, likewise.</param>
/// <param name="Warehouses">Those that hold any of it.</param>
public sealed record ExpiryList(Page<ExpiryRow> Rows, IReadOnlyDictionary<ExpiryView, int> Views, ExpirySum Near, ExpirySum Expired, IReadOnlyList<(int Id, string Name)> Warehouses);

/// <summary>Pieces and what they cost.</summary>
/// <param name="Pieces">Pieces.</param>
/// <param name="Value">At cost; null for staff.</param>
public sealed record ExpirySum(int Pieces, Money? Value);
