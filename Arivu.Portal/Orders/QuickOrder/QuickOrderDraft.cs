using System.Globalization;
using System.Text;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>
/// The lines that a person of a shop has not put into the cart yet. Kept in the database at each change, as they were written:
/// a lost signal or another device loses none.
/// </summary>
public sealed class QuickOrderDraft : IOwnedByRetailer
{
    /// <summary>The most lines.</summary>
    public const int MostLines = 5_000;

    internal const int TextLength = 900_000;
    private const char Between = '\t';
    private List<QuickLine>? _lines;

    internal QuickOrderDraft(int retailerId, Guid person) => (RetailerId, Person) = (retailerId, person);

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The login that writes it.</summary>
    public Guid Person { get; private set; }

    /// <summary>Counts the changes: what was shown before one is not put into the cart after it.</summary>
    public int Revision { get; private set; }

    /// <summary>The key of the next line.</summary>
    public int NextKey { get; private set; } = 1;

    /// <summary>The lines, one a row: key, where from, row there, what was said, how many.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<QuickLine> Lines() => _lines ??= [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(LineOf)];

    /// <summary>Refuses more than can be kept.</summary>
    internal static RuleBrokenException TooMany() => new("A quick order has at most {0} lines. Divide it.", IndianDigits.Group(MostLines)) { Code = "file" };

    /// <summary>Adds lines at the end.</summary>
    /// <exception cref="RuleBrokenException">Code file: there are too many.</exception>
    internal void Add(IReadOnlyList<QuickWish> wishes)
    {
        if (Lines().Count + wishes.Count > MostLines)
        {
            throw TooMany();
        }

        Keep([.. Lines(), .. wishes.Select(wish => new QuickLine(NextKey++, wish))]);
    }

    /// <summary>Writes one line in the place of several; null takes them out.</summary>
    internal void Replace(IReadOnlySet<int> keys, QuickWish? wish)
    {
        var first = Lines().FirstOrDefault(line => keys.Contains(line.Key))?.Key;
        Keep([.. Lines().Where(line => !keys.Contains(line.Key) || (wish is not null && line.Key == first)).Select(line => line.Key == first && wish is not null ? line with { Wish = wish } : line)]);
    }

    /// <summary>Writes lines anew.</summary>
    internal void Rewrite(IReadOnlyDictionary<int, QuickWish> wishes) => Keep([.. Lines().Select(line => wishes.TryGetValue(line.Key, out var wish) ? line with { Wish = wish } : line)]);

    private void Keep(List<QuickLine> lines)
    {
        var text = new StringBuilder();
        foreach (var (key, wish) in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}\t{(int)wish.From}\t{wish.Row}\t{wish.Said}\t{wish.Pieces}\n");
        }

        (_lines, Text, Revision) = (lines, text.ToString(), Revision + 1);
    }

    private static QuickLine LineOf(string line)
    {
        var parts = line.Split(Between);
        return new QuickLine(Number(parts[0]), new QuickWish((QuickSource)Number(parts[1]), Number(parts[2]), parts[3], parts[4]));
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
