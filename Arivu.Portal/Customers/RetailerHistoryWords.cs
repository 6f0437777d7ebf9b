using Arivu.Portal.Audit;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Customers;

/// <summary>Tells the audit trail of a retailer, its branches and people in the words of the pages.</summary>
internal static class RetailerHistoryWords
{
    private static readonly TimeSpan OneSave = TimeSpan.FromSeconds(1);

    // Kept for searching and for joins: nobody typed them.
    internal static readonly HashSet<string> Unsaid = new(StringComparer.Ordinal)
    {
        nameof(Retailer.SearchText), nameof(Retailer.Active), nameof(Branch.Active), nameof(Branch.RetailerId), nameof(Branch.IsDefault), nameof(Contact.IsMain),
    };

    /// <summary>One story, newest first. Parts made together with the retailer, and saves that changed nothing anybody typed, are left out.</summary>
    public static List<(string Subject, AuditLine Line)> Merge(IReadOnlyList<AuditLine> retailer, IReadOnlyList<AuditLine> branches, IReadOnlyList<AuditLine> people, int most)
    {
        var born = retailer.Where(line => line.Act == "Created").Select(line => line.At).ToList();
        var parts = branches.Select(line => (Subject: nameof(Branch), Line: line)).Concat(people.Select(line => (Subject: nameof(Contact), Line: line)))
            .Where(part => !born.Exists(at => (part.Line.At - at).Duration() < OneSave));
        return [.. retailer.Select(line => (Subject: nameof(Retailer), Line: line)).Concat(parts).Where(entry => SaysSomething(entry.Line)).OrderByDescending(entry => entry.Line.At).Take(most)];
    }

    /// <summary>What was done, after the actor's name.</summary>
    public static string Act(IStringLocalizer<CustomersWords> T, string subject, AuditLine line) => (subject, line.Act) switch
    {
        (nameof(Retailer), "Created") => T["took it on"],
        (nameof(Retailer), _) when To(line, nameof(Retailer.Active)) == "False" => T["closed ordering"],
        (nameof(Retailer), _) when To(line, nameof(Retailer.Active)) == "True" => T["let it order once more"],
        (nameof(Retailer), _) when line.Changes.Any(c => c.Field is nameof(Retailer.Terms) or nameof(Retailer.Tier) or nameof(Retailer.CreditLimit) or nameof(Retailer.MinimumLifePercent)) => T["changed its terms"],
        (nameof(Retailer), _) => T["changed it"],
        (nameof(Branch), "Created") => T["added a branch"],
        (nameof(Branch), _) when To(line, nameof(Branch.Active)) == "False" => T["closed a branch"],
        (nameof(Branch), _) when To(line, nameof(Branch.Active)) == "True" => T["reopened a branch"],
        (nameof(Branch), _) when To(line, nameof(Branch.IsDefault)) == "True" => T["made another branch the default"],
        (nameof(Branch), _) => T["changed a branch"],
        (_, "Created") => T["added a person"],
        (_, "Removed") => T["removed a person"],
        (_, _) when To(line, nameof(Contact.IsMain)) == "True" => T["made another person the first to ask"],
        _ => T["changed a person"],
    };

    /// <summary>Field by field, as people call them; what <see cref="Act"/> says already is left out.</summary>
    public static IEnumerable<AuditChange> Changes(IStringLocalizer<CustomersWords> T, AuditLine line) =>
        line.Changes.Where(change => !Unsaid.Contains(change.Field)).Select(change => new AuditChange(Field(T, change.Field), Value(T, change.Field, change.Before), Value(T, change.Field, change.After)));

    private static bool SaysSomething(AuditLine line) =>
        line.Act != "Changed" || line.Changes.Any(change => !Unsaid.Contains(change.Field)) || To(line, nameof(Retailer.Active)) is not null
        || To(line, nameof(Branch.IsDefault)) == "True" || To(line, nameof(Contact.IsMain)) == "True";

    private static string? To(AuditLine line, string field) => line.Changes.FirstOrDefault(change => change.Field == field)?.After;

    internal static string? Value(IStringLocalizer<CustomersWords> T, string field, string? text) => (field, text) switch
    {
        (_, null) => null,
        (nameof(Retailer.Terms), _) => RetailerKinds.TermsOf(text) is { } terms ? T[terms.Words()] : text,
        (nameof(Retailer.Category), _) => RetailerKinds.Named<RetailerCategory>(text) is { } category ? T[category.Words()] : text,
        (nameof(Branch.StateCode), _) => States.Find(text)?.Name ?? text,
        _ => text,
    };

    internal static string Field(IStringLocalizer<CustomersWords> T, string name) => name switch
    {
        nameof(Retailer.TradeName) => T["Name on the sign"],
        nameof(Retailer.LegalName) => T["Registered name"],
        nameof(Retailer.Category) => T["Kind"],
        nameof(Retailer.GstCategory) => T["GST registration"],
        nameof(Retailer.Gstin) => T["GSTIN"],
        nameof(Retailer.Pan) => T["PAN"],
        nameof(Retailer.FssaiNumber) => T["FSSAI licence"],
        nameof(Retailer.Terms) => T["Payment"],
        nameof(Retailer.Tier) => T["Tier"],
        nameof(Retailer.CreditLimit) => T["Credit limit"],
        nameof(Retailer.MinimumLifePercent) => T["Shelf life left on delivery, in %"],
        nameof(Retailer.Region) => T["Region"],
        nameof(Retailer.Beat) => T["Beat"],
        nameof(Retailer.Since) => T["Customer since"],
        nameof(Retailer.Note) => T["Note"],
        nameof(Retailer.InactiveReason) => T["Reason"],
        nameof(Branch.Name) => T["Name"],
        nameof(Branch.Address1) => T["House and street"],
        nameof(Branch.Address2) => T["Area or landmark"],
        nameof(Branch.City) => T["Town"],
        nameof(Branch.StateCode) => T["State"],
        nameof(Branch.Pincode) => T["Pincode"],
        nameof(Contact.Duty) => T["What they do"],
        nameof(Contact.Phone) => T["Phone"],
        nameof(Contact.Email) => T["E-mail"],
        _ => name,
    };
}
