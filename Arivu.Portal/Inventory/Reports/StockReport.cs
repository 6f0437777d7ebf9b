using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Reports;

/// <summary>How the numbers of a column are read.</summary>
public enum ReportCell
{
    /// <summary>Pieces, or another count.</summary>
    Count,

    /// <summary>Paise.</summary>
    Money,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>A number with one decimal.</summary>
    Times,

    /// <summary>A date, by its day number.</summary>
    Date,
}

/// <summary>A column of a report, beside the first one with the names.</summary>
/// <param name="Title">Its heading, in the reader's language.</param>
/// <param name="Cell">How its numbers are read.</param>
/// <param name="Sum">Whether its numbers add up.</param>
public sealed record ReportColumn(string Title, ReportCell Cell = ReportCell.Count, bool Sum = true);

/// <summary>A row of a report.</summary>
/// <param name="Name">What it is about: a product, a span of days.</param>
/// <param name="Code">The SKU; null where it is about no product.</param>
/// <param name="Values">One for each column; null where there is none.</param>
public sealed record ReportRow(string Name, string? Code, IReadOnlyList<decimal?> Values)
{
    /// <summary>Tells it from the others.</summary>
    public string Key => Code ?? Name;
}

/// <summary>A bar of a report's chart.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">How long it is: rupees or pieces.</param>
public sealed record ReportBar(string Name, decimal Value);

/// <summary>The picture beside a report.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Rupees">Whether the values are rupees.</param>
/// <param name="Bars">In order.</param>
public sealed record ReportChart(string Title, bool Rupees, IReadOnlyList<ReportBar> Bars);

/// <summary>A report as it was read.</summary>
/// <param name="Head">The heading of the names.</param>
/// <param name="Sentence">What it says, in a sentence.</param>
/// <param name="Note">How it is counted.</param>
/// <param name="Columns">Beside the names.</param>
/// <param name="Rows">The most important first.</param>
/// <param name="Chart">A picture; null where none helps.</param>
public sealed record StockReport(string Head, string Sentence, string Note, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows, ReportChart? Chart)
{
    private const int MostBars = 12;

    /// <summary>The sums of the columns that add up; null for the others.</summary>
    public IReadOnlyList<decimal?> Totals => [.. Columns.Select((column, i) => column.Sum ? Rows.Sum(row => row.Values[i] ?? 0) : (decimal?)null)];

    /// <summary>The longest bars, the rest left out.</summary>
    internal static IReadOnlyList<ReportBar> Longest(IEnumerable<ReportBar> bars) => [.. bars.Where(bar => bar.Value > 0).OrderByDescending(bar => bar.Value).ThenBy(bar => bar.Name, StringComparer.Ordinal).Take(MostBars)];

    /// <summary>A number as people read it.</summary>
    public static string Text(decimal? value, ReportCell cell) => (value, cell) switch
    {
        (null, _) => "–",
        ({ } paise, ReportCell.Money) => new Money((long)paise).ToString(),
        ({ } number, ReportCell.Percent) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:0.0} %"),
        ({ } number, ReportCell.Times) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:0.0}"),
        ({ } number, ReportCell.Date) => DateOnly.FromDayNumber((int)number).ToText(),
        ({ } number, _) => IndianDigits.Group(number),
    };

    /// <summary>A number as a spreadsheet takes it.</summary>
    public static object? Plain(decimal? value, ReportCell cell) => (value, cell) switch
    {
        (null, _) => null,
        ({ } paise, ReportCell.Money) => new Money((long)paise),
        ({ } number, ReportCell.Date) => DateOnly.FromDayNumber((int)number),
        ({ } number, ReportCell.Count) => (long)number,
        ({ } number, _) => decimal.Round(number, 2),
    };
}
