using Arivu.Portal.Catalog;
using Arivu.Portal.Demo;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Catalog;

/// <summary>A portal whose catalogue holds the demo firm's 48 products.</summary>
public sealed class CatalogPortal : IAsyncLifetime
{
    public TestPortal Portal { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await using var scope = Portal.ScopeOfSystem();
        await ActivatorUtilities.CreateInstance<DemoCatalog>(scope.ServiceProvider).SeedProductsAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>A product that is right in every field; a test spoils one.</summary>
    public static ProductDraft Right(string sku = "AF-TST-001") => new()
    {
        Sku = sku,
        Name = "Ragi Malt 500 g",
        CategoryId = 1,
        PackSize = "500 g",
        NetQuantity = 500,
        NetUnit = "g",
        Uqc = "PAC",
        CaseSize = 24,
        MinimumQuantity = 12,
        OrderMultiple = 12,
        Mrp = Money.FromRupees(200),
        WholesalePrice = Money.FromRupees(150),
        Hsn = "19019090",
        GstConditions = ["pre_packaged"],
        ShelfLifeDays = 180,
        MinimumDispatchDays = 60,
        NearExpiryAlertDays = 30,
        ReorderPoint = 48,
        Description = "Sprouted ragi",
    };
}
