using Arivu.Portal.Audit.Sealing;
using Arivu.Portal.Audit.Watching;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Arivu.Portal.Ui.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arivu.Portal.Audit;

/// <summary>Wires the audit trail.</summary>
public static class AuditModule
{
    /// <summary>Registers the audit room.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<IInterceptor, AuditInterceptor>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditQueries>();
        services.AddScoped<AuditTellers>();
        services.AddScoped<AuditSealing>();
        services.AddTimedWork<AuditSealer>();
        services.AddBookCheck<AuditTrailIsWhole>();
        services.AddNavItem(new NavItem(Area.Admin, 130, "Audit", "/audit", "shield", Role.Admin));
        services.AddWatching();
        return services;
    }

    /// <summary>Maps the export; the page maps itself.</summary>
    public static void MapAudit(this IEndpointRouteBuilder app) => app.MapAuditExport();

    private static void AddWatching(this IServiceCollection services)
    {
        services.AddSingleton<Lookout>();
        services.AddSingleton<PageWatch>();
        services.AddHostedService<LookoutWriter>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DoorWatch>();
        services.AddScoped<CircuitHandler, WatchedCircuit>();
        services.AddScoped<ISheetWitness, ExportNotes>();
        services.AddScoped<IVerbWitness, VerbNotes>();
        services.Replace(ServiceDescriptor.Scoped(provider => new CurrentUser { Refused = provider.GetRequiredService<Lookout>().Refused }));
    }
}
