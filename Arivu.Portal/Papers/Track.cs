using System.Runtime.InteropServices;

namespace Arivu.Portal.Papers;

/// <summary>How wide a cell of a row or a column of a table is.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Track
{
    private Track(float points, float share) => (Points, Parts) = (points, share);

    /// <summary>As wide as its content, narrowed when all such tracks together find no room.</summary>
    public static Track Auto { get; } = new(-1, 0);

    /// <summary>A part of the room the others leave.</summary>
    /// <param name="parts">Weight among the sharing tracks.</param>
    public static Track Share(float parts = 1) => new(0, parts);

    /// <summary>A fixed width in points.</summary>
    public static Track Fixed(float points) => new(points, 0);

    internal float Points { get; }

    internal float Parts { get; }

    internal bool IsAuto => Points < 0;
}
