using System.Globalization;
using System.Security.Claims;
using Arivu.Portal.Accounts;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Accounts;

public sealed class CircuitSessionTests : IAsyncLifetime
{
    private readonly TestPortal _portal = new();
    private AsyncServiceScope _circuit;
    private Guid _id;

    private CircuitRevalidation Revalidation => (CircuitRevalidation)_circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();

    private CircuitActivity Activity => _circuit.ServiceProvider.GetRequiredService<CircuitActivity>();

    public async ValueTask InitializeAsync()
    {
        _id = await Visitor.LoginAsync(_portal, "kavya@arivu.example");
        await Visitor.LoginAsync(_portal, "boss@arivu.example", Role.Admin);
        _circuit = _portal.Services.CreateAsyncScope();
        _ = Activity;
    }

    [Fact]
    public async Task A_screen_that_nobody_touches_for_eight_hours_is_over()
    {
        var person = await PersonAsync(kept: false);
        _portal.Clock.Advance(TimeSpan.FromHours(7));
        Assert.True(await Revalidation.StandsAsync(person));
        Activity.Note();
        _portal.Clock.Advance(TimeSpan.FromHours(4));
        Assert.True(await Revalidation.StandsAsync(person));

        var idle = await PersonAsync(kept: false);
        _portal.Clock.Advance(TimeSpan.FromHours(5));
        Assert.False(await Revalidation.StandsAsync(idle));
    }

    [Fact]
    public async Task A_screen_in_use_is_over_after_twelve_hours_unless_it_was_to_be_kept()
    {
        var (person, kept) = (await PersonAsync(kept: false), await PersonAsync(kept: true));
        _portal.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1));
        Activity.Note();
        Assert.False(await Revalidation.StandsAsync(person));
        _portal.Clock.Advance(TimeSpan.FromDays(29));
        Assert.True(await Revalidation.StandsAsync(kept));
        _portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await Revalidation.StandsAsync(kept));
    }

    [Fact]
    public async Task The_screen_of_a_login_that_is_shut_out_is_over()
    {
        var person = await PersonAsync(kept: true);
        Assert.True(await Revalidation.StandsAsync(person));
        await _portal.AsAsync<LoginService, bool>(Role.Admin, async logins =>
        {
            await logins.DisableAsync(_id, TestContext.Current.CancellationToken);
            return true;
        });
        Assert.False(await Revalidation.StandsAsync(person));
    }

    public async ValueTask DisposeAsync()
    {
        await _circuit.DisposeAsync();
        await _portal.DisposeAsync();
    }

    private async Task<ClaimsPrincipal> PersonAsync(bool kept)
    {
        await using var scope = _portal.ScopeOfSystem();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByIdAsync(_id.ToString());
        var person = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync(user!);
        var since = _portal.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        ((ClaimsIdentity)person.Identity!).AddClaims([new Claim(PortalSignIn.SinceClaim, since), new Claim(PortalSignIn.KeptClaim, kept ? "true" : "false")]);
        return person;
    }
}
