using System.Globalization;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Demo.History;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo;

/// <summary>
/// Makes the catalogue and the warehouse large: products that are variants of the file's, and batches that came in over the
/// last shelf life, by the entities' own verbs. What was made before an interruption stays; a repetition goes on from there.
/// </summary>
public sealed class DemoBulk(IDbContextFactory<PortalDbContext> database, GstRates rates, TimeProvider clock)
{
    /// <summary>What the SKU of every made-up product begins with.</summary>
    internal const string MadeUp = "AF-BULK-";

    private const int AtOnce = 2_000;
    private const int MostCases = 12;

    /// <summary>Adds made-up products until so many products stand.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> SeedProductsAsync(int count, CancellationToken cancel)
    {
        var rows = EmbeddedCsv.Read(typeof(DemoBulk), "products.csv");
        var standing = await CountAsync(db => db.Products, cancel);
        foreach (var numbers in Enumerable.Range(standing + 1, Math.Max(0, count - standing)).Chunk(AtOnce))
        {
            await using var db = await database.CreateDbContextAsync(cancel);
            var shelves = await db.Categories.ToDictionaryAsync(c => c.Name, c => c.Id, StringComparer.Ordinal, cancel);
            var table = await rates.TableAsync(db, cancel);
            foreach (var number in numbers)
            {
                var facts = DemoCatalog.FactsOf(rows[number % rows.Count], shelves);
                facts = facts with { Name = string.Create(CultureInfo.InvariantCulture, $"{facts.Name}, variant {number}"), Ean13 = null };
                var product = Product.Create(string.Create(CultureInfo.InvariantCulture, $"{MadeUp}{number:00000}"), facts, table.Resolve(facts.Hsn, facts.GstConditions, clock.Today()).Rate, clock.Now());
                product.ClearRaised();
                db.Add(product);
            }

            await db.SaveChangesAsync(cancel);
        }

        return Math.Max(0, count - standing);
    }

    /// <summary>Lets further batches come in until about so many lie there, shared out among the made-up products, or among all where there are none.</summary>
    /// <param name="count">How many batches.</param>
    /// <param name="seed">The same seed and day give the same batches.</param>
    /// <param name="progress">Hears how far it is, in percent.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>How many were added.</returns>
    public async Task<int> SeedBatchesAsync(int count, int seed, IProgress<int>? progress, CancellationToken cancel)
    {
        var (standing, products, chance) = (await CountAsync(db => db.Batches, cancel), await ProductsAsync(cancel), new Random(seed));
        foreach (var numbers in Enumerable.Range(standing, Math.Max(0, count - standing)).Chunk(AtOnce))
        {
            await using var db = await database.CreateDbContextAsync(cancel);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var number in numbers)
            {
                Lay(db, products[number % products.Count], number, chance);
            }

            await db.SaveChangesAsync(cancel);
            progress?.Report((int)(100L * numbers[^1] / count));
        }

        return Math.Max(0, count - standing);
    }

    // Made on any day of the last shelf life and a little before: some expire soon, a few are expired.
    private void Lay(PortalDbContext db, Product product, int number, Random chance)
    {
        var made = clock.Today().AddDays(-1 - chance.Next((product.ShelfLifeDays * 51 / 50) + 1));
        var batch = db.Add(Batch.Arrive(product.Id, string.Create(CultureInfo.InvariantCulture, $"{made:yyMMdd}-{number}"), made, made.AddDays(product.ShelfLifeDays))).Entity;
        var cost = DemoCost.Of(product, made);
        var note = new StockNote(IndianTime.StartOf(made.AddDays(1)), "production", string.Create(CultureInfo.InvariantCulture, $"GRN-{made:yyMMdd}"));
        db.Add(batch.Receive(product.CaseSize * (1 + chance.Next(MostCases)), note).Costing(cost));
        db.Add(new BatchCost(batch, cost));
    }

    private async Task<int> CountAsync<T>(Func<PortalDbContext, IQueryable<T>> rows, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await rows(db).CountAsync(cancel);
    }

    private async Task<List<Product>> ProductsAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var all = db.Products.AsNoTracking().OrderBy(p => p.Id);
        var own = await all.Where(p => p.Sku.StartsWith(MadeUp)).ToListAsync(cancel);
        return own.Count > 0 ? own : await all.ToListAsync(cancel);
    }
}
