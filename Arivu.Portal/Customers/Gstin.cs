using System.Text.RegularExpressions;

namespace Arivu.Portal.Customers;

/// <summary>Why a text is no GSTIN, as a sentence that can be translated.</summary>
/// <param name="Sentence">English words with <c>{0}</c> marks.</param>
/// <param name="Facts">What the marks stand for.</param>
public sealed record GstinFault(string Sentence, params object[] Facts);

/// <summary>A GST registration: state (2), PAN (10), entity (1), kind (1), check character (1).</summary>
public readonly partial record struct Gstin
{
    /// <summary>Characters of a GSTIN.</summary>
    public const int Length = 15;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Gstin(string text) => Text = text;

    /// <summary>The fifteen characters.</summary>
    public string Text { get; }

    /// <summary>The state that registered it.</summary>
    public string StateCode => Text[..2];

    /// <summary>Who is registered.</summary>
    public string Pan => Text[2..12];

    /// <summary>As people type it, cleaned: no spaces, capital letters.</summary>
    public static string Clean(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Says what is wrong with a cleaned text; null when it is a GSTIN.</summary>
    public static GstinFault? FaultOf(string text)
    {
        if (text.Length != Length)
        {
            return new GstinFault("A GSTIN has 15 characters; this has {0}", text.Length);
        }

        if (!Pattern().IsMatch(text))
        {
            return new GstinFault("A GSTIN is a state code, a PAN, an entity, mostly Z and a check character, such as 27AAPFU0939F1ZV");
        }

        if (States.Find(text[..2]) is null)
        {
            return new GstinFault("No state has the code {0}", text[..2]);
        }

        return CheckCharacter(text) == text[^1] ? null : new GstinFault("The last character does not fit the others: compare each with the certificate");
    }

    /// <summary>Reads a cleaned text; null when it is no GSTIN.</summary>
    public static Gstin? Parse(string? text) => text is not null && FaultOf(text) is null ? new Gstin(text) : null;

    /// <inheritdoc />
    public override string ToString() => Text;

    /// <summary>The check character of the first fourteen: weights 1 and 2 in turn, base 36, digits of each product added.</summary>
    internal static char CheckCharacter(string text)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            var product = Alphabet.IndexOf(text[i], StringComparison.Ordinal) * ((i % 2) + 1);
            sum += (product / Alphabet.Length) + (product % Alphabet.Length);
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }

    [GeneratedRegex("^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9ABD-J][0-9A-Z]\\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Pattern();
}
