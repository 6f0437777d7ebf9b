using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>An invoice's status and dates in words and colour, in one place.</summary>
internal static class InvoiceStatusWords
{
    /// <summary>English words, the key of their translation.</summary>
    /// <param name="status">The status.</param>
    /// <param name="writtenOff">Given up: the contract has no status for it, people have a word.</param>
    public static string Words(this InvoiceStatus status, Money writtenOff) => status switch
    {
        InvoiceStatus.Paid when writtenOff > Money.Zero => "Written off",
        InvoiceStatus.PartlyPaid => "Partly paid",
        InvoiceStatus.Paid => "Paid",
        InvoiceStatus.Overdue => "Overdue",
        InvoiceStatus.Cancelled => "Cancelled",
        _ => "Pending",
    };

    /// <summary>Its colour.</summary>
    public static Tone Tone(this InvoiceStatus status) => status switch
    {
        InvoiceStatus.Paid => Ui.Parts.Tone.Good,
        InvoiceStatus.Overdue => Ui.Parts.Tone.Bad,
        InvoiceStatus.Cancelled => Ui.Parts.Tone.Neutral,
        _ => Ui.Parts.Tone.Info,
    };

    /// <summary>"due 7 Dec 2026, in 15 days", "was due 20 Nov 2026, 2 days late", "due when the goods arrive".</summary>
    public static string Due(IStringLocalizer<BillingWords> T, InvoiceStatus status, DateOnly dueOn, bool provisional, int creditDays, DateOnly today) => (dueOn.DayNumber - today.DayNumber) switch
    {
        _ when status is InvoiceStatus.Paid or InvoiceStatus.Cancelled => "",
        _ when provisional && creditDays == 0 => T["due when the goods arrive"],
        -1 when status == InvoiceStatus.Overdue => T["was due {0}, 1 day late", dueOn.ToText()],
        < 0 and var late when status == InvoiceStatus.Overdue => T["was due {0}, {1} days late", dueOn.ToText(), -late],
        0 => T["due today"],
        _ when provisional => T["due {0} for now, {1} days after delivery", dueOn.ToText(), creditDays],
        1 => T["due {0}, tomorrow", dueOn.ToText()],
        var left => T["due {0}, in {1} days", dueOn.ToText(), left],
    };
}
