using Arivu.Portal.Audit;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>What became of a shop's note that it paid.</summary>
public enum ClaimState
{
    /// <summary>The team looks for the money.</summary>
    Open,

    /// <summary>The money was found; a receipt stands.</summary>
    Received,

    /// <summary>The team did not find it, and says why.</summary>
    Declined,

    /// <summary>The shop took the note back.</summary>
    Withdrawn,
}

/// <summary>"I have paid": a shop's note, which is no money until the team has found it.</summary>
public sealed class PaymentClaim : Aggregate, IOwnedByRetailer, IAudited
{
    private PaymentClaim(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>When it was written, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who wrote it.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>How the shop paid.</summary>
    public PaymentMode Mode { get; private set; }

    /// <summary>The reference its bank gave, in upper case.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>When it paid (IST).</summary>
    public DateOnly PaidOn { get; private set; }

    /// <summary>How much.</summary>
    public Money Amount { get; private set; }

    /// <summary>The invoice it wants to pay; null leaves it to the team.</summary>
    public string? InvoiceNumber { get; private set; }

    /// <summary>A remark.</summary>
    public string? Note { get; private set; }

    /// <summary>Where it stands.</summary>
    public ClaimState State { get; private set; }

    /// <summary>The receipt, once the money was found.</summary>
    public string? PaymentNumber { get; private set; }

    /// <summary>Why it was declined; the shop reads it.</summary>
    public string? Answer { get; private set; }

    /// <inheritdoc />
    public override string Stream => $"payments-{RetailerId}";

    /// <inheritdoc />
    public string AuditKey => Reference;

    /// <summary>A shop says that it paid.</summary>
    /// <exception cref="RuleBrokenException">Code amount or reference: it is no amount, or the reference has the wrong form.</exception>
    public static PaymentClaim Write(MoneyReceived money, string? invoiceNumber, string actor, DateTime at)
    {
        var said = Payment.Receive(money); // the same rules as for the receipt it will become
        var claim = new PaymentClaim(Guid.CreateVersion7())
        {
            RetailerId = said.RetailerId,
            At = at,
            Actor = actor,
            Mode = said.Mode,
            Reference = said.Reference,
            PaidOn = said.ReceivedOn,
            Amount = said.Amount,
            InvoiceNumber = invoiceNumber,
            Note = said.Note,
        };
        claim.Raise(new PaymentClaimed(claim.Id, claim.RetailerId, claim.Amount));
        return claim;
    }

    /// <summary>The money was found.</summary>
    /// <exception cref="RuleBrokenException">It was answered before.</exception>
    public void Accept(Payment receipt) => (State, PaymentNumber) = (Answered(ClaimState.Received), receipt.Number);

    /// <summary>The money was not found.</summary>
    /// <exception cref="RuleBrokenException">It was answered before.</exception>
    public void Decline(string reason) => (State, Answer) = (Answered(ClaimState.Declined), reason);

    /// <summary>The shop was mistaken.</summary>
    /// <exception cref="RuleBrokenException">It was answered before.</exception>
    public void Withdraw() => State = Answered(ClaimState.Withdrawn);

    /// <summary>Its receipt was entered by mistake and undone: the team looks again.</summary>
    public void Reopen() => (State, PaymentNumber) = (ClaimState.Open, null);

    private ClaimState Answered(ClaimState by) => State == ClaimState.Open
        ? by
        : throw new RuleBrokenException("This note was answered already: {0}.", PaymentNumber ?? Answer ?? State.ToString().ToLowerInvariant()) { Code = "wrong-state" };
}
