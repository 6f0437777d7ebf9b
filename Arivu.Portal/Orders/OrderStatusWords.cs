using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Orders;

/// <summary>An order's status in words and colour, in one place.</summary>
internal static class OrderStatusWords
{
    /// <summary>English words, the key of their translation.</summary>
    public static string Words(this OrderStatus status) => status switch
    {
        OrderStatus.PendingApproval => "Pending approval",
        OrderStatus.Confirmed => "Confirmed",
        OrderStatus.Packing => "Packing",
        OrderStatus.Shipped => "Shipped",
        OrderStatus.Delivered => "Delivered",
        OrderStatus.Cancelled => "Cancelled",
        _ => "Rejected",
    };

    /// <summary>The words for its shop: an order that only its own payment holds waits for nobody's approval.</summary>
    public static string ShopWords(this OrderStatus status, bool waitsForPayment) => status == OrderStatus.PendingApproval && waitsForPayment ? "Pending payment" : status.Words();

    /// <summary>Its colour.</summary>
    public static Tone Tone(this OrderStatus status) => status switch
    {
        OrderStatus.PendingApproval => Ui.Parts.Tone.Warn,
        OrderStatus.Confirmed or OrderStatus.Shipped => Ui.Parts.Tone.Info,
        OrderStatus.Packing or OrderStatus.Delivered => Ui.Parts.Tone.Good,
        OrderStatus.Rejected => Ui.Parts.Tone.Bad,
        _ => Ui.Parts.Tone.Neutral,
    };
}
