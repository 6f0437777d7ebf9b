using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>The tabs of the page on expiry.</summary>
public enum ExpiryView
{
    /// <summary>May still be sold, and not for long.</summary>
    Near,

    /// <summary>Past its last day, in quarantine.</summary>
    Expired,

    /// <summary>Kept back for another reason: an inspection or a recall.</summary>
    KeptBack,

    /// <summary>Sold at a discount now.</summary>
    Offered,
}

/// <summary>Which batches the team wants to see.</summary>
public sealed record ExpiryFilter : ListFilter
{
    /// <summary>The tab.</summary>
    public ExpiryView View { get; init; }

    /// <summary>One warehouse; null for all.</summary>
    public int? Warehouse { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="search">Words that must stand in name, SKU or batch number.</param>
    /// <param name="view">expired, kept or offered; anything else is near.</param>
    /// <param name="warehouse">A warehouse's key.</param>
    /// <param name="sort">name, batch, expiry, pieces or value, with a minus for descending; anything else is what ends first.</param>
    public static ExpiryFilter Read(string? search, string? view, string? warehouse, string? sort) => Of(
        new ExpiryFilter { View = Named(view), Warehouse = ListAddress.Number(warehouse) }, new ListAsked(search, null, null, null, sort));

    private static ExpiryView Named(string? view) => view switch
    {
        "expired" => ExpiryView.Expired,
        "kept" => ExpiryView.KeptBack,
        "offered" => ExpiryView.Offered,
        _ => ExpiryView.Near,
    };
}
