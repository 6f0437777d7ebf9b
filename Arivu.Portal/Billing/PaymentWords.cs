using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Billing;

/// <summary>Payments in words and colour, in one place; English words are the keys of their translation.</summary>
internal static class PaymentWords
{
    public static string Words(this PaymentMode mode) => mode switch
    {
        PaymentMode.Upi => "UPI",
        PaymentMode.Neft => "NEFT",
        PaymentMode.Rtgs => "RTGS",
        PaymentMode.Cheque => "Cheque",
        _ => "Cash",
    };

    /// <summary>What the reference of this kind of payment looks like.</summary>
    public static string ReferenceHint(this PaymentMode? mode) => mode switch
    {
        PaymentMode.Upi => "12 digits, such as 432109876543",
        PaymentMode.Neft or PaymentMode.Rtgs => "The UTR: 10 to 22 letters and digits, such as HDFCN52026112212",
        PaymentMode.Cheque => "The 6 digits of the cheque's number",
        PaymentMode.Cash => "The number of a voucher, if there is one",
        _ => "Choose how it was paid first",
    };

    public static string Words(this ClearingState state) => state switch
    {
        ClearingState.Received => "In the drawer",
        ClearingState.Deposited => "At the bank",
        ClearingState.Cleared => "Cleared",
        ClearingState.Bounced => "Came back",
        _ => "Reversed",
    };

    public static Tone Tone(this ClearingState state) => state switch
    {
        ClearingState.Received => Ui.Parts.Tone.Warn,
        ClearingState.Deposited => Ui.Parts.Tone.Info,
        ClearingState.Cleared => Ui.Parts.Tone.Good,
        ClearingState.Bounced => Ui.Parts.Tone.Bad,
        _ => Ui.Parts.Tone.Neutral,
    };

    public static string Words(this ClaimState state) => state switch
    {
        ClaimState.Open => "We are looking for it",
        ClaimState.Received => "Received",
        ClaimState.Declined => "Not found",
        _ => "Taken back",
    };

    public static Tone Tone(this ClaimState state) => state switch
    {
        ClaimState.Open => Ui.Parts.Tone.Info,
        ClaimState.Received => Ui.Parts.Tone.Good,
        ClaimState.Declined => Ui.Parts.Tone.Bad,
        _ => Ui.Parts.Tone.Neutral,
    };

    public static string Words(this CreditReason reason) => reason switch
    {
        CreditReason.Return => "Goods came back",
        CreditReason.ShortShipment => "Less delivered than billed",
        CreditReason.Cancellation => "Called off after billing",
        CreditReason.Overcharge => "Charged too high",
        CreditReason.Damage => "Damaged or unfit",
        _ => throw new InvalidOperationException($"{reason} has no words."),
    };
}
