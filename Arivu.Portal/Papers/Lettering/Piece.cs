namespace Arivu.Portal.Papers.Lettering;

/// <summary>A word in its style.</summary>
internal readonly record struct Piece(Word Word, TextStyle Style)
{
    /// <summary>Width in points.</summary>
    public float Width => Word.Width * Style.Size;
}
