using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>The address that opens a UPI app with everything filled in (NPCI's linking specification); as a QR code it stands on the paper.</summary>
public static class UpiLink
{
    /// <summary>Above this a shop pays by NEFT or RTGS: most banks refuse larger UPI payments.</summary>
    public static readonly Money Most = new(1_00_000_00);

    private const int LongestNote = 50;
    private const int LongestReference = 35;

    /// <summary>The link for a document's amount; null when UPI cannot carry it.</summary>
    /// <param name="bank">Where the money goes.</param>
    /// <param name="payee">The name the app shows.</param>
    /// <param name="document">The document's number: letters and digits of it are the payment's reference.</param>
    /// <param name="amount">How much.</param>
    public static string? For(BankDetails bank, string payee, string document, Money amount)
    {
        if (bank.UpiAddress.Length == 0 || amount <= Money.Zero || amount > Most)
        {
            return null;
        }

        var reference = string.Concat(document.Where(char.IsAsciiLetterOrDigit));
        var note = $"Invoice {DocumentNumber.ToAddress(document)}";
        var address = Uri.EscapeDataString(bank.UpiAddress).Replace("%40", "@", StringComparison.Ordinal); // apps read the @ as it is
        return $"upi://pay?pa={address}&pn={Uri.EscapeDataString(payee)}&am={amount.ToInput()}&cu=INR&tr={Texts.Cut(reference, LongestReference)}&tn={Uri.EscapeDataString(Texts.Cut(note, LongestNote))}";
    }
}
