using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using Arivu.Portal.Accounts;
using Arivu.Portal.Accounts.Tokens;
using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Arivu.Portal.Tests.Api;

public sealed class TokenTests : IAsyncDisposable
{
    private const string Wrong = """{"error":"invalid_grant"}""";

    private readonly TestPortal _portal = new() { WithDemo = true, Settings = { ["RateLimits:SignIn"] = "100000" } };
    private readonly ApiCaller _caller;

    public TokenTests() => _caller = new ApiCaller(_portal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task A_password_gives_tokens_in_the_words_of_OAuth()
    {
        var answer = await PasswordAsync(await Logins.NewAsync(_portal));

        Assert.Equal(["access_token", "expires_in", "refresh_token", "token_type"], answer.Members);
        Assert.Equal("Bearer", answer.Json.GetProperty("token_type").GetString());
        Assert.Equal(900, answer.Json.GetProperty("expires_in").GetInt32());
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task Wrong_credentials_are_answered_alike_whatever_is_wrong()
    {
        var email = await Logins.NewAsync(_portal);
        var shut = await Logins.NewAsync(_portal);
        await DisableAsync(shut);

        Assert.Equal(Wrong, (await PasswordAsync(email, "not the password")).Text);
        Assert.Equal(Wrong, (await PasswordAsync("nobody@test.example")).Text);
        Assert.Equal(Wrong, (await PasswordAsync(shut)).Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await PasswordAsync("nul\0@test.example")).Status);
        Assert.Equal(Wrong, (await _caller.FormAsync(("grant_type", "password"))).Text);
        Assert.Equal(Wrong, (await RefreshAsync("no such token")).Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await PasswordAsync(email, "not the password")).Status);
    }

    [Theory]
    [InlineData("client_credentials")]
    [InlineData("")]
    public async Task Another_grant_is_not_supported(string grant) =>
        Assert.Equal("""{"error":"unsupported_grant_type"}""", (await _caller.FormAsync(("grant_type", grant))).Text);

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json")]
    public async Task A_body_that_is_no_form_is_no_request(string kind)
    {
        using var content = new StringContent("grant_type=password&username=a&password=b", MediaTypeHeaderValue.Parse(kind));

        var answer = await _caller.SendAsync(HttpMethod.Post, "token", content);

        Assert.Equal((400, """{"error":"invalid_request"}"""), (answer.Code, answer.Text));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_login_for_the_right_one_too()
    {
        var email = await Logins.NewAsync(_portal);
        for (var i = 0; i < 5; i++)
        {
            await PasswordAsync(email, "not the password");
        }

        Assert.Equal(Wrong, (await PasswordAsync(email)).Text);
        Assert.True(await _portal.ReadAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Act == "LockedOut" && a.Key == email, Cancel)));
    }

    [Fact]
    public async Task A_token_opens_the_API_for_fifteen_minutes()
    {
        await _caller.SignInAsync(await Logins.NewAsync(_portal), DemoAccounts.Password);

        _portal.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(200, (await _caller.GetAsync("products")).Code);
        _portal.Clock.Advance(TimeSpan.FromMinutes(2));
        var over = (await _caller.GetAsync("products")).MustBeProblem(401);

        Assert.Contains("invalid_token", over.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_token_is_good_once_and_sent_twice_it_ends_its_family()
    {
        var email = await Logins.NewAsync(_portal);
        var first = await _caller.SignInAsync(email, DemoAccounts.Password);

        var next = await RefreshAsync(first);
        Assert.Equal(200, next.Code);
        Assert.Equal(Wrong, (await RefreshAsync(first)).Text);

        Assert.Equal(Wrong, (await RefreshAsync(next.Json.GetProperty("refresh_token").GetString()!)).Text);
        Assert.True(await _portal.ReadAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Act == "RefreshTokenReused" && a.Key == email, Cancel)));
    }

    [Fact]
    public async Task The_tokens_of_one_sign_in_end_after_thirty_days_however_often_they_were_renewed()
    {
        var token = await _caller.SignInAsync(await Logins.NewAsync(_portal), DemoAccounts.Password);
        _portal.Clock.Advance(TimeSpan.FromDays(29));
        var next = (await RefreshAsync(token)).Json.GetProperty("refresh_token").GetString()!;

        _portal.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(Wrong, (await RefreshAsync(next)).Text);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("role")]
    [InlineData("two-factor")]
    [InlineData("password")]
    public async Task A_login_that_changes_loses_its_tokens_at_once(string change)
    {
        var email = await Logins.NewAsync(_portal);
        var refresh = await _caller.SignInAsync(email, DemoAccounts.Password);
        Assert.Equal(200, (await _caller.GetAsync("products")).Code);

        await ChangeAsync(email, change);

        (await _caller.GetAsync("products")).MustBeProblem(401);
        Assert.Equal(Wrong, (await RefreshAsync(refresh)).Text);
    }

    [Fact]
    public async Task No_token_stands_in_the_database_as_it_is()
    {
        var refresh = await _caller.SignInAsync(await Logins.NewAsync(_portal), DemoAccounts.Password);

        Assert.Empty(await _portal.ReadAsync(db => db.Set<RefreshToken>().Where(t => t.Hash.Contains(refresh)).ToListAsync(Cancel)));
        var key = Assert.IsType<SymmetricSecurityKey>((await _portal.Services.GetRequiredService<SigningKeys>().ToSignAsync(Cancel)).Key).Key;
        var kept = await _portal.ReadAsync(db => db.Set<SigningKey>().Select(k => k.Secret).SingleAsync(Cancel));
        Assert.All([Convert.ToBase64String(key), Base64Url.EncodeToString(key), Convert.ToHexString(key)], plain => Assert.DoesNotContain(plain, kept, StringComparison.OrdinalIgnoreCase));
    }

    private Task<ApiReply> PasswordAsync(string email, string password = DemoAccounts.Password) =>
        _caller.FormAsync(("grant_type", "password"), ("username", email), ("password", password));

    private Task<ApiReply> RefreshAsync(string token) => _caller.FormAsync(("grant_type", "refresh_token"), ("refresh_token", token));

    private Task DisableAsync(string email) => ChangeAsync(email, "disabled");

    private async Task ChangeAsync(string email, string change)
    {
        var id = await _portal.ReadAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Cancel));
        await using var scope = _portal.ScopeOfSystem();
        var logins = scope.ServiceProvider.GetRequiredService<LoginService>();
        await (change switch
        {
            "disabled" => logins.DisableAsync(id, Cancel),
            "role" => logins.ChangeRoleAsync(id, Role.Admin, Cancel),
            "two-factor" => logins.ResetTwoFactorAsync(id, Cancel),
            _ => ChoosePasswordAsync(scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>(), id),
        });
    }

    private static async Task ChoosePasswordAsync(UserManager<PortalUser> users, Guid id)
    {
        var login = (await users.FindByIdAsync(id.ToString()))!;
        var changed = await users.ResetPasswordAsync(login, await users.GeneratePasswordResetTokenAsync(login), "seven slow boats drift home");
        Assert.True(changed.Succeeded);
    }
}
