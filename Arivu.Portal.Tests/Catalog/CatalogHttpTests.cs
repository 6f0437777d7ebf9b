using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Arivu.Portal.Kernel;
using SkiaSharp;

namespace Arivu.Portal.Tests.Catalog;

public sealed class CatalogHttpTests(CatalogPortal catalog) : IClassFixture<CatalogPortal>
{
    private readonly TestPortal _portal = catalog.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_taken_and_can_be_kept_for_good_under_its_hash()
    {
        using var admin = await VisitorAsync(Role.Admin);
        using var taken = await SendAsync(admin, "AF-LCA-1KG", Pictures.Draw(400, 400, SKEncodedImageFormat.Png));
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);

        using var shown = await admin.GetAsync("/products/AF-LCA-1KG/picture?size=tile");
        Assert.Equal(("image/webp", "no-cache, private"), (shown.Content.Headers.ContentType!.ToString(), shown.Headers.CacheControl!.ToString()));
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        var hash = shown.Headers.ETag!.Tag.Trim('"').Replace("-t", "", StringComparison.Ordinal);
        using var forGood = await admin.GetAsync($"/products/AF-LCA-1KG/picture?v={hash}");
        Assert.Equal((TimeSpan.FromDays(365), true), (forGood.Headers.CacheControl!.MaxAge, forGood.Headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal)));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/products/AF-LCA-1KG/picture?size=tile");
        again.Headers.IfNoneMatch.Add(shown.Headers.ETag);
        using var same = await admin.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData("a program with a picture's name", 400, "no picture")]
    [InlineData("an SVG with a script", 400, "no picture")]
    [InlineData("30 MB", 413, "5 MB")]
    public async Task An_upload_that_is_no_picture_is_refused_in_words(string upload, int status, string said)
    {
        using var admin = await VisitorAsync(Role.Admin);
        using var refused = await SendAsync(admin, "AF-FLR-002", Pictures.Bad(upload));
        Assert.Equal(status, (int)refused.StatusCode);
        Assert.Contains(said, await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_without_the_pages_token_is_refused()
    {
        using var admin = await VisitorAsync(Role.Admin);
        using var refused = await SendAsync(admin, "AF-FLR-002", Pictures.Draw(10, 10, SKEncodedImageFormat.Png), withToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var none = await admin.GetAsync("/products/AF-FLR-002/picture");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task The_export_holds_what_the_list_shows_and_no_formula()
    {
        var draft = CatalogPortal.Right("AF-CALC-1");
        draft.Name = "=HYPERLINK(\"http://evil\") ரவை";
        await _portal.AsAsync<Portal.Catalog.ProductService, string>(Role.Admin, products => products.CreateAsync(draft, Cancel));
        using var staff = await VisitorAsync(Role.Staff);
        using var file = await staff.GetAsync("/products/export.csv?search=ரவை");
        var lines = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync(Cancel)).Trim().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\") ரவை\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("150,157.5,200,21.3", lines[1], StringComparison.Ordinal);
        Assert.Equal("products-2026-11-22.csv", file.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("nobody", "login", "login")]
    [InlineData(Role.Retailer, "-> /account/denied", "404")]
    [InlineData(Role.Staff, "200", "404")]
    public async Task Exports_are_for_the_team_and_pictures_for_everybody_signed_in(string role, string export, string picture)
    {
        using var visitor = role == "nobody" ? new HttpVisitor(_portal) : await VisitorAsync(role);
        using var file = await visitor.GetAsync("/products/export.xlsx");
        using var shown = await visitor.GetAsync("/products/AF-OIL-001/picture");
        Assert.Equal((export, picture), (HttpVisitor.AnswerOf(file), HttpVisitor.AnswerOf(shown)));
    }

    private async Task<HttpVisitor> VisitorAsync(string role) =>
        await HttpVisitor.OfAsync(_portal, await Logins.NewAsync(_portal, role, retailer: role == Role.Retailer ? 1 : null));

    /// <summary>Sends as the page's script does: the file as the body, the page's token in a header.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpVisitor visitor, string sku, byte[] upload, bool withToken = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/products/{sku}/picture") { Content = new ByteArrayContent(upload) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (withToken)
        {
            request.Headers.Add("RequestVerificationToken", await TokenAsync(visitor));
        }

        return await visitor.Client.SendAsync(request, Cancel);
    }

    private static async Task<string> TokenAsync(HttpVisitor visitor)
    {
        using var page = await visitor.GetAsync("/account");
        var document = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync(Cancel), Cancel);
        return document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }
}
