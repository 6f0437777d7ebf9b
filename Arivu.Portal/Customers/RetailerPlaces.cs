using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <content>Its branches: always one that goods go to by default.</content>
public sealed partial class Retailer
{
    /// <summary>Where goods go unless an order says otherwise.</summary>
    public Branch DefaultBranch => _branches.Single(branch => branch.IsDefault);

    /// <summary>An open branch by its code, or by its name where only one has it; null when it names none.</summary>
    public Branch? BranchNamed(string said)
    {
        var open = _branches.FindAll(branch => branch.Active);
        return open.Find(b => string.Equals(b.Code, said, StringComparison.OrdinalIgnoreCase))
            ?? (open.FindAll(b => string.Equals(b.Name, said, StringComparison.OrdinalIgnoreCase)) is [var named] ? named : null);
    }

    /// <summary>The code that the next branch gets when nobody gives it one: B01, B02.</summary>
    public string NextBranchCode() =>
        Enumerable.Range(1, _branches.Count + 1).Select(number => $"B{number:00}").First(code => _branches.TrueForAll(branch => branch.Code != code));

    /// <summary>Adds a place; the first one is the default.</summary>
    /// <exception cref="RuleBrokenException">The code is taken, or the branch's GSTIN is somebody else's.</exception>
    public Branch AddBranch(string code, BranchFacts facts)
    {
        if (_branches.Exists(branch => branch.Code == code))
        {
            throw new RuleBrokenException("{0} has a branch {1} already.", Code, code);
        }

        RetailerLaws.Hold(facts, Pan);
        var branch = new Branch(this, code, facts) { IsDefault = _branches.Count == 0 };
        _branches.Add(branch);
        Remember();
        return branch;
    }

    /// <summary>Changes what is known about a place.</summary>
    /// <exception cref="RuleBrokenException">The branch's GSTIN is somebody else's.</exception>
    public void ReviseBranch(Branch branch, BranchFacts facts)
    {
        RetailerLaws.Hold(facts, Pan);
        branch.Become(facts);
        Remember();
    }

    /// <summary>Sends nothing there any more; documents keep the address.</summary>
    /// <exception cref="RuleBrokenException">It is the default one, or closed already.</exception>
    public void RetireBranch(Branch branch)
    {
        if (branch.IsDefault)
        {
            throw new RuleBrokenException("Goods go to {0} by default. Make another branch the default first.", branch.Name);
        }

        if (!branch.Active)
        {
            throw new RuleBrokenException("{0} is closed already.", branch.Name);
        }

        branch.Active = false;
    }

    /// <summary>Sends goods there again.</summary>
    /// <exception cref="RuleBrokenException">It is open.</exception>
    public void ReopenBranch(Branch branch)
    {
        if (branch.Active)
        {
            throw new RuleBrokenException("{0} is open already.", branch.Name);
        }

        branch.Active = true;
    }

    /// <summary>Sends goods there unless an order says otherwise.</summary>
    /// <exception cref="RuleBrokenException">The branch is closed.</exception>
    public void MakeDefault(Branch branch)
    {
        if (!branch.Active)
        {
            throw new RuleBrokenException("{0} is closed. Reopen it before goods go there.", branch.Name);
        }

        foreach (var each in _branches)
        {
            each.IsDefault = each == branch;
        }
    }
}
