using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>Why an invoice is credited (CGST section 34).</summary>
public enum CreditReason
{
    /// <summary>Goods came back.</summary>
    Return,

    /// <summary>Less was delivered than billed.</summary>
    ShortShipment,

    /// <summary>Called off after billing.</summary>
    Cancellation,

    /// <summary>Value or tax was charged too high.</summary>
    Overcharge,

    /// <summary>Goods arrived damaged or unfit, and stay with the shop.</summary>
    Damage,
}

/// <summary>Why and how an invoice is credited.</summary>
/// <param name="Reason">The ground by law.</param>
/// <param name="Note">The ground in words, for both sides.</param>
/// <param name="WithGst">Whether the tax is credited, too; after <see cref="CreditDeadline"/> it cannot be.</param>
/// <param name="Allowed">Whether the pieces are credited though they neither came back nor were called off.</param>
public sealed record CreditGround(CreditReason Reason, string Note, bool WithGst = true, bool Allowed = false);

/// <summary>Until when the tax of an invoice can be credited: 30 November after the financial year of the supply (CGST section 34(2)).</summary>
public static class CreditDeadline
{
    /// <summary>The last day for an invoice.</summary>
    public static DateOnly Of(DateOnly invoiceDate) => new(FinancialYear.Of(invoiceDate).StartYear + 1, 11, 30);

    /// <summary>Whether a note of this day may credit the invoice's tax; a bill of supply has none, so it is never too late.</summary>
    public static bool Allows(Invoice invoice, DateOnly day) => invoice.Kind == InvoiceKind.BillOfSupply || day <= Of(invoice.IssuedOn);
}
