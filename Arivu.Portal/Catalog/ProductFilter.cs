namespace Arivu.Portal.Catalog;

/// <summary>Which products the team wants to see.</summary>
public sealed record ProductFilter
{
    /// <summary>Words that must all stand in name, SKU, barcode or category, in any order and case.</summary>
    public string? Search { get; init; }

    /// <summary>The tab.</summary>
    public ProductView View { get; init; }

    /// <summary>A shelf, as addresses name it: flours.</summary>
    public string? Category { get; init; }

    /// <summary>A GST rate in percent.</summary>
    public decimal? GstRate { get; init; }

    /// <summary>name, sku, price, mrp, margin or category, with a minus for descending; anything else is name.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="search">Words.</param>
    /// <param name="view">active, inactive or no-picture; anything else is all.</param>
    /// <param name="category">A shelf.</param>
    /// <param name="rate">In percent.</param>
    /// <param name="sort">See <see cref="Sort"/>.</param>
    public static ProductFilter From(string? search, string? view, string? category, decimal? rate, string? sort) => new()
    {
        Search = search,
        View = view switch
        {
            "active" => ProductView.Active,
            "inactive" => ProductView.Inactive,
            "no-picture" => ProductView.NoPicture,
            _ => ProductView.All,
        },
        Category = category,
        GstRate = rate,
        Sort = sort,
    };
}

/// <summary>The tabs of the product list.</summary>
public enum ProductView
{
    /// <summary>All products.</summary>
    All,

    /// <summary>Those that shops see.</summary>
    Active,

    /// <summary>Those taken out.</summary>
    Inactive,

    /// <summary>Those whose drawn pack stands in for a picture.</summary>
    NoPicture,
}
