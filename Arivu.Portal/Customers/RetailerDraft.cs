using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>A retailer as it is typed: anything may still be missing or wrong.</summary>
public sealed class RetailerDraft
{
    /// <summary>The version that was loaded for editing; 0 for a new retailer.</summary>
    public int Version { get; set; }

    /// <summary>The code, given once; a new retailer without one gets the next free code.</summary>
    public string? Code { get; set; }

    /// <inheritdoc cref="RetailerFacts.TradeName" />
    public string? TradeName { get; set; }

    /// <inheritdoc cref="RetailerFacts.LegalName" />
    public string? LegalName { get; set; }

    /// <inheritdoc cref="RetailerFacts.Category" />
    public RetailerCategory? Category { get; set; }

    /// <summary>How it stands with GST; unsaid, a GSTIN makes it regular and none unregistered.</summary>
    public GstCategory? GstCategory { get; set; }

    /// <inheritdoc cref="RetailerFacts.Gstin" />
    public string? Gstin { get; set; }

    /// <inheritdoc cref="RetailerFacts.Pan" />
    public string? Pan { get; set; }

    /// <inheritdoc cref="RetailerFacts.FssaiNumber" />
    public string? FssaiNumber { get; set; }

    /// <inheritdoc cref="RetailerFacts.Region" />
    public string? Region { get; set; }

    /// <inheritdoc cref="RetailerFacts.Beat" />
    public string? Beat { get; set; }

    /// <summary>Customer since; unsaid, today.</summary>
    public DateOnly? Since { get; set; }

    /// <inheritdoc cref="RetailerFacts.Note" />
    public string? Note { get; set; }

    /// <summary>What it is granted; typed here for a new retailer only.</summary>
    public TermsDraft? Terms { get; set; }

    /// <summary>Its first branch; typed here for a new retailer only.</summary>
    public BranchDraft? Branch { get; set; }

    /// <summary>Its first person; typed here for a new retailer only.</summary>
    public ContactDraft? Contact { get; set; }

    /// <summary>Whether the first person gets a login and a letter with the link to choose a password; for a new retailer only.</summary>
    public bool InvitesContact { get; set; }

    internal string CleanCode => TypedText.Code(Code);

    internal string CleanGstin => Customers.Gstin.Clean(Gstin);

    internal string CleanPan => TypedText.Code(Pan) is { Length: > 0 } typed ? typed : Customers.Gstin.Parse(CleanGstin)?.Pan ?? "";

    internal string CleanFssai => TypedText.Code(FssaiNumber);

    internal GstCategory MeantGstCategory => GstCategory ?? (CleanGstin.Length > 0 ? Customers.GstCategory.Regular : Customers.GstCategory.Unregistered);

    /// <summary>A draft with its first branch, person and terms still to be typed.</summary>
    public static RetailerDraft New() => new() { Terms = new TermsDraft(), Branch = new BranchDraft(), Contact = new ContactDraft { IsMain = true }, InvitesContact = true };

    /// <summary>The retailer with terms, branch and person, once the rules found nothing wrong.</summary>
    internal Retailer ToRetailer(string code, DateOnly today) => Retailer.Register(
        code, ToFacts(today), Terms!.ToFacts(), Branch!.CleanCode is { Length: > 0 } typed ? typed : "B01", Branch.ToFacts(), Contact!.ToFacts());

    /// <summary>The facts, once the rules found nothing wrong.</summary>
    /// <param name="unsaid">Customer since, when the draft does not say.</param>
    internal RetailerFacts ToFacts(DateOnly unsaid) => new()
    {
        TradeName = TypedText.Trim(TradeName),
        LegalName = TypedText.Trim(LegalName),
        Category = Category!.Value,
        GstCategory = MeantGstCategory,
        Gstin = TypedText.TrimToNull(CleanGstin),
        Pan = TypedText.TrimToNull(CleanPan),
        FssaiNumber = TypedText.TrimToNull(CleanFssai),
        Region = TypedText.TrimToNull(Region),
        Beat = TypedText.TrimToNull(Beat),
        Since = Since ?? unsaid,
        Note = TypedText.Trim(Note).ReplaceLineEndings("\n"),
    };
}

/// <summary>Terms as they are typed.</summary>
public sealed class TermsDraft
{
    /// <summary>The retailer's version that was loaded for editing.</summary>
    public int Version { get; set; }

    /// <inheritdoc cref="TermsFacts.Terms" />
    public PaymentTerms? Terms { get; set; }

    /// <inheritdoc cref="TermsFacts.Tier" />
    public RetailerTier? Tier { get; set; } = RetailerTier.Standard;

    /// <inheritdoc cref="TermsFacts.CreditLimit" />
    public Money? CreditLimit { get; set; } = Money.Zero;

    /// <inheritdoc cref="TermsFacts.MinimumLifePercent" />
    public int? MinimumLifePercent { get; set; } = 30;

    internal TermsFacts ToFacts() => new(Terms!.Value, Tier!.Value, CreditLimit!.Value, MinimumLifePercent!.Value);
}
