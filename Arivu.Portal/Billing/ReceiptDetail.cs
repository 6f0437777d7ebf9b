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

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>Not set against any invoice.</summary>
    public required Money OnAccount { get; init; }

    /// <summary>Where it stands at the bank.</summary>
    public required ClearingState State { get; init; }

    /// <summary>What it pays, oldest invoice first; nothing after a returned cheque.</summary>
    public required IReadOnlyList<ReceiptAllocation> Allocated { get; init; }

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
