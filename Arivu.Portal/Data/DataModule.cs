using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Arivu.Portal.Data;

/// <summary>Wires the context, the outbox and the key ring to the database that the settings name.</summary>
public static class DataModule
{
    /// <summary>Registers the data room.</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, IConfiguration settings, IHostEnvironment host)
    {
        var provider = DatabaseProvider.Named(settings["Database:Provider"] ?? DatabaseProvider.Sqlite.Name);
        var folder = DataFolder.Of(settings, host);
        services.AddSingleton(new DatabaseLocation(provider, provider.ConnectionOf(settings.GetConnectionString("Portal"), folder), folder));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new WriterGate(provider.OneWriter));
        services.AddSingleton(provider.PoolOf);
        services.AddScoped<CurrentUser>();
        services.AddSingleton<LiveBus>();
        services.AddScoped<LiveFeed>();
        services.AddScoped<IDbContextFactory<PortalDbContext>, PortalDbContextFactory>();
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());
        services.AddScoped<DatabaseSetup>();
        services.AddTimedWork<Housekeeping>();
        services.AddVerb<MigrateVerb>();
        services.AddCopies();
        services.AddPortalIdentityOptions();
        services.AddOutbox();
        services.AddDataProtection().SetApplicationName("Arivu.Portal").PersistKeysToDbContext<PortalDbContext>();
        services.AddHealthChecks().AddDbContextCheck<PortalDbContext>("database", HealthStatus.Unhealthy, ["ready"]);
        return services;
    }

    /// <summary>Before serving: the database exists and its tables are up to date.</summary>
    public static async Task SetUpDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("start");
        var setup = scope.ServiceProvider.GetRequiredService<DatabaseSetup>();
        await setup.MigrateAsync(app.Lifetime.ApplicationStopping);
        app.Logger.LogInformation("Database: {Database}", setup.Describe());
    }

    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (the database answers too).</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }

    /// <summary>What shapes Identity's tables; the design-time factory needs the same.</summary>
    public static IServiceCollection AddPortalIdentityOptions(this IServiceCollection services) => services.Configure<IdentityOptions>(identity =>
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
        identity.Stores.MaxLengthForKeys = 128;
    });

    private static void AddCopies(this IServiceCollection services)
    {
        services.AddScoped<Books>();
        services.AddScoped<TableCopy>();
        services.AddVerb<CheckVerb>();
        services.AddVerb<BackupVerb>();
        services.AddVerb<RestoreVerb>();
        services.AddVerb<CopyVerb>();
    }

    private static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton(s => new Subscriptions(s.GetServices<Subscriber>()));
        services.AddSingleton<IInterceptor, OutboxInterceptor>();
        services.AddScoped<OutboxRun>();
        services.AddVerb<OutboxVerb>();
        services.AddHostedService<OutboxDispatcher>();
    }
}

/// <summary>Which database this process works on.</summary>
/// <param name="Provider">The kind of database.</param>
/// <param name="Connection">Its connection string; may hold a password, so it is never logged.</param>
/// <param name="Folder">The data folder, absolute.</param>
public sealed record DatabaseLocation(DatabaseProvider Provider, string Connection, string Folder);
