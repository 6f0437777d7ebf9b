using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>What can be said and later changed about a retailer.</summary>
public sealed record RetailerFacts
{
    /// <summary>As the shop's sign reads.</summary>
    public required string TradeName { get; init; }

    /// <summary>As registered; documents carry it.</summary>
    public required string LegalName { get; init; }

    /// <summary>What kind of shop it is.</summary>
    public required RetailerCategory Category { get; init; }

    /// <summary>How it stands with GST.</summary>
    public required GstCategory GstCategory { get; init; }

    /// <summary>Its registration; null when it has none.</summary>
    public string? Gstin { get; init; }

    /// <summary>Its PAN, ten characters; with a GSTIN it is the one inside.</summary>
    public string? Pan { get; init; }

    /// <summary>Its food licence, 14 digits.</summary>
    public string? FssaiNumber { get; init; }

    /// <summary>The part of the country, as the firm cuts it: TN-West.</summary>
    public string? Region { get; init; }

    /// <summary>The salesman's round: CBE-01 Town Hall.</summary>
    public string? Beat { get; init; }

    /// <summary>Customer since.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>What the team should know, in plain text.</summary>
    public string Note { get; init; } = "";
}

/// <summary>What the firm grants a retailer.</summary>
/// <param name="Terms">When it pays.</param>
/// <param name="Tier">How it is treated.</param>
/// <param name="CreditLimit">The most it may owe and have on order; nothing unless the terms give credit.</param>
/// <param name="MinimumLifePercent">The part of a product's shelf life that must be left on delivery, in percent.</param>
public sealed record TermsFacts(PaymentTerms Terms, RetailerTier Tier, Money CreditLimit, int MinimumLifePercent);

/// <summary>What can be said about a branch.</summary>
public sealed record BranchFacts
{
    /// <summary>As people call it: Town Hall.</summary>
    public required string Name { get; init; }

    /// <summary>House and street.</summary>
    public required string Address1 { get; init; }

    /// <summary>Area or landmark; may be empty.</summary>
    public string Address2 { get; init; } = "";

    /// <summary>Town.</summary>
    public required string City { get; init; }

    /// <summary>Two digits; the place of supply of what is delivered there.</summary>
    public required string StateCode { get; init; }

    /// <summary>Six digits.</summary>
    public required string Pincode { get; init; }

    /// <summary>Its own registration, when it has another one than the retailer.</summary>
    public string? Gstin { get; init; }
}

/// <summary>What can be said about a person of a retailer.</summary>
/// <param name="Name">As people call them.</param>
/// <param name="Duty">What they do there; null when nobody said.</param>
/// <param name="Phone">In E.164; null when there is none.</param>
/// <param name="Email">In small letters; null when there is none.</param>
/// <param name="IsMain">Whether to ask this one first.</param>
public sealed record ContactFacts(string Name, string? Duty, string? Phone, string? Email, bool IsMain);
