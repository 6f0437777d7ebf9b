using Arivu.Portal.Kernel;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Arivu.Portal.Tests.Catalog;

/// <summary>A page drawn for one person, over the real services and database of a portal.</summary>
internal sealed class PortalScreen : BunitContext
{
    static PortalScreen() => DefaultWaitTimeout = TimeSpan.FromSeconds(10);

    private readonly AsyncServiceScope _scope;

    public PortalScreen(TestPortal portal, string role)
        : this(portal.ScopeOf(role, retailer: role == Role.Retailer ? 1 : null), role)
    {
    }

    /// <summary>For the person of a scope, which ends with the screen.</summary>
    public PortalScreen(AsyncServiceScope scope, string role)
    {
        Assert.SkipUnless(TestDatabase.OfThisRun == TestDatabase.Sqlite, "Pages are drawn over SQLite, which answers before the next line of a test.");
        _scope = scope;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddFallbackServiceProvider(_scope.ServiceProvider);
        this.AddAuthorization().SetAuthorized("meena@arivu.example").SetRoles(role);
    }

    public BunitNavigationManager Address => (BunitNavigationManager)Services.GetRequiredService<NavigationManager>();

    public override IRenderedComponent<TComponent> Render<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>>? parameterBuilder = null)
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return base.Render(parameterBuilder);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _scope.DisposeAsync();
    }
}
