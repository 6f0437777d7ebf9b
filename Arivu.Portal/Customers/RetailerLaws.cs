using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>What holds for every retailer, whoever writes it.</summary>
internal static class RetailerLaws
{
    /// <exception cref="RuleBrokenException">GSTIN, PAN and category contradict each other, or a branch's registration.</exception>
    public static void Hold(RetailerFacts facts, IEnumerable<Branch> branches)
    {
        if ((facts.Gstin is null) != (facts.GstCategory == GstCategory.Unregistered))
        {
            throw new RuleBrokenException("A registered retailer has a GSTIN, an unregistered one has none.");
        }

        if (facts.Gstin is not null && RightGstin(facts.Gstin).Pan != facts.Pan)
        {
            throw new RuleBrokenException("The PAN {0} is not the one in the GSTIN {1}.", facts.Pan ?? "", facts.Gstin);
        }

        foreach (var branch in branches.Where(branch => branch.Gstin is not null))
        {
            HoldPan(branch.Gstin!, facts.Pan);
        }
    }

    /// <exception cref="RuleBrokenException">A limit without days to pay, a negative one, or an impossible shelf life.</exception>
    public static void Hold(TermsFacts terms)
    {
        if (terms.CreditLimit < Money.Zero || (terms.CreditLimit > Money.Zero && !terms.Terms.GivesCredit()))
        {
            throw new RuleBrokenException("Only terms that give days to pay have a limit: make it 0");
        }

        if (terms.MinimumLifePercent is < 0 or > TermsRules.MostLifePercent)
        {
            throw new RuleBrokenException("Between {0} and {1} percent of a shelf life can be asked for.", 0, TermsRules.MostLifePercent);
        }
    }

    /// <exception cref="RuleBrokenException">The state is none, or the branch's registration is of another state or firm.</exception>
    public static void Hold(BranchFacts branch, string? pan)
    {
        if (States.Find(branch.StateCode) is not { IsPlaceOfSupply: true })
        {
            throw new RuleBrokenException("The state code {0} is no place of supply. Correct the address before goods are sold there.", branch.StateCode);
        }

        if (branch.Gstin is null)
        {
            return;
        }

        HoldPan(branch.Gstin, pan);
        if (RightGstin(branch.Gstin).StateCode != branch.StateCode)
        {
            throw new RuleBrokenException("The GSTIN {0} is not of the state of the branch.", branch.Gstin);
        }
    }

    private static void HoldPan(string gstin, string? pan)
    {
        if (RightGstin(gstin).Pan != pan)
        {
            throw new RuleBrokenException("The GSTIN {0} of the branch belongs to another firm than the PAN {1}.", gstin, pan ?? "");
        }
    }

    private static Gstin RightGstin(string text) => Gstin.Parse(text) ?? throw new RuleBrokenException("{0} is no GSTIN.", text);
}
