using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Customers;

public sealed class RetailerAccessTests(CustomersPortal customers) : IClassFixture<CustomersPortal>
{
    private readonly TestPortal _portal = customers.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Staff, 26, 26, 26)]
    [InlineData(Role.Retailer, 1, 1, 1)]
    [InlineData("Nobody", 0, 0, 0)]
    public async Task The_raw_tables_show_a_retailer_only_itself(string role, int retailers, int branches, int contacts)
    {
        await using var scope = _portal.ScopeOf(role, role == Role.Retailer ? await customers.IdOfAsync("R014") : null);
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        Assert.Equal((retailers, branches, contacts), (await db.Retailers.CountAsync(Cancel), await db.Branches.CountAsync(Cancel), await db.Contacts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_retailer_reads_itself_and_nobody_else()
    {
        var id = await customers.IdOfAsync("R014");
        Assert.Equal("R014", (await _portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Retailer, q => q.MineAsync(Cancel), id))?.Code);
        Assert.Equal("R014", (await _portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Retailer, q => q.DetailAsync("r014", Cancel), id))?.Code);
        Assert.Null(await _portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Retailer, q => q.DetailAsync("R015", Cancel), id));
        Assert.Null(await _portal.AsAsync<RetailerQueries, RetailerDetail?>("Nobody", q => q.DetailAsync("R015", Cancel)));
        Assert.Null(await _portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Staff, q => q.MineAsync(Cancel)));
        Assert.Equal("R015", (await _portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Staff, q => q.DetailAsync("R015", Cancel)))?.Code);
        await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<RetailerQueries, RetailerList>(Role.Retailer, q => q.ListAsync(new RetailerFilter(), Cancel), id));
    }

    [Fact]
    public async Task A_retailer_keeps_its_own_people_and_nobody_elses()
    {
        var mine = await customers.DetailAsync("R016");
        var other = await customers.DetailAsync("R017");
        var added = await customers.AsRetailerAsync("R016", r => r.AddContactAsync("R016", new ContactDraft { Name = "Ravi", Phone = "9840012345" }, Cancel));
        Assert.NotNull(added);
        var draft = new ContactDraft { Version = mine.Version + 1, Name = "Ravi S.", Phone = "9840012345", IsMain = true };
        Assert.True(await customers.AsRetailerAsync("R016", r => r.ReviseContactAsync("R016", added.Value, draft, Cancel)));
        Assert.True(await customers.AsRetailerAsync("R016", r => r.RemoveContactAsync("R016", mine.Contacts[0].Id, Cancel)));
        Assert.Equal(["Ravi S."], (await customers.DetailAsync("R016")).Contacts.Select(c => c.Facts.Name));
        Assert.Null(await customers.AsRetailerAsync("R016", r => r.AddContactAsync("R017", CustomersPortal.RightContact(), Cancel)));
        Assert.False(await customers.AsRetailerAsync("R016", r => r.ReviseContactAsync("R017", other.Contacts[0].Id, other.Contacts[0].ToDraft(other.Version), Cancel)));
        Assert.False(await customers.AsRetailerAsync("R016", r => r.RemoveContactAsync("R016", other.Contacts[0].Id, Cancel)));
        Assert.Equal(1, (await customers.DetailAsync("R017")).Version);
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Retailer)]
    [InlineData("Nobody")]
    public async Task Only_administrators_change_retailers(string role)
    {
        var branch = CustomersPortal.RightBranch();
        await RefusedAsync(
            role,
            r => r.RegisterAsync(CustomersPortal.Right(), Cancel),
            r => r.ReviseAsync("R001", CustomersPortal.Right(), Cancel),
            r => r.ChangeTermsAsync("R001", new TermsDraft(), Cancel),
            r => r.DeactivateAsync("R001", "No", Cancel),
            r => r.ActivateAsync("R001", Cancel),
            r => r.AddBranchAsync("R001", branch, Cancel),
            r => r.ReviseBranchAsync("R001", "B01", branch, Cancel),
            r => r.RetireBranchAsync("R001", "B01", Cancel),
            r => r.ReopenBranchAsync("R001", "B01", Cancel),
            r => r.MakeDefaultAsync("R001", "B01", Cancel));
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData("Nobody")]
    public Task Staff_changes_no_people(string role) => RefusedAsync(
        role,
        r => r.AddContactAsync("R001", CustomersPortal.RightContact(), Cancel),
        r => r.ReviseContactAsync("R001", 1, CustomersPortal.RightContact(), Cancel),
        r => r.RemoveContactAsync("R001", 1, Cancel));

    [Theory]
    [InlineData(Role.Admin, "indira", 1)]
    [InlineData(Role.Staff, "N. Shreya", 1)]
    [InlineData(Role.Staff, "29zzzfl1014o1zj", 1)]
    [InlineData(Role.Staff, "=cmd", 0)]
    [InlineData(Role.Retailer, "indira", 0)]
    [InlineData("Nobody", "indira", 0)]
    public async Task The_search_over_everything_finds_retailers_for_the_team(string role, string typed, int hits)
    {
        await using var scope = _portal.ScopeOf(role, role == Role.Retailer ? await customers.IdOfAsync("R014") : null);
        var source = scope.ServiceProvider.GetServices<ISearchSource>().OfType<RetailerSearch>().Single();
        var found = await source.FindAsync(typed, 5, Cancel);
        Assert.Equal(hits, found.Count);
        Assert.All(found, hit => Assert.Equal(new SearchHit("Retailers", "Lowcarb Lane Indiranagar", "R014, Bengaluru", "/retailers/R014"), hit));
    }

    private async Task RefusedAsync(string role, params Func<RetailerService, Task>[] acts)
    {
        foreach (var act in acts)
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<RetailerService, bool>(role, async retailers =>
            {
                await act(retailers);
                return true;
            }, retailer: 1));
        }
    }
}
