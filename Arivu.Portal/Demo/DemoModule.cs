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
        services.AddSingleton(new DemoWelcome(Console.Out));
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
            app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<DemoWelcome>().Say(app.Urls));
        }
    }
}
