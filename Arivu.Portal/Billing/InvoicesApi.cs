using Arivu.Portal.Api;
using Arivu.Portal.Billing.Documents;
using Arivu.Portal.Papers;
using Arivu.Portal.Ui.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Arivu.Portal.Billing;

/// <summary>Invoices and the papers of Billing over the API.</summary>
internal static class InvoicesApi
{
    public static void MapInvoicesApi(this IEndpointRouteBuilder app)
    {
        var invoices = app.MapApi("invoices");
        invoices.MapGet("", ListAsync).WithSummary("Invoices, newest first").WithProblems(400).WithExample(null, new ApiList<InvoiceAnswer>([BillingExamples.Invoice], 1, ApiPaging.UsualSize, 1));
        invoices.MapGet("{number}", ReadAsync).WithSummary("One invoice").WithProblems(404).WithExample(null, BillingExamples.Invoice);
        invoices.MapGet("{number}/pdf", PaperAsync).WithSummary("The invoice as PDF").WithProblems(404).Produces<Stream>(200, PaperFile.ContentType);
    }

    private static async Task<Ok<ApiList<InvoiceAnswer>>> ListAsync(
        string? status, string? retailer, string? order, ApiDate? from, ApiDate? to, [AsParameters] ApiPaging paging, InvoiceAnswers answers, CancellationToken cancel)
    {
        var (page, size) = paging.Checked();
        var filter = new InvoiceFilter { Retailer = ListAddress.Code(retailer), Order = ListAddress.Code(order), From = from?.Day, To = to?.Day, Page = page, Size = size };
        return TypedResults.Ok(await answers.PageAsync(filter, ApiKind.Read<InvoiceStatus>("status", status), cancel));
    }

    private static async Task<Ok<InvoiceAnswer>> ReadAsync(string number, InvoiceAnswers answers, CancellationToken cancel) =>
        TypedResults.Ok((await answers.OneAsync(DocumentNumber.FromAddress(number), cancel)).OrNotFound());

    private static async Task<IResult> PaperAsync(string number, BillingPapers papers, HttpContext http, CancellationToken cancel) =>
        (await papers.InvoiceAsync(DocumentNumber.FromAddress(number), PaperCopy.Original, cancel)).OrNotFound().ToAnswer(http);
}
