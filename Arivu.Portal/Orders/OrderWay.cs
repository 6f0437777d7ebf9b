using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>An order's way from placing to delivery, as steps with their times; it ends early where the order was called off.</summary>
internal static class OrderWay
{
    private static readonly (OrderStatus Status, string What)[] Way =
    [
        (OrderStatus.PendingApproval, "Placed"), (OrderStatus.Confirmed, "Confirmed"), (OrderStatus.Packing, "Packing"), (OrderStatus.Shipped, "Shipped"), (OrderStatus.Delivered, "Delivered"),
    ];

    /// <summary>The steps.</summary>
    public static IReadOnlyList<StepItem> Of(OrderDetail order, IStringLocalizer<OrdersWords> words)
    {
        if (order.Status is OrderStatus.Cancelled or OrderStatus.Rejected)
        {
            var walked = Way.Select(step => order.Last(step.What)).OfType<OrderMoment>().Select(moment => Step(words, moment, StepState.Done));
            return [.. walked, Step(words, order.Last("Cancelled", "Rejected")!, StepState.Done)];
        }

        var reached = Array.FindIndex(Way, step => step.Status == order.Status);
        var done = order.Status == OrderStatus.Delivered ? reached : reached - (order.Status is OrderStatus.PendingApproval or OrderStatus.Confirmed ? 0 : 1);
        return [.. Way.Select((step, index) => At(order, words, step.What, index <= done ? StepState.Done : index == done + 1 ? StepState.Now : StepState.Next))];
    }

    private static StepItem At(OrderDetail order, IStringLocalizer<OrdersWords> words, string what, StepState state) =>
        state != StepState.Next && Moment(order, what) is { } moment ? Step(words, moment with { What = what }, state) : new StepItem(words[what], state);

    // Where the last open pieces were cancelled, sending or arriving ended without a step of its own.
    private static OrderMoment? Moment(OrderDetail order, string what) => order.Last(what) ?? what switch
    {
        "Shipped" => order.Last("Partly shipped"),
        "Delivered" when order.Status == OrderStatus.Delivered => order.Last("Partly delivered"),
        _ => null,
    };

    private static StepItem Step(IStringLocalizer<OrdersWords> words, OrderMoment moment, StepState state) => new(words[moment.What], state, moment.At.ToIstText(), moment.Who ?? words["The portal"]);
}
