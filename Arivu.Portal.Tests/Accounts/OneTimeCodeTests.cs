using System.Text.RegularExpressions;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Arivu.Portal.Tests.Accounts;

public sealed partial class OneTimeCodeTests : IAsyncDisposable
{
    private const string Email = "kavya@arivu.example";
    private readonly TestPortal _portal = new();

    private DateTime Now => _portal.Clock.Now();

    [Fact]
    public async Task With_two_factor_on_the_password_alone_opens_nothing()
    {
        var (key, codes) = await TurnOnAsync();
        Assert.Equal(10, codes.Count);
        using var visitor = new Visitor(_portal);
        var answer = await visitor.SignInAsync(Email);
        Assert.StartsWith("/account/two-factor?", SessionTests.Where(answer), StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
        await visitor.PostAsync(SessionTests.Where(answer), "two-factor", ("Input.Code", Fresh(key)));
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("0{0}")]
    [InlineData("000{0}")]
    [InlineData(" {0} ")]
    [InlineData("+{0}")]
    public async Task A_code_that_was_used_is_dead_however_it_is_typed(string typed)
    {
        var (key, _) = await TurnOnAsync();
        var code = Fresh(key);
        Assert.True(await EnterAsync(code));
        Assert.False(await EnterAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, code)));
    }

    [Fact]
    public async Task An_older_code_than_the_last_one_used_is_dead_too()
    {
        var (key, _) = await TurnOnAsync();
        var totp = new Totp(Base32Encoding.ToBytes(key));
        Assert.True(await EnterAsync(totp.ComputeTotp(Now.AddSeconds(30))));
        Assert.False(await EnterAsync(totp.ComputeTotp(Now)));
    }

    [Fact]
    public async Task Of_two_that_send_one_code_at_once_one_gets_in()
    {
        var (key, _) = await TurnOnAsync();
        var code = Fresh(key);
        var entered = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnterAsync(code)));
        Assert.Single(entered, inside => inside);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var (_, codes) = await TurnOnAsync();
        Assert.True(await RecoverAsync(codes[0]));
        Assert.False(await RecoverAsync(codes[0]));
        Assert.True(await RecoverAsync(codes[1].ToLowerInvariant()));
    }

    [Fact]
    public async Task A_new_password_by_mail_does_not_skip_the_code()
    {
        await TurnOnAsync();
        using var visitor = new Visitor(_portal);
        await visitor.PostAsync("/account/forgot-password", "forgot", ("Input.Email", Email));
        var link = Mailbox.LinkOf(await Mailbox.LetterAsync(_portal, Email, "new password"));
        var answer = await visitor.PostAsync(link, "reset", ("Input.Password", "seven calm harbours wait"));
        Assert.StartsWith("/account/login", SessionTests.Where(answer), StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
        var signIn = await visitor.SignInAsync(Email, "seven calm harbours wait");
        Assert.StartsWith("/account/two-factor", SessionTests.Where(signIn), StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Looking_at_the_setup_page_changes_nothing_for_others()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        var before = await StampAsync();
        var first = KeyOf(await visitor.ReadAsync("/account/two-factor-setup"));
        var after = await StampAsync();
        Assert.Equal(first, KeyOf(await visitor.ReadAsync("/account/two-factor-setup")));
        Assert.Equal(after, await StampAsync());
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_login()
    {
        var (key, _) = await TurnOnAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.False(await EnterAsync(Fresh(key) == "111111" ? "222222" : "111111"));
        }

        Assert.False(await EnterAsync(Fresh(key)));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private string Fresh(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(Now);

    private static string KeyOf(string page) => Key().Match(page).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);

    private Task<string?> StampAsync() => _portal.ReadAsync(db => db.Users.Where(u => u.Email == Email).Select(u => u.SecurityStamp).SingleAsync());

    private async Task<(string Key, List<string> Codes)> TurnOnAsync()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        var page = await visitor.ReadAsync("/account/two-factor-setup");
        var key = KeyOf(page);
        var fields = Visitor.HiddenFields(page, "on");
        fields["Input.Code"] = new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(Now.AddSeconds(-60));
        var answer = await (await visitor.SendAsync("/account/two-factor-setup", fields)).Content.ReadAsStringAsync();
        var codes = Codes().Matches(answer).Select(m => m.Groups["code"].Value).ToList();
        Assert.True(codes.Count > 0, answer);
        return (key, codes);
    }

    private async Task<bool> EnterAsync(string code)
    {
        using var visitor = new Visitor(_portal);
        var answer = await visitor.SignInAsync(Email);
        if (answer.Headers.Location is null)
        {
            return false;
        }

        await visitor.PostAsync(SessionTests.Where(answer), "two-factor", ("Input.Code", code));
        return await visitor.IsSignedInAsync();
    }

    private async Task<bool> RecoverAsync(string code)
    {
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        await visitor.PostAsync("/account/recovery-code", "recovery", ("Input.Code", code));
        return await visitor.IsSignedInAsync();
    }

    [GeneratedRegex("data-testid=\"authenticator-key\"[^>]*>(?<key>[^<]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<code[^>]*>(?<code>[0-9A-Z]{5}-[0-9A-Z]{5})</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Codes();
}
