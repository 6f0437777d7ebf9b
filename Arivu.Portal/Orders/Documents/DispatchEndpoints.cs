using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;

namespace Arivu.Portal.Orders.Documents;

/// <summary>The papers of the warehouse. They say what is so now: nothing of them is kept.</summary>
internal static class DispatchEndpoints
{
    // As many orders as a page of the list shows at most.
    private const int MostLists = 200;

    public static void MapDispatchPapers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/orders/{number}/pick-list/pdf", PickListAsync).RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/orders/pick-lists/pdf", PickListsAsync).RequireAuthorization(policy => policy.RequireRole(Role.Admin, Role.Staff));
        app.MapGet("/orders/{number}/shipments/{place:int}/packing-slip/pdf", PackingSlipAsync).RequireAuthorization();
    }

    private static async Task<IResult> PickListAsync(string number, DispatchQueries dispatch, Seller seller, Typesetter type, HttpContext http, CancellationToken cancel) =>
        await dispatch.PickListAsync(number.ToUpperInvariant(), cancel) is { } list
            ? new PaperFile($"{list.Order}-pick-list.pdf", PickListPaper.Of(list, seller).ToPdf(type)).ToAnswer(http)
            : Results.NotFound();

    private static async Task<IResult> PickListsAsync(string[]? order, DispatchQueries dispatch, Seller seller, Typesetter type, HttpContext http, CancellationToken cancel)
    {
        if (order is not { Length: > 0 and <= MostLists })
        {
            return Results.BadRequest();
        }

        var lists = (await dispatch.PickListsAsync([.. order.Select(number => number.ToUpperInvariant()).Distinct(StringComparer.Ordinal)], cancel)).Where(list => list.Lines.Count > 0).ToList();
        return lists.Count == 0 ? Results.NotFound() : new PaperFile("pick-lists.pdf", PickListPaper.Of(lists, seller).ToPdf(type)).ToAnswer(http);
    }

    private static async Task<IResult> PackingSlipAsync(
        string number, int place, DispatchQueries dispatch, Seller seller, Typesetter type, HttpContext http, CancellationToken cancel)
    {
        if (await dispatch.ShipmentAsync(number.ToUpperInvariant(), place, cancel) is not { } shipment)
        {
            return Results.NotFound();
        }

        using (Languages.Speak(Languages.English))
        {
            return new PaperFile($"{shipment.Number}-packing-slip.pdf", PackingSlipPaper.Of(shipment, seller).ToPdf(type)).ToAnswer(http);
        }
    }
}
