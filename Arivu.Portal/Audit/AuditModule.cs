using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arivu.Portal.Audit;

/// <summary>Wires the audit trail.</summary>
public static class AuditModule
{
    /// <summary>Registers the audit room.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<IInterceptor, AuditInterceptor>();
        services.AddScoped<AuditTrail>();
        return services;
    }
}
