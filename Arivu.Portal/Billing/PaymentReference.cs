using System.Text.RegularExpressions;

namespace Arivu.Portal.Billing;

/// <summary>What the reference of a payment looks like, by mode.</summary>
public static partial class PaymentReference
{
    /// <summary>As stored: capitals, without spaces.</summary>
    public static string Clean(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>
    /// UPI: the 12 digits of the RRN. NEFT and RTGS: the UTR, 16 or 22 characters at most banks; some print fewer. Cheque: its
    /// 6 digits. Cash may have none.
    /// </summary>
    public static bool Fits(PaymentMode mode, string reference) => mode switch
    {
        PaymentMode.Upi => Rrn().IsMatch(reference),
        PaymentMode.Neft or PaymentMode.Rtgs => Utr().IsMatch(reference),
        PaymentMode.Cheque => ChequeNumber().IsMatch(reference),
        _ => reference.Length <= Payment.ReferenceLength,
    };

    [GeneratedRegex("^[0-9]{12}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Rrn();

    [GeneratedRegex("^(?=.*[0-9])[A-Z0-9]{10,22}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Utr();

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex ChequeNumber();
}
