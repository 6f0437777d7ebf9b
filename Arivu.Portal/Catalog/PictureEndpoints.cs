using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Arivu.Portal.Catalog;

/// <summary>Pictures go through plain HTTP: an upload would block a circuit, and browsers keep what they fetched.</summary>
internal static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/products/{sku}/picture", ShowAsync).RequireAuthorization();
        app.MapPost("/products/{sku}/picture", TakeAsync).RequireAuthorization(policy => policy.RequireRole(Role.Admin));
    }

    private static async Task<IResult> ShowAsync(string sku, string? size, string? v, PictureQueries pictures, HttpResponse response, CancellationToken cancel)
    {
        if (await pictures.FindAsync(sku, size == "tile", cancel) is not { } picture)
        {
            return Results.NotFound();
        }

        // An address that names the content never changes what it shows.
        response.Headers.CacheControl = v == picture.Hash ? "private, max-age=31536000, immutable" : "private, no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(picture.Bytes, ProductPicture.ContentType, entityTag: new EntityTagHeaderValue($"\"{picture.Hash}{(size == "tile" ? "-t" : "")}\""));
    }

    /// <summary>The body is the file itself, so that nothing is buffered beyond the limit and no name reaches the server.</summary>
    private static async Task<IResult> TakeAsync(
        string sku, HttpContext http, IAntiforgery antiforgery, ProductService products, IStringLocalizer<CatalogWords> T, CancellationToken cancel)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.Problem(T["The page is too old to take the picture. Load it again"], statusCode: StatusCodes.Status400BadRequest);
        }

        if (await BodyAsync(http.Request, cancel) is not { } upload)
        {
            return Results.Problem(T["The file is larger than 5 MB. Make the picture smaller and choose it again"], statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            return await products.SetPictureAsync(sku, upload, cancel) ? Results.NoContent() : Results.NotFound();
        }
        catch (BadInputException bad)
        {
            return Results.ValidationProblem(bad.Errors.ToDictionary(StringComparer.Ordinal), detail: bad.Message);
        }
    }

    /// <summary>The body, or null when it is longer than a picture may be.</summary>
    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > PictureMaker.MostBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part, cancel)) > 0;)
        {
            if (body.Length + read > PictureMaker.MostBytes)
            {
                return null;
            }

            body.Write(part, 0, read);
        }

        return body.ToArray();
    }
}
