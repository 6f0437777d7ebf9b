using Arivu.Portal.Data;
using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Shop;

/// <summary>A store's wishes to hear when something is back changed; all its screens hear it.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="RetailerId">The store.</param>
public sealed record BackWishChanged(int ProductId, int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}

/// <summary>"Tell me when it is back", and taking it back.</summary>
public sealed class BackWishService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, OfferedStock stock)
{
    /// <summary>The store wants to hear; asking twice changes nothing.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code inactive: it is not sold; code in-stock: it can be had now.</exception>
    public async Task WishAsync(string sku, CancellationToken cancel)
    {
        var (mine, product) = await ProductAsync(sku, cancel);
        if (!product.Active)
        {
            throw new RuleBrokenException("{0} is not sold any more.", product.Name) { Code = "inactive" };
        }

        if ((await stock.PiecesAsync([product.Id], cancel)).GetValueOrDefault(product.Id) >= product.MinimumQuantity)
        {
            throw new RuleBrokenException("{0} is in stock now: you can order it.", product.Name) { Code = "in-stock" };
        }

        try
        {
            await ChangeAsync(mine, product.Id, async (db, wish, ct) =>
            {
                if (wish is null)
                {
                    db.Add(new BackWish(mine, product.Id, clock.Now()));
                    await db.SaveChangesAsync(ct);
                }
            }, cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            // Another screen of the store asked in this moment: it waits already.
        }
    }

    /// <summary>The store no longer waits; not waiting is fine.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code inactive: there is no such product.</exception>
    public async Task UnwishAsync(string sku, CancellationToken cancel)
    {
        var (mine, product) = await ProductAsync(sku, cancel);
        await ChangeAsync(mine, product.Id, async (db, wish, ct) =>
        {
            if (wish is not null)
            {
                await db.BackWishes.Where(w => w.Id == wish.Id).ExecuteDeleteAsync(ct);
            }
        }, cancel);
    }

    private async Task<(int Mine, Product Product)> ProductAsync(string sku, CancellationToken cancel)
    {
        var (mine, key) = (user.RetailerId ?? throw user.Refuse(), sku.Trim().ToUpperInvariant());
        await using var db = await database.CreateDbContextAsync(cancel);
        return (mine, await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Sku == key, cancel) ?? throw new RuleBrokenException("{0} is not sold any more.", sku) { Code = "inactive" });
    }

    private Task<bool> ChangeAsync(int mine, int productId, Func<PortalDbContext, BackWish?, CancellationToken, Task> change, CancellationToken cancel) =>
        database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            await change(db, await db.BackWishes.AsNoTracking().SingleOrDefaultAsync(w => w.RetailerId == mine && w.ProductId == productId, ct), ct);
            db.Hint(new BackWishChanged(productId, mine));
            return true;
        }, cancel);
}
