namespace Arivu.Portal.Inventory;

/// <summary>Which products the team wants to see the stock of.</summary>
public sealed record StockFilter
{
    /// <summary>Words that must all stand in name, SKU, barcode or category, in any order and case.</summary>
    public string? Search { get; init; }

    /// <summary>The tab.</summary>
    public StockView View { get; init; }

    /// <summary>A shelf of the catalogue, as addresses name it: flours.</summary>
    public string? Category { get; init; }

    /// <summary>A warehouse's code: what lies there; null for all.</summary>
    public string? Warehouse { get; init; }

    /// <summary>name, sku, available, onhand, reserved, incoming, cover, reorder, expiry or value, with a minus for descending; anything else is what needs somebody first.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="search">Words.</param>
    /// <param name="view">out, low, expiring, expired or ok; anything else is all.</param>
    /// <param name="category">A shelf of the catalogue.</param>
    /// <param name="sort">See <see cref="Sort"/>.</param>
    /// <param name="warehouse">A warehouse's code.</param>
    public static StockFilter From(string? search, string? view, string? category, string? sort, string? warehouse = null) => new()
    {
        Search = search,
        View = view switch
        {
            "out" => StockView.Out,
            "low" => StockView.Low,
            "expiring" => StockView.Expiring,
            "expired" => StockView.Expired,
            "ok" => StockView.Ok,
            _ => StockView.All,
        },
        Category = string.IsNullOrWhiteSpace(category) ? null : category,
        Warehouse = string.IsNullOrWhiteSpace(warehouse) ? null : warehouse,
        Sort = sort,
    };
}

/// <summary>The tabs of the stock list. One product may stand under several: it can be low and hold expired pieces.</summary>
public enum StockView
{
    /// <summary>All products that are sold, and those that still lie on the shelf.</summary>
    All,

    /// <summary>Nothing can be promised.</summary>
    Out,

    /// <summary>At or below the reorder point.</summary>
    Low,

    /// <summary>A batch comes within the product's days of alert.</summary>
    Expiring,

    /// <summary>Expired pieces lie on the shelf.</summary>
    Expired,

    /// <summary>None of these.</summary>
    Ok,
}
