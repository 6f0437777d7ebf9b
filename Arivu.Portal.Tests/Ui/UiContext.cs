using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace Arivu.Portal.Tests.Ui;

/// <summary>A renderer that stands for a circuit, with the services of the frame.</summary>
internal sealed class UiContext : BunitContext
{
    static UiContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(10);

    public UiContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddLocalization();
        Services.AddSingleton<Sentences>();
        Services.AddSingleton<SlotRegistry>();
        Services.AddSingleton<Navigation>();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<LiveBus>();
        Services.AddScoped<CurrentUser>();
        Services.AddScoped<LiveFeed>();
        Services.AddSingleton<AntiforgeryStateProvider, NoForgery>();
    }

    public FakeTimeProvider Clock { get; } = new();

    public UiContext As(string role, string name = "Meena R.")
    {
        var login = this.AddAuthorization();
        login.SetAuthorized("meena@arivu.example");
        login.SetRoles(role);
        login.SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.GivenName, name));
        return this;
    }

    public UiContext AsNobody()
    {
        this.AddAuthorization();
        return this;
    }

    public UiContext WithEntries(params NavItem[] items)
    {
        foreach (var item in items)
        {
            Services.AddNavItem(item);
        }

        return this;
    }

    // The renderer closes the list of services, so it is asked for last.
    public override IRenderedComponent<TComponent> Render<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>>? parameterBuilder = null)
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return base.Render(parameterBuilder);
    }

    private sealed class NoForgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "field");
    }
}
