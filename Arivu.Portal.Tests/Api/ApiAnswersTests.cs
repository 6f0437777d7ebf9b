using System.Text;
using Arivu.Portal.Accounts;
using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arivu.Portal.Tests.Api;

/// <summary>What holds for every answer of the API, whichever room gave it.</summary>
public sealed class ApiAnswersTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private const string Right = """{"sku":"AF-API-100","name":"Ragi Malt 500 g","category":"Flours","packSize":"500 g","caseSize":12,"mrp":200,"price":150,"hsn":"19019090"}""";

    [Fact]
    public async Task Nobody_is_sent_to_no_page_but_told_to_bring_a_token()
    {
        var answer = (await (await bench.CallerAsync("nobody")).GetAsync("products")).MustBeProblem(401);

        Assert.Equal("Bearer", answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task The_cookie_of_a_browser_counts_for_nothing()
    {
        using var browser = await HttpVisitor.OfAsync(bench.Portal, await Logins.NewAsync(bench.Portal, Role.Admin));

        Assert.Equal("401", HttpVisitor.AnswerOf(await browser.GetAsync("/api/v1/products")));
        Assert.Equal("401", HttpVisitor.AnswerOf(await browser.GetAsync("/API/v1/products")));
        Assert.Equal("401", HttpVisitor.AnswerOf(await browser.SendAsync("POST", "/api/v1/products")));
    }

    [Theory]
    [InlineData("GET", "no-such-thing", 404)]
    [InlineData("DELETE", "products", 405)]
    [InlineData("GET", "products/NO-SUCH", 404)]
    [InlineData("GET", "inventory/NO-SUCH", 404)]
    [InlineData("GET", "customers/NO-SUCH", 404)]
    public async Task What_is_not_there_is_said_in_the_same_shape(string method, string path, int status)
    {
        var admin = await bench.CallerAsync("admin");

        (await admin.SendAsync(new HttpMethod(method), path, null)).MustBeProblem(status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=no-such-letters")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_that_is_no_JSON_in_UTF_8_is_refused_by_its_type(string type)
    {
        using var text = new ByteArrayContent(Encoding.UTF8.GetBytes(Right));
        text.Headers.TryAddWithoutValidation("Content-Type", type);

        (await (await bench.CallerAsync("admin")).SendAsync(HttpMethod.Post, "products", text)).MustBeProblem(415);
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("", "")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("\"text\"", "")]
    [InlineData("{\"caseSize\":\"twelve\"}", "caseSize")]
    [InlineData("{\"caseSize\":\"12\"}", "caseSize")]
    [InlineData("{\"caseSize\":99999999999999999999}", "caseSize")]
    [InlineData("{\"caseSize\":1.5}", "caseSize")]
    [InlineData("{\"mrp\":199.999}", "mrp")]
    [InlineData("{\"mrp\":1e400}", "mrp")]
    [InlineData("{\"mrp\":99999999999999999}", "mrp")]
    [InlineData("{\"mrp\":\"200\"}", "mrp")]
    [InlineData("{\"name\":17}", "name")]
    [InlineData("{\"name\":\"a\\u0000b\"}", "name")]
    [InlineData("{\"name\":\"a\\ud800b\"}", "name")]
    [InlineData("{\"gstConditions\":[\"loose\",7]}", "gstConditions[1]")]
    public async Task A_body_that_cannot_be_read_names_the_member(string body, string member)
    {
        var answer = (await (await bench.CallerAsync("admin")).PostAsync("products", body)).MustBeProblem(400);

        Assert.Equal(member.Length == 0 ? [] : [member], answer.Faults);
        Assert.DoesNotContain("System.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_deep_beyond_reason_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);

        (await (await bench.CallerAsync("admin")).PostAsync("products", deep)).MustBeProblem(400);
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=999999999", "page")]
    [InlineData("page=99999999999999999999", "page")]
    [InlineData("page=first", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=201", "pageSize")]
    [InlineData("search=a%00b", "search")]
    public async Task A_query_that_cannot_be_answered_names_its_parameter(string query, string parameter)
    {
        foreach (var list in new[] { "products", "customers" })
        {
            Assert.Equal([parameter], (await (await bench.CallerAsync("admin")).GetAsync($"{list}?{query}")).MustBeProblem(400).Faults);
        }
    }

    [Fact]
    public async Task A_page_past_the_end_is_empty()
    {
        var answer = (await (await bench.CallerAsync("admin")).GetAsync("products?page=9&pageSize=20")).Json;

        Assert.Equal((9, 20, 48, 0), (answer.GetProperty("page").GetInt32(), answer.GetProperty("pageSize").GetInt32(), answer.GetProperty("total").GetInt32(), answer.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task Every_answer_is_kept_by_nobody_and_says_how_often_one_may_ask()
    {
        foreach (var path in new[] { "products", "no-such-thing" })
        {
            var answer = await (await bench.CallerAsync("owner")).GetAsync(path);

            Assert.Equal("no-store", answer.Header("Cache-Control"));
            Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
            Assert.Equal("1000000", answer.Header("RateLimit-Limit"));
            Assert.InRange(int.Parse(answer.Header("RateLimit-Remaining"), null), 1, 999999);
            Assert.InRange(int.Parse(answer.Header("RateLimit-Reset"), null), 1, 60);
        }
    }

    [Fact]
    public async Task A_fault_of_the_portal_is_noted_under_the_id_that_the_caller_gets()
    {
        await using var portal = new TestPortal { WithDemo = true, Wiring = services => services.Replace(ServiceDescriptor.Scoped<IStockOffer, BrokenOffer>()) };
        using var caller = new ApiCaller(portal);
        await caller.SignInAsync(await Logins.NewAsync(portal), DemoAccounts.Password);

        var answer = (await caller.GetAsync("products")).MustBeProblem(500);

        Assert.DoesNotContain("a secret cause", answer.Text, StringComparison.Ordinal);
        Assert.Contains(portal.Log.Lines, line => line.Text.Contains(answer.Json.GetProperty("traceId").GetString()!, StringComparison.Ordinal));
    }

    private sealed class BrokenOffer : IStockOffer
    {
        public Task<IReadOnlyDictionary<int, int>> PiecesAsync(IReadOnlyCollection<int> productIds, CancellationToken cancel) => throw new InvalidOperationException("a secret cause");
    }
}
