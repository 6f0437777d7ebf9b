using Arivu.Portal.Api;
using Arivu.Portal.Ui.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Arivu.Portal.Orders;

/// <summary>Orders over the API: the services, rules and row filters of the pages.</summary>
internal static class OrdersApi
{
    public static void MapOrdersApi(this IEndpointRouteBuilder app)
    {
        var orders = app.MapApi("orders");
        orders.MapPost("", PlaceAsync).WithSummary("Place an order; the team adds the shop").WithProblems(400, 422).WithExample(OrderExamples.Asked, OrderExamples.Held);
        orders.MapGet("", ListAsync).WithSummary("Orders, newest first").WithProblems(400).WithExample(null, new ApiList<OrderAnswer>([OrderExamples.Held], 1, ApiPaging.UsualSize, 1));
        orders.MapGet("{number}", ReadAsync).WithSummary("One order").WithProblems(404).WithExample(null, OrderExamples.Held);
        Step(orders.MapPost("{number}/cancel", CancelAsync), "Call off what has not left; a shop may until packing begins", OrderExamples.Cancel);
        Step(orders.MapPost("{number}/approve", ApproveAsync).ForTeam(), "Accept a held order", null);
        Step(orders.MapPost("{number}/reject", RejectAsync).ForTeam(), "Refuse a held order", OrderExamples.Reject);
        Step(orders.MapPost("{number}/pack", PackAsync).ForTeam(), "Begin to pack", null);
        Step(orders.MapPost("{number}/ship", ShipAsync).ForTeam(), "Send packed goods, all or some", OrderExamples.Ship);
        Step(orders.MapPost("{number}/deliver", DeliverAsync).ForTeam(), "Note that goods arrived, all that are on the road or one shipment", OrderExamples.Deliver);
    }

    private static void Step(RouteHandlerBuilder endpoint, string summary, object? example) =>
        endpoint.WithSummary(summary).WithProblems(400, 404, 409, 422).WithExample(example, OrderExamples.Held);

    private static async Task<Created<OrderAnswer>> PlaceAsync(
        OrderBody body, [FromHeader(Name = IdempotencyKey.Header)] string? key, OrderPlacing placing, OrderAnswers answers, CancellationToken cancel)
    {
        var placed = await placing.PlaceAsync(body.ToWish(IdempotencyKey.Read(key)), cancel);
        return TypedResults.Created($"{ApiRoutes.Root}/orders/{placed.Number}", (await answers.OneAsync(placed.Number, cancel)).OrNotFound());
    }

    private static async Task<Ok<ApiList<OrderAnswer>>> ListAsync(
        string? status, string? retailer, ApiDate? from, ApiDate? to, [AsParameters] ApiPaging paging, OrderAnswers answers, CancellationToken cancel)
    {
        var (page, size) = paging.Checked();
        var filter = new OrderFilter { Status = ApiKind.Read<OrderStatus>("status", status), Retailer = ListAddress.Code(retailer), From = from?.Day, To = to?.Day, Page = page, Size = size };
        return TypedResults.Ok(await answers.PageAsync(filter, cancel));
    }

    private static async Task<Ok<OrderAnswer>> ReadAsync(string number, OrderAnswers answers, CancellationToken cancel) =>
        TypedResults.Ok((await answers.OneAsync(number, cancel)).OrNotFound());

    private static Task<Ok<OrderAnswer>> ApproveAsync(string number, OrderService orders, OrderAnswers answers, CancellationToken cancel) =>
        AfterAsync(orders.ApproveAsync(number, cancel), number, answers, cancel);

    private static Task<Ok<OrderAnswer>> RejectAsync(string number, RejectBody? body, OrderService orders, OrderAnswers answers, CancellationToken cancel) =>
        AfterAsync(orders.RejectAsync(number, body?.Reason ?? "", cancel), number, answers, cancel);

    private static Task<Ok<OrderAnswer>> PackAsync(string number, OrderService orders, OrderAnswers answers, CancellationToken cancel) =>
        AfterAsync(orders.StartPackingAsync(number, cancel), number, answers, cancel);

    private static Task<Ok<OrderAnswer>> ShipAsync(string number, ShipBody? body, OrderService orders, OrderAnswers answers, CancellationToken cancel) =>
        AfterAsync(orders.ShipAsync(number, body?.ToGoods() ?? new ShipGoods(), cancel), number, answers, cancel);

    private static Task<Ok<OrderAnswer>> DeliverAsync(string number, DeliverBody? body, OrderService orders, OrderAnswers answers, CancellationToken cancel) =>
        AfterAsync(orders.DeliverAsync(number, ListAddress.Code(body?.Shipment), cancel), number, answers, cancel);

    private static Task<Ok<OrderAnswer>> CancelAsync(string number, CancelBody? body, OrderService orders, OrderAnswers answers, CancellationToken cancel) =>
        AfterAsync(orders.CancelAsync(number, body?.Reason ?? "", body?.Lines is { } lines ? LineBody.Read(lines) : null, cancel), number, answers, cancel);

    private static async Task<Ok<OrderAnswer>> AfterAsync(Task<bool> step, string number, OrderAnswers answers, CancellationToken cancel)
    {
        (await step).OrNotFound();
        return TypedResults.Ok((await answers.OneAsync(number, cancel)).OrNotFound());
    }
}
