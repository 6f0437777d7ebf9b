namespace Arivu.Portal.Papers.Layout;

internal static class TableColumns
{
    /// <summary>Column widths; a column without a width of its own takes its widest cell that covers no other column.</summary>
    public static float[] Widths(TableSpec spec, float room, Scope scope) =>
        Tracks.Widths(spec.Columns, room, column => Natural(spec, column, scope));

    private static float Natural(TableSpec spec, int column, Scope scope) =>
        spec.Head.Concat(spec.Rows).Select(row => Natural(row, row.Style ?? spec.Cell, column, scope)).DefaultIfEmpty().Max();

    private static float Natural(TableRow row, BoxStyle style, int column, Scope scope)
    {
        for (var (cell, at) = (0, 0); cell < row.Cells.Count && at <= column; at += row.SpanOf(cell++))
        {
            if (at == column && row.SpanOf(cell) == 1)
            {
                return row.Cells[cell].NaturalWidth(scope) + style.Padding.Across;
            }
        }

        return 0;
    }
}
