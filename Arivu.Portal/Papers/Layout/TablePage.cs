using Arivu.Portal.Papers.Drawing;

namespace Arivu.Portal.Papers.Layout;

/// <summary>The rows of a table set on one page so far.</summary>
internal sealed class TablePage(TableSpec spec, float[] columns, float room, Scope scope)
{
    private readonly List<(float Top, PlacedRow Row)> _rows = [];

    private float Bottom => _rows.Count == 0 ? 0 : _rows[^1].Top + _rows[^1].Row.Height;

    /// <summary>Adds the whole row, or nothing when it is too tall for what is left.</summary>
    public bool TryAdd(TableRow row)
    {
        var placed = PlacedRow.Of(row, row.Style ?? spec.Cell, columns, Size.EndlessLength, scope with { LastResort = false });
        if (placed is null || Bottom + placed.Height > room + Block.Tolerance)
        {
            return false;
        }

        _rows.Add((Bottom, placed));
        return true;
    }

    /// <summary>Adds as much of the row as there is room for.</summary>
    public bool TryAddPart(TableRow row, out TableRow? rest)
    {
        var placed = PlacedRow.Of(row, row.Style ?? spec.Cell, columns, room - Bottom, scope);
        rest = placed?.Rest;
        if (placed is null || Bottom + placed.Height > room + Block.Tolerance)
        {
            return false;
        }

        _rows.Add((Bottom, placed));
        return true;
    }

    public void RemoveLast() => _rows.RemoveAt(_rows.Count - 1);

    public Fit ToFit(Table? rest) => new(columns.Sum(), Bottom, Draw, rest);

    private void Draw(ICanvas canvas, Area area)
    {
        foreach (var (top, row) in _rows)
        {
            row.Draw(canvas, new Area(area.X, area.Y + top, columns.Sum(), row.Height));
        }

        if (spec.ColumnRule > 0)
        {
            DrawRules(canvas, area);
        }
    }

    private void DrawRules(ICanvas canvas, Area area)
    {
        var top = area.Y + _rows.Take(spec.Head.Count).Sum(row => row.Row.Height);
        var x = area.X;
        foreach (var width in columns.SkipLast(1))
        {
            x += width;
            canvas.Line(x, top, x, area.Y + Bottom, spec.ColumnRule, spec.RuleColor);
        }
    }
}
