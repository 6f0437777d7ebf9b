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

/// <summary>Which status lets which step happen: asked by the order's verbs and by what pages offer, so that they never differ.</summary>
public static class OrderStages
{
    /// <summary>The only status in which a person approves or rejects.</summary>
    public const OrderStatus ToDecide = OrderStatus.PendingApproval;

    /// <summary>The only status in which packing may begin.</summary>
    public const OrderStatus ToPack = OrderStatus.Confirmed;

    /// <summary>The only status in which goods leave.</summary>
    public const OrderStatus ToSend = OrderStatus.Packing;

    /// <summary>Whether the warehouse takes its goods from the shelf: the pick list says which, and a batch may be swapped.</summary>
    public static bool IsToPick(this OrderStatus status) => status is ToPack or ToSend;

    /// <summary>Whether the shop may still cancel: until packing begins.</summary>
    public static bool IsOpenToBuyer(this OrderStatus status) => status is OrderStatus.PendingApproval or OrderStatus.Confirmed;

    /// <summary>Whether the team may still cancel what has not left.</summary>
    public static bool IsOpenToTeam(this OrderStatus status) => status.IsOpenToBuyer() || status is OrderStatus.Packing;
}
