using Arivu.Portal.Accounts;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Demo;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Catalog;
using Arivu.Portal.Tests.Customers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Demo;

public sealed class DemoFillTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    [Fact]
    public async Task An_empty_house_gets_products_retailers_and_a_login_for_everybody()
    {
        Assert.Equal(new DemoCount(48, 26, 28), await FillAsync());
    }

    [Fact]
    public async Task A_second_start_adds_nothing()
    {
        await FillAsync();

        Assert.Equal(new DemoCount(0, 0, 0), await FillAsync());
    }

    [Fact]
    public async Task A_start_that_was_interrupted_goes_on_where_it_stopped()
    {
        await FillAsync();
        await _portal.ReadAsync(db => db.Users.Where(u => u.Role == Role.Retailer).ExecuteDeleteAsync());
        await _portal.ReadAsync(db => db.Products.Where(p => p.Sku == "AF-BEV-001").ExecuteDeleteAsync());

        Assert.Equal(new DemoCount(1, 0, 26), await FillAsync());
    }

    [Fact]
    public async Task A_house_with_a_product_of_its_own_is_left_alone()
    {
        await _portal.AsAsync<ProductService, string>(Role.Admin, service => service.CreateAsync(CatalogPortal.Right(), CancellationToken.None));

        Assert.Null(await FillAsync());
        Assert.Equal(0, await _portal.ReadAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_house_with_a_retailer_of_its_own_is_left_alone()
    {
        await _portal.AsAsync<RetailerService, string>(Role.Admin, service => service.RegisterAsync(CustomersPortal.Right("R900"), CancellationToken.None));

        Assert.Null(await FillAsync());
        Assert.Equal(0, await _portal.ReadAsync(db => db.Products.CountAsync()));
    }

    [Theory]
    [InlineData(DemoAccounts.Admin, Role.Admin, null)]
    [InlineData(DemoAccounts.Staff, Role.Staff, null)]
    [InlineData("r001@example.com", Role.Retailer, "R001")]
    [InlineData("r026@example.com", Role.Retailer, "R026")]
    public async Task Everybody_can_sign_in_with_the_published_password(string email, string role, string? store)
    {
        await FillAsync();
        await using var scope = _portal.ScopeOfSystem();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();

        var login = await users.FindByEmailAsync(email);

        Assert.NotNull(login);
        Assert.True(await users.CheckPasswordAsync(login, DemoAccounts.Password));
        Assert.Equal(role, login.Role);
        Assert.Equal(store, await _portal.ReadAsync(db => db.Retailers.Where(r => r.Id == login.RetailerId).Select(r => r.Code).SingleOrDefaultAsync()));
    }

    [Fact]
    public async Task A_login_that_stands_keeps_its_password()
    {
        await FillAsync();
        await _portal.ReadAsync(db => db.Users.Where(u => u.Email == DemoAccounts.Staff).ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, "changed")));

        await FillAsync();

        Assert.Equal("changed", await _portal.ReadAsync(db => db.Users.Where(u => u.Email == DemoAccounts.Staff).Select(u => u.PasswordHash).SingleAsync()));
    }

    [Fact]
    public async Task The_verb_fills_an_empty_database_and_refuses_one_in_use()
    {
        Assert.Equal(0, await VerbAsync());
        Assert.Equal(0, await VerbAsync());
        await _portal.AsAsync<ProductService, string>(Role.Admin, service => service.CreateAsync(CatalogPortal.Right(), CancellationToken.None));

        Assert.Equal(1, await VerbAsync());
    }

    [Fact]
    public async Task A_past_made_to_order_leaves_books_that_hold()
    {
        Assert.Equal(0, await VerbAsync("--orders", "300", "--months", "2"));

        Assert.InRange(await _portal.ReadAsync(db => db.Orders.CountAsync()), 250, 400);
        await _portal.BooksHoldAsync();
    }

    [Fact]
    public void The_welcome_names_the_address_and_all_kinds_of_people()
    {
        using var words = new StringWriter();

        new DemoWelcome(words).Say(["http://localhost:5080"]);

        Assert.All(["http://localhost:5080", DemoAccounts.Admin, DemoAccounts.Staff, DemoAccounts.Store, DemoAccounts.Password], part => Assert.Contains(part, words.ToString(), StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task<DemoCount?> FillAsync()
    {
        await using var scope = _portal.ScopeOfSystem();
        return await scope.ServiceProvider.GetRequiredService<DemoFill>().FillAsync(Arivu.Portal.Demo.History.HistoryPlan.None, null, CancellationToken.None);
    }

    private async Task<int> VerbAsync(params string[] words)
    {
        await using var scope = _portal.ScopeOfSystem();
        return await scope.ServiceProvider.GetServices<IVerb>().Single(verb => verb.Name == "demo").RunAsync(words, CancellationToken.None);
    }
}

public sealed class DemoStartTests
{
    [Theory]
    [InlineData(true, 26)]
    [InlineData(false, 0)]
    public async Task A_start_fills_the_house_when_the_setting_says_so(bool demo, int retailers)
    {
        await using var portal = new TestPortal { WithDemo = demo };

        Assert.Equal(retailers, await portal.ReadAsync(db => db.Retailers.CountAsync()));
    }
}
