using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers;

/// <summary>One row of a table.</summary>
/// <param name="Cells">Content from left to right.</param>
/// <param name="Style">Look of the row; null takes the table's.</param>
/// <param name="Spans">How many columns each cell covers; null is one each.</param>
public sealed record TableRow(IReadOnlyList<Block> Cells, BoxStyle? Style = null, IReadOnlyList<int>? Spans = null)
{
    internal int SpanOf(int cell) => Spans?[cell] ?? 1;
}
