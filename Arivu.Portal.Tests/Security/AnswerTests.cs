using System.Net;
using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Security;

/// <summary>What holds for every answer of the whole portal, as it runs.</summary>
public sealed class AnswerTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/account/login")]
    [InlineData("GET", "/products")]
    [InlineData("GET", "/no-such-page")]
    [InlineData("GET", "/no-such-file.js")]
    [InlineData("GET", "/assets/portal.css")]
    [InlineData("GET", "/service-worker.js")]
    [InlineData("GET", "/_framework/blazor.web.js")]
    [InlineData("GET", "/health/live")]
    [InlineData("GET", "/health/ready")]
    [InlineData("POST", "/account/login")]
    [InlineData("POST", "/account/logout")]
    [InlineData("DELETE", "/")]
    public async Task Every_answer_tells_the_browser_what_a_page_may_do(string method, string path)
    {
        var visitor = await demo.VisitorAsync("admin");

        using var answer = await visitor.SendAsync(method, path);

        Assert.Contains("script-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("null")]
    public async Task A_stranger_s_page_opens_no_circuit_with_the_victim_s_cookie(string origin)
    {
        var victim = await demo.VisitorAsync("admin");
        foreach (var path in new[] { "/_blazor", "/_blazor/negotiate?negotiateVersion=1" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Origin", origin);
            using var answer = await victim.Client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData(@"/\evil.example")]
    [InlineData(@"\/evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("/\t/evil.example")]
    public async Task Signing_in_leads_nowhere_but_into_the_portal(string returnUrl)
    {
        using var visitor = new HttpVisitor(demo.Portal);

        using var answer = await visitor.SignInAsync(await Logins.NewAsync(demo.Portal), DemoAccounts.Password, returnUrl);

        Assert.Equal("-> /", HttpVisitor.AnswerOf(answer));
        Assert.Equal("localhost", new Uri(visitor.Client.BaseAddress!, answer.Headers.Location!).Host);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_where_it_was_asked_for()
    {
        using var visitor = new HttpVisitor(demo.Portal);

        using var answer = await visitor.SignInAsync(await Logins.NewAsync(demo.Portal, Role.Admin), DemoAccounts.Password, "/products?search=jeera");

        Assert.Equal("http://localhost/products?search=jeera", new Uri(visitor.Client.BaseAddress!, answer.Headers.Location!).AbsoluteUri);
    }

    [Fact]
    public async Task Nobody_s_page_is_kept_by_a_cache_for_the_next_person()
    {
        var visitor = await demo.VisitorAsync("admin");
        using var answer = await visitor.GetAsync("/products");

        Assert.True(answer.Headers.CacheControl is { NoStore: true } or { NoCache: true }, $"Cache-Control: {answer.Headers.CacheControl}");
    }

    [Fact]
    public async Task The_cookie_of_a_sign_in_is_out_of_reach_for_scripts_and_other_sites()
    {
        using var visitor = new HttpVisitor(demo.Portal);
        using var answer = await visitor.SignInAsync(await Logins.NewAsync(demo.Portal, Role.Admin), DemoAccounts.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("portal=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
