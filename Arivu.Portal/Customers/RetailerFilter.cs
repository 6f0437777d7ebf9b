using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>Which retailers the team wants to see.</summary>
public sealed record RetailerFilter
{
    /// <summary>Words that must all stand in code, names, GSTIN, town or a person's name, mail or number, in any order and case.</summary>
    public string? Search { get; init; }

    /// <summary>The tab.</summary>
    public RetailerView View { get; init; }

    /// <summary>A region's name.</summary>
    public string? Region { get; init; }

    /// <summary>A kind of shop.</summary>
    public RetailerCategory? Category { get; init; }

    /// <summary>When they pay.</summary>
    public PaymentTerms? Terms { get; init; }

    /// <summary>name, code, city, limit or since, with a minus for descending; anything else is name.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    /// <param name="search">Words.</param>
    /// <param name="view">active, inactive, no-login or no-gstin; anything else is all.</param>
    /// <param name="region">A region's name.</param>
    /// <param name="category">A kind of shop, such as HealthStore or health-store; anything unknown is all.</param>
    /// <param name="terms">A code, such as NET15; anything unknown is all.</param>
    /// <param name="sort">See <see cref="Sort"/>.</param>
    public static RetailerFilter From(string? search, string? view, string? region, string? category, string? terms, string? sort) => new()
    {
        Search = search,
        View = RetailerKinds.Named<RetailerView>(view) ?? RetailerView.All,
        Region = TypedText.TrimToNull(region),
        Category = RetailerKinds.Named<RetailerCategory>(category),
        Terms = RetailerKinds.TermsOf(terms),
        Sort = sort,
    };
}

/// <summary>The tabs of the retailers' list.</summary>
public enum RetailerView
{
    /// <summary>All retailers.</summary>
    All,

    /// <summary>Those that may order.</summary>
    Active,

    /// <summary>Those that may not.</summary>
    Inactive,

    /// <summary>Those that may order while nobody can sign in for them.</summary>
    NoLogin,

    /// <summary>Those that may order and have no GSTIN.</summary>
    NoGstin,
}

/// <summary>A retailer in a list.</summary>
/// <param name="Code">Its code.</param>
/// <param name="TradeName">As its sign reads.</param>
/// <param name="Category">What kind of shop.</param>
/// <param name="City">The town of its default branch.</param>
/// <param name="StateCode">The state of its default branch.</param>
/// <param name="Region">The part of the country.</param>
/// <param name="Beat">The salesman's round.</param>
/// <param name="Gstin">Its registration.</param>
/// <param name="Terms">When it pays.</param>
/// <param name="Tier">How it is treated.</param>
/// <param name="CreditLimit">The most it may owe.</param>
/// <param name="CreditUsed">What it owes and has on order.</param>
/// <param name="Active">Whether it may order.</param>
/// <param name="Since">Customer since.</param>
/// <param name="Contact">Whom to ask first.</param>
/// <param name="Phone">Their number.</param>
/// <param name="Email">Their e-mail.</param>
public sealed record RetailerRow(
    string Code,
    string TradeName,
    RetailerCategory Category,
    string City,
    string StateCode,
    string? Region,
    string? Beat,
    string? Gstin,
    PaymentTerms Terms,
    RetailerTier Tier,
    Money CreditLimit,
    Money CreditUsed,
    bool Active,
    DateOnly Since,
    string Contact,
    string? Phone,
    string? Email);

/// <summary>A page of the retailers' list and the numbers around it.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Views">Retailers of each tab under the same search and filters.</param>
public sealed record RetailerList(Page<RetailerRow> Rows, IReadOnlyDictionary<RetailerView, int> Views);
