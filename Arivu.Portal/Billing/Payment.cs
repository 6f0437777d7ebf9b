using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>How money came.</summary>
public enum PaymentMode
{
    /// <summary>UPI, 12-digit reference (RRN).</summary>
    Upi,

    /// <summary>NEFT, reference UTR.</summary>
    Neft,

    /// <summary>RTGS, reference UTR.</summary>
    Rtgs,

    /// <summary>A cheque: its money counts for credit when it clears.</summary>
    Cheque,

    /// <summary>Cash, under 2,00,000 a retailer and day (Income Tax Act section 269ST).</summary>
    Cash,
}

/// <summary>Where a cheque stands; other modes are cleared when received.</summary>
public enum ClearingState
{
    /// <summary>In the drawer.</summary>
    Received,

    /// <summary>At the bank.</summary>
    Deposited,

    /// <summary>The money is there.</summary>
    Cleared,

    /// <summary>The bank sent it back; its allocations are reversed.</summary>
    Bounced,
}

/// <summary>Money received from a retailer, set against invoices oldest first; the rest stays on account.</summary>
public sealed class Payment : Aggregate, IOwnedByRetailer
{
    /// <summary>Cash at or above this a day and retailer is refused (section 269ST).</summary>
    public static readonly Money CashLimit = new(2_00_000_00);

    /// <summary>Longest reference.</summary>
    public const int ReferenceLength = 40;

    private readonly List<PaymentAllocation> _allocations = [];

    private Payment(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The receipt's number: ARC/2627/000045.</summary>
    public string Number { get; private set; } = "";

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>How it came.</summary>
    public PaymentMode Mode { get; private set; }

    /// <summary>The bank's or cheque's reference, in upper case; unique for retailer and mode.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>When it came (IST).</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>How much.</summary>
    public Money Amount { get; private set; }

    /// <summary>Not set against any invoice yet.</summary>
    public Money OnAccount { get; private set; }

    /// <summary>Where it stands at the bank.</summary>
    public ClearingState State { get; private set; }

    /// <summary>What it pays.</summary>
    public IReadOnlyList<PaymentAllocation> Allocations => _allocations;

    /// <inheritdoc />
    public override string Stream => $"retailer-{RetailerId}";

    /// <summary>Money came.</summary>
    /// <exception cref="RuleBrokenException">The amount is not positive, or the reference has the wrong form.</exception>
    public static Payment Receive(int retailerId, PaymentMode mode, string reference, DateOnly receivedOn, Money amount)
    {
        if (amount <= Money.Zero)
        {
            throw new RuleBrokenException("An amount is more than ₹0.00.") { Code = "amount" };
        }

        var clean = reference.Trim().ToUpperInvariant();
        if (clean.Length == 0 || (mode == PaymentMode.Upi && !(clean.Length == 12 && clean.All(char.IsAsciiDigit))))
        {
            throw new RuleBrokenException(mode == PaymentMode.Upi ? "A UPI reference has 12 digits." : "Give the reference of the payment.") { Code = "reference" };
        }

        return new Payment(Guid.CreateVersion7())
        {
            RetailerId = retailerId,
            Mode = mode,
            Reference = clean,
            ReceivedOn = receivedOn,
            Amount = amount,
            OnAccount = amount,
            State = mode == PaymentMode.Cheque ? ClearingState.Received : ClearingState.Cleared,
        };
    }

    /// <summary>Gives the receipt its number.</summary>
    public void Issue(IssuedNumber issued) => Number = issued.Number;

    /// <summary>Sets money against the oldest dues first: due date, then invoice date, then number.</summary>
    /// <param name="open">The retailer's invoices that owe something.</param>
    public void AllocateOldestFirst(IEnumerable<Invoice> open)
    {
        foreach (var invoice in open.OrderBy(i => i.DueOn).ThenBy(i => i.IssuedOn).ThenBy(i => i.Number, StringComparer.Ordinal))
        {
            var part = OnAccount < invoice.Balance ? OnAccount : invoice.Balance;
            if (part > Money.Zero)
            {
                Allocate(invoice, part);
            }
        }
    }

    /// <summary>Sets a part against one invoice.</summary>
    /// <exception cref="RuleBrokenException">More than is on account, or than the invoice owes.</exception>
    public void Allocate(Invoice invoice, Money part)
    {
        if (part <= Money.Zero || part > OnAccount || invoice.RetailerId != RetailerId)
        {
            throw new RuleBrokenException("{0} is left of this payment; {1} cannot be set against {2}.", OnAccount, part, invoice.Number) { Code = "amount" };
        }

        invoice.Settle(part);
        OnAccount -= part;
        _allocations.Add(new PaymentAllocation(this, invoice, part));
    }

    /// <summary>The cheque went to the bank.</summary>
    /// <exception cref="RuleBrokenException">It is no cheque in the drawer.</exception>
    public void Deposit() => State = State == ClearingState.Received ? ClearingState.Deposited : throw WrongState();

    /// <summary>The cheque's money is there.</summary>
    /// <exception cref="RuleBrokenException">It is no cheque at the bank.</exception>
    public void Clear() => State = State == ClearingState.Deposited ? ClearingState.Cleared : throw WrongState();

    /// <summary>The bank sent the cheque back: what it paid is owed again.</summary>
    /// <param name="paid">The invoices it was set against.</param>
    /// <exception cref="RuleBrokenException">It is no cheque at the bank.</exception>
    public void Bounce(IReadOnlyDictionary<Guid, Invoice> paid)
    {
        State = State == ClearingState.Deposited ? ClearingState.Bounced : throw WrongState();
        foreach (var allocation in _allocations)
        {
            paid[allocation.InvoiceId].Settle(-allocation.Amount);
            allocation.Reverse();
        }

        OnAccount = Money.Zero;
    }

    private RuleBrokenException WrongState() => new("{0} is {1}.", Number, State) { Code = "wrong-state" };
}

/// <summary>A part of a payment set against an invoice.</summary>
public sealed class PaymentAllocation : IOwnedByRetailer
{
    private PaymentAllocation(Guid id) => Id = id;

    internal PaymentAllocation(Payment payment, Invoice invoice, Money amount)
        : this(Guid.CreateVersion7()) =>
        (PaymentId, RetailerId, InvoiceId, Amount) = (payment.Id, payment.RetailerId, invoice.Id, amount);

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The payment.</summary>
    public Guid PaymentId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The invoice.</summary>
    public Guid InvoiceId { get; private set; }

    /// <summary>How much; zero after a bounced cheque.</summary>
    public Money Amount { get; private set; }

    internal void Reverse() => Amount = Money.Zero;
}
