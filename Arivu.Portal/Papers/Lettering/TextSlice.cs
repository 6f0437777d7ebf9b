namespace Arivu.Portal.Papers.Lettering;

/// <summary>A part of a line in one font and style.</summary>
/// <param name="Font">The font.</param>
/// <param name="Style">The style.</param>
/// <param name="Runs">Its runs and where each starts, in points from the start of the line.</param>
internal sealed record TextSlice(FontFile Font, TextStyle Style, List<(GlyphRun Run, float X)> Runs);
