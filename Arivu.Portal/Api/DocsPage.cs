using System.Buffers.Text;
using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Arivu.Portal.Api;

/// <summary>The pages that explain the API. Their script comes from the package, through this portal; nothing is fetched from elsewhere.</summary>
internal static class DocsPage
{
    private const int NonceBytes = 16;

    public static void MapDocsPage(this WebApplication app) => app.MapScalarApiReference("/docs", (page, http) =>
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        http.Response.Headers.ContentSecurityPolicy = Policy(nonce);
        page.WithNonce(nonce);
        page.Title = "Arivu Portal API";
        page.DefaultFonts = false;
        page.AddPreferredSecuritySchemes(ApiScheme.Name);
        page.DisableTelemetry().DisableAgent().DisableMcp();
        page.ShowDeveloperTools = DeveloperToolsVisibility.Never;
    }).AllowAnonymous();

    // The page starts with one script of its own; its styles are inline. Everything else is as on other pages.
    private static string Policy(string nonce) => string.Join(
        "; ",
        "default-src 'self'",
        $"script-src 'self' 'nonce-{nonce}'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
}
