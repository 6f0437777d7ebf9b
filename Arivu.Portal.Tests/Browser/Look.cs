using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>On which screen somebody looks at the portal.</summary>
/// <param name="Width">CSS pixels.</param>
/// <param name="Theme">light or dark.</param>
public sealed record Look(int Width = Look.Desk, string Theme = Look.Light)
{
    /// <summary>The admin's laptop.</summary>
    public const int Desk = 1440;

    /// <summary>A tablet held upright.</summary>
    public const int Tablet = 768;

    /// <summary>The shopkeeper's phone.</summary>
    public const int Phone = 360;

    /// <summary>The light theme.</summary>
    public const string Light = "light";

    /// <summary>The dark theme.</summary>
    public const string Dark = "dark";

    /// <summary>The three widths of every page.</summary>
    public static readonly int[] Widths = [Desk, Tablet, Phone];

    /// <summary>The usual height that goes with the width.</summary>
    public int Height => Width switch
    {
        Desk => 900,
        Tablet => 1024,
        _ => 740,
    };

    /// <summary>As the browser wants it.</summary>
    public ViewportSize Viewport => new() { Width = Width, Height = Height };
}
