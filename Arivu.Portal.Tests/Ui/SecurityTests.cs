using System.Net;
using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Arivu.Portal.Tests.Ui;

public sealed class SecurityTests
{
    [Theory]
    [InlineData("/page", HttpStatusCode.OK)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/breaks", HttpStatusCode.InternalServerError)]
    public async Task Every_answer_carries_the_headers(string path, HttpStatusCode status)
    {
        await using var host = await StartAsync();

        using var answer = await host.GetTestClient().GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' ws://localhost;", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData("https://partner.example", HttpStatusCode.OK)]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://localhost", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task A_circuit_opens_for_the_portals_own_pages_only(string? origin, HttpStatusCode status)
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_blazor/negotiate");
        request.Headers.TryAddWithoutValidation("Origin", origin);

        using var answer = await host.GetTestClient().SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Another_sites_page_may_not_open_any_web_socket()
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Origin", "http://evil.example");

        using var answer = await host.GetTestClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Security:AllowedOrigins:0", "https://partner.example")]);
        var host = builder.Build();
        host.UseMiddleware<SecurityHeaders>();
        host.UseExceptionHandler(broken => broken.Run(context => Task.CompletedTask));
        host.UseMiddleware<SocketOrigin>();
        host.MapGet("/page", () => "a page");
        host.MapGet("/_blazor/negotiate", () => "a circuit");
        host.MapGet("/breaks", () => { throw new InvalidOperationException("a cause"); });
        await host.StartAsync();
        return host;
    }
}
