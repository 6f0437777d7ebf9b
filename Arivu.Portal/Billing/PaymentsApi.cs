using Arivu.Portal.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Arivu.Portal.Billing;

/// <summary>Receipts over the API.</summary>
internal static class PaymentsApi
{
    public static void MapPaymentsApi(this IEndpointRouteBuilder app)
    {
        var payments = app.MapApi("payments");
        payments.MapPost("", ReceiveAsync).ForTeam()
            .WithSummary("Write a receipt; without allocations it pays the oldest dues").WithProblems(400, 409, 422).WithExample(BillingExamples.PaymentBody, BillingExamples.Payment);
        payments.MapGet("{number}", ReadAsync).WithSummary("One receipt").WithProblems(404).WithExample(null, BillingExamples.Payment);
    }

    private static async Task<Created<PaymentAnswer>> ReceiveAsync(
        PaymentBody body, [FromHeader(Name = IdempotencyKey.Header)] string? key, PaymentService payments, CancellationToken cancel)
    {
        var received = await payments.ReceiveAsync(body.ToDraft(IdempotencyKey.Read(key)), cancel);
        return TypedResults.Created($"{ApiRoutes.Root}/payments/{DocumentNumber.ToAddress(received.Number)}", PaymentAnswer.Of(received));
    }

    private static async Task<Ok<PaymentAnswer>> ReadAsync(string number, PaymentQueries payments, CancellationToken cancel) =>
        TypedResults.Ok(PaymentAnswer.Of((await payments.DetailAsync(DocumentNumber.FromAddress(number), cancel)).OrNotFound()));
}
