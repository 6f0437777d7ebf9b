using MudBlazor.Services;

namespace Arivu.Portal.Ui;

/// <summary>Wires the frame that every page stands in.</summary>
public static class UiModule
{
    /// <summary>Registers what pages need to be drawn.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddLocalization();
        return services;
    }

    /// <summary>Maps the pages and the static files.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
