using Arivu.Portal.Api;
using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Arivu.Portal.Inventory;

/// <summary><c>/api/v1/inventory</c>: what lies on the shelf, what comes in and what is corrected.</summary>
internal static class InventoryApi
{
    private const string Again = "No request is remembered: an Idempotency-Key is refused. When an answer does not arrive, read the batch before sending again.";

    private static readonly InventoryAnswer Example = new()
    {
        Sku = "AF-FLR-012", OnHand = 480, Reserved = 24, Available = 456, ReorderPoint = 60,
        Batches = [new BatchAnswer("RF2611A", new DateOnly(2026, 11, 2), new DateOnly(2027, 5, 1), 480, 24, Blocked: false, UnitCost: null, Warehouse: "MAIN")],
    };

    private static readonly ReceiptBody Receipt = new()
    {
        Quantity = 240, Batch = "RF2611B", Manufactured = new DateOnly(2026, 11, 16), Expires = new DateOnly(2027, 5, 15), Reference = "GRN-118",
    };

    private static readonly AdjustmentBody Adjustment = new() { Quantity = -2, Batch = "RF2611A", Reason = "Torn packs" };

    private static readonly AdjustmentAnswer Waiting = new("AJ-2627-0007", "AF-FLR-012", "RF2611A", -144, nameof(AdjustmentKind.Damage), "A pallet fell", "Waiting", Answer: null);

    /// <summary>Maps the endpoints.</summary>
    public static void MapInventoryApi(this IEndpointRouteBuilder app)
    {
        var inventory = app.MapApi("inventory");
        inventory.MapGet("/{sku}", OneAsync).WithSummary("What there is of a product; a shop reads how much it can have").WithProblems(StatusCodes.Status404NotFound).WithExample(null, Example);
        inventory.MapPost("/{sku}/receipts", ReceiveAsync).WithSummary("Takes pieces of a batch in").ForTeam().WithoutKey()
            .WithDescription(Again)
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity).WithExample(Receipt, Example);
        inventory.MapPost("/{sku}/adjustments", AdjustAsync).WithSummary("Corrects the count of a batch").ForTeam().WithoutKey()
            .WithDescription($"The quantity is the difference: 5 for pieces found, -5 for pieces missing. Above the limits of Inventory:StaffAdjustmentLimit and Inventory:AdjustmentValueLimit it is answered 202 with the number under which it waits for a second person. {Again}")
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity).WithExample(Adjustment, Example);
        inventory.MapGet("/adjustments/{number}", WaitingAsync).WithSummary("A correction that waits for a second person, or waited").ForTeam().WithProblems(StatusCodes.Status404NotFound).WithExample(null, Waiting);
    }

    private static async Task<InventoryAnswer> OneAsync(string sku, CurrentUser user, StockQueries stock, ShopQueries shop, IStockOffer offer, CancellationToken cancel)
    {
        if (user.SeesEverything)
        {
            return await ShowAsync(sku, stock, cancel);
        }

        var product = (await shop.DetailAsync(sku, cancel)).OrNotFound().Row.Product;
        var pieces = await offer.PiecesAsync([product.Id], cancel);
        return new InventoryAnswer { Sku = product.Sku, Available = pieces.GetValueOrDefault(product.Id) };
    }

    private static async Task<Created<InventoryAnswer>> ReceiveAsync(string sku, ReceiptBody body, StockService service, StockQueries stock, CancellationToken cancel)
    {
        (await service.ReceiveAsync(body.ToDraft(sku), cancel)).OrNotFound();
        return await CreatedAsync(sku, stock, cancel);
    }

    private static async Task<Results<Created<InventoryAnswer>, Accepted<AdjustmentAnswer>>> AdjustAsync(string sku, AdjustmentBody body, AdjustmentService service, StockQueries stock, AdjustmentQueries adjustments, CancellationToken cancel)
    {
        var outcome = (await service.AdjustAsync(body.ToDraft(sku), cancel)).OrNotFound();
        return outcome.Waits is { } number
            ? TypedResults.Accepted($"{ApiRoutes.Root}/inventory/adjustments/{number}", await WaitingAsync(number, adjustments, cancel))
            : await CreatedAsync(sku, stock, cancel);
    }

    private static async Task<AdjustmentAnswer> WaitingAsync(string number, AdjustmentQueries adjustments, CancellationToken cancel) =>
        AdjustmentAnswer.Of((await adjustments.OneAsync(number, cancel)).OrNotFound());

    private static async Task<Created<InventoryAnswer>> CreatedAsync(string sku, StockQueries stock, CancellationToken cancel)
    {
        var answer = await ShowAsync(sku, stock, cancel);
        return TypedResults.Created($"{ApiRoutes.Root}/inventory/{answer.Sku}", answer);
    }

    private static async Task<InventoryAnswer> ShowAsync(string sku, StockQueries stock, CancellationToken cancel) =>
        InventoryAnswer.Of((await stock.HeldAsync(sku, cancel)).OrNotFound());
}
