using Arivu.Portal.Papers.Drawing;

namespace Arivu.Portal.Papers.Lettering;

/// <summary>One line of a paragraph.</summary>
/// <param name="Pieces">Words and the spaces between them, from left to right.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height with leading.</param>
/// <param name="Baseline">From the top of the line to the baseline.</param>
internal sealed record TextLine(IReadOnlyList<Piece> Pieces, float Width, float Height, float Baseline)
{
    // Parts of an em: letters with their marks, and what of that stands above the baseline.
    private const float LetterHeight = 1.3f;
    private const float Ascent = 1.0f;

    /// <param name="pieces">What the line holds; may be empty.</param>
    /// <param name="style">Gives an empty line its height.</param>
    public static TextLine Of(IReadOnlyList<Piece> pieces, TextStyle style)
    {
        var styles = pieces.Select(piece => piece.Style).DefaultIfEmpty(style).ToList();
        var height = styles.Max(each => each.Size * each.Leading);
        var em = styles.Max(each => each.Size);
        return new TextLine(pieces, pieces.Sum(piece => piece.Width), height, ((height - (em * LetterHeight)) / 2) + (em * Ascent));
    }

    public void Draw(ICanvas canvas, float x, float top)
    {
        foreach (var slice in Slices())
        {
            canvas.Text(slice, x, top + Baseline);
        }
    }

    /// <summary>Neighbours of one font and style are drawn, and copied, as one.</summary>
    private List<TextSlice> Slices()
    {
        var slices = new List<TextSlice>();
        var x = 0f;
        foreach (var (word, style) in Pieces)
        {
            foreach (var run in word.Runs)
            {
                if (slices.Count == 0 || slices[^1].Font != run.Font || slices[^1].Style != style)
                {
                    slices.Add(new TextSlice(run.Font, style, []));
                }

                slices[^1].Runs.Add((run, x));
                x += run.Width * style.Size;
            }
        }

        return slices;
    }
}
