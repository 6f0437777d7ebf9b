using System.Net;
using Arivu.Portal.Accounts;
using Arivu.Portal.Audit;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Accounts;

public sealed class SignInTests : IAsyncDisposable
{
    private const string Email = "kavya@arivu.example";
    private readonly TestPortal _portal = new();

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_word_for_word_the_same()
    {
        await Visitor.LoginAsync(_portal, Email);
        var off = await Visitor.LoginAsync(_portal, "gone@arivu.example");
        await Visitor.LoginAsync(_portal, "boss@arivu.example", Role.Admin);
        await _portal.AsAsync<LoginService, bool>(Role.Admin, async logins =>
        {
            await logins.DisableAsync(off, TestContext.Current.CancellationToken);
            return true;
        });

        var unknown = await SayAsync("nobody@arivu.example", Visitor.Password);
        Assert.Contains("do not match", unknown, StringComparison.Ordinal);
        Assert.Equal(unknown, await SayAsync(Email, "wrong wrong wrong"));
        Assert.Equal(unknown, await SayAsync("gone@arivu.example", Visitor.Password));
        Assert.Equal(unknown, await SayAsync(Email, ""));
        Assert.Equal(unknown, await SayAsync("", ""));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_login_even_for_the_right_one()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync(Email, "wrong wrong wrong");
        }

        var answer = await visitor.SignInAsync(Email);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("15 minutes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
        var acts = await _portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Key == Email && a.Subject == "Login").Select(a => a.Act).ToListAsync());
        Assert.Contains(acts, act => act == "LockedOut");
        Assert.Contains(acts, act => act == "SignInRefused");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refusing_costs_the_same_work_whether_or_not_the_login_stands(bool locked)
    {
        await using var counted = new CountedPortal();
        var id = await Visitor.LoginAsync(counted.Portal, Email);
        await Visitor.LoginAsync(counted.Portal, "boss@arivu.example", Role.Admin);
        using var visitor = new Visitor(counted.Portal);
        await counted.Portal.AsAsync<LoginService, bool>(Role.Admin, async logins =>
        {
            await (locked ? Task.CompletedTask : logins.DisableAsync(id, TestContext.Current.CancellationToken));
            return true;
        });
        for (var i = 0; locked && i < 5; i++)
        {
            await visitor.SignInAsync(Email, "wrong wrong wrong");
        }

        var before = CountingHasher.Verified;
        await visitor.SignInAsync("nobody@arivu.example", "wrong wrong wrong");
        Assert.Equal(before + 1, CountingHasher.Verified);
        await visitor.SignInAsync(Email, "wrong wrong wrong");
        Assert.Equal(before + 2, CountingHasher.Verified);
    }

    [Theory]
    [InlineData("/orders?page=2", "/orders?page=2")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("\\\\evil.example", "/")]
    [InlineData("///evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/\n/evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("https:evil.example", "/")]
    [InlineData("evil.example", "/")]
    [InlineData("/account/login?returnUrl=%2F", "/")]
    [InlineData("/account/logout", "/")]
    public void A_return_address_stays_in_the_house(string? asked, string led) => Assert.Equal(led, ReturnUrl.Safe(asked));

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/%09/evil.example")]
    public async Task The_sign_in_page_leads_nobody_away(string asked)
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        var answer = await visitor.SignInAsync(Email, path: $"/account/login?returnUrl={Uri.EscapeDataString(asked)}");
        var to = new Uri(new Uri("http://localhost/"), answer.Headers.Location!);
        Assert.Equal("localhost", to.Host);
    }

    [Fact]
    public async Task What_was_typed_stands_in_the_page_as_text_and_the_password_does_not_come_back()
    {
        using var visitor = new Visitor(_portal);
        var page = await (await visitor.SignInAsync("\"><script>alert(1)</script>@x.example", "never shown again")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("never shown again", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_in_the_email_makes_no_second_line_in_the_trail()
    {
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync("x@y.example\r\nadmin@arivu.example signed in", "wrong wrong wrong");
        var key = await _portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Act == "SignInRefused").Select(a => a.Key).SingleAsync());
        Assert.DoesNotContain(key, c => char.IsControl(c));
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_told_when_to_come_back()
    {
        await using var portal = new TestPortal { Settings = { ["RateLimits:SignIn"] = "3" } };
        using var visitor = new Visitor(portal);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync($"n{i}@arivu.example", "wrong wrong wrong")).StatusCode);
        }

        var answer = await visitor.SignInAsync("n4@arivu.example", "wrong wrong wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Too many tries", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task<string> SayAsync(string email, string password)
    {
        using var visitor = new Visitor(_portal);
        var page = await (await visitor.SignInAsync(email, password)).Content.ReadAsStringAsync();
        var start = page.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        Assert.True(start >= 0, page);
        return page[start..page.IndexOf("<form", start, StringComparison.Ordinal)];
    }
}
