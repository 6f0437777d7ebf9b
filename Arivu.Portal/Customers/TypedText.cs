using System.Net.Mail;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Arivu.Portal.Customers;

/// <summary>What can be read from typed text: numbers of authorities, telephones, addresses.</summary>
internal static partial class TypedText
{
    /// <summary>Longest e-mail address (RFC 5321).</summary>
    public const int EmailLength = 254;

    /// <summary>Longest number in E.164, the plus included.</summary>
    public const int PhoneLength = 16;

    private const int MostTyped = 40;
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();

    public static string Trim(string? text) => (text ?? "").Trim();

    public static string? TrimToNull(string? text) => Trim(text) is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Without spaces between groups, capital letters.</summary>
    public static string Code(string? text) => Gstin.Clean(text);

    /// <summary>Control characters, and those that turn the reading direction of what follows; joiners stay, scripts need them.</summary>
    public static bool IsUnseen(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsPincode(string text) => Pincode().IsMatch(text);

    public static bool IsFssai(string text) => Fssai().IsMatch(text);

    public static bool IsPan(string text) => Pan().IsMatch(text);

    public static bool IsCode(string text) => ShortCode().IsMatch(text);

    /// <summary>A mailbox with a domain of two labels at least, and nothing around it.</summary>
    public static bool IsEmail(string text) => text.Length <= EmailLength && Email().IsMatch(text) && MailAddress.TryCreate(text, out var read) && read.Address == text;

    /// <summary>The number in E.164; a number without country code is Indian. Null when nobody can be called there.</summary>
    public static string? Phone(string typed)
    {
        if (typed.Length > MostTyped)
        {
            return null;
        }

        try
        {
            var number = Phones.Parse(typed, "IN");
            return Phones.IsValidNumber(number) ? Phones.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null; // the library knows no other way to say that it is no number
        }
    }

    [GeneratedRegex("^[1-9][0-9]{5}\\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Pincode();

    [GeneratedRegex("^[0-9]{14}\\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Fssai();

    [GeneratedRegex("^[A-Z]{5}[0-9]{4}[A-Z]\\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Pan();

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{0,11}\\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex ShortCode();

    [GeneratedRegex("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Email();
}
