namespace Arivu.Portal.Notifications;

/// <summary>What a notification is about; the names stand in the database and in addresses.</summary>
public enum NotificationKind
{
    /// <summary>A shop placed an order (team).</summary>
    OrderPlaced,

    /// <summary>An order waits for a person (team).</summary>
    OrderHeld,

    /// <summary>An order was accepted (shop).</summary>
    OrderConfirmed,

    /// <summary>An order was refused (shop).</summary>
    OrderRejected,

    /// <summary>Goods left (shop).</summary>
    OrderShipped,

    /// <summary>Goods arrived (shop).</summary>
    OrderDelivered,

    /// <summary>An order or a part of it was called off (shop).</summary>
    OrderCancelled,

    /// <summary>An invoice stands (shop).</summary>
    InvoiceIssued,

    /// <summary>Money came (shop).</summary>
    PaymentReceived,

    /// <summary>A credit note stands (shop).</summary>
    CreditNoteIssued,

    /// <summary>A product runs low (team).</summary>
    StockLow,

    /// <summary>A shop says that it paid (team).</summary>
    PaymentClaimed,

    /// <summary>A drafted credit note was issued or discarded (who drafted it).</summary>
    CreditDraftAnswered,

    /// <summary>An event was given up after all its attempts (administrators).</summary>
    EventGaveUp,

    /// <summary>Another GST rate holds from a day (administrators).</summary>
    GstRateChanged,

    /// <summary>Batches come near their end (administrators, once a day).</summary>
    ExpiryDigest,

    /// <summary>Promised pieces wait for stock, because their batch was kept back (administrators).</summary>
    PromisesLost,

    /// <summary>A batch is called back (shop).</summary>
    BatchRecalled,

    /// <summary>A product that the shop waits for can be had again (shop).</summary>
    ProductBack,

    /// <summary>A count's differences wait for approval (administrators).</summary>
    CountWaits,

    /// <summary>An adjustment above the limit waits for a second person (administrators).</summary>
    AdjustmentWaits,

    /// <summary>An adjustment was approved or rejected (who asked for it).</summary>
    AdjustmentAnswered,

    /// <summary>Goods got lost between two warehouses (administrators).</summary>
    TransferShort,

    /// <summary>A shop asks about an order (team).</summary>
    OrderQuestion,

    /// <summary>The team wrote about an order (shop).</summary>
    OrderAnswered,

    /// <summary>The team set other quantities on an order (shop).</summary>
    OrderChanged,

    /// <summary>A date of a standing order came: the shop is asked, or it was placed, or could not be (shop).</summary>
    StandingOrder,
}
