using System.Globalization;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo;

/// <summary>Fills the customers' room with the demo firm's 26 retailers (<c>retailers.csv</c>; all fictional). Logins are given by Accounts.</summary>
public sealed class DemoRetailers(IDbContextFactory<PortalDbContext> database, IValidator<RetailerDraft> rules, TimeProvider clock)
{
    /// <summary>Retailers of the file; more are made up.</summary>
    public const int Named = 26;

    internal const string MadeUp = "Made up for the demo";

    private static readonly int[] Areas = [202, 203, 205, 206, 207, 208, 209, 210, 212, 213];
    private static readonly Money KeyLimit = Money.FromRupees(400_000);
    private static readonly Money PreferredLimit = Money.FromRupees(90_000);

    /// <summary>Adds the retailers that are missing, all in one transaction; those that stand are left as they are.</summary>
    /// <param name="count">How many stand afterwards; those beyond the file's are small shops without GSTIN, at the addresses of the file.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="BadInputException">A row breaks the rules that people's typing must keep.</exception>
    public async Task<int> SeedRetailersAsync(int count, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var known = await db.Retailers.Select(r => r.Code).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var missing = Drafts(clock.Today()).Concat(MadeUpDrafts(count)).Where(draft => !known.Contains(draft.Code!)).ToList();
        foreach (var draft in missing)
        {
            rules.Check(draft);
            db.Add(draft.ToRetailer(draft.Code!, clock.Today()));
        }

        await db.SaveChangesAsync(cancel);
        return missing.Count;
    }

    /// <summary>The file's rows as somebody would type them. It knows no tier and no first day: the tier follows the limit, and all are customers since the year before.</summary>
    internal static IEnumerable<RetailerDraft> Drafts(DateOnly today) => EmbeddedCsv.Read(typeof(DemoRetailers), "retailers.csv").Select(row => new RetailerDraft
    {
        Code = row["retailer_code"],
        TradeName = row["trade_name"],
        LegalName = row["legal_name"],
        Category = RetailerKinds.Named<RetailerCategory>(row["store_category"]),
        GstCategory = RetailerKinds.Named<GstCategory>(row["gst_category"]),
        Gstin = row["gstin"],
        Pan = row["pan"],
        FssaiNumber = row["fssai_no"],
        Region = row["region"],
        Beat = row["beat"],
        Since = new DateOnly(FinancialYear.Of(today).StartYear - 1, 4, 1),
        Terms = TermsOf(row),
        Branch = BranchOf(row),
        Contact = new ContactDraft { Name = row["contact_name"], Email = row["email"], Phone = PhoneOf(int.Parse(row["retailer_code"][1..], CultureInfo.InvariantCulture)), IsMain = true },
    });

    private IEnumerable<RetailerDraft> MadeUpDrafts(int count)
    {
        var (today, rows) = (clock.Today(), EmbeddedCsv.Read(typeof(DemoRetailers), "retailers.csv"));
        for (var number = Named + 1; number <= count; number++)
        {
            var (row, mail) = (rows[number % rows.Count], string.Create(CultureInfo.InvariantCulture, $"r{number:000}@example.com"));
            yield return new RetailerDraft
            {
                Code = string.Create(CultureInfo.InvariantCulture, $"R{number:000}"),
                TradeName = $"{row["beat"].Split(' ', 2)[^1]} Stores {number}",
                LegalName = $"{row["beat"].Split(' ', 2)[^1]} Stores {number}",
                Category = RetailerCategory.Kirana,
                GstCategory = GstCategory.Unregistered,
                Region = row["region"],
                Beat = row["beat"],
                Note = MadeUp,
                Since = new DateOnly(FinancialYear.Of(today).StartYear - 1, 4, 1),
                Terms = new TermsDraft { Terms = PaymentTerms.Net15, Tier = RetailerTier.Standard, CreditLimit = Money.FromRupees(60_000), MinimumLifePercent = 30 },
                Branch = BranchOf(row),
                Contact = new ContactDraft { Name = $"Owner {number}", Email = mail, Phone = PhoneOf(number), IsMain = true },
            };
        }
    }

    // Nobody is called there: 555-0100 to 555-0199 is kept for fiction in each of these areas (ATIS-0300115); India has no such range.
    private static string PhoneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"+1 {Areas[number / 100 % Areas.Length]} 555 01{number % 100:00}");

    private static TermsDraft TermsOf(Dictionary<string, string> row)
    {
        var limit = Money.FromRupees(decimal.Parse(row["credit_limit_inr"], CultureInfo.InvariantCulture));
        return new TermsDraft
        {
            Terms = RetailerKinds.TermsOf(row["payment_terms"]),
            Tier = limit >= KeyLimit ? RetailerTier.Key : limit >= PreferredLimit ? RetailerTier.Preferred : RetailerTier.Standard,
            CreditLimit = limit,
            MinimumLifePercent = int.Parse(row["min_remaining_life_pct"], CultureInfo.InvariantCulture),
        };
    }

    private static BranchDraft BranchOf(Dictionary<string, string> row) => new()
    {
        Name = row["address2"],
        Address1 = row["address1"],
        Address2 = row["address2"],
        City = row["city"],
        StateCode = row["state_code"],
        Pincode = row["pincode"],
    };
}
