using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>Money as it is typed, by the team that received it or by the shop that says it paid.</summary>
public abstract class MoneyDraft
{
    /// <summary>How much.</summary>
    public Money? Amount { get; set; }

    /// <summary>How.</summary>
    public PaymentMode? Mode { get; set; }

    /// <summary>The bank's or cheque's reference; cash may have none.</summary>
    public string? Reference { get; set; }

    /// <summary>When it came, or was paid (IST).</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>A remark.</summary>
    public string? Note { get; set; }

    /// <summary>The reference as it is stored.</summary>
    public string CleanReference => PaymentReference.Clean(Reference);
}

/// <summary>A receipt as the team types it.</summary>
public sealed class PaymentDraft : MoneyDraft
{
    /// <summary>Longest key.</summary>
    public const int KeyLength = 100;

    /// <summary>From whom, by code.</summary>
    public string? Retailer { get; set; }

    /// <summary>The date on a cheque; the day it came when nothing is said.</summary>
    public DateOnly? ChequeDate { get; set; }

    /// <summary>The bank of a cheque.</summary>
    public string? Bank { get; set; }

    /// <summary>The invoice it pays before all others; null is the oldest. <see cref="Allocations"/> say it all and leave no room for it.</summary>
    public string? First { get; set; }

    /// <summary>What it pays; null sets it against <see cref="First"/> and then the oldest dues. What is left stays on account.</summary>
    public IReadOnlyList<AllocationDraft>? Allocations { get; set; }

    /// <summary>The shop's note that this receipt answers; null finds an open one by its reference.</summary>
    public Guid? Claim { get; set; }

    /// <summary>One for each try of a person to write a receipt: repeating it is answered with the same receipt.</summary>
    public string? Key { get; set; }

    internal MoneyReceived ToMoney(int retailerId) =>
        new(retailerId, Mode!.Value, CleanReference, ReceivedOn!.Value, Amount!.Value, ChequeDate, Trimmed(Bank), Trimmed(Note));

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A part of a receipt for one invoice.</summary>
/// <param name="Invoice">ARV/2627/000123.</param>
/// <param name="Amount">How much.</param>
public sealed record AllocationDraft(string Invoice, Money Amount);

/// <summary>"I have paid", as a shop types it.</summary>
public sealed class ClaimDraft : MoneyDraft
{
    /// <summary>The invoice it wants to pay; null leaves it to the team.</summary>
    public string? Invoice { get; set; }

    internal MoneyReceived ToMoney(int retailerId) =>
        new(retailerId, Mode!.Value, CleanReference, ReceivedOn!.Value, Amount!.Value, Note: string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
}

/// <summary>What became of received money.</summary>
/// <param name="Number">ARC/2627/000045.</param>
/// <param name="Amount">How much came.</param>
/// <param name="Allocated">What it pays now.</param>
/// <param name="OnAccount">What is left.</param>
public sealed record ReceivedPayment(string Number, Money Amount, IReadOnlyList<AllocationDraft> Allocated, Money OnAccount);
