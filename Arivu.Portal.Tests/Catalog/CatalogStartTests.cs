using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Catalog;

public sealed class CatalogStartTests(CatalogPortal catalog) : IClassFixture<CatalogPortal>
{
    private readonly TestPortal _portal = catalog.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_database_has_its_shelves_and_rates_and_a_second_start_adds_none()
    {
        await using var scope = _portal.ScopeOfSystem();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(Cancel);
        Assert.Equal(11, await _portal.ReadAsync(db => db.Categories.CountAsync(Cancel)));
        Assert.Equal(CatalogStart.Rates().Count(), await _portal.ReadAsync(db => db.GstRates.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_demo_products_are_added_once()
    {
        await using var scope = _portal.ScopeOfSystem();
        var demo = ActivatorUtilities.CreateInstance<DemoCatalog>(scope.ServiceProvider);
        Assert.Equal(0, await demo.SeedProductsAsync(Cancel));
        Assert.Equal(48, await _portal.ReadAsync(db => db.Products.CountAsync(Cancel)));
    }
}
