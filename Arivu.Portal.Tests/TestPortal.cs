using Arivu.Portal.Data;
using Arivu.Portal.Demo;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using System.Security.Claims;

namespace Arivu.Portal.Tests;

/// <summary>The whole portal on a real database of its own, which goes with its folder. The clock stands still unless a test moves it.</summary>
public sealed class TestPortal : WebApplicationFactory<Program>
{
    private readonly Lazy<string> _ownFolder = new(() => Directory.CreateTempSubdirectory("arivu-test-").FullName);
    private readonly Lock _starting = new();

    /// <summary>Starts the portal at first use, once, whoever asks first.</summary>
    public override IServiceProvider Services
    {
        get
        {
            lock (_starting)
            {
                return base.Services;
            }
        }
    }

    /// <summary>The kind of database; a run has one for all tests that do not say otherwise.</summary>
    public TestDatabase Database { get; init; } = TestDatabase.OfThisRun;

    /// <summary>A folder that outlives this portal, with the database that may stand for it; null makes one that goes with it.</summary>
    public string? InFolder { get; init; }

    /// <summary>Demo:Enabled for this portal; off unless a test wants the catalogue.</summary>
    public bool WithDemo { get; init; }

    /// <summary>Months of past trade that come with the demo; none unless a test wants them.</summary>
    public int Months { get; init; }

    /// <summary>The environment; guards differ in Production.</summary>
    public string Environment { get; init; } = "Testing";

    /// <summary>More settings, by key.</summary>
    public Dictionary<string, string> Settings { get; init; } = new(StringComparer.Ordinal);

    /// <summary>22 Nov 2026, 2:45 pm IST.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 15, 0, TimeSpan.Zero));

    /// <summary>Whether the portal runs on <see cref="Clock"/> or on real time.</summary>
    public bool StoppedClock { get; init; } = true;

    /// <summary>Whether the database is a copy of the run's template; off to watch a first start.</summary>
    public bool FromTemplate { get; init; } = true;

    /// <summary>What a test adds to or takes from the portal's services.</summary>
    public Action<IServiceCollection>? Wiring { get; init; }

    /// <summary>What the portal logged at Warning and above.</summary>
    public TestLog Log { get; } = new();

    /// <summary>Where the database and the mail pickup folder are.</summary>
    public string Folder => InFolder ?? _ownFolder.Value;

    /// <summary>A scope in which this person asks.</summary>
    public AsyncServiceScope ScopeOf(string role, int? retailer = null, string name = "test@arivu.example", Guid? login = null)
    {
        var scope = Services.CreateAsyncScope();
        var claims = new List<Claim> { new(ClaimTypes.NameIdentifier, (login ?? Guid.CreateVersion7()).ToString()), new(ClaimTypes.Name, name), new(ClaimTypes.Role, role) };
        if (retailer is { } id)
        {
            claims.Add(new Claim(CurrentUser.RetailerClaim, $"{id}"));
        }

        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(new ClaimsPrincipal(new ClaimsIdentity(claims, "test")));
        return scope;
    }

    /// <summary>A scope of background work.</summary>
    public AsyncServiceScope ScopeOfSystem()
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("test");
        return scope;
    }

    /// <summary>Runs a service as a person of this role and gives back its answer.</summary>
    public async Task<T> AsAsync<TService, T>(string role, Func<TService, Task<T>> ask, int? retailer = null)
        where TService : notnull
    {
        await using var scope = ScopeOf(role, retailer);
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Looks into the database as the system.</summary>
    public async Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read)
    {
        await using var scope = ScopeOfSystem();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Portal:DataFolder", Folder);
        builder.UseSetting("Database:Provider", Database.Provider.Name);
        builder.UseSetting("ConnectionStrings:Portal", Database.ConnectionOf(Folder));
        builder.UseSetting("Demo:Enabled", WithDemo ? "true" : "false");
        builder.UseSetting("Demo:Months", $"{Months}");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1)); // hashing is slow on purpose; nobody attacks these
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(new DemoWelcome(TextWriter.Null)))); // nobody is there to be welcomed
        builder.ConfigureTestServices(BuildNoEndpointBeforeItIsAsked);
        if (StoppedClock)
        {
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        }

        if (Wiring is not null)
        {
            builder.ConfigureTestServices(Wiring);
        }

        if (FromTemplate && !Database.StandsFor(Folder))
        {
            Database.Make(Folder, new TemplateKind(WithDemo, Months, StoppedClock));
        }
    }

    // The cache of policies builds every endpoint when the portal starts, and most tests send no request. Without it
    // authorization asks for the policies anew; the answers are the same.
    private static void BuildNoEndpointBeforeItIsAsked(IServiceCollection services)
    {
        var cache = services.Single(s => s.ServiceType.Name == "AuthorizationPolicyCache");
        services.Remove(cache);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(Folder))
        {
            return;
        }

        Database.Close(Folder);
        if (InFolder is null)
        {
            Database.Remove(Folder);
            Directory.Delete(Folder, recursive: true);
        }
    }
}
