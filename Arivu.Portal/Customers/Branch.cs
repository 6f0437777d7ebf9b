using Arivu.Portal.Audit;
using Arivu.Portal.Data;

namespace Arivu.Portal.Customers;

/// <summary>A place a retailer's goods are delivered to.</summary>
public sealed class Branch : IOwnedByRetailer, IAudited
{
    private Branch(string code) => Code = code;

    internal Branch(Retailer retailer, string code, BranchFacts facts)
        : this(code)
    {
        (RetailerId, RetailerCode) = (retailer.Id, retailer.Code);
        Become(facts);
    }

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The owner's code, which never changes: the audit trail names it, also for a row that is removed.</summary>
    public string RetailerCode { get; private set; } = "";

    /// <summary>Its code within the retailer; it never changes.</summary>
    public string Code { get; private set; }

    /// <inheritdoc cref="BranchFacts.Name" />
    public string Name { get; private set; } = "";

    /// <inheritdoc cref="BranchFacts.Address1" />
    public string Address1 { get; private set; } = "";

    /// <inheritdoc cref="BranchFacts.Address2" />
    public string Address2 { get; private set; } = "";

    /// <inheritdoc cref="BranchFacts.City" />
    public string City { get; private set; } = "";

    /// <inheritdoc cref="BranchFacts.StateCode" />
    public string StateCode { get; private set; } = "";

    /// <inheritdoc cref="BranchFacts.Pincode" />
    public string Pincode { get; private set; } = "";

    /// <inheritdoc cref="BranchFacts.Gstin" />
    public string? Gstin { get; private set; }

    /// <summary>Whether goods go there unless an order says otherwise; one branch of each retailer.</summary>
    public bool IsDefault { get; internal set; }

    /// <summary>Whether goods can be sent there.</summary>
    public bool Active { get; internal set; } = true;

    /// <inheritdoc />
    public string AuditKey => RetailerCode;

    internal void Become(BranchFacts facts)
    {
        (Name, Address1, Address2, City) = (facts.Name, facts.Address1, facts.Address2, facts.City);
        (StateCode, Pincode, Gstin) = (facts.StateCode, facts.Pincode, facts.Gstin);
    }
}

/// <summary>A person of a retailer.</summary>
public sealed class Contact : IOwnedByRetailer, IAudited
{
    private Contact(string name) => Name = name;

    internal Contact(Retailer retailer, ContactFacts facts)
        : this(facts.Name)
    {
        (RetailerId, RetailerCode) = (retailer.Id, retailer.Code);
        Become(facts);
    }

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The owner's code, which never changes: the audit trail names it, also for a row that is removed.</summary>
    public string RetailerCode { get; private set; } = "";

    /// <inheritdoc cref="ContactFacts.Name" />
    public string Name { get; private set; }

    /// <inheritdoc cref="ContactFacts.Duty" />
    public string? Duty { get; private set; }

    /// <inheritdoc cref="ContactFacts.Phone" />
    public string? Phone { get; private set; }

    /// <inheritdoc cref="ContactFacts.Email" />
    public string? Email { get; private set; }

    /// <summary>Whether to ask this one first; one person of each retailer.</summary>
    public bool IsMain { get; internal set; }

    /// <inheritdoc />
    public string AuditKey => RetailerCode;

    internal void Become(ContactFacts facts) => (Name, Duty, Phone, Email) = (facts.Name, facts.Duty, facts.Phone, facts.Email);
}
