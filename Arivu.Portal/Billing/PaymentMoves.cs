using Arivu.Portal.Billing.Events;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <content>What the bank says, and mistakes.</content>
public sealed partial class Payment
{
    /// <summary>The cheque goes to the bank.</summary>
    /// <exception cref="RuleBrokenException">It is no cheque in the drawer, or carries a later date.</exception>
    public void Deposit(DateOnly today)
    {
        if (ChequeDate > today)
        {
            throw new RuleBrokenException("The cheque {0} carries the date {1}; the bank takes it from that day on.", Reference, ChequeDate.Value.ToText()) { Code = "wrong-state" };
        }

        Move(ClearingState.Deposited, ClearingState.Received);
    }

    /// <summary>The cheque's money is there.</summary>
    /// <exception cref="RuleBrokenException">It is no cheque at the bank.</exception>
    public void Clear()
    {
        Move(ClearingState.Cleared, ClearingState.Deposited);
        Raise(new ChequeCleared(Id, Number, RetailerId, Amount));
    }

    /// <summary>The bank sent the cheque back, be it after it had cleared: what it paid is owed again.</summary>
    /// <param name="paid">The invoices it was set against.</param>
    /// <param name="reason">The bank's reason.</param>
    /// <param name="today">The business date (IST).</param>
    /// <exception cref="RuleBrokenException">It is no cheque that was at the bank.</exception>
    public void Bounce(IEnumerable<Invoice> paid, string reason, DateOnly today)
    {
        if (Mode != PaymentMode.Cheque)
        {
            throw WrongState();
        }

        Move(ClearingState.Bounced, ClearingState.Deposited, ClearingState.Cleared);
        Undo(paid, reason, today);
    }

    /// <summary>The receipt was entered by mistake: what it paid is owed again, the number stays.</summary>
    /// <param name="paid">The invoices it was set against.</param>
    /// <param name="reason">What was wrong.</param>
    /// <param name="today">The business date (IST).</param>
    /// <exception cref="RuleBrokenException">It bounced or was reversed before.</exception>
    public void Reverse(IEnumerable<Invoice> paid, string reason, DateOnly today)
    {
        Move(ClearingState.Reversed, ClearingState.Received, ClearingState.Deposited, ClearingState.Cleared);
        Undo(paid, reason, today);
    }

    private void Undo(IEnumerable<Invoice> paid, string reason, DateOnly today)
    {
        foreach (var invoice in paid)
        {
            GiveBack(invoice, Amount);
        }

        (OnAccount, UndoneBecause, UndoneOn) = (Money.Zero, reason, today);
    }

    private void Move(ClearingState to, params ReadOnlySpan<ClearingState> from) => State = from.Contains(State) ? to : throw WrongState();

    private RuleBrokenException WrongState() => new("{0} is {1}.", Number, State.ToString().ToLowerInvariant()) { Code = "wrong-state" };
}
