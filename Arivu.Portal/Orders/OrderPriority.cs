namespace Arivu.Portal.Orders;

/// <summary>How soon the team serves an order where stock is scarce.</summary>
public enum OrderPriority
{
    /// <summary>In its turn.</summary>
    Normal,

    /// <summary>Before the others.</summary>
    High,
}
