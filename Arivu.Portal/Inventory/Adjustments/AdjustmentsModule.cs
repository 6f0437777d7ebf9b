using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using FluentValidation;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>Wires corrections of counts.</summary>
internal static class AdjustmentsModule
{
    /// <summary>Registers the part.</summary>
    public static IServiceCollection AddAdjustments(this IServiceCollection services)
    {
        services.AddSingleton<IValidator<AdjustmentDraft>, AdjustmentRules>();
        services.AddScoped<AdjustmentService>();
        services.AddScoped<AdjustmentQueries>();
        services.AddBookCheck<SecondPersonsDecide>();
        services.AddAuditTeller<AdjustmentTeller>();
        return services;
    }
}
