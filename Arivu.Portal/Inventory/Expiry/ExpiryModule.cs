using Arivu.Portal.Data;
using FluentValidation;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>Wires what watches over dates: quarantine, the morning's message, offers.</summary>
public static class ExpiryModule
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddExpiry(this IServiceCollection services)
    {
        services.AddSingleton<IValidator<OfferDraft>, OfferRules>();
        services.AddScoped<BatchKeeping>();
        services.AddScoped<OfferService>();
        services.AddScoped<ExpiryQueries>();
        services.AddSingleton<IInterceptor, KeepRecalledBack>();
        services.AddTimedWork<QuarantineExpired>();
        services.AddTimedWork<TellNearExpiryDaily>();
        services.AddBookCheck<KeptBackAsTheLedgerSays>();
        services.AddBookCheck<QuarantineHolds>();
        services.AddBookCheck<OffersAreOfTheirBatch>();
        return services;
    }

    /// <summary>Maps the list as files.</summary>
    public static void MapExpiry(this IEndpointRouteBuilder app) => app.MapExpiryExport();
}
