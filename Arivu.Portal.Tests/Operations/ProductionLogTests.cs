using System.Text.Json;
using System.Text.RegularExpressions;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Arivu.Portal.Tests.Operations;

/// <summary>In Production an entry is one line of JSON, and what a person is told to read out is found in it.</summary>
public sealed partial class ProductionLogTests : IAsyncLifetime
{
    private readonly PrintedLog _log = new();
    private readonly TestPortal _prepared = new();
    private TestPortal _production = null!;

    public async ValueTask InitializeAsync()
    {
        await Visitor.LoginAsync(_prepared, "boss@our-firm.in", Role.Admin);
        _production = new TestPortal
        {
            Environment = "Production",
            InFolder = _prepared.Folder,
            Wiring = services =>
            {
                _log.Wire(services);
                services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<PortalUser>, BrokenHasher>());
            },
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _production.DisposeAsync();
        await _prepared.DisposeAsync();
    }

    [Theory]
    [InlineData("Kavya\n{\"LogLevel\":\"Critical\",\"Message\":\"forged\"}")]
    [InlineData("Kavya\r\nwarn: somebody else[0]")]
    [InlineData("Kavya\u2028next\u0085line\u001b[2K")]
    public void What_somebody_typed_makes_no_line_of_its_own(string name)
    {
        _production.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Arivu.Portal.Test").LogWarning("{Name} was here", name);

        var entry = Assert.Single(_log.Entries, e => e.Contains("was here", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"[\r\n\u0085\u2028\u2029\u001b]", entry.TrimEnd('\r', '\n'));
        using var read = JsonDocument.Parse(entry);
        Assert.Equal("Warning", read.RootElement.GetProperty("LogLevel").GetString());
        Assert.Equal(name, read.RootElement.GetProperty("State").GetProperty("Name").GetString());
    }

    [Fact]
    public async Task The_number_that_a_person_is_shown_finds_the_cause_in_the_log()
    {
        using var visitor = new Visitor(_production, "https");

        var page = await (await visitor.SignInAsync("nobody@our-firm.in")).Content.ReadAsStringAsync();

        var shown = Number().Match(page).Groups["number"].Value;
        Assert.NotEmpty(shown);
        var entry = Assert.Single(_log.Entries, e => e.Contains(shown, StringComparison.Ordinal) && e.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal));
        using var read = JsonDocument.Parse(entry);
        Assert.Contains(BrokenHasher.Cause, read.RootElement.GetProperty("Exception").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(BrokenHasher.Cause, page, StringComparison.Ordinal);
        Assert.EndsWith("Z", read.RootElement.GetProperty("Timestamp").GetString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("""class="trace"[^>]*>[^<]*?(?<number>[0-9a-f]{32})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    private sealed class BrokenHasher : PasswordHasher<PortalUser>
    {
        public const string Cause = "broken on purpose";

        public override PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword) => throw new InvalidOperationException(Cause);
    }
}
