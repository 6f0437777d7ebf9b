using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>All of one payment, for its page, its receipt and the API.</summary>
public sealed record ReceiptDetail
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>ARC/2627/000045.</summary>
    public required string Number { get; init; }

    /// <summary>The key of the payer.</summary>
    public required int RetailerId { get; init; }

    /// <summary>The payer's code.</summary>
    public required string Retailer { get; init; }

    /// <summary>The payer and its default branch, today.</summary>
    public required Party Payer { get; init; }

    /// <summary>How the money came.</summary>
    public required PaymentMode Mode { get; init; }

    /// <summary>The bank's or cheque's reference.</summary>
    public required string Reference { get; init; }

    /// <summary>When it came (IST).</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The receipt's date (IST).</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The date on the cheque.</summary>
    public required DateOnly? ChequeDate { get; init; }

    /// <summary>The bank of the cheque.</summary>
    public required string? Bank { get; init; }

    /// <summary>A remark.</summary>
    public required string? Note { get; init; }

    /// <summary>Why it no longer counts: the cheque came back, or it was entered by mistake.</summary>
    public required string? UndoneBecause { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>Not set against any invoice.</summary>
    public required Money OnAccount { get; init; }

    /// <summary>Where it stands at the bank.</summary>
    public required ClearingState State { get; init; }

    /// <summary>What it pays, oldest invoice first; nothing when it no longer counts.</summary>
    public required IReadOnlyList<ReceiptAllocation> Allocated { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Stands => State is not (ClearingState.Bounced or ClearingState.Reversed);

    internal static ReceiptDetail Of(Payment payment, Payer payer, IReadOnlyList<ReceiptAllocation> allocated) => new()
    {
        Id = payment.Id,
        Number = payment.Number,
        RetailerId = payment.RetailerId,
        Retailer = payer.Code,
        Payer = payer.Party,
        Mode = payment.Mode,
        Reference = payment.Reference,
        ReceivedOn = payment.ReceivedOn,
        IssuedOn = payment.IssuedOn,
        ChequeDate = payment.ChequeDate,
        Bank = payment.Bank,
        Note = payment.Note,
        UndoneBecause = payment.UndoneBecause,
        Amount = payment.Amount,
        OnAccount = payment.OnAccount,
        State = payment.State,
        Allocated = allocated,
    };
}

/// <summary>A part of a payment set against an invoice.</summary>
/// <param name="Invoice">ARV/2627/000123.</param>
/// <param name="IssuedOn">The invoice's date (IST).</param>
/// <param name="InvoiceTotal">The invoice's total.</param>
/// <param name="Amount">The part.</param>
public sealed record ReceiptAllocation(string Invoice, DateOnly IssuedOn, Money InvoiceTotal, Money Amount);

/// <summary>Who paid.</summary>
internal sealed record Payer(string Code, Party Party);
