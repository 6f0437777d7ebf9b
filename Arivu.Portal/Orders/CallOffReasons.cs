namespace Arivu.Portal.Orders;

/// <summary>Why the portal itself calls pieces off, kept with the order; shops read it in their language.</summary>
internal static class CallOffReasons
{
    /// <summary>A held order lapsed.</summary>
    public const string Undecided = "Nobody decided in time; order again if you still need it.";

    /// <summary>The shop's wait for goods is over.</summary>
    public const string NotCome = "The goods did not come in time; order again if you still need them.";

    /// <summary>The warehouse had fewer than were ordered, and the shop wanted no rest.</summary>
    public const string Fewer = "Fewer were there than ordered; you did not want to wait for them.";
}
