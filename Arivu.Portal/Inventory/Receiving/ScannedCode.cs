using System.Globalization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>What a scanner typed: a SKU, an EAN, a batch number, or a GS1-128 label with several facts (GS1 General Specifications, 3.2).</summary>
/// <param name="Text">The whole of it, in upper case, without the scanner's marks.</param>
/// <param name="Gtin">The 13 digits under which the trade knows the product; null when the code is not GS1's.</param>
/// <param name="Batch">The batch, AI 10.</param>
/// <param name="Manufactured">The day of production, AI 11.</param>
/// <param name="Expires">The last day, AI 15 or 17.</param>
public sealed record ScannedCode(string Text, string? Gtin = null, string? Batch = null, DateOnly? Manufactured = null, DateOnly? Expires = null)
{
    private const char Separator = '\u001D';
    private const string SymbologyMark = "]C1";
    private const int GtinLength = 14;
    private const int DateLength = 6;

    /// <summary>Reads what was scanned; a text that is no GS1 label stays a text.</summary>
    public static ScannedCode Read(string? scanned)
    {
        var text = (scanned ?? "").Trim().ToUpperInvariant();
        var bare = text.StartsWith(SymbologyMark, StringComparison.Ordinal) ? text[SymbologyMark.Length..] : text;
        bare = bare.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).TrimStart(Separator);
        return bare.StartsWith("01", StringComparison.Ordinal) && bare.Length >= 2 + GtinLength && Label(bare) is { } label
            ? label
            : new ScannedCode(new string([.. text.Where(c => !char.IsControl(c))]));
    }

    private static ScannedCode? Label(string bare)
    {
        var code = new ScannedCode(bare);
        for (var at = 0; at < bare.Length;)
        {
            if (bare[at] == Separator)
            {
                at++;
                continue;
            }

            if (at + 2 > bare.Length || Fact(code, bare[at..(at + 2)], bare[(at + 2)..]) is not var (next, length))
            {
                return null;
            }

            (code, at) = (next, at + 2 + length);
        }

        return code.Gtin is null ? null : code;
    }

    private static (ScannedCode Code, int Length)? Fact(ScannedCode code, string identifier, string rest) => identifier switch
    {
        "01" when Digits(rest, GtinLength) is { } gtin && HasCheckDigit(gtin) => (code with { Gtin = gtin[1..] }, GtinLength),
        "10" when Until(rest) is { Length: > 0 and <= 20 } batch => (code with { Batch = batch }, batch.Length),
        "11" when Day(rest) is { } made => (code with { Manufactured = made }, DateLength),
        "15" or "17" when Day(rest) is { } last => (code with { Expires = last }, DateLength),
        "21" or "30" or "37" => (code, Until(rest).Length), // serial numbers and counts are not needed here
        _ => null,
    };

    private static string Until(string rest) => rest.Split(Separator)[0];

    private static string? Digits(string rest, int length) => rest.Length >= length && rest[..length].All(char.IsAsciiDigit) ? rest[..length] : null;

    // YYMMDD; day 00 is the last of the month.
    private static DateOnly? Day(string rest)
    {
        if (Digits(rest, DateLength) is not { } digits)
        {
            return null;
        }

        var (year, month, day) = (2000 + Number(digits[..2]), Number(digits[2..4]), Number(digits[4..6]));
        return month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month) ? null : new DateOnly(year, month, day == 0 ? DateTime.DaysInMonth(year, month) : day);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // From the right, the digits before the last count three times and once in turn.
    private static bool HasCheckDigit(string digits) =>
        (10 - (digits[..^1].Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 3 : 1)).Sum() % 10)) % 10 == digits[^1] - '0';
}
