using System.Globalization;
using System.Text;

namespace Arivu.Portal.Ui;

/// <summary>
/// A sikku kolam: one line woven round a diamond of dots. Round each dot run four quarter turns; where a neighbour stands
/// the line crosses half-way to it, where none stands it loops round the dot.
/// </summary>
public static class KolamPath
{
    private static readonly (int X, int Y)[] Turns = [(0, -1), (1, 0), (0, 1), (-1, 0)];

    /// <summary>The dots, in units of <paramref name="step"/>, of a diamond with <paramref name="rings"/> rings round its middle.</summary>
    public static IEnumerable<(double X, double Y)> Dots(int rings, double step) => Lattice(rings).Select(dot => (dot.X * step, dot.Y * step));

    /// <summary>The line as SVG path data.</summary>
    public static string Line(int rings, double step)
    {
        var path = new StringBuilder();
        foreach (var dot in Lattice(rings))
        {
            for (var turn = 0; turn < Turns.Length; turn++)
            {
                Quarter(path, dot, Turns[turn], Turns[(turn + 1) % Turns.Length], rings, step);
            }
        }

        return path.ToString();
    }

    private static IEnumerable<(int X, int Y)> Lattice(int rings) =>
        from x in Enumerable.Range(-rings, (2 * rings) + 1)
        from y in Enumerable.Range(-rings, (2 * rings) + 1)
        where Math.Abs(x) + Math.Abs(y) <= rings
        select (x, y);

    private static void Quarter(StringBuilder path, (int X, int Y) dot, (int X, int Y) from, (int X, int Y) to, int rings, double step)
    {
        var (fromCrosses, toCrosses) = (Stands(dot, from, rings), Stands(dot, to, rings));
        var start = Reach(dot, from, fromCrosses, step);
        var end = Reach(dot, to, toCrosses, step);
        path.Append('M').Append(Text(start));
        if (fromCrosses && toCrosses)
        {
            path.Append('L').Append(Text(end));
            return;
        }

        path.Append('C').Append(Text(Pull(start, from, to, fromCrosses, step))).Append(' ').Append(Text(Pull(end, to, from, toCrosses, step))).Append(' ').Append(Text(end));
    }

    private static bool Stands((int X, int Y) dot, (int X, int Y) way, int rings) => Math.Abs(dot.X + way.X) + Math.Abs(dot.Y + way.Y) <= rings;

    private static (double X, double Y) Reach((int X, int Y) dot, (int X, int Y) way, bool crosses, double step)
    {
        var far = crosses ? 0.5 : 0.35;
        return ((dot.X + (way.X * far)) * step, (dot.Y + (way.Y * far)) * step);
    }

    // From a crossing the line leaves on the diagonal; at a loop it runs across the way it points.
    private static (double X, double Y) Pull((double X, double Y) point, (int X, int Y) way, (int X, int Y) other, bool crosses, double step)
    {
        var (along, across) = crosses ? (-0.21, 0.21) : (0, 0.2);
        return (point.X + (((way.X * along) + (other.X * across)) * step), point.Y + (((way.Y * along) + (other.Y * across)) * step));
    }

    private static string Text((double X, double Y) point) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(point.X, 1)} {Math.Round(point.Y, 1)}");
}
