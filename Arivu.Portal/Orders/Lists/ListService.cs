using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.Lists;

/// <summary>Changes the lists of the store that is signed in. Each change is saved at once and seen by everybody of the store.</summary>
public sealed class ListService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, CartService carts, IStringLocalizer<OrdersWords> T)
{
    /// <summary>The field that messages about names are for.</summary>
    public const string NameField = nameof(ShoppingList.Name);

    /// <summary>Begins a list. Pieces are brought to full packs; what is unknown or not sold stays out. A name that is taken gets a number.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="BadInputException">Field Name: it is empty or too long.</exception>
    /// <exception cref="RuleBrokenException">Code quantity: the store has as many lists as it can, or the list is too long.</exception>
    public Task<Guid> CreateAsync(string? name, IReadOnlyList<CartWish> goods, CancellationToken cancel)
    {
        var wanted = Named(name);
        return ChangeAsync(async (db, mine, ct) =>
        {
            var taken = await db.ShoppingLists.Where(l => l.RetailerId == mine).Select(l => l.Name).ToListAsync(ct);
            if (taken.Count >= ShoppingList.MostLists)
            {
                throw new RuleBrokenException("A store keeps {0} lists. Delete one first.", ShoppingList.MostLists) { Code = "quantity" };
            }

            var list = ShoppingList.Begin(mine, Free(wanted, taken), user.Name, clock.Now());
            var skus = goods.Select(g => g.Sku.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
            var products = await db.Products.AsNoTracking().Where(p => skus.Contains(p.Sku) && p.Active).ToDictionaryAsync(p => p.Sku, StringComparer.OrdinalIgnoreCase, ct);
            foreach (var group in goods.GroupBy(g => g.Sku, StringComparer.OrdinalIgnoreCase).Where(g => products.ContainsKey(g.Key)))
            {
                list.Set(products[group.Key].Id, CartQuantity.Nearest(products[group.Key], group.Sum(g => g.Quantity)), user.Name, clock.Now());
            }

            db.Add(list);
            return list.Id;
        }, cancel);
    }

    /// <summary>Calls a list something else.</summary>
    /// <returns>Whether there is such a list.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="BadInputException">Field Name: it is empty, too long, or another list's.</exception>
    public Task<bool> RenameAsync(Guid id, string? name, CancellationToken cancel)
    {
        var wanted = Named(name);
        return ChangeAsync(async (db, mine, ct) =>
        {
            var lists = await db.ShoppingLists.Where(l => l.RetailerId == mine).ToListAsync(ct);
            if (lists.Exists(l => l.Id != id && string.Equals(l.Name, wanted, StringComparison.OrdinalIgnoreCase)))
            {
                throw new BadInputException(NameField, T["Another list is called that"]);
            }

            lists.Find(l => l.Id == id)?.Rename(wanted, user.Name, clock.Now());
            return lists.Exists(l => l.Id == id);
        }, cancel);
    }

    /// <summary>Deletes a list.</summary>
    /// <returns>Whether there was such a list.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task<bool> DeleteAsync(Guid id, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) => await ListAsync(db, mine, id, ct) is { } list && db.Remove(list) is not null, cancel);

    /// <summary>Sets the pieces of a product on a list; 0 takes it out.</summary>
    /// <returns>Whether there is such a list.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="BadInputException">Field Quantity: it cannot be ordered; the message names the nearest that can.</exception>
    /// <exception cref="RuleBrokenException">Code inactive: it is not sold; code quantity: the list is full.</exception>
    public Task<bool> SetAsync(Guid id, string sku, int pieces, CancellationToken cancel) => CountAsync(id, sku, (_, _) => pieces, cancel);

    /// <summary>Goes up or down by allowed quantities, from what stands on the list now.</summary>
    /// <inheritdoc cref="SetAsync" />
    public Task<bool> StepAsync(Guid id, string sku, int steps, CancellationToken cancel) => CountAsync(id, sku, (product, now) => CartQuantity.Step(product, now, steps), cancel);

    /// <summary>Puts the goods of a list in the cart; what is there already counts, so that pressing twice orders nothing twice.</summary>
    /// <returns>What became of them; null when there is no such list.</returns>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public async Task<CartManyAnswer?> AddToCartAsync(Guid id, CancellationToken cancel)
    {
        var mine = user.RetailerId ?? throw user.Refuse();
        await using var db = await database.CreateDbContextAsync(cancel);
        var goods = await db.ShoppingListLines.AsNoTracking().Where(l => l.RetailerId == mine && l.ListId == id).OrderBy(l => l.Position)
            .Join(db.Products, l => l.ProductId, p => p.Id, (l, p) => new CartWish(p.Sku, l.Quantity, CartLine.NoOffer)).ToListAsync(cancel);
        return goods.Count == 0 && !await db.ShoppingLists.AnyAsync(l => l.RetailerId == mine && l.Id == id, cancel) ? null : await carts.AddManyAsync(goods, CartMerge.AtLeast, cancel);
    }

    private Task<bool> CountAsync(Guid id, string sku, Func<Product, int, int> pieces, CancellationToken cancel) => ChangeAsync(async (db, mine, ct) =>
    {
        var key = sku.Trim().ToUpperInvariant();
        if (await ListAsync(db, mine, id, ct) is not { } list || await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Sku == key, ct) is not { } product)
        {
            return false;
        }

        var wanted = pieces(product, list.Lines.FirstOrDefault(l => l.ProductId == product.Id)?.Quantity ?? 0);
        if (wanted > 0)
        {
            CartQuantity.Hold(product, wanted, T);
            _ = product.Active ? product : throw new RuleBrokenException("{0} is not sold any more.", product.Name) { Code = "inactive" };
        }

        list.Set(product.Id, wanted, user.Name, clock.Now());
        return true;
    }, cancel);

    // Two screens that give the same name, or note the same product first, at once: the slower one finds it at the second try.
    private async Task<TAnswer> ChangeAsync<TAnswer>(Func<PortalDbContext, int, CancellationToken, Task<TAnswer>> change, CancellationToken cancel)
    {
        var mine = user.RetailerId ?? throw user.Refuse();
        try
        {
            return await OnceAsync(mine, change, cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            return await OnceAsync(mine, change, cancel);
        }
    }

    private Task<TAnswer> OnceAsync<TAnswer>(int mine, Func<PortalDbContext, int, CancellationToken, Task<TAnswer>> change, CancellationToken cancel) =>
        database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) =>
        {
            db.Hint(new ListsChanged(mine));
            return change(db, mine, ct);
        }, cancel);

    private static Task<ShoppingList?> ListAsync(PortalDbContext db, int mine, Guid id, CancellationToken cancel) =>
        db.ShoppingLists.Include(l => l.Lines).SingleOrDefaultAsync(l => l.RetailerId == mine && l.Id == id, cancel);

    private string Named(string? name)
    {
        var clean = Texts.Line(name ?? "", 2 * ShoppingList.NameLength).Trim();
        return clean.Length switch
        {
            0 => throw new BadInputException(NameField, T["Give the list a name"]),
            > ShoppingList.NameLength => throw new BadInputException(NameField, T["At most {0} characters", ShoppingList.NameLength]),
            _ => clean,
        };
    }

    private static string Free(string wanted, List<string> taken) => Enumerable.Range(1, taken.Count + 1)
        .Select(n => n == 1 ? wanted : $"{Texts.Cut(wanted, ShoppingList.NameLength - 4)} {n}")
        .First(name => !taken.Contains(name, StringComparer.OrdinalIgnoreCase));
}
