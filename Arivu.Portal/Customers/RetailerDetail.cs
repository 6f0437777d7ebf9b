using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>A retailer with everything known about it.</summary>
public sealed record RetailerDetail
{
    /// <summary>The key that rows of other rooms carry.</summary>
    public required int Id { get; init; }

    /// <summary>The version that a form sends back.</summary>
    public required int Version { get; init; }

    /// <summary>The code people use.</summary>
    public required string Code { get; init; }

    /// <summary>What is known about it; without the note for the retailer itself, since only the team reads that.</summary>
    public required RetailerFacts Facts { get; init; }

    /// <summary>What it is granted.</summary>
    public required TermsFacts Terms { get; init; }

    /// <summary>What it owes and has on order.</summary>
    public required Money CreditUsed { get; init; }

    /// <summary>Whether it may order.</summary>
    public required bool Active { get; init; }

    /// <summary>Why it may not; null while it may.</summary>
    public required string? InactiveReason { get; init; }

    /// <summary>The default one first, then by code, closed ones last.</summary>
    public required IReadOnlyList<BranchDetail> Branches { get; init; }

    /// <summary>The main one first, then by name.</summary>
    public required IReadOnlyList<ContactDetail> Contacts { get; init; }

    /// <summary>What it may still order on credit; below nothing when the limit was lowered.</summary>
    public Money CreditAvailable => Terms.CreditLimit - CreditUsed;

    internal static RetailerDetail Of(Retailer retailer, bool withNote) => new()
    {
        Id = retailer.Id,
        Version = retailer.Version,
        Code = retailer.Code,
        Facts = FactsOf(retailer) with { Note = withNote ? retailer.Note : "" },
        Terms = new TermsFacts(retailer.Terms, retailer.Tier, retailer.CreditLimit, retailer.MinimumLifePercent),
        CreditUsed = retailer.CreditUsed,
        Active = retailer.Active,
        InactiveReason = retailer.InactiveReason,
        Branches = [.. retailer.Branches.OrderByDescending(b => b.IsDefault).ThenByDescending(b => b.Active).ThenBy(b => b.Code, StringComparer.Ordinal).Select(BranchDetail.Of)],
        Contacts = [.. retailer.Contacts.OrderByDescending(c => c.IsMain).ThenBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Select(ContactDetail.Of)],
    };

    private static RetailerFacts FactsOf(Retailer retailer) => new()
    {
        TradeName = retailer.TradeName,
        LegalName = retailer.LegalName,
        Category = retailer.Category,
        GstCategory = retailer.GstCategory,
        Gstin = retailer.Gstin,
        Pan = retailer.Pan,
        FssaiNumber = retailer.FssaiNumber,
        Region = retailer.Region,
        Beat = retailer.Beat,
        Since = retailer.Since,
        Note = retailer.Note,
    };

    /// <summary>A form that shows what is known.</summary>
    public RetailerDraft ToDraft() => new()
    {
        Version = Version,
        Code = Code,
        TradeName = Facts.TradeName,
        LegalName = Facts.LegalName,
        Category = Facts.Category,
        GstCategory = Facts.GstCategory,
        Gstin = Facts.Gstin,
        Pan = Facts.Pan,
        FssaiNumber = Facts.FssaiNumber,
        Region = Facts.Region,
        Beat = Facts.Beat,
        Since = Facts.Since,
        Note = Facts.Note,
    };

    /// <summary>A form that shows what it is granted.</summary>
    public TermsDraft ToTermsDraft() => new()
    {
        Version = Version,
        Terms = Terms.Terms,
        Tier = Terms.Tier,
        CreditLimit = Terms.CreditLimit,
        MinimumLifePercent = Terms.MinimumLifePercent,
    };
}

/// <summary>A branch as pages show it.</summary>
/// <param name="Id">The key that rows of other rooms carry.</param>
/// <param name="Code">Its code within the retailer.</param>
/// <param name="Facts">What is known about it.</param>
/// <param name="IsDefault">Whether goods go there unless an order says otherwise.</param>
/// <param name="Active">Whether goods can be sent there.</param>
public sealed record BranchDetail(int Id, string Code, BranchFacts Facts, bool IsDefault, bool Active)
{
    /// <summary>The state's name.</summary>
    public string State => States.NameOf(Facts.StateCode);

    internal static BranchDetail Of(Branch branch) => new(branch.Id, branch.Code, FactsOf(branch), branch.IsDefault, branch.Active);

    private static BranchFacts FactsOf(Branch branch) => new()
    {
        Name = branch.Name,
        Address1 = branch.Address1,
        Address2 = branch.Address2,
        City = branch.City,
        StateCode = branch.StateCode,
        Pincode = branch.Pincode,
        Gstin = branch.Gstin,
    };

    /// <summary>A form that shows what is known.</summary>
    /// <param name="version">The retailer's version that was loaded with it.</param>
    public BranchDraft ToDraft(int version) => new()
    {
        Version = version,
        Code = Code,
        Name = Facts.Name,
        Address1 = Facts.Address1,
        Address2 = Facts.Address2,
        City = Facts.City,
        StateCode = Facts.StateCode,
        Pincode = Facts.Pincode,
        Gstin = Facts.Gstin,
    };
}

/// <summary>A person as pages show them.</summary>
/// <param name="Id">The key.</param>
/// <param name="Facts">What is known about them.</param>
public sealed record ContactDetail(int Id, ContactFacts Facts)
{
    internal static ContactDetail Of(Contact contact) => new(contact.Id, new ContactFacts(contact.Name, contact.Duty, contact.Phone, contact.Email, contact.IsMain));

    /// <summary>A form that shows what is known.</summary>
    /// <param name="version">The retailer's version that was loaded with them.</param>
    public ContactDraft ToDraft(int version) => new() { Version = version, Name = Facts.Name, Duty = Facts.Duty, Phone = Facts.Phone, Email = Facts.Email, IsMain = Facts.IsMain };
}
