using System.Net;
using System.Net.Sockets;
using Arivu.Portal.Accounts;
using Arivu.Portal.Accounts.Mail;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Accounts;

public sealed class LetterTests : IAsyncDisposable
{
    private const string Email = "kavya@arivu.example";
    private readonly TestPortal _portal = new();

    [Fact]
    public async Task An_invited_person_chooses_a_password_by_the_mailed_link_and_is_in()
    {
        await InviteAsync(Email, "Kavya Nair");
        var link = Mailbox.LinkOf(await Mailbox.LetterAsync(_portal, Email, "Your login"));
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync(Email);
        Assert.False(await visitor.IsSignedInAsync());

        await visitor.PostAsync(link, "reset", ("Input.Password", Visitor.Password));
        await visitor.SignInAsync(Email);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_link_works_once_and_a_weak_password_does_not_use_it_up()
    {
        await InviteAsync(Email, "Kavya Nair");
        var link = Mailbox.LinkOf(await Mailbox.LetterAsync(_portal, Email, "Your login"));
        using var visitor = new Visitor(_portal);
        var weak = await (await visitor.PostAsync(link, "reset", ("Input.Password", "password1234"))).Content.ReadAsStringAsync();
        Assert.Contains("aria-invalid=\"true\"", weak, StringComparison.Ordinal);
        Assert.DoesNotContain("password1234", weak, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(link, "reset", ("Input.Password", Visitor.Password))).StatusCode);
        var again = await (await visitor.PostAsync(link, "reset", ("Input.Password", "seven calm harbours wait"))).Content.ReadAsStringAsync();
        Assert.Contains("used already", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_ends_the_sessions_of_other_browsers()
    {
        await Visitor.LoginAsync(_portal, Email);
        using var thief = new Visitor(_portal);
        await thief.SignInAsync(Email);
        using var owner = new Visitor(_portal);
        await owner.PostAsync("/account/forgot-password", "forgot", ("Input.Email", Email));
        await owner.PostAsync(Mailbox.LinkOf(await Mailbox.LetterAsync(_portal, Email, "password")), "reset", ("Input.Password", "seven calm harbours wait"));
        _portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await thief.IsSignedInAsync());
    }

    [Fact]
    public async Task Nothing_is_sent_to_strangers_or_the_shut_out_and_the_page_says_the_same()
    {
        await Visitor.LoginAsync(_portal, Email);
        await Visitor.LoginAsync(_portal, "boss@arivu.example", Role.Admin);
        var off = await Visitor.LoginAsync(_portal, "gone@arivu.example");
        await _portal.AsAsync<LoginService, bool>(Role.Admin, async logins =>
        {
            await logins.DisableAsync(off, TestContext.Current.CancellationToken);
            return true;
        });
        var stranger = await AskAsync("nobody@arivu.example");
        Assert.Equal(stranger, await AskAsync("gone@arivu.example"));
        Assert.Equal(stranger, await AskAsync(Email));
        await Mailbox.LetterAsync(_portal, Email, "new password");
        Assert.Single(Directory.GetFiles(Path.Combine(_portal.Folder, "mail")));
    }

    [Fact]
    public async Task A_name_with_markup_stands_in_the_letter_as_text()
    {
        await InviteAsync(Email, "<img src=x onerror=alert(1)> \"Kavya\"");
        var letter = await Mailbox.LetterAsync(_portal, Email, "Your login");
        Assert.DoesNotContain("<img", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("&lt;img", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(Email, letter.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_letter_that_is_sent_twice_carries_one_message_id()
    {
        await using var scope = _portal.ScopeOfSystem();
        var mail = scope.ServiceProvider.GetRequiredService<MailCarrier>();
        var (id, letter) = (Guid.NewGuid(), LetterPaper.Write(Email, "Kavya", "Hello", ["One."]));
        await mail.SendAsync(letter, id, TestContext.Current.CancellationToken);
        var first = Assert.Single(await Mailbox.LettersAsync(_portal, Email)).MessageId;
        await mail.SendAsync(letter, id, TestContext.Current.CancellationToken);
        Assert.Equal(first, Assert.Single(await Mailbox.LettersAsync(_portal, Email)).MessageId);
        Assert.Contains($"{id:N}", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outbox_holds_no_token()
    {
        await using var portal = new TestPortal { Settings = { ["Mail:Mode"] = "Smtp", ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = "1" } };
        await portal.AsAsync<LoginService, Guid>(Role.Admin, logins => logins.InviteAsync(new LoginDraft { Email = Email, Name = "Kavya" }, TestContext.Current.CancellationToken));
        var payload = await portal.ReadAsync(db => db.Set<Delivery>().Select(d => d.Payload).SingleAsync());
        Assert.DoesNotContain("token", payload, StringComparison.OrdinalIgnoreCase);
        Assert.True(payload.Length < 80, payload);
    }

    [Fact]
    public async Task With_UseTls_a_server_that_offers_no_encryption_gets_no_password()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var said = PlainServerAsync(server);
        await using var portal = new TestPortal
        {
            Settings =
            {
                ["Mail:Mode"] = "Smtp", ["Mail:Host"] = "127.0.0.1", ["Mail:UserName"] = "portal", ["Mail:Password"] = "hush hush hush",
                ["Mail:Port"] = ((IPEndPoint)server.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        };
        await using var scope = portal.ScopeOfSystem();
        var mail = scope.ServiceProvider.GetRequiredService<MailCarrier>();
        await Assert.ThrowsAnyAsync<Exception>(() => mail.SendAsync(LetterPaper.Write(Email, "Kavya", "Hello", ["One."]), Guid.NewGuid(), TestContext.Current.CancellationToken));
        server.Stop();
        Assert.DoesNotContain("AUTH", await said, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    // An SMTP server that knows passwords and no encryption.
    private static async Task<string> PlainServerAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        var said = "";
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said += $"{line}\n";
            await writer.WriteLineAsync(line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-here\r\n250 AUTH PLAIN LOGIN" : line.StartsWith("AUTH", StringComparison.Ordinal) ? "235 in" : "250 fine");
            if (line.StartsWith("QUIT", StringComparison.Ordinal) || line.StartsWith("AUTH", StringComparison.Ordinal))
            {
                break;
            }
        }

        return said;
    }

    private Task<Guid> InviteAsync(string email, string name) =>
        _portal.AsAsync<LoginService, Guid>(Role.Admin, logins => logins.InviteAsync(new LoginDraft { Email = email, Name = name }, TestContext.Current.CancellationToken));

    private async Task<string> AskAsync(string email)
    {
        using var visitor = new Visitor(_portal);
        var page = await (await visitor.PostAsync("/account/forgot-password", "forgot", ("Input.Email", email))).Content.ReadAsStringAsync();
        return page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
    }
}
