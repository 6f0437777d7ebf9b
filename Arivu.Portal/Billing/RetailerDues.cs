using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>What one retailer owes today.</summary>
public sealed record RetailerDues
{
    /// <summary>Its key.</summary>
    public required int RetailerId { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string TradeName { get; init; }

    /// <summary>The most it may owe and have on order.</summary>
    public required Money CreditLimit { get; init; }

    /// <summary>What it owes and has on order.</summary>
    public required Money CreditUsed { get; init; }

    /// <summary>Days it has to pay, in words: NET15.</summary>
    public required Customers.PaymentTerms Terms { get; init; }

    /// <summary>Owed on invoices.</summary>
    public required Money Owed { get; init; }

    /// <summary>The part of <see cref="Owed"/> past its due date.</summary>
    public required Money Overdue { get; init; }

    /// <summary>How many invoices owe something.</summary>
    public required int Count { get; init; }

    /// <summary>Received and set against no invoice.</summary>
    public required Money OnAccount { get; init; }

    /// <summary>Cheques that were taken and have not cleared; they pay invoices, and do not free credit yet.</summary>
    public required Money Uncleared { get; init; }

    /// <summary>The invoices that owe something, in the order in which they are paid; at most <see cref="DuesQueries.MostInvoices"/>.</summary>
    public required IReadOnlyList<OpenInvoice> Invoices { get; init; }

    /// <summary>Orders that wait for money in advance, in the order in which money accepts them; what each needs is above zero.</summary>
    public IReadOnlyList<Orders.OrderToPay> Ahead { get; init; } = [];

    /// <summary>What is missing for <see cref="Ahead"/>, <see cref="Owed"/> not counted.</summary>
    public Money ToPayAhead => new(Ahead.Sum(order => order.Own.Paise));

    /// <summary>All that waits for payment: invoices, and orders that are paid in advance.</summary>
    public Money ToPay => Owed + ToPayAhead;

    /// <summary>Credit taken by what was billed: dues less money on account, and cheques until they clear.</summary>
    public Money Billed => Owed - OnAccount + Uncleared;

    /// <summary>Credit set aside for orders that are not billed yet.</summary>
    public Money OnOrder => CreditUsed - Billed;

    /// <summary>What may still be ordered on credit; none when the limit is passed.</summary>
    public Money Free => CreditLimit > CreditUsed ? CreditLimit - CreditUsed : Money.Zero;

    /// <summary>
    /// Whether what is owed and on order is less than an amount by more than a tenth: a digit too many is likelier then than money
    /// for orders to come.
    /// </summary>
    public bool OwesFarLessThan(Money amount)
    {
        var expected = Owed + (OnOrder > Money.Zero ? OnOrder : Money.Zero);
        return amount - expected > new Money(expected.Paise / 10);
    }

    /// <summary>What an amount would pay, as <see cref="Payment.AllocateOldestFirst(Invoice?, IEnumerable{Invoice})"/> sets it.</summary>
    /// <param name="amount">What came.</param>
    /// <param name="first">The invoice that is paid before the oldest.</param>
    public IReadOnlyList<AllocationDraft> PaidBy(Money amount, string? first = null)
    {
        var parts = new List<AllocationDraft>();
        foreach (var invoice in Invoices.OrderByDescending(i => i.Number == first).TakeWhile(_ => amount > Money.Zero))
        {
            var part = amount < invoice.Balance ? amount : invoice.Balance;
            parts.Add(new AllocationDraft(invoice.Number, part));
            amount -= part;
        }

        return parts;
    }

    /// <summary>What of an amount no invoice needs.</summary>
    public Money LeftOf(Money amount) => amount > Owed ? amount - Owed : Money.Zero;
}

/// <summary>An invoice that owes something.</summary>
/// <param name="Number">ARV/2627/000123.</param>
/// <param name="IssuedOn">Its date (IST).</param>
/// <param name="DueOn">When it must be paid (IST).</param>
/// <param name="Total">What it was.</param>
/// <param name="Balance">What is owed.</param>
/// <param name="IsOverdue">Whether the due date has passed.</param>
public sealed record OpenInvoice(string Number, DateOnly IssuedOn, DateOnly DueOn, Money Total, Money Balance, bool IsOverdue);

/// <summary>A shop to choose.</summary>
public sealed record PayerChoice(string Code, string TradeName, string City);

/// <summary>A shop's own note that it paid.</summary>
/// <param name="Id">The key.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="Mode">How.</param>
/// <param name="Reference">The reference.</param>
/// <param name="PaidOn">When it paid (IST).</param>
/// <param name="Amount">How much.</param>
/// <param name="State">What became of it.</param>
/// <param name="Receipt">The receipt, once the money was found.</param>
/// <param name="Answer">Why it was declined.</param>
/// <param name="Invoice">The invoice it names; null leaves it to the team.</param>
public sealed record MyClaim(Guid Id, DateTime At, PaymentMode Mode, string Reference, DateOnly PaidOn, Money Amount, ClaimState State, string? Receipt, string? Answer, string? Invoice);
