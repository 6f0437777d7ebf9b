using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>A step on an order's way, ready to be shown.</summary>
/// <param name="Item">Its words and where it stands.</param>
/// <param name="Icon">Its picture.</param>
internal sealed record OrderWayStep(StepItem Item, string Icon);

/// <summary>An order's way from placing to delivery, as steps with their times; it ends early where the order was called off.</summary>
internal static class OrderWay
{
    private static readonly OrderStepKind[] Way = [OrderStepKind.Placed, OrderStepKind.Confirmed, OrderStepKind.PackingBegan, OrderStepKind.Shipped, OrderStepKind.Delivered];

    /// <summary>The steps.</summary>
    public static IReadOnlyList<OrderWayStep> Of(OrderDetail order, IStringLocalizer<OrdersWords> words) => order.Status switch
    {
        OrderStatus.Cancelled or OrderStatus.Rejected => [.. Way.Where(what => order.Last(what) is not null).Append(End(order)).Select(what => Step(order, words, what, StepState.Done))],
        OrderStatus.PendingApproval =>
        [
            Step(order, words, OrderStepKind.Placed, StepState.Done), Step(order, words, OrderStepKind.Held, StepState.Now),
            .. Way.Skip(1).Select(what => Step(order, words, what, StepState.Next)),
        ],
        _ => [.. Way.Select((what, index) => Step(order, words, what, index < Now(order.Status) ? StepState.Done : index == Now(order.Status) ? StepState.Now : StepState.Next))],
    };

    private static OrderStepKind End(OrderDetail order) => order.Status == OrderStatus.Rejected ? OrderStepKind.Rejected : OrderStepKind.Cancelled;

    // A confirmed order is on its way into the boxes; a delivered one has no step left.
    private static int Now(OrderStatus status) => status switch
    {
        OrderStatus.Confirmed or OrderStatus.Packing => 2,
        OrderStatus.Shipped => 3,
        _ => Way.Length,
    };

    private static OrderWayStep Step(OrderDetail order, IStringLocalizer<OrdersWords> words, OrderStepKind what, StepState state)
    {
        var moment = state == StepState.Next ? null : Moment(order, what);
        return new OrderWayStep(new StepItem(words[TitleOf(order, what)], state, moment?.At.ToIstText(), moment is null ? null : moment.Who ?? words["The portal"]), what.Icon());
    }

    private static string TitleOf(OrderDetail order, OrderStepKind what) => what switch
    {
        OrderStepKind.Placed => "Placed",
        OrderStepKind.Held when order.WaitsForPaymentOf is not null => "Waiting for your payment",
        OrderStepKind.Held => "Waiting for approval",
        OrderStepKind.Confirmed => "Confirmed",
        OrderStepKind.PackingBegan => "Packing",
        OrderStepKind.Shipped => "Shipped",
        OrderStepKind.Delivered => "Delivered",
        OrderStepKind.Cancelled => "Cancelled",
        _ => "Rejected",
    };

    // Where the last open pieces were cancelled, sending or arriving ended without a step of its own.
    private static OrderMoment? Moment(OrderDetail order, OrderStepKind what) => order.Last(what) ?? what switch
    {
        OrderStepKind.Shipped => order.Last(OrderStepKind.PartlyShipped),
        OrderStepKind.Delivered when order.Status == OrderStatus.Delivered => order.Last(OrderStepKind.PartlyDelivered),
        _ => null,
    };
}
