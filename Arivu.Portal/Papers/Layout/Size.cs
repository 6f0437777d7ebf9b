using System.Runtime.InteropServices;

namespace Arivu.Portal.Papers.Layout;

/// <summary>A room in points, before it has a place on the page.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Size(float Width, float Height)
{
    /// <summary>More room than any page has, yet small enough that single precision still counts hundredths of points.</summary>
    public const float EndlessLength = 100_000;

    public static Size Endless { get; } = new(EndlessLength, EndlessLength);

    public Size Less(Sides sides) => new(Width - sides.Across, Height - sides.Down);
}
