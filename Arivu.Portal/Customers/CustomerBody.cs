using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>What is sent about a retailer, new or to be changed. Members that are left out stay as they are.</summary>
public sealed record CustomerBody
{
    /// <summary>The code, for good; a new one without it gets the next free code, a change does not read it.</summary>
    public string? Code { get; init; }

    /// <inheritdoc cref="RetailerFacts.TradeName" />
    public string? TradeName { get; init; }

    /// <inheritdoc cref="RetailerFacts.LegalName" />
    public string? LegalName { get; init; }

    /// <summary>Its registration; empty text takes it away.</summary>
    public string? Gstin { get; init; }

    /// <summary>How it stands with GST; unsaid, a new GSTIN makes it Regular and none Unregistered.</summary>
    public GstCategory? GstCategory { get; init; }

    /// <summary>What kind of shop it is: Kirana, Supermarket, HealthStore, Pharmacy or ModernTrade.</summary>
    public string? Category { get; init; }

    /// <inheritdoc cref="BranchFacts.Address1" />
    public string? Address1 { get; init; }

    /// <inheritdoc cref="BranchFacts.Address2" />
    public string? Address2 { get; init; }

    /// <inheritdoc cref="BranchFacts.City" />
    public string? City { get; init; }

    /// <inheritdoc cref="BranchFacts.StateCode" />
    public string? StateCode { get; init; }

    /// <inheritdoc cref="BranchFacts.Pincode" />
    public string? Pincode { get; init; }

    /// <summary>Whom to ask first.</summary>
    public string? ContactName { get; init; }

    /// <summary>Their e-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Their telephone; without country code it is Indian.</summary>
    public string? Phone { get; init; }

    /// <summary>When it pays: ADVANCE, COD, NET7, NET15 or NET30.</summary>
    public string? PaymentTerms { get; init; }

    /// <inheritdoc cref="RetailerFacts.Region" />
    public string? Region { get; init; }

    /// <summary>The most it may owe and have on order; 0 unless the terms give days to pay.</summary>
    public Money? CreditLimit { get; init; }

    /// <summary>Whether the person gets a login and a letter to choose its password; for a new retailer, no when left out.</summary>
    public bool? InvitesContact { get; init; }

    /// <summary>Whether it may order; a new one may.</summary>
    public bool? Active { get; init; }

    /// <summary>Why it may not, beside "active": false.</summary>
    public string? Reason { get; init; }

    /// <summary>A new retailer.</summary>
    internal RetailerDraft ToDraft()
    {
        var draft = RetailerDraft.New();
        (draft.Code, draft.InvitesContact) = (Code, InvitesContact ?? false);
        Into(draft);
        return draft;
    }

    /// <summary>A retailer as it stands, with what is said here written over it.</summary>
    internal RetailerDraft Over(RetailerDetail retailer)
    {
        var draft = retailer.ToDraft();
        draft.Terms = retailer.ToTermsDraft();
        draft.Branch = retailer.Branches[0].ToDraft(retailer.Version);
        draft.Contact = retailer.Contacts[0].ToDraft(retailer.Version);
        if (Gstin is not null && Customers.Gstin.Clean(Gstin) != (retailer.Facts.Gstin ?? ""))
        {
            (draft.GstCategory, draft.Pan) = (null, null); // they follow from the new registration
        }

        Into(draft);
        return draft;
    }

    private void Into(RetailerDraft draft)
    {
        (draft.TradeName, draft.LegalName) = (TradeName ?? draft.TradeName, LegalName ?? draft.LegalName);
        (draft.Gstin, draft.GstCategory, draft.Region) = (Gstin ?? draft.Gstin, GstCategory ?? draft.GstCategory, Region ?? draft.Region);
        draft.Category = Category is null ? draft.Category : RetailerKinds.Named<RetailerCategory>(Category);
        var (branch, contact, terms) = (draft.Branch!, draft.Contact!, draft.Terms!);
        (branch.Address1, branch.Address2, branch.City) = (Address1 ?? branch.Address1, Address2 ?? branch.Address2, City ?? branch.City);
        (branch.StateCode, branch.Pincode) = (StateCode ?? branch.StateCode, Pincode ?? branch.Pincode);
        (contact.Name, contact.Email, contact.Phone) = (ContactName ?? contact.Name, Email ?? contact.Email, Phone ?? contact.Phone);
        terms.Terms = PaymentTerms is null ? terms.Terms : RetailerKinds.TermsOf(PaymentTerms);
        terms.CreditLimit = CreditLimit ?? terms.CreditLimit;
    }
}
