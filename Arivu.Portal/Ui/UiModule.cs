using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace Arivu.Portal.Ui;

/// <summary>Wires the frame that every page stands in.</summary>
public static class UiModule
{
    /// <summary>The languages pages can be read in; English is the default and the key of every sentence.</summary>
    public static readonly string[] Languages = ["en", "ta", "hi"];

    /// <summary>Registers what pages need to be drawn.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            mud.SnackbarConfiguration.VisibleStateDuration = 6000;
            mud.SnackbarConfiguration.SnackbarVariant = Variant.Filled;
        });
        services.AddLocalization();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SlotRegistry>();
        services.AddSingleton<Navigation>();
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<RequestLocalizationOptions>(SpeakTheirLanguage);
        return services;
    }

    /// <summary>
    /// Headers, the error pages, compression and language; stands before authentication, and behind forwarded headers,
    /// because it compares the request's own scheme and host.
    /// </summary>
    public static void UseUi(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
        }

        app.UseMiddleware<SocketOrigin>();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseWhen(IsPage, pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
    }

    /// <summary>Maps the pages and the static files.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits => circuits.ContentSecurityFrameAncestorsPolicy = null);
    }

    // Numbers and dates are written by the kernel in one way, whatever the language: only the words change.
    private static void SpeakTheirLanguage(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture("en-IN", "en");
        options.SupportedCultures = [CultureInfo.GetCultureInfo("en-IN")];
        options.SupportedUICultures = [.. Languages.Select(CultureInfo.GetCultureInfo)];
        options.RequestCultureProviders = [new CookieRequestCultureProvider()];
    }

    private static bool IsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
}
