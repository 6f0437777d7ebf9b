using Arivu.Portal.Accounts;

namespace Arivu.Portal.Tests.Api;

/// <summary>All tokens of one sign-in end together.</summary>
public sealed class TokenFamilyTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new() { WithDemo = true, Settings = { ["RateLimits:SignIn"] = "100000" } };
    private readonly ApiCaller _caller;

    public TokenFamilyTests() => _caller = new ApiCaller(_portal);

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task A_refresh_token_sent_twice_ends_the_access_tokens_of_its_sign_in_and_no_others()
    {
        var email = await Logins.NewAsync(_portal);
        using var elsewhere = new ApiCaller(_portal);
        await elsewhere.SignInAsync(email, DemoAccounts.Password);
        var first = await _caller.SignInAsync(email, DemoAccounts.Password);
        var renewed = (await RefreshAsync(first)).Json.GetProperty("access_token").GetString();
        Assert.Equal(200, (await _caller.GetAsync("products")).Code);

        await RefreshAsync(first);

        (await _caller.GetAsync("products")).MustBeProblem(401);
        _caller.Token = renewed;
        (await _caller.GetAsync("products")).MustBeProblem(401);
        Assert.Equal(200, (await elsewhere.GetAsync("products")).Code);
    }

    private Task<ApiReply> RefreshAsync(string token) => _caller.FormAsync(("grant_type", "refresh_token"), ("refresh_token", token));
}
