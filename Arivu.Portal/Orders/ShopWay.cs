using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>One entry of what happened to an order, as its shop reads it.</summary>
/// <param name="Title">What, in a word or two.</param>
/// <param name="State">Behind us, under way or to come.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="When">When it happened, by whom, or when it is due.</param>
/// <param name="Why">The reason or what exactly, a line each; null where the title says it all.</param>
internal sealed record ShopWayStep(string Title, StepState State, string Icon, string? When = null, string? Why = null);

/// <summary>What happened to an order in its shop's words, and what is to come: nothing that happened is left out because the order moved on.</summary>
internal static class ShopWay
{
    private static readonly OrderStepKind[] Ahead = [OrderStepKind.Confirmed, OrderStepKind.PackingBegan, OrderStepKind.Shipped, OrderStepKind.Delivered];

    // Steps that the order stands at until the next one comes.
    private static readonly OrderStepKind[] Standing = [OrderStepKind.Held, OrderStepKind.PackingBegan, OrderStepKind.PartlyShipped, OrderStepKind.Shipped, OrderStepKind.PartlyDelivered, OrderStepKind.RestCancelled];

    /// <summary>The steps, oldest first.</summary>
    public static IReadOnlyList<ShopWayStep> Of(OrderDetail order, IStringLocalizer<OrdersWords> words)
    {
        var now = order.Status is OrderStatus.PendingApproval or OrderStatus.Packing or OrderStatus.Shipped ? order.Last(Standing) : null;
        return
        [
            .. order.Moments.Select(moment => Happened(order, moment, moment == now, words)),
            .. Ahead.Skip(Passed(order.Status)).Select((what, index) => ToCome(order, what, order.Status == OrderStatus.Confirmed && index == 0, words)),
        ];
    }

    // How many of the steps ahead are behind an order of this status; one that was called off has none to come.
    private static int Passed(OrderStatus status) => status switch
    {
        OrderStatus.PendingApproval => 0,
        OrderStatus.Confirmed => 1,
        OrderStatus.Packing => 2,
        OrderStatus.Shipped => 3,
        _ => Ahead.Length,
    };

    private static ShopWayStep Happened(OrderDetail order, OrderMoment moment, bool now, IStringLocalizer<OrdersWords> words) => new(
        words[TitleOf(order, moment.What, now)], now ? StepState.Now : StepState.Done, now ? moment.What.Icon() : "check",
        moment.Who is { } who ? words["{0}, by {1}", moment.At.ToIstText(), who] : moment.What == OrderStepKind.Confirmed ? words["{0}, automatically", moment.At.ToIstText()] : moment.At.ToIstText(),
        TellsWhy(moment.What) ? moment.Note : null);

    private static ShopWayStep ToCome(OrderDetail order, OrderStepKind what, bool now, IStringLocalizer<OrdersWords> words) => new(
        words[TitleOf(order, what, now: true)], now ? StepState.Now : StepState.Next, what.Icon(),
        now ? words["comes next"].Value : what == OrderStepKind.Delivered && order.DeliverOn is { } day ? words["Expected {0}", day.ToText()].Value : null);

    // Why a rule confirmed or held an order stands elsewhere on the page; a shipment's number is on its papers.
    private static bool TellsWhy(OrderStepKind what) => what is OrderStepKind.PartlyCancelled or OrderStepKind.RestCancelled or OrderStepKind.Cancelled or OrderStepKind.Rejected
        or OrderStepKind.Returned or OrderStepKind.PiecesChanged or OrderStepKind.StockMissing or OrderStepKind.PartlyShipped or OrderStepKind.PartlyDelivered;

    private static string TitleOf(OrderDetail order, OrderStepKind what, bool now) => what switch
    {
        OrderStepKind.Placed => "Placed",
        OrderStepKind.Held when now && order.WaitsForPaymentOf is not null => "Waiting for your payment",
        OrderStepKind.Held => now ? "Waiting for approval" : "Looked at by a person",
        OrderStepKind.Confirmed => "Confirmed",
        OrderStepKind.PackingBegan => "Packing",
        OrderStepKind.PartlyShipped => "A part is on its way",
        OrderStepKind.Shipped => "On its way",
        OrderStepKind.PartlyDelivered => "A part arrived",
        OrderStepKind.Delivered => "Delivered",
        OrderStepKind.PiecesChanged => "Quantities changed",
        OrderStepKind.PartlyCancelled => "A part is cancelled",
        OrderStepKind.RestCancelled => "The rest is cancelled",
        OrderStepKind.Cancelled => "Cancelled",
        OrderStepKind.Rejected => "Not accepted",
        OrderStepKind.Returned => "Goods taken back",
        OrderStepKind.StockMissing => "Pieces wait for stock",
        _ => "GST changed",
    };
}
