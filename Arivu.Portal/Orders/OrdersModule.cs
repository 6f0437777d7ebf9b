using Arivu.Portal.Orders.Pages.Parts;
using Arivu.Portal.Ui;
using FluentValidation;

namespace Arivu.Portal.Orders;

/// <summary>Wires the orders' room.</summary>
public static class OrdersModule
{
    /// <summary>Registers the room.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">The section Orders says how much is decided alone.</param>
    public static IServiceCollection AddOrders(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(settings.GetSection("Orders").Get<TradeRules>() ?? new TradeRules());
        services.AddSingleton<OrderNumbers>();
        services.AddScoped<OrderOffers>();
        services.AddScoped<ApprovalRules>();
        services.AddScoped<OrderPlacing>();
        services.AddScoped<OrderService>();
        services.AddCart();
        services.AddSingleton<LapseHolds>();
        services.AddHostedService(provider => provider.GetRequiredService<LapseHolds>());
        return services;
    }

    private static void AddCart(this IServiceCollection services)
    {
        services.AddSingleton<IValidator<CartDetailsDraft>, CartDetailsRules>();
        services.AddScoped<CartService>();
        services.AddScoped<CartQueries>();
        services.AddScoped<CartReader>();
        services.AddSlot<ShopOrderPart>("shop.order");
        services.AddSlot<CartLink>("frame.shop.bar", 50);
        services.AddSlot<CartBar>("frame.shop.cart");
    }
}
