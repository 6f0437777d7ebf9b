using System.Text.Json;
using System.Text.RegularExpressions;

namespace Arivu.Portal.Tests.Api;

public sealed partial class ApiDocsTests(ApiBench bench) : IClassFixture<ApiBench>
{
    /// <summary>The rows of the contract, a verb and an address.</summary>
    public static TheoryData<string, string> Contract => new()
    {
        { "post", "/api/v1/token" },
        { "get", "/api/v1/products" }, { "get", "/api/v1/products/{sku}" }, { "post", "/api/v1/products" }, { "patch", "/api/v1/products/{sku}" },
        { "get", "/api/v1/inventory/{sku}" }, { "post", "/api/v1/inventory/{sku}/receipts" }, { "post", "/api/v1/inventory/{sku}/adjustments" },
        { "post", "/api/v1/customers" }, { "get", "/api/v1/customers" }, { "get", "/api/v1/customers/{code}" }, { "patch", "/api/v1/customers/{code}" },
        { "post", "/api/v1/orders" }, { "get", "/api/v1/orders" }, { "get", "/api/v1/orders/{number}" }, { "post", "/api/v1/orders/{number}/approve" }, { "post", "/api/v1/orders/{number}/reject" },
        { "post", "/api/v1/orders/{number}/pack" }, { "post", "/api/v1/orders/{number}/ship" }, { "post", "/api/v1/orders/{number}/deliver" }, { "post", "/api/v1/orders/{number}/cancel" },
        { "get", "/api/v1/invoices" }, { "get", "/api/v1/invoices/{number}" }, { "get", "/api/v1/invoices/{number}/pdf" }, { "get", "/api/v1/credit-notes/{number}/pdf" },
        { "post", "/api/v1/payments" }, { "post", "/api/v1/credit-notes" }, { "get", "/api/v1/reports/sales" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Contract))]
    public async Task Every_row_of_the_contract_is_explained(string verb, string path)
    {
        var operation = (await DocumentAsync()).GetProperty("paths").GetProperty(path).GetProperty(verb);
        var responses = operation.GetProperty("responses").EnumerateObject().ToList();

        Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
        var good = responses.First(r => r.Name[0] == '2').Value.GetProperty("content");
        if (good.TryGetProperty("application/json", out var json))
        {
            Assert.NotEqual(JsonValueKind.Undefined, json.GetProperty("example").ValueKind);
        }

        Assert.All(["429", path.EndsWith("/token", StringComparison.Ordinal) ? "400" : "401"], status => Assert.Contains(responses, r => r.Name == status));
        if (operation.TryGetProperty("requestBody", out var sent))
        {
            Assert.All(sent.GetProperty("content").EnumerateObject(), body => Assert.NotEqual(JsonValueKind.Undefined, body.Value.GetProperty("example").ValueKind));
        }
    }

    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_knows_the_bearer()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("Bearer").GetProperty("scheme").GetString());
        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.StartsWith("/api/v1/", path.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Members_say_what_they_are()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        var product = schemas.GetProperty("ProductAnswer").GetProperty("properties");

        Assert.Equal("string", product.GetProperty("sku").GetProperty("type").GetString());
        Assert.Equal("number", schemas.GetProperty("Money").GetProperty("type").GetString());
        Assert.NotEmpty(product.GetProperty("available").GetProperty("description").GetString()!);
    }

    [Fact]
    public async Task The_pages_load_nothing_from_elsewhere_and_start_by_their_nonce()
    {
        using var visitor = new HttpVisitor(bench.Portal);

        using var page = await visitor.GetAsync("/docs/");
        var html = await page.Content.ReadAsStringAsync(Cancel);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal("200", HttpVisitor.AnswerOf(page));
        Assert.All(Script().Matches(html), tag => Assert.Contains($"nonce=\"{Nonce().Match(policy).Groups["nonce"].Value}\"", tag.Value, StringComparison.Ordinal));
        Assert.Matches("<script[^>]*src=\"[^\"]*scalar.*js", html);
        Assert.DoesNotContain("cdn.", html, StringComparison.OrdinalIgnoreCase);
        using var script = await visitor.GetAsync("/docs/scalar.js");
        Assert.Equal("200", HttpVisitor.AnswerOf(script));
    }

    private async Task<JsonElement> DocumentAsync()
    {
        using var visitor = new HttpVisitor(bench.Portal);
        using var answer = await visitor.GetAsync("/openapi/v1.json");
        return JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancel)).RootElement;
    }

    [GeneratedRegex("<script[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Script();

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();
}
