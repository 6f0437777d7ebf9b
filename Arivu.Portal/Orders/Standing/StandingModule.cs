using Arivu.Portal.Data;
using Arivu.Portal.Ui;
using FluentValidation;

namespace Arivu.Portal.Orders.Standing;

/// <summary>Wires standing orders.</summary>
internal static class StandingModule
{
    public static IServiceCollection AddStanding(this IServiceCollection services)
    {
        services.AddScoped<TurnPlacing>();
        services.AddScoped<StandingService>();
        services.AddScoped<StandingQueries>();
        services.AddScoped<IValidator<StandingDraft>, StandingRules>();
        services.AddBookCheck<StandingOrdersArePlacedOnce>();
        services.AddTimedWork<MakeStandingOrders>();
        services.AddNavItem(new NavItem(Area.Shop, 60, "Standing orders", "/standing-orders", "calendar"));
        return services;
    }
}
