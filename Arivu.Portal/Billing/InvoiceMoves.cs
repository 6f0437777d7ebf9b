using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <content>What lowers or raises what is owed: receipts, credit notes and write-offs.</content>
public sealed partial class Invoice
{
    /// <summary>Settles a part by a receipt, or takes it back (negative) when the receipt no longer counts.</summary>
    /// <exception cref="RuleBrokenException">More is allocated than is owed, or taken back than was paid.</exception>
    public void Settle(Money amount)
    {
        if (amount > Balance || Paid + amount < Money.Zero)
        {
            throw new RuleBrokenException("{0} owes {1}; {2} cannot be set against it.", Number, Balance, amount) { Code = "amount" };
        }

        Paid += amount;
        Balanced();
    }

    /// <summary>Lowers what is owed by a credit note. Where receipts paid more than is left, they get it back first (<see cref="Payment.GiveBack"/>).</summary>
    /// <exception cref="RuleBrokenException">More is credited than is owed.</exception>
    public void Credit(Money amount)
    {
        if (amount < Money.Zero || amount > Balance)
        {
            throw new RuleBrokenException("{0} owes {1}; {2} cannot be credited on it.", Number, Balance, amount) { Code = "amount" };
        }

        Credited += amount;
        Balanced();
    }

    /// <summary>Gives a part of what is owed up.</summary>
    /// <exception cref="RuleBrokenException">Code amount: more than is owed.</exception>
    public void GiveUp(Money amount)
    {
        if (amount <= Money.Zero || amount > Balance)
        {
            throw new RuleBrokenException("{0} owes {1}; {2} cannot be written off.", Number, Balance, amount) { Code = "amount" };
        }

        WrittenOff += amount;
        Balanced();
    }

    /// <summary>What was given up is owed again.</summary>
    /// <exception cref="RuleBrokenException">Code amount: less, or nothing, was given up.</exception>
    public void ClaimAgain(Money amount)
    {
        if (amount <= Money.Zero || amount > WrittenOff)
        {
            throw new RuleBrokenException("{0} of {1} is written off; nothing else can be claimed again.", WrittenOff, Number) { Code = "amount" };
        }

        WrittenOff -= amount;
        Balanced();
    }

    private void Balanced() => BalancePaise = (Total - Paid - Credited - WrittenOff).Paise;
}
