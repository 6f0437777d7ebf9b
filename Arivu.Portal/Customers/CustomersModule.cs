using Arivu.Portal.Api;
using Arivu.Portal.Audit;
using Arivu.Portal.Audit.Watching;
using Arivu.Portal.Data;
using Arivu.Portal.Ui;
using FluentValidation;

namespace Arivu.Portal.Customers;

/// <summary>Wires the customers' room.</summary>
public static class CustomersModule
{
    /// <summary>Registers the room.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">The section Seller names the firm that sells.</param>
    /// <exception cref="InvalidOperationException">A setting of the seller cannot stand on an invoice.</exception>
    public static IServiceCollection AddCustomers(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(Seller.Of(settings));
        services.AddSingleton<IValidator<RetailerDraft>, RetailerRules>();
        services.AddScoped<RetailerService>();
        services.AddScoped<RetailerQueries>();
        services.AddScoped<ISearchSource, RetailerSearch>();
        services.AddBookCheck<CreditEntriesMakeCreditUsed>();
        services.AddAuditTeller<RetailerTeller>();
        services.AddAuditTeller<BranchTeller>();
        services.AddAuditTeller<ContactTeller>();
        services.AddWatchedPage(new WatchedPage("/retailers", Below: true));
        services.AddWatchedPage(new WatchedPage($"{ApiRoutes.Root}/customers"));
        services.AddWatchedPage(new WatchedPage($"{ApiRoutes.Root}/customers", Below: true));
        services.AddNavItem(new NavItem(Area.Admin, 60, "Retailers", "/retailers", "store"));
        services.AddNavItem(new NavItem(Area.Shop, 90, "My store", "/store", "building"));
        return services;
    }

    /// <summary>Maps exports and the API; pages map themselves.</summary>
    public static void MapCustomers(this WebApplication app)
    {
        app.MapRetailerExport();
        app.MapCustomersApi();
    }
}
