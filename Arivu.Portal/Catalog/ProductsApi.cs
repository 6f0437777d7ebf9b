using Arivu.Portal.Api;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Arivu.Portal.Catalog;

/// <summary><c>/api/v1/products</c>: what can be bought, and keeping it.</summary>
internal static class ProductsApi
{
    private static readonly ProductBody NewBody = new()
    {
        Sku = "AF-FLR-012", Name = "Ragi Flour 500 g", Category = "Flours", PackSize = "500 g", CaseSize = 12, MinimumQuantity = 12, OrderMultiple = 12,
        Mrp = Money.FromRupees(120), Price = Money.FromRupees(92.50m), Hsn = "11029090",
    };

    private static readonly ProductBody ChangeBody = new() { Price = Money.FromRupees(95), ReorderPoint = 60 };

    private static readonly ProductAnswer Example = new()
    {
        Sku = "AF-FLR-012", Name = "Ragi Flour 500 g", Category = "Flours", PackSize = "500 g", CaseSize = 12, MinimumQuantity = 12, OrderMultiple = 12,
        Mrp = Money.FromRupees(120), Price = Money.FromRupees(92.50m), GstRate = 5, Hsn = "11029090", Available = 480, Active = true,
    };

    /// <summary>Maps the endpoints.</summary>
    public static void MapProductsApi(this IEndpointRouteBuilder app)
    {
        var products = app.MapApi("products");
        products.MapGet("", ListAsync).WithSummary("Products by name; a shop sees those it can order").WithProblems(StatusCodes.Status400BadRequest)
            .WithExample(null, new ApiList<ProductAnswer>([Example], 1, ApiPaging.UsualSize, 1));
        products.MapGet("/{sku}", OneAsync).WithSummary("One product").WithProblems(StatusCodes.Status404NotFound).WithExample(null, Example);
        products.MapPost("", CreateAsync).WithSummary("Puts a product into the catalogue").ForAdmins().WithDraftNames()
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity).WithExample(NewBody, Example);
        products.MapPatch("/{sku}", ChangeAsync).WithSummary("Changes what is said about a product, takes it out of the shop or puts it back").ForAdmins().WithDraftNames()
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .WithExample(ChangeBody, Example);
    }

    private static RouteHandlerBuilder WithDraftNames(this RouteHandlerBuilder endpoint) => endpoint.WithFields(
        (nameof(ProductDraft.CategoryId), "category"),
        (nameof(ProductDraft.WholesalePrice), "price"),
        (nameof(ProductDraft.ExpectedRate), "gstRate"),
        (nameof(ProductDraft.ResidualConfirmed), "gstRate"),
        (nameof(ProductDraft.InactiveReason), "reason"));

    private static async Task<ApiList<ProductAnswer>> ListAsync(
        string? search, string? category, [AsParameters] ApiPaging paging, CurrentUser user, ProductQueries products, ShopQueries shop, IStockOffer stock, CancellationToken cancel)
    {
        var (page, size) = paging.Checked();
        var shelf = await products.ShelfNamedAsync(category, cancel);
        var found = user.SeesEverything
            ? (await products.ListAsync(new ProductFilter { Search = search, Category = shelf, Page = page, Size = size }, cancel)).Rows
            : Priced((await shop.BrowseAsync(new ShopFilter { Search = search, Category = shelf, Sort = "name", Page = page, Size = size }, cancel)).Rows);
        var pieces = await stock.PiecesAsync([.. found.Items.Select(row => row.Product.Id)], cancel);
        return found.ToApi(paging, row => ProductAnswer.Of(row, pieces.GetValueOrDefault(row.Product.Id)));
    }

    private static async Task<ProductAnswer> OneAsync(
        string sku, HttpResponse response, CurrentUser user, ProductQueries products, ShopQueries shop, IStockOffer stock, CancellationToken cancel)
    {
        if (user.SeesEverything)
        {
            return await ShowAsync(sku, response, products, stock, cancel);
        }

        var row = (await shop.DetailAsync(sku, cancel)).OrNotFound().Row;
        var pieces = await stock.PiecesAsync([row.Product.Id], cancel);
        return ProductAnswer.Of(new PricedProduct(row.Product, row.Price.GstRate), pieces.GetValueOrDefault(row.Product.Id));
    }

    private static async Task<Created<ProductAnswer>> CreateAsync(
        ProductBody body, HttpResponse response, ProductService service, ProductQueries products, IStockOffer stock, CancellationToken cancel)
    {
        var sku = await service.CreateAsync(body.ToDraft((await products.ChoicesAsync(cancel)).Categories), cancel);
        return TypedResults.Created($"{ApiRoutes.Root}/products/{sku}", await ShowAsync(sku, response, products, stock, cancel));
    }

    private static async Task<ProductAnswer> ChangeAsync(
        string sku, ProductBody body, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, ProductService service, ProductQueries products, IStockOffer stock, CancellationToken cancel)
    {
        var draft = ProductDraft.Of((await products.DetailAsync(sku, cancel)).OrNotFound());
        ApiVersion.MustMatch(ifMatch, draft.Version);
        body.Into(draft, (await products.ChoicesAsync(cancel)).Categories);
        (await service.ReviseAsync(sku, draft, cancel)).OrNotFound();
        return await ShowAsync(sku, response, products, stock, cancel);
    }

    private static async Task<ProductAnswer> ShowAsync(string sku, HttpResponse response, ProductQueries products, IStockOffer stock, CancellationToken cancel)
    {
        var product = (await products.DetailAsync(sku, cancel)).OrNotFound();
        var pieces = await stock.PiecesAsync([product.Id], cancel);
        response.ShowVersion(product.Version);
        return ProductAnswer.Of(product, pieces.GetValueOrDefault(product.Id));
    }

    private static Page<PricedProduct> Priced(Page<ShopRow> rows) =>
        new([.. rows.Items.Select(row => new PricedProduct(row.Product, row.Price.GstRate))], rows.Number, rows.Size, rows.Total);
}
