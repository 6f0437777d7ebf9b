using Arivu.Portal.Analytics;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Demo.History;
using Arivu.Portal.Inventory.Sums;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo;

/// <summary>What one filling added.</summary>
/// <param name="Products">Products.</param>
/// <param name="Retailers">Retailers, each with a branch and a person.</param>
/// <param name="Logins">Logins of the team and the stores.</param>
/// <param name="Orders">Orders of the past.</param>
/// <param name="Batches">Batches that came in besides those of the past trade.</param>
public sealed record DemoCount(int Products, int Retailers, int Logins, int Orders = 0, int Batches = 0)
{
    /// <summary>Whether anything was missing.</summary>
    public bool Any => Products + Retailers + Logins + Orders + Batches > 0;
}

/// <summary>
/// Fills an empty house with the demo firm. Each step is one transaction and adds only what is missing, so a start that was
/// interrupted goes on where it stopped. A house with anybody's own product or retailer is left alone.
/// </summary>
public sealed class DemoFill(IDbContextFactory<PortalDbContext> database, DemoCatalog catalog, DemoRetailers retailers, DemoLogins logins, DemoHistory history, DemoBulk bulk, DemoWishes wishes, FillStockSums sums, FillFigures figures)
{
    /// <summary>Adds what is missing.</summary>
    /// <param name="plan">How much history; none for zero months.</param>
    /// <param name="progress">Hears how far the history is, in percent.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>What was added; null when the house is in use and nothing was touched.</returns>
    public async Task<DemoCount?> FillAsync(HistoryPlan plan, IProgress<int>? progress, CancellationToken cancel)
    {
        if (await IsInUseAsync(cancel))
        {
            return null;
        }

        var products = await catalog.SeedProductsAsync(cancel);
        var shops = await retailers.SeedRetailersAsync(plan.Retailers, cancel);
        var people = await logins.SeedLoginsAsync(cancel);
        var orders = (await history.FillAsync(plan, progress, cancel))?.Orders ?? 0;
        products += await bulk.SeedProductsAsync(plan.Products, cancel);
        var batches = await bulk.SeedBatchesAsync(plan.Batches, plan.Seed, progress, cancel);
        if (orders > 0)
        {
            await wishes.SeedAsync(cancel);
        }

        await sums.LoadAsync(cancel);
        await figures.LoadAsync(cancel);
        return new DemoCount(products, shops, people, orders, batches);
    }

    private async Task<bool> IsInUseAsync(CancellationToken cancel)
    {
        var skus = EmbeddedCsv.Read(typeof(DemoFill), "products.csv").ConvertAll(row => row["sku"]);
        var codes = EmbeddedCsv.Read(typeof(DemoFill), "retailers.csv").ConvertAll(row => row["retailer_code"]);
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Products.AnyAsync(p => !skus.Contains(p.Sku) && !p.Sku.StartsWith(DemoBulk.MadeUp), cancel) || await db.Retailers.AnyAsync(r => !codes.Contains(r.Code) && r.Note != DemoRetailers.MadeUp, cancel);
    }
}
