using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Billing;

/// <summary>What a shop pays with its next payment: one invoice, or one order that waits for its money.</summary>
/// <param name="Number">The invoice's or the order's number.</param>
/// <param name="Amount">How much.</param>
/// <param name="Order">The order; null where it is an invoice.</param>
public sealed record PayNow(string Number, Money Amount, OrderToPay? Order)
{
    /// <summary>Whether a UPI app takes so much.</summary>
    public bool ByUpi => Amount <= UpiLink.Most;

    /// <summary>What the payer's app shows.</summary>
    public string UpiNote => Order is null ? $"Invoice {DocumentNumber.ToAddress(Number)}" : Number;

    /// <summary>What is asked for, else the oldest invoice, else the first order; null when nothing is to pay.</summary>
    /// <param name="dues">What is owed.</param>
    /// <param name="wanted">An invoice's number as an address writes it, or an order's.</param>
    public static PayNow? Of(RetailerDues dues, string? wanted)
    {
        if (dues.Ahead.FirstOrDefault(o => o.Number == wanted) is { } order)
        {
            return Of(order);
        }

        var invoice = dues.Invoices.FirstOrDefault(i => wanted is not null && i.Number == DocumentNumber.FromAddress(wanted)) ?? (dues.Invoices.Count > 0 ? dues.Invoices[0] : null);
        return invoice is not null ? new PayNow(invoice.Number, invoice.Balance, null) : dues.Ahead.Count > 0 ? Of(dues.Ahead[0]) : null;
    }

    /// <summary>The note "I have paid" with everything filled in that is known: only the bank's reference is left to type.</summary>
    /// <param name="today">The business date (IST).</param>
    public ClaimDraft ToClaim(DateOnly today) =>
        new() { Amount = Amount, Mode = ModeFor(Amount), ReceivedOn = today, Invoice = Order is null ? Number : null, Note = Order?.Number };

    /// <summary>How so much is paid most likely.</summary>
    /// <param name="amount">How much.</param>
    public static PaymentMode ModeFor(Money amount) => amount <= UpiLink.Most ? PaymentMode.Upi : PaymentMode.Neft;

    private static PayNow Of(OrderToPay order) => new(order.Number, order.Need, order);
}
