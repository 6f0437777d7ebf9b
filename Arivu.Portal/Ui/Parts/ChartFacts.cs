namespace Arivu.Portal.Ui.Parts;

/// <summary>How a <see cref="Chart"/> is drawn.</summary>
public enum ChartKind
{
    /// <summary>A line over time, the time before dashed.</summary>
    Line,

    /// <summary>Standing bars.</summary>
    Columns,

    /// <summary>Lying bars, for names.</summary>
    Bars,
}

/// <summary>One line, or the bars of one colour.</summary>
/// <param name="Name">What it is: "This month".</param>
/// <param name="Before">The time that the first is held against: drawn grey and dashed.</param>
public sealed record ChartSeries(string Name, bool Before = false);

/// <summary>One place of a chart, with a value for each series.</summary>
/// <param name="Label">What it is, in the table and on hover: "18 Nov 2026".</param>
/// <param name="Values">One for each series, in its order; null where there is none.</param>
/// <param name="Href">The list behind it.</param>
/// <param name="Axis">Below the plot, shorter: "18 Nov"; null takes the label.</param>
public sealed record ChartPoint(string Label, IReadOnlyList<decimal?> Values, string? Href = null, string? Axis = null);
