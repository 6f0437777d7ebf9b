using Arivu.Portal.Billing.Events;
using Arivu.Portal.Catalog.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Inventory.Expiry.Events;
using Arivu.Portal.Notifications.Events;
using Arivu.Portal.Notifications.Handlers;
using Arivu.Portal.Notifications.Letters;
using Arivu.Portal.Notifications.Pages.Parts;
using Arivu.Portal.Orders.Events;
using Arivu.Portal.Orders.Questions.Events;
using Arivu.Portal.Orders.Recalls.Events;
using Arivu.Portal.Orders.Shop.Events;
using Arivu.Portal.Orders.Standing.Events;
using Arivu.Portal.Ui;

namespace Arivu.Portal.Notifications;

/// <summary>Wires the notifications: who hears of what, in the portal and by mail.</summary>
public static class NotificationsModule
{
    private const int BellOrder = 50;

    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddScoped<NotificationQueries>();
        services.AddScoped<NotificationService>();
        services.AddScoped<NotificationSwitchService>();
        services.AddScoped<IHousework, RemoveOldNotifications>();
        services.AddSlot<Bell>("frame.bar", BellOrder);
        services.AddSlot<TalkRead>("order.talk");
        services.AddOutsideHandler<LetterDue, SendLetterWhenDue>();
        services.AddHandler<OrderPlaced, NotifyTeamWhenOrderPlaced>();
        services.AddHandler<OrderHeld, NotifyTeamWhenOrderHeld>();
        services.AddHandler<PaymentClaimed, NotifyTeamWhenPaymentClaimed>();
        services.AddHandler<CreditDraftAnswered, NotifyTeamMemberWhenCreditDraftAnswered>();
        services.AddHandler<DeliveryGaveUp, NotifyAdministratorsWhenDeliveryGaveUp>();
        services.AddHandler<GstRateAdded, NotifyAdministratorsWhenGstRateAdded>();
        services.AddHandler<CountWaits, NotifyAdministratorsWhenCountWaits>();
        services.AddHandler<AdjustmentWaits, NotifyAdministratorsWhenAdjustmentWaits>();
        services.AddHandler<AdjustmentAnswered, NotifyTeamMemberWhenAdjustmentAnswered>();
        services.AddHandler<TransferCameShort, NotifyAdministratorsWhenTransferCameShort>();
        services.AddHandler<StockFellLow, NotifyTeamWhenStockFellLow>();
        services.AddHandler<NearExpiryOfDay, NotifyAdministratorsWhenNearExpiry>();
        services.AddHandler<PromisesLost, NotifyAdministratorsWhenPromisesLost>();
        services.AddHandler<RecallSent, NotifyShopWhenRecallSent>();
        services.AddHandler<WishedProductBack, NotifyShopWhenWishedProductBack>();
        services.AddHandler<StandingTurnMoved, NotifyShopWhenStandingTurnMoved>();
        services.AddHandler<OrderConfirmed, NotifyShopWhenOrderConfirmed>();
        services.AddHandler<OrderRejected, NotifyShopWhenOrderRejected>();
        services.AddHandler<OrderShipped, NotifyShopWhenOrderShipped>();
        services.AddHandler<OrderDelivered, NotifyShopWhenOrderDelivered>();
        services.AddHandler<OrderLinesCancelled, NotifyShopWhenOrderLinesCancelled>();
        services.AddHandler<OrderPiecesChanged, NotifyShopWhenOrderPiecesChanged>();
        services.AddHandler<OrderMessageWritten, NotifyShopWhenOrderMessageWritten>();
        services.AddHandler<OrderMessageWritten, NotifyTeamWhenOrderMessageWritten>();
        services.AddHandler<InvoiceIssued, NotifyShopWhenInvoiceIssued>();
        services.AddHandler<PaymentReceived, NotifyShopWhenPaymentReceived>();
        services.AddHandler<CreditNoteIssued, NotifyShopWhenCreditNoteIssued>();
        return services;
    }
}
