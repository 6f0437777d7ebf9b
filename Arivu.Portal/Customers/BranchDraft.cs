namespace Arivu.Portal.Customers;

/// <summary>A branch as it is typed.</summary>
public sealed class BranchDraft
{
    /// <summary>The retailer's version that was loaded for editing.</summary>
    public int Version { get; set; }

    /// <summary>Its code within the retailer, given once; a new branch without one gets the next free code.</summary>
    public string? Code { get; set; }

    /// <summary>As people call it; unsaid, its town.</summary>
    public string? Name { get; set; }

    /// <inheritdoc cref="BranchFacts.Address1" />
    public string? Address1 { get; set; }

    /// <inheritdoc cref="BranchFacts.Address2" />
    public string? Address2 { get; set; }

    /// <inheritdoc cref="BranchFacts.City" />
    public string? City { get; set; }

    /// <inheritdoc cref="BranchFacts.StateCode" />
    public string? StateCode { get; set; }

    /// <inheritdoc cref="BranchFacts.Pincode" />
    public string? Pincode { get; set; }

    /// <inheritdoc cref="BranchFacts.Gstin" />
    public string? Gstin { get; set; }

    internal string CleanCode => TypedText.Code(Code);

    internal string CleanPincode => TypedText.Code(Pincode);

    internal string CleanGstin => Customers.Gstin.Clean(Gstin);

    /// <summary>The facts, once the rules found nothing wrong.</summary>
    internal BranchFacts ToFacts() => new()
    {
        Name = TypedText.TrimToNull(Name) ?? TypedText.Trim(City),
        Address1 = TypedText.Trim(Address1),
        Address2 = TypedText.Trim(Address2),
        City = TypedText.Trim(City),
        StateCode = StateCode!,
        Pincode = CleanPincode,
        Gstin = TypedText.TrimToNull(CleanGstin),
    };
}

/// <summary>A person as they are typed.</summary>
public sealed class ContactDraft
{
    /// <summary>The retailer's version that was loaded for editing.</summary>
    public int Version { get; set; }

    /// <inheritdoc cref="ContactFacts.Name" />
    public string? Name { get; set; }

    /// <inheritdoc cref="ContactFacts.Duty" />
    public string? Duty { get; set; }

    /// <summary>A telephone number; without country code it is Indian.</summary>
    public string? Phone { get; set; }

    /// <inheritdoc cref="ContactFacts.Email" />
    public string? Email { get; set; }

    /// <inheritdoc cref="ContactFacts.IsMain" />
    public bool IsMain { get; set; }

    /// <summary>The facts, once the rules found nothing wrong.</summary>
    internal ContactFacts ToFacts() => new(
        TypedText.Trim(Name),
        TypedText.TrimToNull(Duty),
        TypedText.TrimToNull(Phone) is { } phone ? TypedText.Phone(phone) : null,
        TypedText.TrimToNull(Email)?.ToLowerInvariant(),
        IsMain);
}
