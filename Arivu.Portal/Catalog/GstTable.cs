using System.Collections.Immutable;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Catalog;

/// <summary>A rate row as it is read.</summary>
/// <param name="Id">The key; 0 for a row that is only tried out.</param>
/// <param name="Hsn">A prefix, or <see cref="GstRate.Residual"/>.</param>
/// <param name="Conditions">In the form of <see cref="GstConditions"/>.</param>
/// <param name="Rate">In percent.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while nothing ended it.</param>
/// <param name="Description">The goods.</param>
/// <param name="Source">The notification.</param>
public sealed record GstRateRow(int Id, string Hsn, string Conditions, decimal Rate, DateOnly From, DateOnly? To, string Description, string Source)
{
    /// <summary>The codes that must all stand on the product.</summary>
    public ImmutableArray<string> Codes { get; } = [.. GstConditions.Split(Conditions)];

    /// <summary>Whether it is the row for goods that no other names.</summary>
    public bool IsResidual => Hsn == GstRate.Residual;

    /// <summary>Whether it holds on this day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>How people name the row: "1905 with pappad from 22 Sep 2025, 0 %".</summary>
    public string Title => $"{Hsn}{(Codes.IsEmpty ? "" : $" with {string.Join(", ", Codes)}")} from {From.ToText()}, {Rate:0.##} %";
}

/// <summary>What the table says about a product on a day.</summary>
/// <param name="Row">The row that fits; null when none does.</param>
/// <param name="Rival">Another row that fits equally well: then neither counts.</param>
public sealed record GstFinding(GstRateRow? Row, GstRateRow? Rival)
{
    /// <summary>The rate in percent; null when none or two rows fit.</summary>
    public decimal? Rate => Rival is null ? Row?.Rate : null;
}

/// <summary>
/// Finds a product's GST rate. A row fits when it holds on the day, its HSN begins the product's, and all its conditions stand
/// on the product; the longest HSN wins, then the most conditions.
/// </summary>
public sealed class GstTable
{
    private static readonly GstFinding Nothing = new(null, null);
    private readonly Dictionary<string, GstRateRow[]> _byHsn;

    /// <summary>A table of these rows.</summary>
    public GstTable(IEnumerable<GstRateRow> rows)
    {
        Rows = [.. rows];
        _byHsn = Rows.GroupBy(row => row.Hsn, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>All rows.</summary>
    public IReadOnlyList<GstRateRow> Rows { get; }

    /// <summary>All condition codes that any row asks for, sorted.</summary>
    public IReadOnlyList<string> Codes => [.. Rows.SelectMany(row => row.Codes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What the table says.</summary>
    /// <param name="hsn">The product's eight digits.</param>
    /// <param name="conditions">The product's codes, in the form of <see cref="GstConditions"/>.</param>
    /// <param name="day">The invoice's date.</param>
    public GstFinding Find(string hsn, string conditions, DateOnly day)
    {
        var codes = GstConditions.Split(conditions);
        var prefixes = _byHsn.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = hsn.Length; length >= 0; length--)
        {
            if (prefixes.TryGetValue(length == 0 ? GstRate.Residual : hsn.AsSpan(0, length), out var rows) && Best(rows, codes, day) is { Row: not null } finding)
            {
                return finding;
            }
        }

        return Nothing;
    }

    /// <summary>The row that fits.</summary>
    /// <exception cref="RuleBrokenException">No row fits, or two fit equally; it names them.</exception>
    public GstRateRow Resolve(string hsn, string conditions, DateOnly day) => Find(hsn, conditions, day) switch
    {
        { Row: null } => throw new RuleBrokenException("No GST rate stands for HSN {0} on {1}.", hsn, day.ToText()),
        { Row: var row, Rival: { } rival } => throw new RuleBrokenException("Two GST rates fit HSN {0} equally: {1}; {2}.", hsn, row.Title, rival.Title),
        { Row: var row } => row,
    };

    private static GstFinding Best(GstRateRow[] rows, string[] codes, DateOnly day)
    {
        var (best, rival) = ((GstRateRow?)null, (GstRateRow?)null);
        foreach (var row in rows)
        {
            if (!row.HoldsOn(day) || !row.Codes.All(codes.Contains))
            {
                continue;
            }

            var more = row.Codes.Length - (best?.Codes.Length ?? -1);
            (best, rival) = more switch
            {
                > 0 => (row, null),
                0 => (best, row),
                _ => (best, rival),
            };
        }

        return new GstFinding(best, rival);
    }
}
