using Arivu.Portal.Ui;

namespace Arivu.Portal.Orders.Lists;

/// <summary>Wires what a store orders by: its lists, its guide, and its earlier orders.</summary>
internal static class ListsModule
{
    /// <summary>Registers the part.</summary>
    public static IServiceCollection AddLists(this IServiceCollection services)
    {
        services.AddScoped<ListService>();
        services.AddScoped<ListQueries>();
        services.AddScoped<Guide.GuideQueries>();
        services.AddScoped<Again.AgainQueries>();
        services.AddNavItem(new NavItem(Area.Shop, 52, "Order guide", "/order-guide", "reorder"));
        services.AddNavItem(new NavItem(Area.Shop, 54, "Lists", "/lists", "bookmark"));
        return services;
    }
}
