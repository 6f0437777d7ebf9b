namespace Arivu.Portal.Orders;

/// <summary>Where an order stands; the names are part of the API.</summary>
public enum OrderStatus
{
    /// <summary>Held for a person's decision, with its reasons; stock and credit are promised.</summary>
    PendingApproval,

    /// <summary>Accepted: it will be packed.</summary>
    Confirmed,

    /// <summary>Being packed, or partly shipped.</summary>
    Packing,

    /// <summary>Everything that will leave has left.</summary>
    Shipped,

    /// <summary>Everything that left has arrived.</summary>
    Delivered,

    /// <summary>Called off; nothing of it was shipped.</summary>
    Cancelled,

    /// <summary>Refused by the team.</summary>
    Rejected,
}
