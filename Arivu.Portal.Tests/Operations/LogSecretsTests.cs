using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Accounts;
using Arivu.Portal.Tests.Orders;
using OtpNet;

namespace Arivu.Portal.Tests.Operations;

/// <summary>Made as talkative as it gets, the log still keeps every secret that passed through.</summary>
public sealed partial class LogSecretsTests : IDisposable
{
    private const string Email = "kavya@arivu.example";
    private const string NewPassword = "seven calm harbours wait";
    private const string WrongPassword = "wrong purple kettle sings";
    private const string Server = "the-servers-own-word-77";
    private const string Bearer = "eyJhbGciOiJub25lIn0.c29tZWJvZHk.c2lnbmVk";
    private readonly PrintedLog _log = new();
    private readonly List<string> _secrets = [Visitor.Password, NewPassword, WrongPassword, Server, Bearer];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arivu-secrets-");

    [Fact]
    public async Task Signing_in_resets_codes_tokens_and_orders_leave_no_secret_in_the_log()
    {
        await using (var portal = Talkative(TestDatabase.PostgreSql, $"{TestDatabase.PostgreSql.ConnectionOf(_folder.FullName)};Password={Server}"))
        {
            await SignInAsync(portal);
            await ResetAsync(portal);
            await TwoFactorAsync(portal);
            await KnockAsync(portal);
            await OrderAsync(portal);
        }

        TestDatabase.PostgreSql.Remove(_folder.FullName);
        Assert.Contains(_log.Entries, entry => entry.Contains("INSERT INTO \"Orders\"", StringComparison.Ordinal)); // it did talk
        Assert.Contains(_log.Entries, entry => entry.Contains("/account/reset-password", StringComparison.Ordinal));
        HoldsNoSecret();
    }

    [Fact]
    public async Task A_letter_that_cannot_be_sent_names_no_password_in_the_log()
    {
        await using (var portal = Talkative(TestDatabase.Sqlite, null, ("Mail:Mode", "Smtp"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", "1"), ("Mail:UserName", "portal"), ("Mail:Password", Server)))
        {
            await Visitor.LoginAsync(portal, Email);
            using var visitor = new Visitor(portal);
            await visitor.PostAsync("/account/forgot-password", "forgot", ("Input.Email", Email));
            await Until.TrueAsync(() => Task.FromResult(_log.Entries.Any(entry => entry.Contains("AccountLetters", StringComparison.Ordinal) && entry.Contains("failed on", StringComparison.Ordinal))), "A failed letter");
        }

        HoldsNoSecret();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private TestPortal Talkative(TestDatabase database, string? connection, params (string Key, string Value)[] more)
    {
        var portal = new TestPortal { Database = database, InFolder = _folder.FullName, WithDemo = true, Wiring = _log.Wire };
        foreach (var category in new[] { "Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore" })
        {
            portal.Settings[$"Logging:LogLevel:{category}"] = "Debug";
        }

        foreach (var (key, value) in connection is null ? more : [("ConnectionStrings:Portal", connection), .. more])
        {
            portal.Settings[key] = value;
        }

        return portal;
    }

    private async Task SignInAsync(TestPortal portal)
    {
        await Visitor.LoginAsync(portal, Email);
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(Email, WrongPassword);
        using var answer = await visitor.SignInAsync(Email);
        _secrets.Add(Cookie().Match(answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("portal=", StringComparison.Ordinal))).Groups["value"].Value);
        Assert.True(await visitor.IsSignedInAsync());
    }

    private async Task ResetAsync(TestPortal portal)
    {
        using var visitor = new Visitor(portal);
        await visitor.PostAsync("/account/forgot-password", "forgot", ("Input.Email", Email));
        var link = Mailbox.LinkOf(await Mailbox.LetterAsync(portal, Email, "new password"));
        var token = Token().Match(link).Groups["token"].Value;
        Assert.True(token.Length > 40, link);
        _secrets.AddRange([token, WebUtility.UrlDecode(token)]);
        await visitor.PostAsync(link, "reset", ("Input.Password", NewPassword));
    }

    private async Task TwoFactorAsync(TestPortal portal)
    {
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(Email, NewPassword);
        var page = await visitor.ReadAsync("/account/two-factor-setup");
        var key = Key().Match(page).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);
        var code = new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(portal.Clock.Now().AddSeconds(-60));
        var fields = Visitor.HiddenFields(page, "on");
        fields["Input.Code"] = code;
        var answer = await (await visitor.SendAsync("/account/two-factor-setup", fields)).Content.ReadAsStringAsync();
        var recovery = Codes().Matches(answer).Select(m => m.Groups["code"].Value).ToList();
        Assert.NotEmpty(recovery);
        _secrets.AddRange([key, code, .. recovery]);

        var asked = await visitor.SignInAsync(Email, NewPassword);
        await visitor.PostAsync(SessionTests.Where(asked), "two-factor", ("Input.Code", code));
    }

    // A token that holds and one that does not.
    private async Task KnockAsync(TestPortal portal)
    {
        const string shop = "shop@selvam.example";
        await Visitor.LoginAsync(portal, shop, Role.Retailer, retailer: 1);
        using var client = portal.CreateClient();
        var given = await TokenAsync(client, ("grant_type", "password"), ("username", shop), ("password", Visitor.Password));
        await TokenAsync(client, ("grant_type", "refresh_token"), ("refresh_token", given.Refresh));
        foreach (var token in new[] { given.Access, Bearer })
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            using var answer = await client.GetAsync(new Uri("/api/v1/orders", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(token == Bearer ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private async Task<(string Access, string Refresh)> TokenAsync(HttpClient client, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await client.PostAsync(new Uri("/api/v1/token", UriKind.Relative), form, TestContext.Current.CancellationToken);
        using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var (access, refresh) = (read.RootElement.GetProperty("access_token").GetString()!, read.RootElement.GetProperty("refresh_token").GetString()!);
        _secrets.AddRange([access, refresh]);
        return (access, refresh);
    }

    private static async Task OrderAsync(TestPortal portal)
    {
        var trade = new TradeBench { Portal = portal };
        await trade.StockAsync(TradeBench.Atta, 120);
        await trade.ShippedAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
    }

    // Six digits alone are looked for as a word: they stand inside many other numbers.
    private void HoldsNoSecret() => Findings.None(
        from entry in _log.Entries
        from secret in _secrets
        where secret.Length == 6 ? Regex.IsMatch(entry, $@"(?<![\w.-]){secret}(?![\w.-])", RegexOptions.None, TimeSpan.FromSeconds(1)) : entry.Contains(secret, StringComparison.Ordinal)
        select $"{secret} in: {entry}");

    [GeneratedRegex("^portal=(?<value>[^;]{20,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cookie();

    [GeneratedRegex("[?&]token=(?<token>[^&]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("data-testid=\"authenticator-key\"[^>]*>(?<key>[^<]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<code[^>]*>(?<code>[0-9A-Z]{5}-[0-9A-Z]{5})</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Codes();
}
