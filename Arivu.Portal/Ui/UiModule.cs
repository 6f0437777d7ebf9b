using System.Globalization;
using System.IO.Compression;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Offline;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace Arivu.Portal.Ui;

/// <summary>Wires the frame that every page stands in.</summary>
public static class UiModule
{
    /// <summary>Registers what pages need to be drawn.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(KeepForAWhile).AddHubOptions(StayInTouch);
        services.AddSingleton(typeof(PersistentComponentStateSerializer<>), typeof(PackedState<>));
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            mud.SnackbarConfiguration.VisibleStateDuration = 6000;
            mud.SnackbarConfiguration.SnackbarVariant = Variant.Filled;
        });
        services.AddLocalization();
        services.AddSingleton<Sentences>();
        services.AddExceptionHandler<BrokenRequests>();
        services.AddLogging(logging => logging.AddFilter(typeof(ExceptionHandlerMiddleware).FullName, LogLevel.None));
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SlotRegistry>();
        services.AddSingleton<Navigation>();
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal); // poor networks wait for bytes, not for our processor
        services.Configure<RequestLocalizationOptions>(SpeakTheirLanguage);
        return services;
    }

    /// <summary>
    /// Headers, the error pages, compression and language; stands before authentication, and behind forwarded headers,
    /// because it compares the request's own scheme and host.
    /// </summary>
    public static void UseUi(this WebApplication app)
    {
        app.UseForwardedHeaders(); // first: everything else asks who knocked, and by which scheme
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
        }

        app.UseMiddleware<SocketOrigin>();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(ShowRefusalsAsPages);
        app.Use(LeaveBareToMachines);
        app.Use(AnswerUnreadable);
        app.Use(RefuseNul);
    }

    /// <summary>Maps the pages and the static files.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapOffline();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits => circuits.ContentSecurityFrameAncestorsPolicy = null);
    }

    // A shop is often without a signal for minutes: its circuit waits for it. What only the page's state can bring back is kept for two hours.
    private static void KeepForAWhile(CircuitOptions circuits) => (circuits.DisconnectedCircuitRetentionPeriod, circuits.DisconnectedCircuitMaxRetained) = (TimeSpan.FromMinutes(10), 200);

    // A connection that died without a word is noticed within half a minute by either side; start.js says the same to the browser.
    private static void StayInTouch(HubOptions hub) => (hub.KeepAliveInterval, hub.ClientTimeoutInterval, hub.HandshakeTimeout) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

    // Numbers are grouped by the kernel in one way, the Indian one, whatever the language; dates take its words. What no request
    // asked for speaks English, whatever the machine's own language is.
    private static void SpeakTheirLanguage(RequestLocalizationOptions options)
    {
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(Languages.English);
        options.DefaultRequestCulture = new RequestCulture("en-IN", Languages.English);
        options.SupportedCultures = [CultureInfo.GetCultureInfo("en-IN")];
        options.SupportedUICultures = [.. Languages.All.Select(CultureInfo.GetCultureInfo)];
        options.RequestCultureProviders = [new LanguageCookie()];
    }

    // The page that says why a post was refused must not read the form that was refused.
    private static Task ShowRefusalsAsPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    // The API and the circuit answer with their own bodies, or none; a page would only mislead their callers.
    private static Task LeaveBareToMachines(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (IsApi(path) || path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
        {
            context.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
        }

        return next(context);
    }

    // No text of the portal holds U+0000, and not every database could even look for it. The API says so in its own words.
    private static Task RefuseNul(HttpContext context, RequestDelegate next) =>
        !IsApi(context.Request.Path) && context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            ? throw new BadHttpRequestException("U+0000 in the address.")
            : next(context);

    private static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    // An address or a body that cannot be read is its sender's slip, not a fault of the portal.
    private static async Task AnswerUnreadable(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException unread) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = unread.StatusCode;
        }
    }
}
