using System.Runtime.InteropServices;

namespace Arivu.Portal.Papers;

/// <summary>Four lengths in points, for padding, margins and border lines.</summary>
/// <param name="Left">Left side.</param>
/// <param name="Top">Top side.</param>
/// <param name="Right">Right side.</param>
/// <param name="Bottom">Bottom side.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sides(float Left, float Top, float Right, float Bottom)
{
    /// <summary>Left and right together.</summary>
    public float Across => Left + Right;

    /// <summary>Top and bottom together.</summary>
    public float Down => Top + Bottom;

    /// <summary>The same on all four sides.</summary>
    public static Sides All(float length) => new(length, length, length, length);

    /// <summary>One length left and right, another above and below.</summary>
    public static Sides Of(float across, float down) => new(across, down, across, down);

    /// <summary>Only above.</summary>
    public static Sides Above(float length) => new(0, length, 0, 0);

    /// <summary>Only below.</summary>
    public static Sides Below(float length) => new(0, 0, 0, length);
}
