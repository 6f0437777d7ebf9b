using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Audit;

/// <summary>What the trail notes besides changes: refusals, exports, looks at money, commands.</summary>
public sealed class AuditNotesTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new() { WithDemo = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_says_who_tried_what_and_a_flood_of_it_is_one_line_a_minute()
    {
        for (var i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<AuditQueries, AuditList>(Role.Staff, trail => trail.ListAsync(new AuditFilter(), Stop)));
        }

        await WrittenAsync("Refused", 1);
        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<AuditQueries, AuditList>(Role.Staff, trail => trail.ListAsync(new AuditFilter(), Stop)));

        var lines = await WrittenAsync("Refused", 2);
        Assert.All(lines, line => Assert.Equal(("test@arivu.example", "Operation", "AuditQueries.List"), (line.Actor, line.Subject, line.Key)));
    }

    [Fact]
    public async Task Who_is_turned_away_at_a_page_is_noted()
    {
        using var shop = await HttpVisitor.OfAsync(_portal, DemoAccounts.Store);
        using var answer = await shop.GetAsync("/users");

        var line = Assert.Single(await WrittenAsync("Refused", 1));
        Assert.Equal((DemoAccounts.Store, "Page", "GET /users"), (line.Actor, line.Subject, line.Key));
    }

    [Fact]
    public async Task A_list_that_leaves_as_a_file_is_noted_with_its_filter_and_rows()
    {
        using var staff = await HttpVisitor.OfAsync(_portal, DemoAccounts.Staff);
        using var answer = await staff.GetAsync("/products/export.csv?search=atta&view=all");
        var rows = (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;

        var line = Assert.Single(await WrittenAsync("Exported", 1));

        Assert.Equal((DemoAccounts.Staff, "List", "products"), (line.Actor, line.Subject, line.Key));
        Assert.Equal([new("Rows", null, $"{rows}"), new("File", null, "csv"), new("Filter", null, "search=atta&view=all")], AuditText.Read(line.Changes));
    }

    [Fact]
    public async Task A_look_of_the_team_at_money_is_noted_once_in_a_while_and_a_shop_s_own_never()
    {
        using var staff = await HttpVisitor.OfAsync(_portal, DemoAccounts.Staff);
        using var shop = await HttpVisitor.OfAsync(_portal, DemoAccounts.Store);
        foreach (var page in new[] { "/statement?retailer=r001", "/statement?retailer=R001&page=2", "/payments", "/payments?view=bank", "/retailers/R002", "/retailers/new", "/products" })
        {
            using var seen = await staff.GetAsync(page);
        }

        using var own = await shop.GetAsync("/statement");

        var lines = await WrittenAsync("Seen", 3);
        Assert.Equal(["/payments", "/retailers/R002", "/statement?retailer=R001"], lines.Select(line => line.Key).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(DemoAccounts.Staff, line.Actor));
    }

    [Fact]
    public async Task A_look_at_money_over_the_API_is_noted_as_one_at_a_page_is()
    {
        using var staff = new ApiCaller(_portal);
        using var admin = new ApiCaller(_portal);
        using var shop = new ApiCaller(_portal);
        var (staffName, adminName) = (await Logins.NewAsync(_portal, Role.Staff), await Logins.NewAsync(_portal, Role.Admin));
        await staff.SignInAsync(staffName, DemoAccounts.Password);
        await admin.SignInAsync(adminName, DemoAccounts.Password);
        await shop.SignInAsync(DemoAccounts.Store, DemoAccounts.Password);
        foreach (var list in new[] { "customers", "customers?page=2", "customers/r001", "invoices", "invoices?page=2", "products" })
        {
            Assert.Equal(200, (await staff.GetAsync(list)).Code);
            Assert.InRange((await shop.GetAsync(list)).Code, 200, 404);
        }

        Assert.Equal(200, (await admin.GetAsync("reports/sales")).Code);

        var lines = await WrittenAsync("Seen", 4);
        Assert.Equal(["/api/v1/customers", "/api/v1/customers/R001", "/api/v1/invoices"], lines.Where(line => line.Actor == staffName).Select(line => line.Key).Order(StringComparer.Ordinal));
        Assert.Equal("/api/v1/reports/sales", Assert.Single(lines, line => line.Actor == adminName).Key);
    }

    [Fact]
    public async Task A_command_that_did_something_is_noted_without_its_secrets()
    {
        await using var scope = _portal.ScopeOfSystem();
        var copy = scope.ServiceProvider.GetServices<IVerb>().Single(verb => verb.Name == "copy");
        await scope.ServiceProvider.GetRequiredService<IVerbWitness>().DoneAsync("copy", copy.Kept(["--to-provider", "PostgreSql", "--to-connection", "Password=geheim"])!, Stop);

        var line = Assert.Single(await WrittenAsync("Ran", 1));

        Assert.Equal(("Verb", "copy"), (line.Subject, line.Key));
        Assert.Contains("--to-provider PostgreSql", line.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", line.Changes, StringComparison.Ordinal);
        Assert.Null(scope.ServiceProvider.GetServices<IVerb>().Single(verb => verb.Name == "check").Kept([]));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task<List<AuditEntry>> WrittenAsync(string act, int lines)
    {
        var found = new List<AuditEntry>();
        await Until.TrueAsync(async () => (found = await _portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Act == act).OrderBy(a => a.Id).ToListAsync(Stop))).Count >= lines, $"{lines} lines {act}");
        Assert.Equal(lines, found.Count);
        return found;
    }
}
