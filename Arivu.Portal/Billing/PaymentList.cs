using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>A receipt in a list.</summary>
public sealed record PaymentRow
{
    /// <inheritdoc cref="Payment.Number" />
    public required string Number { get; init; }

    /// <inheritdoc cref="Payment.ReceivedOn" />
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The shop's code.</summary>
    public required string RetailerCode { get; init; }

    /// <summary>The shop's name.</summary>
    public required string TradeName { get; init; }

    /// <inheritdoc cref="Payment.Mode" />
    public required PaymentMode Mode { get; init; }

    /// <inheritdoc cref="Payment.Reference" />
    public required string Reference { get; init; }

    /// <inheritdoc cref="Payment.ChequeDate" />
    public required DateOnly? ChequeDate { get; init; }

    /// <inheritdoc cref="Payment.Bank" />
    public required string? Bank { get; init; }

    /// <inheritdoc cref="Payment.Amount" />
    public required Money Amount { get; init; }

    /// <inheritdoc cref="Payment.OnAccount" />
    public required Money OnAccount { get; init; }

    /// <inheritdoc cref="Payment.State" />
    public required ClearingState State { get; init; }

    /// <inheritdoc cref="Payment.UndoneBecause" />
    public required string? UndoneBecause { get; init; }

    /// <summary>Counts up with every step: tells whether it changed.</summary>
    public required int Version { get; init; }
}

/// <summary>A shop's note that it paid, in the team's list.</summary>
/// <param name="Id">The key.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="RetailerCode">The shop's code.</param>
/// <param name="TradeName">The shop's name.</param>
/// <param name="Actor">Who wrote it.</param>
/// <param name="Mode">How it says it paid.</param>
/// <param name="Reference">The reference its bank gave.</param>
/// <param name="PaidOn">When it says it paid (IST).</param>
/// <param name="Amount">How much.</param>
/// <param name="Invoice">The invoice it wants to pay; null leaves it to the team.</param>
/// <param name="Note">A remark.</param>
/// <param name="OpenInvoice">The invoice again, where it still owes something: the money pays it first.</param>
public sealed record ClaimRow(
    Guid Id, DateTime At, string RetailerCode, string TradeName, string Actor, PaymentMode Mode, string Reference, DateOnly PaidOn, Money Amount, string? Invoice, string? Note, string? OpenInvoice);

/// <summary>A page of the list of receipts and the numbers around it.</summary>
/// <param name="Rows">The page; empty in the tab of notes.</param>
/// <param name="Views">Receipts of each tab and what they sum to, under the same search and filters; on account sums what is on account, notes are all open ones.</param>
/// <param name="Claims">The page of open notes, oldest first; null in the other tabs.</param>
public sealed record PaymentList(Page<PaymentRow> Rows, IReadOnlyDictionary<PaymentView, PaymentSum> Views, Page<ClaimRow>? Claims);

/// <summary>How many, and how much together; undone receipts count as money in their own tab only.</summary>
public sealed record PaymentSum(int Count, Money Total);
