namespace Arivu.Portal.Papers.Layout;

internal static class ModuleGrid
{
    /// <summary>One outline for the whole grid: separately filled squares would show hairlines between them.</summary>
    public static Block Draw(IReadOnlyList<IReadOnlyList<bool>> rows, float width, float height)
    {
        var (across, down) = (width / Math.Max(1, rows.Count == 0 ? 0 : rows[0].Count), height / Math.Max(1, rows.Count));
        Area[] bars =
        [
            .. rows.SelectMany((row, y) => DarkRuns(row).Select(run => new Area(run.From * across, y * down, run.Length * across, down))),
        ];
        return new Graphic(width, height, (canvas, area) => canvas.Bars(bars, area.X, area.Y, PaperColor.Black));
    }

    private static IEnumerable<(int From, int Length)> DarkRuns(IReadOnlyList<bool> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var from = i;
            while (i < row.Count && row[i])
            {
                i++;
            }

            if (i > from)
            {
                yield return (from, i - from);
            }
        }
    }
}
