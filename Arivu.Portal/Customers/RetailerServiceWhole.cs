using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <content>Everything about a retailer at once, as the API sends it.</content>
public sealed partial class RetailerService
{
    /// <summary>
    /// Changes what is known about a retailer, its terms, its default branch and its main person: all of it or nothing. The draft
    /// carries them all and the version that was loaded.
    /// </summary>
    /// <param name="code">Which one.</param>
    /// <param name="draft">As it shall be.</param>
    /// <param name="active">Whether it may order; null leaves that as it is.</param>
    /// <param name="reason">Why it may not.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>False when there is no such retailer.</returns>
    /// <exception cref="BadInputException">By field of the draft; those of its parts as Branch.City.</exception>
    /// <exception cref="EditedByAnotherException">Somebody saved it since it was loaded.</exception>
    public Task<bool> ReviseWholeAsync(string code, RetailerDraft draft, bool? active, string? reason, CancellationToken cancel)
    {
        user.MustBeAdmin();
        rules.Check(draft);
        var why = active == false ? Reason(reason) : "";
        return ChangeAsync(code, draft.Version, retailer => Become(retailer, draft, active, why), cancel);
    }

    private static void Become(Retailer retailer, RetailerDraft draft, bool? active, string why)
    {
        retailer.Revise(draft.ToFacts(retailer.Since));
        retailer.ChangeTerms(draft.Terms!.ToFacts());
        retailer.ReviseBranch(retailer.DefaultBranch, draft.Branch!.ToFacts());
        retailer.ReviseContact(retailer.MainContact, draft.Contact!.ToFacts());
        if (active == true && !retailer.Active)
        {
            retailer.Activate();
        }
        else if (active == false && retailer.Active)
        {
            retailer.Deactivate(why);
        }
    }

    private string Reason(string? typed)
    {
        var reason = (typed ?? "").Trim();
        return reason.Length is > 0 and <= ReasonLength ? reason
            : throw new BadInputException("Reason", reason.Length == 0 ? T["Say why, for those who ask later"] : T["At most {0} characters", ReasonLength]);
    }
}
