using System.Globalization;
using System.Text;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Ui.Sheets;

/// <summary>A column that a file may have.</summary>
/// <param name="Title">Its heading as our own template has it.</param>
/// <param name="Also">What others call it.</param>
public sealed record SheetHeading(string Title, params string[] Also)
{
    /// <summary>Whether nothing can be read without it.</summary>
    public bool Needed { get; init; }
}

/// <summary>Which column stands where, by the headings of a file's first line; capitals, spaces and signs do not matter.</summary>
public sealed class SheetHeadings
{
    private readonly Dictionary<string, int> _columns;

    private SheetHeadings(Dictionary<string, int> columns) => _columns = columns;

    /// <summary>Reads the first line.</summary>
    /// <param name="first">The line with the headings.</param>
    /// <param name="expected">The columns that may be there.</param>
    /// <exception cref="RuleBrokenException">Code file: headings are wrong, missing or double; all of them are named, with what is expected.</exception>
    public static SheetHeadings Read(SheetLine first, IReadOnlyList<SheetHeading> expected)
    {
        var names = expected.SelectMany(h => h.Also.Append(h.Title).Select(name => (Key: Key(name), h.Title))).ToDictionary(n => n.Key, n => n.Title, StringComparer.Ordinal);
        var found = first.Cells.Index().Where(c => c.Item.Length > 0).Select(c => (c.Index, Typed: c.Item, Title: names.GetValueOrDefault(Key(c.Item)))).ToList();
        var wrong = found.Where(f => f.Title is null).Select(f => f.Typed)
            .Concat(found.Where(f => f.Title is not null).GroupBy(f => f.Title, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Last().Typed)).ToList();
        var missing = expected.Where(h => h.Needed && found.TrueForAll(f => f.Title != h.Title)).Select(h => h.Title).ToList();
        if (wrong.Count + missing.Count > 0)
        {
            throw Wrong(wrong, missing, expected);
        }

        return new SheetHeadings(found.ToDictionary(f => f.Title!, f => f.Index, StringComparer.Ordinal));
    }

    /// <summary>The cell of a line under a heading; empty where the file has no such column.</summary>
    public string Cell(SheetLine line, string title) => _columns.TryGetValue(title, out var column) ? line[column] : "";

    /// <summary>Whether the file has this column.</summary>
    public bool Has(string title) => _columns.ContainsKey(title);

    private static RuleBrokenException Wrong(List<string> wrong, List<string> missing, IReadOnlyList<SheetHeading> expected)
    {
        var all = List(expected.Select(h => h.Title));
        return (wrong.Count, missing.Count) switch
        {
            (0, _) => SheetReader.Broken("The first line lacks {0}. Expected are: {1}.", List(missing), all),
            (_, 0) => SheetReader.Broken("The first line has {0}, which cannot be placed. Expected are: {1}.", Quoted(wrong), all),
            _ => SheetReader.Broken("The first line has {0}, which cannot be placed, and lacks {1}. Expected are: {2}.", Quoted(wrong), List(missing), all),
        };
    }

    private static string Quoted(IEnumerable<string> names) => List(names.Select(name => $"“{Texts.Line(name, 40)}”"));

    private static string List(IEnumerable<string> names) => string.Join(", ", names);

    private static string Key(string heading)
    {
        var key = new StringBuilder(heading.Length);
        foreach (var c in heading.Where(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
