using Arivu.Portal.Accounts;
using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace Arivu.Portal.Tests.Api;

/// <summary>Tokens of logins with two-factor sign-in.</summary>
public sealed class TokenCodeTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new() { Settings = { ["RateLimits:SignIn"] = "100000" } };
    private readonly ApiCaller _caller;
    private string _email = "";
    private string _key = "";
    private string[] _printed = [];

    public TokenCodeTests() => _caller = new ApiCaller(_portal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task The_password_alone_is_not_enough_and_a_code_works_once()
    {
        await TurnOnAsync();
        var code = Code();

        Assert.Equal(400, await TryAsync(null));
        Assert.Equal(400, await TryAsync("000000"));
        Assert.Equal(200, await TryAsync(code));
        Assert.Equal(400, await TryAsync(code));
        _portal.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(200, await TryAsync(Code()));
    }

    [Fact]
    public async Task Without_a_code_a_right_password_leaves_the_same_marks_as_a_wrong_one_and_locks_nobody_out()
    {
        await TurnOnAsync();
        var (right, wrong) = (await MarksAsync(() => TryAsync(null)), await MarksAsync(() => TryAsync(null, "not the password")));

        Assert.Equal((true, "SignInRefused"), right);
        Assert.Equal(right, wrong);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(400, await TryAsync(null));
        }

        Assert.Equal(200, await TryAsync(Code()));
    }

    // Whether the login's row was written, and what stands in the trail since.
    private async Task<(bool Written, string Acts)> MarksAsync(Func<Task<int>> act)
    {
        var (stamp, notes) = (await StampAsync(), (await ActsAsync()).Count);
        Assert.Equal(400, await act());
        return (await StampAsync() != stamp, string.Join(',', (await ActsAsync()).Skip(notes)));
    }

    private Task<string?> StampAsync() => _portal.ReadAsync(db => db.Users.Where(u => u.Email == _email).Select(u => u.ConcurrencyStamp).SingleAsync(Cancel));

    private Task<List<string>> ActsAsync() => _portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Key == _email).OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => a.Act).ToListAsync(Cancel));

    [Fact]
    public async Task A_recovery_code_stands_in_once()
    {
        await TurnOnAsync();

        Assert.Equal(200, await TryAsync(_printed[0].ToLowerInvariant()));
        Assert.Equal(400, await TryAsync(_printed[0]));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_login()
    {
        await TurnOnAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(400, await TryAsync("000000"));
        }

        Assert.Equal(400, await TryAsync(Code()));
    }

    private async Task<int> TryAsync(string? otp, string password = DemoAccounts.Password) =>
        (await _caller.FormAsync(("grant_type", "password"), ("username", _email), ("password", password), ("otp", otp))).Code;

    private string Code() => new Totp(Base32Encoding.ToBytes(_key)).ComputeTotp(_portal.Clock.GetUtcNow().UtcDateTime);

    private async Task TurnOnAsync()
    {
        _email = await Logins.NewAsync(_portal);
        await using var scope = _portal.ScopeOfSystem();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var login = await users.Users.SingleAsync(u => u.Email == _email, Cancel);
        await users.ResetAuthenticatorKeyAsync(login);
        await users.SetTwoFactorEnabledAsync(login, enabled: true);
        _key = (await users.GetAuthenticatorKeyAsync(login))!;
        _printed = [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(login, 2))!];
    }
}
