using Arivu.Portal.Papers.Drawing;

namespace Arivu.Portal.Papers.Layout;

/// <summary>Blocks side by side.</summary>
internal sealed class Row(float gap, IReadOnlyList<(Track Width, Block Block)> cells) : Block
{
    private float Gaps => gap * Math.Max(0, cells.Count - 1);

    internal override float NaturalWidth(Scope scope) =>
        cells.Sum(cell => cell.Width.Points > 0 ? cell.Width.Points : cell.Block.NaturalWidth(scope)) + Gaps;

    internal override Fit? Place(Size room, Scope scope)
    {
        var widths = Tracks.Widths([.. cells.Select(cell => cell.Width)], room.Width - Gaps, i => cells[i].Block.NaturalWidth(scope));
        var fits = new Fit[cells.Count];
        for (var i = 0; i < fits.Length; i++)
        {
            if (cells[i].Block.Place(room with { Width = widths[i] }, scope) is not { } fit)
            {
                return null;
            }

            fits[i] = fit;
        }

        return new Fit(widths.Sum() + Gaps, fits.Select(fit => fit.Height).DefaultIfEmpty().Max(), (canvas, area) => Draw(fits, widths, canvas, area), Rest(fits, widths));
    }

    private void Draw(Fit[] fits, float[] widths, ICanvas canvas, Area area)
    {
        var x = area.X;
        for (var i = 0; i < fits.Length; i++)
        {
            fits[i].Draw(canvas, area with { X = x, Width = widths[i] });
            x += widths[i] + gap;
        }
    }

    private Row? Rest(Fit[] fits, float[] widths) =>
        Array.TrueForAll(fits, fit => fit.Rest is null)
            ? null
            : new Row(gap, [.. fits.Select((fit, i) => (Track.Fixed(widths[i]), fit.Rest ?? Paper.Nothing))]);
}
