using Arivu.Portal.Catalog;
using Arivu.Portal.Catalog.Finding;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>
/// The quick order of the person who is signed in: lines are written, checked against the shop of the moment, mended, and the
/// good ones put into the cart. Each change is saved at once.
/// </summary>
public sealed partial class QuickOrderService(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, CatalogShelf shelf, ShopSearch search, OfferedStock stock, CartService carts, IStringLocalizer<OrdersWords> T)
{
    /// <summary>Rows of either kind that a page shows at first.</summary>
    public const int FirstRows = 100;

    /// <summary>The quick order, checked; null for a person who belongs to no shop.</summary>
    /// <param name="rows">The most rows of either kind.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<QuickView?> ViewAsync(int rows, CancellationToken cancel)
    {
        if (user.RetailerId is not { } mine)
        {
            return null;
        }

        var check = await CheckAsync(cancel);
        var draft = await DraftAsync(mine, cancel);
        var (faults, goods) = check.Of(draft?.Lines() ?? []);
        return new QuickView
        {
            Revision = draft?.Revision ?? 0,
            AllFaults = faults.Count,
            Faults = Meant(faults.Take(rows), check),
            Fitting = faults.Count(fault => Fits(fault) is not null),
            AllGoods = goods.Count,
            Goods = await WithStockAsync([.. goods.Take(rows)], cancel),
            GoodLines = goods.Sum(good => good.Keys.Count),
            Total = new Money(goods.Sum(good => good.Total.Paise)),
        };
    }

    /// <summary>Takes a product that was chosen; without pieces a case of it.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task PickAsync(ShelfProduct product, string pieces, CancellationToken cancel) =>
        PutAsync([new QuickWish(QuickSource.Typed, 0, product.Sku, pieces.Length > 0 ? pieces : Written(CartQuantity.First(product)))], cancel);

    /// <summary>Notes lines.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code file: there are too many.</exception>
    public Task PutAsync(IReadOnlyList<QuickWish> wishes, CancellationToken cancel) => ChangeAsync(draft => draft.Add(wishes), cancel);

    /// <summary>Sets the pieces of a good product; its lines become one. 0 takes it out.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task SetAsync(string sku, int pieces, CancellationToken cancel) => CountAsync(sku, _ => pieces, cancel);

    /// <summary>Goes up or down by full packs, from what stands now; below the least the product is taken out.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task StepAsync(string sku, int steps, CancellationToken cancel) => CountAsync(sku, good => Stepped(good, steps), cancel);

    /// <summary>Mends a line.</summary>
    /// <param name="key">Which.</param>
    /// <param name="sku">What was meant; null leaves it.</param>
    /// <param name="pieces">How many; null leaves it.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task MendAsync(int key, string? sku, int? pieces, CancellationToken cancel) => ChangeAsync(draft =>
    {
        if (draft.Lines().FirstOrDefault(line => line.Key == key)?.Wish is { } wish)
        {
            draft.Replace(new HashSet<int> { key }, wish with { Said = sku ?? wish.Said, Pieces = pieces is { } right ? Written(right) : wish.Pieces });
        }
    }, cancel);

    /// <summary>Takes lines out.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public Task DropAsync(IReadOnlyCollection<int> keys, CancellationToken cancel) => ChangeAsync(draft => draft.Replace(keys.ToHashSet(), wish: null), cancel);

    private async Task CountAsync(string sku, Func<QuickGood, int> pieces, CancellationToken cancel)
    {
        var check = await CheckAsync(cancel);
        await ChangeAsync(draft =>
        {
            if (check.Of(draft.Lines()).Goods.FirstOrDefault(good => good.Row.Product.Sku == sku) is { } good)
            {
                var (first, now) = (draft.Lines().First(line => line.Key == good.Keys[0]).Wish, pieces(good));
                draft.Replace(good.Keys.ToHashSet(), now <= 0 ? null : first with { Said = sku, Pieces = Written(now) });
            }
        }, cancel);
    }

    private static int Stepped(QuickGood good, int steps)
    {
        var (product, next) = (good.Row.Product, good.Pieces + (steps * good.Row.Product.OrderMultiple));
        return next < product.MinimumQuantity ? 0 : Math.Min(next, OrderOffers.MostPieces / product.OrderMultiple * product.OrderMultiple);
    }
}
