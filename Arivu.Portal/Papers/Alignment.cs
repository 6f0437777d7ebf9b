namespace Arivu.Portal.Papers;

/// <summary>Where something narrower or lower than its area stands in it.</summary>
public enum Alignment
{
    /// <summary>Left, or top.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>Right, or bottom.</summary>
    End,
}
