using Arivu.Portal.Papers.Drawing;

namespace Arivu.Portal.Papers.Layout;

/// <summary>A row of a table, laid out.</summary>
/// <param name="Height">Height of the row.</param>
/// <param name="Draw">Draws it.</param>
/// <param name="Rest">What is left of the row, when its room was too small.</param>
internal sealed record PlacedRow(float Height, Ink Draw, TableRow? Rest)
{
    public static PlacedRow? Of(TableRow row, BoxStyle style, float[] columns, float room, Scope scope)
    {
        var cells = new List<(Fit Fit, float X, float Width)>(row.Cells.Count);
        var (x, column) = (0f, 0);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var width = columns.Skip(column).Take(row.SpanOf(i)).Sum();
            if (row.Cells[i].Place(new Size(width, room).Less(style.Padding), scope) is not { } fit)
            {
                return null;
            }

            cells.Add((fit, x, width));
            (x, column) = (x + width, column + row.SpanOf(i));
        }

        var height = Math.Max(style.MinHeight, cells.Select(cell => cell.Fit.Height).DefaultIfEmpty().Max() + style.Padding.Down);
        return new PlacedRow(height, (canvas, area) => DrawCells(cells, style, canvas, area), RestOf(row, cells));
    }

    private static void DrawCells(List<(Fit Fit, float X, float Width)> cells, BoxStyle style, ICanvas canvas, Area area)
    {
        canvas.Frame(area, style);
        foreach (var (fit, x, width) in cells)
        {
            var cell = new Area(area.X + x, area.Y, width, area.Height);
            fit.Draw(canvas, cell.Inset(style.Padding).Place(fit, style));
        }
    }

    private static TableRow? RestOf(TableRow row, List<(Fit Fit, float X, float Width)> cells) =>
        cells.TrueForAll(cell => cell.Fit.Rest is null) ? null : row with { Cells = [.. cells.Select(cell => cell.Fit.Rest ?? Paper.Nothing)] };
}
