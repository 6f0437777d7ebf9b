using Arivu.Portal.Api;
using Arivu.Portal.Billing.Documents;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Arivu.Portal.Billing;

/// <summary>Credit notes over the API: administrators issue, staff draft (docs/decisions/013).</summary>
internal static class CreditNotesApi
{
    public static void MapCreditNotesApi(this IEndpointRouteBuilder app)
    {
        var notes = app.MapApi("credit-notes", "Credit notes");
        notes.MapPost("", WriteAsync).ForTeam()
            .WithSummary("Credit pieces or an amount; of staff it is a draft that an administrator issues").WithProblems(400, 422).WithExample(BillingExamples.CreditNoteBody, BillingExamples.CreditNote);
        notes.MapGet("{number}", ReadAsync).WithSummary("One credit note").WithProblems(404).WithExample(null, BillingExamples.CreditNote);
        notes.MapGet("{number}/pdf", PaperAsync).WithSummary("The credit note as PDF").WithProblems(404).Produces<Stream>(200, PaperFile.ContentType);
    }

    private static async Task<Results<Created<CreditNoteAnswer>, Accepted<CreditNoteAnswer>>> WriteAsync(
        CreditNoteBody body, [FromHeader(Name = IdempotencyKey.Header)] string? key, CreditNoteService notes, CurrentUser user, CancellationToken cancel)
    {
        var draft = body.ToDraft(IdempotencyKey.Read(key));
        var written = await (user.IsAdmin ? notes.IssueAsync(draft, cancel) : notes.ProposeAsync(draft, cancel)) ?? throw new BadInputException("invoice", "There is no such invoice.");
        var answer = CreditNoteAnswer.Of(written);
        return answer.Number is { } number ? TypedResults.Created($"{ApiRoutes.Root}/credit-notes/{DocumentNumber.ToAddress(number)}", answer) : TypedResults.Accepted(uri: (string?)null, answer);
    }

    private static async Task<Ok<CreditNoteAnswer>> ReadAsync(string number, CreditNoteQueries notes, CancellationToken cancel) =>
        TypedResults.Ok(CreditNoteAnswer.Of((await notes.DetailAsync(DocumentNumber.FromAddress(number), cancel)).OrNotFound()));

    private static async Task<IResult> PaperAsync(string number, BillingPapers papers, HttpContext http, CancellationToken cancel) =>
        (await papers.CreditNoteAsync(DocumentNumber.FromAddress(number), cancel)).OrNotFound().ToAnswer(http);
}
