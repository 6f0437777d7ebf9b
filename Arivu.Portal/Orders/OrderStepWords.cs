namespace Arivu.Portal.Orders;

/// <summary>A timeline's entries in words and pictures, in one place; the words are the keys of their translation.</summary>
internal static class OrderStepWords
{
    /// <summary>What somebody did, after their name.</summary>
    public static string Verb(this OrderStepKind what) => what switch
    {
        OrderStepKind.Placed => "placed the order",
        OrderStepKind.Held => "held it for a person",
        OrderStepKind.Confirmed => "confirmed it",
        OrderStepKind.Rejected => "rejected it",
        OrderStepKind.PackingBegan => "began to pack",
        OrderStepKind.PartlyShipped => "sent a part of the goods",
        OrderStepKind.Shipped => "sent the goods",
        OrderStepKind.PartlyDelivered => "marked a shipment delivered",
        OrderStepKind.Delivered => "marked it delivered",
        OrderStepKind.PartlyCancelled => "cancelled a part",
        OrderStepKind.RestCancelled => "cancelled the rest",
        OrderStepKind.Cancelled => "cancelled it",
        OrderStepKind.Returned => "took goods back",
        OrderStepKind.BatchSwapped => "swapped a batch",
        OrderStepKind.PromisesMoved => "promised other batches",
        OrderStepKind.StockMissing => "lets pieces wait for stock",
        OrderStepKind.PrioritySet => "set its priority",
        OrderStepKind.PiecesChanged => "changed quantities",
        _ => "billed at another GST rate",
    };

    /// <summary>Its picture.</summary>
    public static string Icon(this OrderStepKind what) => what switch
    {
        OrderStepKind.Held or OrderStepKind.StockMissing => "clock",
        OrderStepKind.PackingBegan or OrderStepKind.BatchSwapped or OrderStepKind.PromisesMoved => "package",
        OrderStepKind.Shipped or OrderStepKind.PartlyShipped => "truck",
        OrderStepKind.Returned => "return",
        OrderStepKind.PiecesChanged => "edit",
        _ => "order",
    };
}
