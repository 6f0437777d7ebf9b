using System.Globalization;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Localization;

namespace Arivu.Portal.Ui;

/// <summary>The language of pages for who is not signed in: what was chosen at the door, or what the last login here speaks.</summary>
public sealed class LanguageCookie : RequestCultureProvider
{
    /// <summary>The cookie that keeps it.</summary>
    public const string Name = "language";

    /// <summary>The cookie that says it was chosen at the door, so that the next sign-in takes it over.</summary>
    public const string Chosen = "language-chosen";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <inheritdoc />
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var machine = httpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        var language = machine ? Languages.English : Languages.Known(httpContext.Request.Cookies[Name]);
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult("en-IN", language));
    }

    /// <summary>Keeps a language in this browser.</summary>
    public static void Keep(HttpContext http, string language) => http.Response.Cookies.Append(Name, language, Flags(http, Kept));

    /// <summary>Notes that a person who is not signed in chose it.</summary>
    public static void KeepChosen(HttpContext http, string language) => http.Response.Cookies.Append(Chosen, language, Flags(http, null));

    /// <summary>What was chosen at the door before this sign-in, and forgets it; null for nothing.</summary>
    public static string? TakeChosen(HttpContext http)
    {
        if (http.Request.Cookies[Chosen] is not { } chosen)
        {
            return null;
        }

        http.Response.Cookies.Delete(Chosen);
        return Languages.Known(chosen);
    }

    /// <summary>Speaks a language for the rest of the request.</summary>
    public static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.Known(language));

    private static CookieOptions Flags(HttpContext http, TimeSpan? life) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", MaxAge = life, IsEssential = true };
}
