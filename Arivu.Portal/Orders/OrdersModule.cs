using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Orders.Allocating;
using Arivu.Portal.Orders.Delivering;
using Arivu.Portal.Orders.Documents;
using Arivu.Portal.Orders.Lists;
using Arivu.Portal.Orders.Pages.Parts;
using Arivu.Portal.Orders.Questions;
using Arivu.Portal.Orders.QuickOrder;
using Arivu.Portal.Orders.Recalls;
using Arivu.Portal.Orders.Rhythm;
using Arivu.Portal.Orders.Shop;
using Arivu.Portal.Orders.Shortages;
using Arivu.Portal.Orders.Standing;
using Arivu.Portal.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Components.Web;

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
        services.AddSingleton(new DeliveryCalendar(settings.GetSection("Orders").Get<DeliveryRules>() ?? new DeliveryRules()));
        services.AddSingleton<OrderNumbers>();
        services.AddScoped<OrderOffers>();
        services.AddScoped<ShortageBook>();
        services.AddScoped<OrderPlacing>();
        services.AddScoped<OrderService>();
        services.AddScoped<OrderBilling>();
        services.AddScoped<IHousework, RemoveOldPlacedKeys>();
        services.AddScoped<OfferedStock>();
        services.AddScoped<Catalog.IStockOffer>(s => s.GetRequiredService<OfferedStock>());
        services.AddScoped<WaitingReader>();
        services.AddRazorComponents().RegisterPersistentService<WaitingReader>(RenderMode.InteractiveServer).RegisterPersistentService<CartReader>(RenderMode.InteractiveServer);
        services.AddScoped<DispatchQueries>();
        services.AddScoped<OrderQueries>();
        services.AddScoped<OrderAnswers>();
        services.AddScoped<ISearchSource, OrderSearch>();
        services.AddNavItem(new NavItem(Area.Admin, 20, "Orders", "/orders", "order", BadgeSlot: "nav.orders"));
        services.AddNavItem(new NavItem(Area.Shop, 30, "Orders", "/orders", "shop-orders"));
        services.AddSlot<WaitingCount>("nav.orders");
        services.AddSlot<RetailerOrders>("retailer.orders");
        services.AddCart();
        services.AddToldSentences(OrderSentences.Told);
        services.AddQuickOrder();
        services.AddLists();
        services.AddAllocating();
        services.AddRecalls();
        services.AddShop();
        services.AddQuestions();
        services.AddRhythm();
        services.AddStanding();
        services.AddTimedWork<LapseHolds>();
        services.AddTimedWork<LapseWaits>();
        services.AddHandler<StockMoved, PromiseWhatWaitsWhenStockMoved>();
        return services;
    }

    /// <summary>Maps exports, the papers of the warehouse and the API; pages map themselves.</summary>
    public static void MapOrders(this WebApplication app)
    {
        app.MapOrderExport();
        app.MapDispatchPapers();
        app.MapGoodsPapers();
        app.MapOrdersApi();
        app.MapRecalls();
        app.MapQuickOrder();
    }

    private static void AddCart(this IServiceCollection services)
    {
        services.AddSingleton<IValidator<CartDetailsDraft>, CartDetailsRules>();
        services.AddScoped<CartService>();
        services.AddScoped<CartQueries>();
        services.AddScoped<CartReader>();
        services.AddSlot<CartLink>("frame.shop.bar", 50);
        services.AddSlot<CartBar>("frame.shop.cart");
    }
}
