using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using FluentValidation;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>Wires counts.</summary>
internal static class CountingModule
{
    /// <summary>Registers the part.</summary>
    public static IServiceCollection AddCounting(this IServiceCollection services)
    {
        services.AddSingleton<IValidator<CountDraft>, CountDraftRules>();
        services.AddScoped<CountService>();
        services.AddScoped<CountQueries>();
        services.AddBookCheck<CountsAreInTheLedger>();
        services.AddAuditTeller<CountTeller>();
        return services;
    }
}
