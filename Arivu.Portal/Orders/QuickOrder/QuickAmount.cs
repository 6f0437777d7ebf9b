using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>How many, as shopkeepers write it: 24, 24 pcs, 2 cases, 2 பெட்டி.</summary>
internal static partial class QuickAmount
{
    private const int MostDigits = 7; // longer numbers are barcodes
    private const string CaseWords = "cases?|cs|cse|ctns?|cartons?|box|boxes|bx|peti|petti|பெட்டி|பெட்டிகள்|पेटी|पेटियाँ";
    private const string PieceWords = "pcs?|pces?|pieces?|nos?|ea|units?|pkts?|packets?|துண்டு|பாக்கெட்|पीस|नग";

    /// <summary>Whether this can only be meant as a quantity, right or wrong.</summary>
    public static bool IsMeant(string text) => Written().IsMatch(Western(text)) && text.Count(char.IsDigit) <= MostDigits;

    /// <summary>The pieces; null when the text is no whole number of them.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="caseSize">Pieces of a case.</param>
    public static int? Read(string text, int caseSize)
    {
        var match = Written().Match(Western(text));
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var pieces = match.Groups["case"].Success ? number * caseSize : number;
        return pieces == decimal.Truncate(pieces) && Math.Abs(pieces) <= int.MaxValue ? (int)pieces : null;
    }

    // ௧௨ and १२ are 12.
    private static string Western(string text)
    {
        var western = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            western.Append(char.IsDigit(letter) ? (char)('0' + (int)char.GetNumericValue(letter)) : letter);
        }

        return western.ToString();
    }

    [GeneratedRegex($@"^\s*(?<number>[-+]?(\d[\d,]*(\.\d+)?|\.\d+))\s*((?<case>{CaseWords})|{PieceWords})?\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Written();
}
