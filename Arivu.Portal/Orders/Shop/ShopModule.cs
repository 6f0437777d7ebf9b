using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Orders.Shop.Pages.Parts;
using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Components.Web;

namespace Arivu.Portal.Orders.Shop;

/// <summary>Wires the shop.</summary>
internal static class ShopModule
{
    public static IServiceCollection AddShop(this IServiceCollection services)
    {
        services.AddScoped<ShopBrowsing>();
        services.AddScoped<ShopLooks>();
        services.AddScoped<BackWishService>();
        services.AddScoped<ShopStock>();
        services.AddScoped<ShopOfferReader>();
        services.AddRazorComponents().RegisterPersistentService<ShopStock>(RenderMode.InteractiveServer).RegisterPersistentService<ShopOfferReader>(RenderMode.InteractiveServer);
        services.AddHandler<StockMoved, TellWaitingShopsWhenStockMoved>();
        services.AddTimedWork<TendBackWishesDaily>();
        services.AddNavItem(new NavItem(Area.Shop, 20, "Shop", "/shop", "store"));
        services.AddSlot<ShopStockLine>("shop.stock");
        services.AddSlot<ShopOfferTag>("shop.stock", 60);
        services.AddSlot<ShopOrderPart>("shop.order");
        return services;
    }
}
