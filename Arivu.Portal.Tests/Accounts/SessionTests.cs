using System.Net;
using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Accounts;

public sealed class SessionTests : IAsyncDisposable
{
    private const string Email = "kavya@arivu.example";
    private readonly TestPortal _portal = new();

    [Fact]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        var asked = await visitor.GetAsync("/account?done=x");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal("/account/login", asked.Headers.Location!.AbsolutePath);

        var answer = await visitor.SignInAsync(Email, path: asked.Headers.Location.PathAndQuery);
        Assert.Equal("/account?done=x", Where(answer));
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Eight_idle_hours_end_a_session()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        _portal.Clock.Advance(TimeSpan.FromHours(7));
        Assert.True(await visitor.IsSignedInAsync());
        _portal.Clock.Advance(TimeSpan.FromHours(2));
        Assert.True(await visitor.IsSignedInAsync(), "it was used two hours ago");

        using var idle = new Visitor(_portal);
        await idle.SignInAsync(Email);
        _portal.Clock.Advance(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(1));
        Assert.False(await idle.IsSignedInAsync());
    }

    [Fact]
    public async Task Twelve_hours_end_a_session_that_is_used_all_the_time()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        for (var hour = 0; hour < 12; hour++)
        {
            Assert.True(await visitor.IsSignedInAsync());
            _portal.Clock.Advance(TimeSpan.FromHours(1));
        }

        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Whoever_signs_in_anew_begins_a_new_session()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        _portal.Clock.Advance(TimeSpan.FromHours(7));
        await visitor.SignInAsync(Email);
        _portal.Clock.Advance(TimeSpan.FromHours(6));
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_kept_session_lasts_thirty_days_and_no_longer()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email, keep: true);
        for (var days = 0; days < 29; days += 7)
        {
            _portal.Clock.Advance(TimeSpan.FromDays(7));
            Assert.Equal(days + 7 < 30, await visitor.IsSignedInAsync());
        }
    }

    [Fact]
    public async Task A_shut_out_login_is_out_within_a_minute()
    {
        var id = await Visitor.LoginAsync(_portal, Email);
        await Visitor.LoginAsync(_portal, "boss@arivu.example", Role.Admin);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        await DoAsync(logins => logins.DisableAsync(id, TestContext.Current.CancellationToken));
        _portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await visitor.IsSignedInAsync());
        await visitor.SignInAsync(Email);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_role_that_changed_ends_the_session_of_the_old_role()
    {
        var id = await Visitor.LoginAsync(_portal, Email, Role.Admin);
        await Visitor.LoginAsync(_portal, "boss@arivu.example", Role.Admin);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        await DoAsync(logins => logins.ChangeRoleAsync(id, Role.Staff, TestContext.Current.CancellationToken));
        _portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_sign_in_that_goes_on_is_still_known_by_its_session_after_the_stamp_was_looked_at()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        _portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await visitor.IsSignedInAsync());
        _portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await visitor.IsSignedInAsync());
        var page = await visitor.ReadAsync("/account");
        var left = await visitor.SendAsync("/account/logout", ForgeryField(page));
        Assert.Equal("/account/login?left=1", Where(left));
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Signing_out_needs_the_forms_token()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        var answer = await visitor.SendAsync("/account/logout", new Dictionary<string, string>(StringComparer.Ordinal) { ["returnUrl"] = "/" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Signing_out_ends_the_open_screens_of_this_browser_only()
    {
        var sessions = _portal.Services.GetRequiredService<LiveSessions>();
        var (user, ended) = (Guid.NewGuid(), new List<string>());
        using var mine = sessions.Open(user, "one", () => ended.Add("mine"));
        using var other = sessions.Open(user, "two", () => ended.Add("other"));
        using var stranger = sessions.Open(Guid.NewGuid(), "one", () => ended.Add("stranger"));
        sessions.End(user, "one");
        Assert.Equal(["mine"], ended);
        sessions.End(user);
        Assert.Equal(3, ended.Count);
        Assert.DoesNotContain(ended, name => name == "stranger");
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    internal static string Where(HttpResponseMessage answer) => answer.Headers.Location is { IsAbsoluteUri: true } far ? far.PathAndQuery : answer.Headers.Location?.OriginalString ?? $"no redirect: {answer.StatusCode}";

    private static Dictionary<string, string> ForgeryField(string page)
    {
        var start = page.IndexOf("name=\"__RequestVerificationToken\" value=\"", StringComparison.Ordinal) + "name=\"__RequestVerificationToken\" value=\"".Length;
        return new(StringComparer.Ordinal) { ["__RequestVerificationToken"] = page[start..page.IndexOf('"', start)] };
    }

    private async Task DoAsync(Func<LoginService, Task> act) => await _portal.AsAsync<LoginService, bool>(Role.Admin, async logins =>
    {
        await act(logins);
        return true;
    });
}
