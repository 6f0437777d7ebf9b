using Arivu.Portal.Ui;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>Wires the quick order.</summary>
internal static class QuickOrderModule
{
    /// <summary>Registers the part.</summary>
    public static IServiceCollection AddQuickOrder(this IServiceCollection services)
    {
        services.AddScoped<QuickOrderService>();
        services.AddNavItem(new NavItem(Area.Shop, 50, "Quick order", "/quick-order", "list"));
        return services;
    }
}
