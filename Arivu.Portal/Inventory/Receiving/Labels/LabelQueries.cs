using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory.Receiving.Labels;

/// <summary>Reads what stands on labels; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
public sealed class LabelQueries(IDbContextFactory<PortalDbContext> database, CurrentUser user)
{
    /// <summary>The most labels of one file.</summary>
    public const int MostLabels = 2_400;

    /// <summary>Labels of these batches.</summary>
    /// <param name="wishes">Product, batch and count.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null where a batch is unknown.</returns>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<IReadOnlyList<LabelRun>?> RunsAsync(IReadOnlyList<LabelWish> wishes, CancellationToken cancel)
    {
        user.MustBeTeam();
        var (skus, numbers) = (wishes.Select(w => w.Sku).Distinct(StringComparer.Ordinal).ToList(), wishes.Select(w => w.Batch).Distinct(StringComparer.Ordinal).ToList());
        await using var db = await database.CreateDbContextAsync(cancel);
        var products = db.Products.AsNoTracking().Where(p => skus.Contains(p.Sku));
        var found = await db.Batches.AsNoTracking().Where(b => numbers.Contains(b.Number))
            .Join(products, b => b.ProductId, p => p.Id, (b, p) => new BatchLabel(p.Sku, p.Name, p.PackSize, p.Ean13, b.Number, b.Manufactured, b.Expires)).ToListAsync(cancel);
        var runs = wishes.Select(w => found.Find(l => l.Sku == w.Sku && l.Batch == w.Batch) is { } label ? new LabelRun(label, w.Count) : null).ToList();
        return runs.Contains(null) ? null : runs.ConvertAll(run => run!);
    }
}

/// <summary>So many labels of a batch.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Count">How many.</param>
public sealed record LabelWish(string Sku, string Batch, int Count);
