namespace Arivu.Portal.Papers.Lettering;

/// <summary>A shaped word, or spaces between words.</summary>
/// <param name="Runs">Its runs from left to right.</param>
/// <param name="Width">Its width in em.</param>
internal sealed record Word(IReadOnlyList<GlyphRun> Runs, float Width);
