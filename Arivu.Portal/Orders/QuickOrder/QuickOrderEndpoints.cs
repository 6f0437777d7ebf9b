using System.Text;
using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Arivu.Portal.Ui.Sheets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>Pasted text and files come by plain HTTP: thousands of lines would end a circuit, and a short signal is enough.</summary>
internal static class QuickOrderEndpoints
{
    public static void MapQuickOrder(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/quick-order").RequireAuthorization(policy => policy.RequireRole(Role.Retailer));
        own.MapPost("/lines", (HttpContext http, IAntiforgery antiforgery, QuickOrderService service, IStringLocalizer<OrdersWords> T, CancellationToken cancel) => TakeAsync(http, antiforgery, T, async () =>
            await service.PutAsync(QuickText.Read(await TextAsync(http.Request.Body, cancel)), cancel)));
        own.MapPost("/file", (HttpContext http, IAntiforgery antiforgery, QuickOrderService service, IStringLocalizer<OrdersWords> T, CancellationToken cancel) => TakeAsync(http, antiforgery, T, async () =>
            await service.PutAsync(QuickCells.Read(await SheetReader.ReadAsync(http.Request.Body, cancel), QuickSource.File), cancel)));
        own.MapGet("/template", TemplateAsync);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, IAntiforgery antiforgery, IStringLocalizer<OrdersWords> T, Func<Task> take)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.Problem(T["The page is too old to take lines. Load it again"], statusCode: StatusCodes.Status400BadRequest);
        }

        try
        {
            await take();
            return Results.NoContent();
        }
        catch (RuleBrokenException broken)
        {
            return Results.Problem(http.RequestServices.GetRequiredService<Sentences>().Say(broken), statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancel)
    {
        using var reader = new StreamReader(body, Encoding.UTF8);
        var text = new StringBuilder();
        var part = new char[16 * 1024];
        for (int read; (read = await reader.ReadAsync(part, cancel)) > 0;)
        {
            text.Append(part, 0, read);
            if (text.Length > SheetReader.MostBytes)
            {
                throw QuickOrderDraft.TooMany();
            }
        }

        return text.ToString();
    }

    // Every product that can be ordered, so that pieces are all there is to type.
    private static async Task<IResult> TemplateAsync(ShopSearch search, IStringLocalizer<OrdersWords> T, CancellationToken cancel)
    {
        SheetColumn<Catalog.ShopRow>[] columns =
        [
            new("SKU", row => row.Product.Sku),
            new("Product", row => row.Product.Name),
            new("Case of", row => row.Product.CaseSize),
            new("Price", row => row.Price.WithGst),
            new("Pieces", _ => null),
        ];
        return await SheetFile.XlsxAsync(T["Quick order"], columns, (await search.OpenAsync(cancel)).Rows, cancel);
    }
}
