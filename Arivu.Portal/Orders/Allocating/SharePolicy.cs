namespace Arivu.Portal.Orders.Allocating;

/// <summary>Who is served first where stock is scarce.</summary>
public enum SharePolicy
{
    /// <summary>Who ordered first.</summary>
    Oldest,

    /// <summary>Key shops, then preferred ones, then the others; among equals who ordered first.</summary>
    Class,

    /// <summary>Orders the team marked as urgent; among equals who ordered first.</summary>
    Priority,
}
