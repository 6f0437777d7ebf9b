using Arivu.Portal.Audit;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using FluentValidation;

namespace Arivu.Portal.Catalog;

/// <summary>Wires the catalogue.</summary>
public static class CatalogModule
{
    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddSingleton<GstRates>();
        services.AddSingleton<CatalogShelf>();
        services.AddSingleton<PictureMaker>();
        services.AddSingleton<IValidator<ProductDraft>, ProductRules>();
        services.AddSingleton<IValidator<GstRateDraft>, GstRateRules>();
        services.AddScoped<Data.IStartingData, CatalogStart>();
        services.AddScoped<ProductService>();
        services.AddScoped<ProductQueries>();
        services.AddScoped<ShopQueries>();
        services.AddSingleton<Finding.ShopShelf>();
        services.AddScoped<Finding.ShopSearch>();
        services.AddScoped<PictureQueries>();
        services.AddScoped<GstRateService>();
        services.AddScoped<GstRateQueries>();
        services.AddScoped<ISearchSource, ProductSearch>();
        services.AddAuditTeller<ProductTeller>();
        services.AddAuditTeller<GstRateTeller>();
        services.AddNavItem(new NavItem(Area.Admin, 40, "Products", "/products", "tag"));
        services.AddNavItem(new NavItem(Area.Admin, 110, "GST rates", "/gst-rates", "percent", Role.Admin));
        return services;
    }

    /// <summary>Maps pictures, exports and the API; pages map themselves.</summary>
    public static void MapCatalog(this WebApplication app)
    {
        app.MapPictures();
        app.MapProductExport();
        app.MapProductsApi();
    }
}
