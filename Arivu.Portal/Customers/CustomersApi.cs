using Arivu.Portal.Api;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Arivu.Portal.Customers;

/// <summary><c>/api/v1/customers</c>: the stores; a store reads itself only.</summary>
internal static class CustomersApi
{
    private static readonly CustomerBody NewBody = new()
    {
        TradeName = "Annai Stores", LegalName = "Annai Stores", Category = "Kirana", Address1 = "12 Market Road", City = "Coimbatore", StateCode = "33", Pincode = "641001",
        ContactName = "S. Meena", Email = "annai@example.com", Phone = "98430 12345", PaymentTerms = "NET15", CreditLimit = Money.FromRupees(25_000),
    };

    private static readonly CustomerBody ChangeBody = new() { PaymentTerms = "NET30", CreditLimit = Money.FromRupees(40_000) };

    private static readonly CustomerAnswer Example = new()
    {
        Code = "R027", TradeName = "Annai Stores", LegalName = "Annai Stores", Gstin = null, GstCategory = GstCategory.Unregistered, Category = RetailerCategory.Kirana,
        Address1 = "12 Market Road", Address2 = "", City = "Coimbatore", StateCode = "33", Pincode = "641001",
        ContactName = "S. Meena", Email = "annai@example.com", Phone = "+919843012345", PaymentTerms = "NET15", Region = null,
        CreditLimit = Money.FromRupees(25_000), CreditUsed = Money.FromRupees(8_420), CreditAvailable = Money.FromRupees(16_580),
        Outstanding = Money.FromRupees(8_420), Overdue = Money.Zero, Active = true,
    };

    /// <summary>Maps the endpoints.</summary>
    public static void MapCustomersApi(this IEndpointRouteBuilder app)
    {
        var customers = app.MapApi("customers");
        customers.MapGet("", ListAsync).WithSummary("Stores by code; a store finds itself").WithProblems(StatusCodes.Status400BadRequest)
            .WithExample(null, new ApiList<CustomerAnswer>([Example], 1, ApiPaging.UsualSize, 1));
        customers.MapGet("/{code}", OneAsync).WithSummary("One store").WithProblems(StatusCodes.Status404NotFound).WithExample(null, Example);
        customers.MapPost("", RegisterAsync).WithSummary("Takes a store on").ForAdmins().WithDraftNames()
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity).WithExample(NewBody, Example);
        customers.MapPatch("/{code}", ChangeAsync).WithSummary("Changes what is known about a store, its terms, its default branch or its main person").ForAdmins().WithDraftNames()
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .WithExample(ChangeBody, Example);
    }

    private static RouteHandlerBuilder WithDraftNames(this RouteHandlerBuilder endpoint) => endpoint.WithFields(
    [
        .. new[] { nameof(BranchDraft.Address1), nameof(BranchDraft.Address2), nameof(BranchDraft.City), nameof(BranchDraft.StateCode), nameof(BranchDraft.Pincode), nameof(BranchDraft.Gstin) }
            .Select(field => ($"{nameof(RetailerDraft.Branch)}.{field}", Small(field))),
        .. new[] { nameof(ContactDraft.Email), nameof(ContactDraft.Phone) }.Select(field => ($"{nameof(RetailerDraft.Contact)}.{field}", Small(field))),
        ($"{nameof(RetailerDraft.Contact)}.{nameof(ContactDraft.Name)}", "contactName"),
        ($"{nameof(RetailerDraft.Terms)}.{nameof(TermsDraft.Terms)}", "paymentTerms"),
        ($"{nameof(RetailerDraft.Terms)}.{nameof(TermsDraft.CreditLimit)}", "creditLimit"),
    ]);

    private static string Small(string property) => $"{char.ToLowerInvariant(property[0])}{property[1..]}";

    private static async Task<ApiList<CustomerAnswer>> ListAsync(
        string? search, string? region, [AsParameters] ApiPaging paging, RetailerQueries retailers, IWhatRetailersOwe dues, CancellationToken cancel)
    {
        var (page, size) = paging.Checked();
        var found = await retailers.WholeAsync(new RetailerFilter { Search = search, Region = TypedText.TrimToNull(region), Page = page, Size = size }, cancel);
        var owed = await dues.OfAsync([.. found.Items.Select(r => r.Id)], cancel);
        return found.ToApi(paging, retailer => CustomerAnswer.Of(retailer, owed.GetValueOrDefault(retailer.Id, OwedMoney.Nothing)));
    }

    private static Task<CustomerAnswer> OneAsync(string code, HttpResponse response, RetailerQueries retailers, IWhatRetailersOwe dues, CancellationToken cancel) =>
        ShowAsync(code, response, retailers, dues, cancel);

    private static async Task<Created<CustomerAnswer>> RegisterAsync(
        CustomerBody body, HttpResponse response, RetailerService service, RetailerQueries retailers, IWhatRetailersOwe dues, CancellationToken cancel)
    {
        var code = await service.RegisterAsync(body.ToDraft(), cancel);
        return TypedResults.Created($"{ApiRoutes.Root}/customers/{code}", await ShowAsync(code, response, retailers, dues, cancel));
    }

    private static async Task<CustomerAnswer> ChangeAsync(
        string code, CustomerBody body, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, RetailerService service, RetailerQueries retailers, IWhatRetailersOwe dues, CancellationToken cancel)
    {
        var retailer = (await retailers.DetailAsync(code, cancel)).OrNotFound();
        ApiVersion.MustMatch(ifMatch, retailer.Version);
        (await service.ReviseWholeAsync(code, body.Over(retailer), body.Active, body.Reason, cancel)).OrNotFound();
        return await ShowAsync(code, response, retailers, dues, cancel);
    }

    private static async Task<CustomerAnswer> ShowAsync(string code, HttpResponse response, RetailerQueries retailers, IWhatRetailersOwe dues, CancellationToken cancel)
    {
        var retailer = (await retailers.DetailAsync(code, cancel)).OrNotFound();
        var owed = await dues.OfAsync([retailer.Id], cancel);
        response.ShowVersion(retailer.Version);
        return CustomerAnswer.Of(retailer, owed.GetValueOrDefault(retailer.Id, OwedMoney.Nothing));
    }
}
