using Arivu.Portal.Ui;

namespace Arivu.Portal.Analytics;

/// <summary>Wires the home pages of both sides.</summary>
public static class AnalyticsModule
{
    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddAnalytics(this IServiceCollection services)
    {
        services.AddScoped<TeamHomeQueries>();
        services.AddScoped<ShopHomeQueries>();
        services.AddNavItem(new NavItem(Area.Admin, 10, "Dashboard", "/", "home"));
        services.AddNavItem(new NavItem(Area.Shop, 10, "Home", "/", "home"));
        return services;
    }
}
