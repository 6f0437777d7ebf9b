using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <content>Branches; only administrators change them.</content>
public sealed partial class RetailerService
{
    /// <summary>Adds a branch.</summary>
    /// <returns>Its code, the next free one when none was typed; null when there is no such retailer.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    public async Task<string?> AddBranchAsync(string code, BranchDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        new BranchRules(T).Check(draft);
        string? added = null;
        await ChangeAsync(code, null, retailer => { added = Add(retailer, draft).Code; }, cancel);
        return added;
    }

    /// <summary>Changes a branch; the draft carries the retailer's version that was loaded. The code stays.</summary>
    /// <returns>False when there is no such retailer or branch.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="EditedByAnotherException">Somebody saved the retailer since it was loaded.</exception>
    public Task<bool> ReviseBranchAsync(string code, string branchCode, BranchDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        draft.Code = branchCode;
        new BranchRules(T).Check(draft);
        return OnBranchAsync(code, branchCode, draft.Version, (retailer, branch) =>
        {
            MustBeOfTheFirm(retailer, draft);
            retailer.ReviseBranch(branch, draft.ToFacts());
        }, cancel);
    }

    /// <summary>Sends nothing to a branch any more.</summary>
    /// <returns>False when there is no such retailer or branch.</returns>
    /// <exception cref="RuleBrokenException">It is the default one, or closed already.</exception>
    public Task<bool> RetireBranchAsync(string code, string branchCode, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return OnBranchAsync(code, branchCode, null, (retailer, branch) => retailer.RetireBranch(branch), cancel);
    }

    /// <summary>Sends goods to a branch again.</summary>
    /// <returns>False when there is no such retailer or branch.</returns>
    /// <exception cref="RuleBrokenException">It is open.</exception>
    public Task<bool> ReopenBranchAsync(string code, string branchCode, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return OnBranchAsync(code, branchCode, null, (retailer, branch) => retailer.ReopenBranch(branch), cancel);
    }

    /// <summary>Sends goods to a branch unless an order says otherwise.</summary>
    /// <returns>False when there is no such retailer or branch.</returns>
    /// <exception cref="RuleBrokenException">The branch is closed.</exception>
    public Task<bool> MakeDefaultAsync(string code, string branchCode, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return OnBranchAsync(code, branchCode, null, (retailer, branch) => retailer.MakeDefault(branch), cancel);
    }

    private Branch Add(Retailer retailer, BranchDraft draft)
    {
        MustBeOfTheFirm(retailer, draft);
        var code = draft.CleanCode is { Length: > 0 } typed ? typed : retailer.NextBranchCode();
        return retailer.Branches.FirstOrDefault(branch => branch.Code == code) is { } other
            ? throw new BadInputException(nameof(BranchDraft.Code), T["{0} is taken by {1}", code, other.Name])
            : retailer.AddBranch(code, draft.ToFacts());
    }

    private void MustBeOfTheFirm(Retailer retailer, BranchDraft draft)
    {
        if (Gstin.Parse(draft.CleanGstin) is { } own && own.Pan != retailer.Pan)
        {
            throw new BadInputException(nameof(BranchDraft.Gstin), T["This GSTIN is of another firm: the retailer's PAN is {0}", retailer.Pan ?? "—"]);
        }
    }

    private Task<bool> OnBranchAsync(string code, string branchCode, int? loaded, Action<Retailer, Branch> verb, CancellationToken cancel)
    {
        var key = branchCode.ToUpperInvariant();
        return ChangeAsync(code, loaded, retailer => Found(retailer.Branches.FirstOrDefault(branch => branch.Code == key), branch => verb(retailer, branch)), cancel);
    }

    private static bool Found<TChild>(TChild? child, Action<TChild> verb)
        where TChild : class
    {
        if (child is null)
        {
            return false;
        }

        verb(child);
        return true;
    }
}
