namespace Arivu.Portal.Papers;

/// <summary>The weights the embedded fonts have; the number is the font's own weight class.</summary>
public enum FontWeight
{
    /// <summary>Body text.</summary>
    Regular = 400,

    /// <summary>Headings, totals and names.</summary>
    SemiBold = 600,
}
