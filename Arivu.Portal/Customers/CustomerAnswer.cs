using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>A retailer as the API shows it. The address is that of its default branch, the person is whom to ask first.</summary>
public sealed record CustomerAnswer
{
    /// <summary>The code people use.</summary>
    public required string Code { get; init; }

    /// <inheritdoc cref="RetailerFacts.TradeName" />
    public required string TradeName { get; init; }

    /// <inheritdoc cref="RetailerFacts.LegalName" />
    public required string LegalName { get; init; }

    /// <inheritdoc cref="RetailerFacts.Gstin" />
    public required string? Gstin { get; init; }

    /// <summary>How it stands with GST: Regular, Composition or Unregistered.</summary>
    public required GstCategory GstCategory { get; init; }

    /// <summary>What kind of shop it is: Kirana, Supermarket, HealthStore, Pharmacy or ModernTrade.</summary>
    public required RetailerCategory Category { get; init; }

    /// <inheritdoc cref="BranchFacts.Address1" />
    public required string Address1 { get; init; }

    /// <inheritdoc cref="BranchFacts.Address2" />
    public required string Address2 { get; init; }

    /// <inheritdoc cref="BranchFacts.City" />
    public required string City { get; init; }

    /// <inheritdoc cref="BranchFacts.StateCode" />
    public required string StateCode { get; init; }

    /// <inheritdoc cref="BranchFacts.Pincode" />
    public required string Pincode { get; init; }

    /// <summary>Whom to ask first.</summary>
    public required string ContactName { get; init; }

    /// <summary>Their e-mail; null when there is none.</summary>
    public required string? Email { get; init; }

    /// <summary>Their telephone in E.164; null when there is none.</summary>
    public required string? Phone { get; init; }

    /// <summary>When it pays: ADVANCE, COD, NET7, NET15 or NET30.</summary>
    public required string PaymentTerms { get; init; }

    /// <inheritdoc cref="RetailerFacts.Region" />
    public required string? Region { get; init; }

    /// <summary>The most it may owe and have on order.</summary>
    public required Money CreditLimit { get; init; }

    /// <summary>What it owes and has on order.</summary>
    public required Money CreditUsed { get; init; }

    /// <summary>What it may still order on credit; below nothing when the limit was lowered.</summary>
    public required Money CreditAvailable { get; init; }

    /// <summary>Owed on invoices.</summary>
    public required Money Outstanding { get; init; }

    /// <summary>The part of outstanding past its due date.</summary>
    public required Money Overdue { get; init; }

    /// <summary>Whether it may order.</summary>
    public required bool Active { get; init; }

    internal static CustomerAnswer Of(RetailerDetail retailer, OwedMoney owed)
    {
        var (branch, contact) = (retailer.Branches[0].Facts, retailer.Contacts[0].Facts);
        return new CustomerAnswer
        {
            Code = retailer.Code,
            TradeName = retailer.Facts.TradeName,
            LegalName = retailer.Facts.LegalName,
            Gstin = retailer.Facts.Gstin,
            GstCategory = retailer.Facts.GstCategory,
            Category = retailer.Facts.Category,
            Address1 = branch.Address1,
            Address2 = branch.Address2,
            City = branch.City,
            StateCode = branch.StateCode,
            Pincode = branch.Pincode,
            ContactName = contact.Name,
            Email = contact.Email,
            Phone = contact.Phone,
            PaymentTerms = retailer.Terms.Terms.Code(),
            Region = retailer.Facts.Region,
            CreditLimit = retailer.Terms.CreditLimit,
            CreditUsed = retailer.CreditUsed,
            CreditAvailable = retailer.CreditAvailable,
            Outstanding = owed.Outstanding,
            Overdue = owed.Overdue,
            Active = retailer.Active,
        };
    }
}
