using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Arivu.Portal.Accounts;

/// <summary>
/// Circuits: the scope learns who asks before the first component renders, and again whenever the answer changes. A login
/// that is disabled or signs out everywhere ends its circuits at once.
/// </summary>
internal sealed class SignedInCircuit(AuthenticationStateProvider state, CurrentUser user, LiveSessions sessions, CircuitActivity activity, NavigationManager navigation) : CircuitHandler, IDisposable
{
    private IDisposable? _session;

    public override int Order => -100;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        state.AuthenticationStateChanged += Changed;
        user.SignIn((await state.GetAuthenticationStateAsync()).User);
        if (user.Id is { } id)
        {
            _session = sessions.Open(id, user.Session, Leave);
        }
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => act =>
    {
        activity.Note();
        return next(act);
    };

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        state.AuthenticationStateChanged -= Changed;
        _session?.Dispose();
    }

    // From this moment the circuit reads and writes nothing, whether or not the browser follows.
    private void Leave()
    {
        user.SignIn(new());
        navigation.NavigateTo("/account/login", forceLoad: true);
    }

    private void Changed(Task<AuthenticationState> changed) => _ = FollowAsync(changed);

    private async Task FollowAsync(Task<AuthenticationState> changed)
    {
        user.SignIn(new()); // not knowing yet is nobody
        user.SignIn((await changed).User);
        if (!user.IsKnown)
        {
            Leave();
        }
    }
}
