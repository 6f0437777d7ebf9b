using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>A shop that buys from the firm, with its branches and people.</summary>
public sealed partial class Retailer : Aggregate, IOwnedByRetailer, IAudited
{
    /// <summary>Longest search text.</summary>
    internal const int SearchLength = 2000;

    private readonly List<Branch> _branches = [];
    private readonly List<Contact> _contacts = [];

    private Retailer(string code) => Code = code;

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <summary>The code people use; it never changes.</summary>
    public string Code { get; private set; }

    /// <inheritdoc cref="RetailerFacts.TradeName" />
    public string TradeName { get; private set; } = "";

    /// <inheritdoc cref="RetailerFacts.LegalName" />
    public string LegalName { get; private set; } = "";

    /// <inheritdoc cref="RetailerFacts.Category" />
    public RetailerCategory Category { get; private set; }

    /// <inheritdoc cref="RetailerFacts.GstCategory" />
    public GstCategory GstCategory { get; private set; }

    /// <inheritdoc cref="RetailerFacts.Gstin" />
    public string? Gstin { get; private set; }

    /// <inheritdoc cref="RetailerFacts.Pan" />
    public string? Pan { get; private set; }

    /// <inheritdoc cref="RetailerFacts.FssaiNumber" />
    public string? FssaiNumber { get; private set; }

    /// <inheritdoc cref="TermsFacts.Terms" />
    public PaymentTerms Terms { get; private set; }

    /// <inheritdoc cref="TermsFacts.Tier" />
    public RetailerTier Tier { get; private set; }

    /// <inheritdoc cref="TermsFacts.CreditLimit" />
    public Money CreditLimit { get; private set; }

    /// <summary>What it owes and has on order; the running sum of its credit entries.</summary>
    public Money CreditUsed { get; private set; }

    /// <summary>
    /// Since when something is overdue; null when nothing is. A fact of Billing's that stands down here, because orders are
    /// decided by it; only Billing sets it.
    /// </summary>
    public DateOnly? OverdueSince { get; private set; }

    /// <inheritdoc cref="TermsFacts.MinimumLifePercent" />
    public int MinimumLifePercent { get; private set; }

    /// <inheritdoc cref="RetailerFacts.Region" />
    public string? Region { get; private set; }

    /// <inheritdoc cref="RetailerFacts.Beat" />
    public string? Beat { get; private set; }

    /// <summary>Whether it may order.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>Why it may not; null while it may.</summary>
    public string? InactiveReason { get; private set; }

    /// <inheritdoc cref="RetailerFacts.Since" />
    public DateOnly Since { get; private set; }

    /// <inheritdoc cref="RetailerFacts.Note" />
    public string Note { get; private set; } = "";

    /// <summary>All that people search it by, in small letters.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Where its goods go; loaded with it by every operation.</summary>
    public IReadOnlyList<Branch> Branches => _branches;

    /// <summary>Its people; loaded with it by every operation.</summary>
    public IReadOnlyList<Contact> Contacts => _contacts;

    /// <inheritdoc />
    public int RetailerId => Id;

    /// <inheritdoc />
    public override string Stream => $"retailer-{Code}";

    /// <inheritdoc />
    public string AuditKey => Code;

    /// <summary>Takes a retailer on.</summary>
    /// <param name="code">Its code, for good.</param>
    /// <param name="facts">What is known about it.</param>
    /// <param name="terms">What it is granted.</param>
    /// <param name="branchCode">The code of its first branch, for good.</param>
    /// <param name="branch">Where its goods go.</param>
    /// <param name="contact">Whom to ask.</param>
    /// <exception cref="RuleBrokenException">The facts contradict each other.</exception>
    public static Retailer Register(string code, RetailerFacts facts, TermsFacts terms, string branchCode, BranchFacts branch, ContactFacts contact)
    {
        var retailer = new Retailer(code);
        retailer.Revise(facts);
        retailer.ChangeTerms(terms);
        retailer.AddBranch(branchCode, branch);
        retailer.AddContact(contact);
        return retailer;
    }

    /// <summary>Changes what is known about it.</summary>
    /// <exception cref="RuleBrokenException">The facts contradict each other.</exception>
    public void Revise(RetailerFacts facts)
    {
        RetailerLaws.Hold(facts, _branches);
        (TradeName, LegalName, Category, Note, Since) = (facts.TradeName, facts.LegalName, facts.Category, facts.Note, facts.Since);
        (GstCategory, Gstin, Pan, FssaiNumber) = (facts.GstCategory, facts.Gstin, facts.Pan, facts.FssaiNumber);
        (Region, Beat) = (facts.Region, facts.Beat);
        Remember();
    }

    /// <summary>Grants it other terms; what it owes already stays due as it was.</summary>
    /// <exception cref="RuleBrokenException">A limit without days to pay, or a negative one.</exception>
    public void ChangeTerms(TermsFacts terms)
    {
        RetailerLaws.Hold(terms);
        (Terms, Tier, CreditLimit, MinimumLifePercent) = (terms.Terms, terms.Tier, terms.CreditLimit, terms.MinimumLifePercent);
    }

    /// <summary>Lets it order no more; orders that stand are not touched.</summary>
    /// <exception cref="RuleBrokenException">It may not already.</exception>
    public void Deactivate(string reason)
    {
        if (!Active)
        {
            throw new RuleBrokenException("{0} is inactive already.", Code);
        }

        (Active, InactiveReason) = (false, reason);
    }

    /// <summary>Lets it order again.</summary>
    /// <exception cref="RuleBrokenException">It may already.</exception>
    public void Activate()
    {
        if (Active)
        {
            throw new RuleBrokenException("{0} is active already.", Code);
        }

        (Active, InactiveReason) = (true, null);
    }

    private void Remember()
    {
        var words = new[] { Code, TradeName, LegalName, Gstin, Pan, Beat }
            .Concat(_branches.Select(branch => branch.City).Distinct(StringComparer.Ordinal))
            .Concat(_contacts.SelectMany(contact => new[] { contact.Name, contact.Email, contact.Phone }));
        SearchText = string.Join(' ', words.Where(word => word is not null)).ToLowerInvariant().AtMost(SearchLength);
    }
}
