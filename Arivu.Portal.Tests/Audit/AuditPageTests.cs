using Arivu.Portal.Audit;
using Arivu.Portal.Accounts;
using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Tests.Audit;

/// <summary>How administrators find lines of the trail, read them and take them away.</summary>
public sealed class AuditPageTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new() { WithDemo = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_s_queries_find_by_every_filter_and_tell_in_people_s_words()
    {
        await _portal.AsAsync<ProductService, int>(Role.Admin, async products =>
        {
            await products.DeactivateAsync("AF-LCA-1KG", "out of season", Stop);
            return 0;
        });

        await FindsAsync(new AuditAddress(Key: "AF-LCA-1KG", Act: "Changed"), 1);
        await FindsAsync(new AuditAddress(Search: "af-lca", Act: "Changed"), 1);
        await FindsAsync(new AuditAddress(Search: "test@ariv", Kind: "Product"), 1);
        await FindsAsync(new AuditAddress(Person: "test@arivu.example"), 1);
        await FindsAsync(new AuditAddress(Person: "test@arivu.example", From: "2026-11-22", To: "2026-11-22"), 1);
        await FindsAsync(new AuditAddress(Person: "test@arivu.example", From: "2026-11-23"), 0);
        await FindsAsync(new AuditAddress(Person: "test@arivu.example", Kind: "Retailer"), 0);
        await using var scope = _portal.ScopeOf(Role.Admin);
        var row = (await scope.ServiceProvider.GetRequiredService<AuditQueries>().ListAsync(AuditFilter.Of(new AuditAddress(Person: "test@arivu.example")), Stop)).Rows.Items[0];
        var tellers = scope.ServiceProvider.GetRequiredService<AuditTellers>();
        Assert.Equal(("Changed", "Product", "/products/AF-LCA-1KG"), (tellers.Act(row), tellers.Kind(row), tellers.Href(row)));
        Assert.Contains(new AuditChange("In the shop", "yes", "no"), tellers.Changes(row));
    }

    [Fact]
    public async Task A_search_finds_addresses_operations_and_machines_as_they_are_written()
    {
        await _portal.ReadAsync(async db =>
        {
            db.AddRange(Line("Asha@DESK-7", "/retailers/R001"), Line("x", "AuditQueries.List"));
            return await db.SaveChangesAsync(Stop);
        });

        await FindsAsync(new AuditAddress(Search: "/retailers/R0", Kind: "Thing"), 1);
        await FindsAsync(new AuditAddress(Search: "AuditQ", Kind: "Thing"), 1);
        await FindsAsync(new AuditAddress(Search: "Asha@DESK", Kind: "Thing"), 1);
        await FindsAsync(new AuditAddress(Search: "/retailers/R2", Kind: "Thing"), 0);

        AuditEntry Line(string actor, string key) => new(_portal.Clock.GetUtcNow().UtcDateTime, actor, "Seen", "Thing", key, "[]");
    }

    [Fact]
    public async Task A_token_that_came_twice_can_be_filtered_by_and_is_told_in_words()
    {
        using var caller = new ApiCaller(_portal);
        var email = await Logins.NewAsync(_portal);
        var token = await caller.SignInAsync(email, DemoAccounts.Password);
        for (var i = 0; i < 2; i++)
        {
            await caller.FormAsync(("grant_type", "refresh_token"), ("refresh_token", token));
        }

        await using var scope = _portal.ScopeOf(Role.Admin);
        var row = Assert.Single((await scope.ServiceProvider.GetRequiredService<AuditQueries>().ListAsync(AuditFilter.Of(new AuditAddress(Act: "RefreshTokenReused")), Stop)).Rows.Items);
        Assert.Equal((email, "Sent a used token again"), (row.Actor, scope.ServiceProvider.GetRequiredService<AuditTellers>().Act(row)));
        Assert.Contains("RefreshTokenReused", AuditActs.All);
    }

    [Fact]
    public async Task A_file_that_holds_not_all_lines_says_so_in_its_last_row()
    {
        await _portal.ReadAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 4).Select(i => new AuditEntry(_portal.Clock.GetUtcNow().UtcDateTime.AddSeconds(i), "x", "Seen", "Thing", $"{i}", "[]")));
            return await db.SaveChangesAsync(Stop);
        });
        await using var scope = _portal.ScopeOf(Role.Admin);
        var asked = new AuditExport.Asked(null, null, null, "Thing", null, null, null, scope.ServiceProvider.GetRequiredService<AuditQueries>(), scope.ServiceProvider.GetRequiredService<AuditTellers>(), _portal.Clock, scope.ServiceProvider.GetRequiredService<IStringLocalizer<AuditWords>>());

        Assert.Equal(["3", "2", "1", "0"], (await asked.RowsAsync(4, Stop)).Select(line => line.Row?.Key));
        var cut = (await asked.RowsAsync(3, Stop)).ToList();
        Assert.Equal(["3", "2", "1", null], cut.Select(line => line.Row?.Key));
        Assert.Equal("Cut here: the newest 3 of 4 lines. Filter by dates for the others.", asked.Columns[0].Value(cut[^1]));
        Assert.All(asked.Columns.Skip(1), column => Assert.Null(column.Value(cut[^1])));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task FindsAsync(AuditAddress asked, int lines) =>
        Assert.Equal(lines, (await _portal.AsAsync<AuditQueries, AuditList>(Role.Admin, trail => trail.ListAsync(AuditFilter.Of(asked), Stop))).Rows.Total);
}
