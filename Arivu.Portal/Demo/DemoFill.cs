using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo;

/// <summary>What one filling added.</summary>
/// <param name="Products">Products.</param>
/// <param name="Retailers">Retailers, each with a branch and a person.</param>
/// <param name="Logins">Logins of the team and the stores.</param>
public sealed record DemoCount(int Products, int Retailers, int Logins)
{
    /// <summary>Whether anything was missing.</summary>
    public bool Any => Products + Retailers + Logins > 0;
}

/// <summary>
/// Fills an empty house with the demo firm. Each step is one transaction and adds only what is missing, so a start that was
/// interrupted goes on where it stopped. A house with anybody's own product or retailer is left alone.
/// </summary>
public sealed class DemoFill(IDbContextFactory<PortalDbContext> database, DemoCatalog catalog, DemoRetailers retailers, DemoLogins logins)
{
    /// <summary>Adds what is missing.</summary>
    /// <returns>What was added; null when the house is in use and nothing was touched.</returns>
    public async Task<DemoCount?> FillAsync(CancellationToken cancel) => await IsInUseAsync(cancel)
        ? null
        : new DemoCount(await catalog.SeedProductsAsync(cancel), await retailers.SeedRetailersAsync(cancel), await logins.SeedLoginsAsync(cancel));

    private async Task<bool> IsInUseAsync(CancellationToken cancel)
    {
        var skus = EmbeddedCsv.Read(typeof(DemoFill), "products.csv").ConvertAll(row => row["sku"]);
        var codes = EmbeddedCsv.Read(typeof(DemoFill), "retailers.csv").ConvertAll(row => row["retailer_code"]);
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Products.AnyAsync(p => !skus.Contains(p.Sku), cancel) || await db.Retailers.AnyAsync(r => !codes.Contains(r.Code), cancel);
    }
}
