using Arivu.Portal.Analytics;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Demo;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Analytics;

public sealed class HomeTests : IAsyncLifetime
{
    private readonly TestPortal _portal = new();

    public async ValueTask InitializeAsync()
    {
        await using var scope = _portal.ScopeOfSystem();
        await scope.ServiceProvider.GetRequiredService<DemoFill>().FillAsync(Arivu.Portal.Demo.History.HistoryPlan.None, null, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_team_sees_the_numbers_as_they_are()
    {
        await _portal.AsAsync<ProductService, bool>(Role.Admin, service => service.DeactivateAsync("AF-BEV-001", "Season is over", CancellationToken.None));
        await _portal.AsAsync<RetailerService, bool>(Role.Admin, service => service.DeactivateAsync("R009", "Closed for repairs", CancellationToken.None));

        var figures = await TeamAsync();

        Assert.Equal((47, 1, 48, 0), (figures.Products, figures.ProductsOut, figures.WithoutPicture, figures.WithoutRate));
        Assert.Equal((25, 1, 0, 1), (figures.Retailers, figures.RetailersOut, figures.WithoutLogin, figures.WithoutGstin));
        Assert.Equal(25, figures.Regions.Sum(region => region.Count));
        Assert.Equal(48, figures.Shelves.Sum(shelf => shelf.Count));
        Assert.False(figures.IsEmpty);
        Assert.Equal(0, figures.Waiting);
    }

    [Fact]
    public async Task A_retailer_nobody_can_sign_in_for_waits_for_the_team()
    {
        await _portal.ReadAsync(db => db.Users.Where(u => u.Email == "r003@example.com").ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true)));
        await _portal.ReadAsync(db => db.Users.Where(u => u.Email == "r002@example.com").ExecuteDeleteAsync());

        var figures = await TeamAsync();

        Assert.Equal(2, figures.WithoutLogin);
        Assert.Equal(["R002", "R003"], figures.Needs.Select(need => need.Code).Order());
        Assert.All(figures.Needs, need => Assert.Equal((false, false), (need.HasLogin, need.LacksLimit)));
    }

    [Fact]
    public async Task Terms_that_give_days_to_pay_without_a_limit_wait_for_the_team()
    {
        var draft = (await _portal.AsAsync<RetailerQueries, RetailerDetail?>(Role.Admin, queries => queries.DetailAsync("R001", CancellationToken.None)))!.ToTermsDraft();
        draft.CreditLimit = Money.Zero;
        await _portal.AsAsync<RetailerService, bool>(Role.Admin, service => service.ChangeTermsAsync("R001", draft, CancellationToken.None));

        var need = Assert.Single((await TeamAsync()).Needs);

        Assert.Equal(("R001", true, true), (need.Code, need.HasLogin, need.LacksLimit));
    }

    [Fact]
    public async Task A_few_needs_are_named_and_all_are_counted()
    {
        await _portal.ReadAsync(db => db.Users.Where(u => u.Role == Role.Retailer).ExecuteDeleteAsync());

        var figures = await TeamAsync();

        Assert.Equal((26, 5, 26), (figures.NeedCount, figures.Needs.Count, figures.Waiting));
    }

    [Fact]
    public async Task Products_that_no_rate_fits_are_one_thing_that_waits()
    {
        await _portal.ReadAsync(db => db.GstRates.ExecuteDeleteAsync());

        var figures = await TeamAsync();

        Assert.Equal((48, 1), (figures.WithoutRate, figures.Waiting));
    }

    [Fact]
    public async Task Only_administrators_see_the_latest_changes()
    {
        var news = (await TeamAsync()).News!;

        Assert.Equal([NewsKind.Retailer, NewsKind.Product], news.Take(2).Select(line => line.Kind));
        Assert.Equal([26, 48], news.Take(2).Select(line => line.Keys.Count));
        Assert.Null((await TeamAsync(Role.Staff)).News);
    }

    [Fact]
    public async Task A_store_does_not_see_the_team_s_home()
    {
        var id = await _portal.ReadAsync(db => db.Retailers.Where(r => r.Code == "R001").Select(r => r.Id).SingleAsync());

        await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<TeamHomeQueries, TeamFigures>(Role.Retailer, queries => queries.FiguresAsync(CancellationToken.None), id));
    }

    [Fact]
    public async Task A_store_sees_itself_and_the_newest_products()
    {
        var id = await _portal.ReadAsync(db => db.Retailers.Where(r => r.Code == "R001").Select(r => r.Id).SingleAsync());

        var figures = (await _portal.AsAsync<ShopHomeQueries, ShopFigures?>(Role.Retailer, queries => queries.FiguresAsync(CancellationToken.None), id))!;

        Assert.Equal("R001", figures.Store.Code);
        Assert.Equal((48, 48, 5), (figures.Products, figures.Shelves.Sum(shelf => shelf.Count), figures.Newest.Count));
    }

    [Fact]
    public async Task A_login_without_a_store_has_no_home()
    {
        Assert.Null(await _portal.AsAsync<ShopHomeQueries, ShopFigures?>(Role.Retailer, queries => queries.FiguresAsync(CancellationToken.None), retailer: 999));
        Assert.Null(await _portal.AsAsync<ShopHomeQueries, ShopFigures?>(Role.Retailer, queries => queries.FiguresAsync(CancellationToken.None)));
    }

    private Task<TeamFigures> TeamAsync(string role = Role.Admin) => _portal.AsAsync<TeamHomeQueries, TeamFigures>(role, queries => queries.FiguresAsync(CancellationToken.None));
}

public sealed class EmptyHomeTests
{
    [Fact]
    public async Task A_new_house_says_so()
    {
        await using var portal = new TestPortal();

        var figures = await portal.AsAsync<TeamHomeQueries, TeamFigures>(Role.Admin, queries => queries.FiguresAsync(CancellationToken.None));

        Assert.True(figures.IsEmpty);
        Assert.Equal(0, figures.Waiting);
    }
}
