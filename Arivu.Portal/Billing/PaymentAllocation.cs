using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>A part of a payment set against an invoice.</summary>
public sealed class PaymentAllocation : IOwnedByRetailer
{
    private PaymentAllocation(Guid id) => Id = id;

    internal PaymentAllocation(Payment payment, Invoice invoice, Money amount)
        : this(Guid.CreateVersion7()) =>
        (PaymentId, RetailerId, InvoiceId, Amount) = (payment.Id, payment.RetailerId, invoice.Id, amount);

    /// <summary>Time-ordered: what was set against an invoice last is given back first.</summary>
    public Guid Id { get; private set; }

    /// <summary>The payment.</summary>
    public Guid PaymentId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The invoice.</summary>
    public Guid InvoiceId { get; private set; }

    /// <summary>How much; less where a credit note gave some back, zero after a bounced cheque.</summary>
    public Money Amount { get; private set; }

    internal void Lower(Money by) => Amount -= by;
}
