using Arivu.Portal.Papers.Drawing;

namespace Arivu.Portal.Papers.Layout;

/// <summary>Draws something already laid out into the area its parent finally gave it.</summary>
internal delegate void Ink(ICanvas canvas, Area area);

/// <summary>What fitted of a block.</summary>
/// <param name="Width">Width it needs.</param>
/// <param name="Height">Height it takes; never more than the room was.</param>
/// <param name="Draw">Draws it.</param>
/// <param name="Rest">What is left for the next page; null when all of it fitted.</param>
internal sealed record Fit(float Width, float Height, Ink Draw, Block? Rest = null)
{
    public static Fit Empty(float height = 0) => new(0, height, static (_, _) => { });
}
