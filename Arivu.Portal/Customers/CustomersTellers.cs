using Arivu.Portal.Audit;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Customers;

/// <summary>Tells the trail's lines about stores, their branches and people; all stand on the store's page.</summary>
/// <param name="subject">The kind.</param>
/// <param name="title">What it is called.</param>
/// <param name="T">The room's words.</param>
internal abstract class StoreTeller(string subject, string title, IStringLocalizer<CustomersWords> T) : AuditTeller(subject)
{
    public override string Title => title;

    public override string? Href(string key) => $"/retailers/{Uri.EscapeDataString(key)}";

    public override string? Field(string name) => name switch
    {
        nameof(Retailer.Active) => T["May order"],
        nameof(Branch.IsDefault) => T["Default branch"],
        nameof(Contact.IsMain) => T["The first to ask"],
        _ => RetailerHistoryWords.Unsaid.Contains(name) ? null : RetailerHistoryWords.Field(T, name),
    };

    public override string? Value(string field, string? text) => RetailerHistoryWords.Value(T, field, text);
}

/// <summary>Stores.</summary>
internal sealed class RetailerTeller(IStringLocalizer<CustomersWords> T) : StoreTeller(nameof(Retailer), T["Retailer"], T);

/// <summary>Their branches.</summary>
internal sealed class BranchTeller(IStringLocalizer<CustomersWords> T) : StoreTeller(nameof(Branch), T["Branch"], T);

/// <summary>Their people.</summary>
internal sealed class ContactTeller(IStringLocalizer<CustomersWords> T) : StoreTeller(nameof(Contact), T["Person"], T);
