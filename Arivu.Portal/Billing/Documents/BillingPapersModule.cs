using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;

namespace Arivu.Portal.Billing.Documents;

/// <summary>Wires the papers of Billing.</summary>
internal static class BillingPapersModule
{
    private static readonly string[] Team = [Role.Admin, Role.Staff];

    public static void AddBillingPapers(this IServiceCollection services)
    {
        services.AddScoped<InvoiceQueries>();
        services.AddScoped<CreditNoteQueries>();
        services.AddScoped<PaymentQueries>();
        services.AddScoped<ChallanService>();
        services.AddScoped<IssuedPapers>();
        services.AddScoped<BillingPapers>();
    }

    public static void MapBillingPapers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/invoices/{number}/pdf", (string number, string? copy, BillingPapers papers, HttpContext http, CancellationToken cancel) =>
            CopyAsync(copy, http, wanted => papers.InvoiceAsync(DocumentNumber.FromAddress(number), wanted, cancel))).RequireAuthorization();
        app.MapGet("/credit-notes/{number}/pdf", async (string number, BillingPapers papers, HttpContext http, CancellationToken cancel) =>
            Answer(await papers.CreditNoteAsync(DocumentNumber.FromAddress(number), cancel), http)).RequireAuthorization();
        app.MapGet("/payments/{number}/pdf", async (string number, BillingPapers papers, HttpContext http, CancellationToken cancel) =>
            Answer(await papers.ReceiptAsync(DocumentNumber.FromAddress(number), cancel), http)).RequireAuthorization();
        app.MapGet("/orders/{number}/shipments/{place:int}/challan/pdf", (string number, int place, string? copy, BillingPapers papers, HttpContext http, CancellationToken cancel) =>
            CopyAsync(copy, http, wanted => papers.ChallanAsync(number.ToUpperInvariant(), place, wanted, cancel))).RequireAuthorization(policy => policy.RequireRole(Team));
    }

    private static async Task<IResult> CopyAsync(string? copy, HttpContext http, Func<PaperCopy, Task<PaperFile?>> paper) =>
        PaperCopies.Read(copy) is { } wanted ? Answer(await paper(wanted), http) : Results.Problem("A copy is original, duplicate or triplicate.", statusCode: StatusCodes.Status400BadRequest);

    private static IResult Answer(PaperFile? file, HttpContext http) => file?.ToAnswer(http) ?? Results.NotFound();
}
