using Arivu.Portal.Papers.Drawing;

namespace Arivu.Portal.Papers.Layout;

/// <summary>The blocks a column has set on one page so far.</summary>
internal sealed class Pile(float gap)
{
    private readonly List<(Block Block, float Top, Fit Fit)> _set = [];

    public bool IsEmpty => _set.Count == 0;

    public bool HoldsOnlyHeadings => _set.TrueForAll(item => item.Block.StaysWithNext);

    private float Bottom => IsEmpty ? 0 : _set[^1].Top + _set[^1].Fit.Height;

    public Fit? Place(Block block, Size room, Scope scope)
    {
        var top = IsEmpty ? 0 : Bottom + gap;
        var fit = block.Place(room with { Height = room.Height - top }, scope);
        if (fit is null || top + fit.Height > room.Height + Block.Tolerance)
        {
            return null;
        }

        _set.Add((block, top, fit));
        return fit;
    }

    /// <summary>Takes the headings at the end off again and says how many they were.</summary>
    public int TakeBackHeadings()
    {
        var before = _set.Count;
        while (_set[^1].Block.StaysWithNext)
        {
            _set.RemoveAt(_set.Count - 1);
        }

        return before - _set.Count;
    }

    public Fit ToFit(Block? rest) => new(_set.Select(item => item.Fit.Width).DefaultIfEmpty().Max(), Bottom, Draw, rest);

    private void Draw(ICanvas canvas, Area area)
    {
        foreach (var (_, top, fit) in _set)
        {
            fit.Draw(canvas, new Area(area.X, area.Y + top, area.Width, fit.Height));
        }
    }
}
