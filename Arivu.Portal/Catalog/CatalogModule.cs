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
        services.AddScoped<PictureQueries>();
        services.AddScoped<GstRateService>();
        services.AddScoped<GstRateQueries>();
        return services;
    }

    /// <summary>Maps pictures and exports; pages map themselves.</summary>
    public static void MapCatalog(this WebApplication app)
    {
        app.MapPictures();
        app.MapProductExport();
    }
}
