using System.Text.RegularExpressions;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>Reads what people paste: columns of a spreadsheet, or one line a product with its pieces before or behind.</summary>
internal static partial class QuickText
{
    private const int LongestLine = 500;
    private static readonly char[] Separators = ['\t', '|', ';', ','];

    /// <summary>The lines of a text, blank ones left out.</summary>
    /// <exception cref="RuleBrokenException">Code file: there are more than <see cref="QuickOrderDraft.MostLines"/>, or none.</exception>
    public static IReadOnlyList<QuickWish> Read(string text)
    {
        var lines = new List<SheetLine>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace())
            {
                lines.Add(new SheetLine(number, Cells(line[..Math.Min(line.Length, LongestLine)].ToString())));
            }

            if (lines.Count > QuickOrderDraft.MostLines)
            {
                throw QuickOrderDraft.TooMany();
            }
        }

        return QuickCells.Read(lines, QuickSource.Pasted);
    }

    /// <summary>A code or name with its pieces where both are told for sure, as in "AF-KWF-1KG 40", "2 x coconut oil" or "ghee = 12"; else the text alone.</summary>
    public static (string Said, string Pieces) Apart(string text)
    {
        foreach (var form in new[] { CountFirst(), CountLast(), CodeAndCount() })
        {
            if (form.Match(text) is { Success: true } match)
            {
                return (match.Groups["said"].Value.Trim(), match.Groups["pieces"].Value.Trim());
            }
        }

        return (text.Trim(), "");
    }

    private static IReadOnlyList<string> Cells(string line)
    {
        if (Separators.FirstOrDefault(line.Contains) is not '\0' and var separator)
        {
            return [.. line.Split(separator).Select(cell => cell.Trim().Trim('"').Trim())];
        }

        var (said, pieces) = Apart(line);
        return pieces.Length > 0 ? [said, pieces] : NameAndCount().Match(line) is { Success: true } match ? [match.Groups["said"].Value.Trim(), match.Groups["pieces"].Value.Trim()] : [said];
    }

    // 2 x coconut oil, 24 * AF-KWF-1KG
    [GeneratedRegex(@"^\s*(?<pieces>\d{1,7}(\s*[a-z]{2,7})?)\s*[x×*]\s+(?<said>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex CountFirst();

    // coconut oil x 24, ghee = 12 pcs, AF-KWF-1KG: 40
    [GeneratedRegex(@"^(?<said>.*\S)\s*(\s[x×*]|[=:])\s*(?<pieces>-?\d[\d,.]{0,8}(\s*\p{L}{2,9}\.?)?)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex CountLast();

    // AF-KWF-1KG 40, 8901234567894 2 cases
    [GeneratedRegex(@"^\s*(?<said>(?=\S*\d)(\p{L}+-\S+|\d{8,14}))\s+(?<pieces>-?\d[\d,.]{0,8}(\s*\p{L}{2,9}\.?)?)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex CodeAndCount();

    // Khapli Wheat Flour 1 kg 40: in a pasted line the last number counts
    [GeneratedRegex(@"^(?<said>.*\S)\s+(?<pieces>-?\d{1,7}(\s*(pcs?|pieces?|nos?|cases?|cs|box|boxes|ctns?))?\.?)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex NameAndCount();
}
