using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Arivu.Portal.Tests.Papers;

/// <summary>
/// The text of a PDF as a reader's copy command gives it, in drawing order. PdfPig's own page text shows the glyphs'
/// letters and knows nothing of /ActualText, with which shaped scripts say what they stand for.
/// </summary>
internal static class PdfText
{
    /// <summary>The text of each page, line by line.</summary>
    public static IReadOnlyList<string> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(Of)];
    }

    /// <summary>The text of all pages.</summary>
    public static string All(byte[] pdf) => string.Join('\n', Pages(pdf));

    private static string Of(Page page)
    {
        var marks = new Dictionary<Letter, MarkedContentElement>(ReferenceEqualityComparer.Instance);
        foreach (var mark in page.GetMarkedContents())
        {
            Walk(mark, marks);
        }

        var text = new StringBuilder();
        Letter? last = null;
        MarkedContentElement? read = null;
        foreach (var letter in page.Letters)
        {
            if (last is not null && StartsAnew(last, letter))
            {
                text.Append('\n');
            }

            var mark = marks.GetValueOrDefault(letter);
            text.Append(mark is null ? letter.Value : ReferenceEquals(mark, read) ? "" : mark.ActualText);
            (last, read) = (letter, mark);
        }

        return text.ToString();
    }

    private static void Walk(MarkedContentElement mark, Dictionary<Letter, MarkedContentElement> marks)
    {
        foreach (var letter in mark.ActualText is null ? [] : mark.Letters)
        {
            marks[letter] = mark;
        }

        foreach (var child in mark.Children)
        {
            Walk(child, marks);
        }
    }

    // Another line, or so far to the side that it is another cell.
    private static bool StartsAnew(Letter last, Letter next) =>
        Math.Abs(next.StartBaseLine.Y - last.StartBaseLine.Y) > 0.5
        || next.StartBaseLine.X < last.StartBaseLine.X - 1
        || next.StartBaseLine.X > last.EndBaseLine.X + (next.PointSize * 1.2);
}
