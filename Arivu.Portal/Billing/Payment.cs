using Arivu.Portal.Audit;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>Money received from a retailer, set against invoices oldest first; the rest stays on account.</summary>
public sealed partial class Payment : Aggregate, IOwnedByRetailer, IAudited
{
    /// <summary>Cash at or above this a day and retailer is refused (Income Tax Act section 269ST).</summary>
    public static readonly Money CashLimit = new(2_00_000_00);

    /// <summary>Longest reference.</summary>
    public const int ReferenceLength = 40;

    /// <summary>Longest bank name, remark or reason.</summary>
    public const int NoteLength = 200;

    private readonly List<PaymentAllocation> _allocations = [];

    private Payment(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The receipt's number: ARC/2627/000045.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The receipt's date (IST); the money may have come before.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>How it came.</summary>
    public PaymentMode Mode { get; private set; }

    /// <summary>The bank's or cheque's reference, in upper case; unique for retailer and mode, of cheques for their bank, while the receipt stands. Cash without one carries the receipt's number.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>When it came (IST).</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>How much.</summary>
    public Money Amount { get; private set; }

    /// <summary>Not set against any invoice yet.</summary>
    public Money OnAccount { get; private set; }

    /// <summary>Where it stands at the bank.</summary>
    public ClearingState State { get; private set; }

    /// <summary>The date on the cheque: it is not deposited before.</summary>
    public DateOnly? ChequeDate { get; private set; }

    /// <summary>The bank of the cheque.</summary>
    public string? Bank { get; private set; }

    /// <summary>A remark.</summary>
    public string? Note { get; private set; }

    /// <summary>When it bounced or was reversed (IST); null while it counts, and for those of before this was noted.</summary>
    public DateOnly? UndoneOn { get; private set; }

    /// <summary>Why it bounced or was reversed.</summary>
    public string? UndoneBecause { get; private set; }

    /// <summary>The key of the request that wrote it: repeating the request is answered with this receipt.</summary>
    public string? RequestKey { get; private set; }

    /// <summary>SHA-256 of that request, in hexadecimal.</summary>
    public string? RequestHash { get; private set; }

    /// <summary>What it pays.</summary>
    public IReadOnlyList<PaymentAllocation> Allocations => _allocations;

    /// <inheritdoc />
    public override string Stream => $"payments-{RetailerId}";

    /// <inheritdoc />
    public string AuditKey => Number;

    internal bool Stands => State is not (ClearingState.Bounced or ClearingState.Reversed);

    /// <summary>Money came.</summary>
    /// <exception cref="RuleBrokenException">Code amount or reference: it is no amount, or the reference has the wrong form.</exception>
    public static Payment Receive(MoneyReceived money)
    {
        var reference = PaymentReference.Clean(money.Reference);
        if (money.Amount <= Money.Zero)
        {
            throw new RuleBrokenException("An amount is more than ₹0.00.") { Code = "amount" };
        }

        if (!PaymentReference.Fits(money.Mode, reference))
        {
            throw new RuleBrokenException("{0} is no reference of this kind of payment.", reference) { Code = "reference" };
        }

        var isCheque = money.Mode == PaymentMode.Cheque;
        return new Payment(Guid.CreateVersion7())
        {
            RetailerId = money.RetailerId,
            Mode = money.Mode,
            Reference = reference,
            ReceivedOn = money.ReceivedOn,
            Amount = money.Amount,
            OnAccount = money.Amount,
            State = isCheque ? ClearingState.Received : ClearingState.Cleared,
            ChequeDate = isCheque ? money.ChequeDate ?? money.ReceivedOn : null,
            Bank = isCheque ? money.Bank : null,
            Note = money.Note,
        };
    }

    /// <summary>Whether another receipt with the same reference is for the same money: of cheques with the same number, those of two banks are two.</summary>
    internal bool IsSameAs(Payment other) => Mode != PaymentMode.Cheque || Bank is null || other.Bank is null || string.Equals(Bank, other.Bank, StringComparison.OrdinalIgnoreCase);

    /// <summary>Remembers the request, so that its repetition writes nothing.</summary>
    public void AnswerTo(string key, string hash) => (RequestKey, RequestHash) = (key, hash);

    /// <summary>Gives the receipt its number and date.</summary>
    public void Issue(IssuedNumber issued)
    {
        (Number, IssuedOn) = (issued.Number, issued.Date);
        Reference = Reference.Length == 0 ? Number : Reference;
        Raise(new PaymentReceived(Id, Number, RetailerId, Amount));
    }

    /// <summary>Sets money against the oldest dues first: due date, then invoice date, then number.</summary>
    /// <param name="open">The retailer's invoices that owe something.</param>
    public void AllocateOldestFirst(IEnumerable<Invoice> open) => AllocateOldestFirst(null, open);

    /// <summary>Sets money against one invoice, and what is left against the oldest dues.</summary>
    /// <param name="first">The invoice that is paid before all others; null for none.</param>
    /// <param name="open">The retailer's invoices that owe something.</param>
    public void AllocateOldestFirst(Invoice? first, IEnumerable<Invoice> open)
    {
        foreach (var invoice in open.OrderByDescending(i => i == first).ThenBy(i => i.DueOn).ThenBy(i => i.IssuedOn).ThenBy(i => i.Number, StringComparer.Ordinal))
        {
            var part = OnAccount < invoice.Balance ? OnAccount : invoice.Balance;
            if (part > Money.Zero)
            {
                Allocate(invoice, part);
            }
        }
    }

    /// <summary>Sets a part against one invoice.</summary>
    /// <exception cref="RuleBrokenException">More than is on account, or than the invoice owes; or the receipt no longer counts.</exception>
    public void Allocate(Invoice invoice, Money part)
    {
        if (!Stands || part <= Money.Zero || part > OnAccount || invoice.RetailerId != RetailerId)
        {
            throw new RuleBrokenException("{0} is left of this payment; {1} cannot be set against {2}.", OnAccount, part, invoice.Number) { Code = "amount" };
        }

        invoice.Settle(part);
        OnAccount -= part;
        _allocations.Add(new PaymentAllocation(this, invoice, part));
    }

    /// <summary>Takes money off an invoice that needs less of it, what was set against it last first; it stays on account.</summary>
    /// <returns>How much, at most what this payment paid of the invoice.</returns>
    public Money GiveBack(Invoice invoice, Money most)
    {
        var given = Money.Zero;
        foreach (var allocation in _allocations.Where(a => a.InvoiceId == invoice.Id).OrderByDescending(a => a.Id))
        {
            var part = most - given < allocation.Amount ? most - given : allocation.Amount;
            allocation.Lower(part);
            given += part;
        }

        invoice.Settle(-given);
        OnAccount += given;
        return given;
    }
}
