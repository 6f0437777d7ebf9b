using Arivu.Portal.Accounts;
using Arivu.Portal.Data;
using Arivu.Portal.Demo.History;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Demo;

/// <summary>Wires the demo firm.</summary>
public static class DemoModule
{
    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddScoped<DemoCatalog>();
        services.AddScoped<DemoRetailers>();
        services.AddScoped<DemoLogins>();
        services.AddScoped<DemoHistory>();
        services.AddScoped<DemoBulk>();
        services.AddScoped<DemoWishes>();
        services.AddScoped<DemoFill>();
        services.AddVerb<DemoVerb>();
        return services;
    }

    /// <summary>Before serving a demo: an empty house is filled, and who can sign in is printed once the portal listens.</summary>
    public static async Task FillDemoAsync(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<DemoDoor>().IsOpen)
        {
            return;
        }

        var plan = new HistoryPlan { Months = app.Configuration.GetValue("Demo:Months", new HistoryPlan().Months) };
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().AsSystem("demo");
        if (await scope.ServiceProvider.GetRequiredService<DemoFill>().FillAsync(plan, null, app.Lifetime.ApplicationStopping) is not null)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Welcome(app.Urls)));
        }
    }

    /// <summary>What the person at the console reads.</summary>
    internal static string Welcome(IEnumerable<string> addresses) => $"""

          Arivu Portal is open at {string.Join(", ", addresses)}

          {DemoAccounts.Admin,-22} administrator
          {DemoAccounts.Staff,-22} staff
          {DemoAccounts.Store,-22} Selvam Maligai Store, and so on to r026@example.com
          Everybody's password: {DemoAccounts.Password}

        """;
}
