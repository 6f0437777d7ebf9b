using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>How money came; the names are part of the API.</summary>
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

/// <summary>Where a receipt stands; other modes than a cheque are cleared when received.</summary>
public enum ClearingState
{
    /// <summary>A cheque in the drawer.</summary>
    Received,

    /// <summary>A cheque at the bank.</summary>
    Deposited,

    /// <summary>The money is there.</summary>
    Cleared,

    /// <summary>The bank sent the cheque back; its allocations are reversed.</summary>
    Bounced,

    /// <summary>Entered by mistake and undone; its number stays.</summary>
    Reversed,
}

/// <summary>Money that came, as it is written down.</summary>
/// <param name="RetailerId">From whom.</param>
/// <param name="Mode">How.</param>
/// <param name="Reference">The bank's or cheque's reference; may be empty for cash.</param>
/// <param name="ReceivedOn">When (IST).</param>
/// <param name="Amount">How much.</param>
/// <param name="ChequeDate">The date on the cheque.</param>
/// <param name="Bank">The bank of the cheque.</param>
/// <param name="Note">A remark.</param>
public sealed record MoneyReceived(int RetailerId, PaymentMode Mode, string Reference, DateOnly ReceivedOn, Money Amount, DateOnly? ChequeDate = null, string? Bank = null, string? Note = null);
