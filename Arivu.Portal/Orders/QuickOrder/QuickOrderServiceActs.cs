using System.Globalization;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.QuickOrder;

/// <content>What is done to all lines at once, and what the single acts share.</content>
public sealed partial class QuickOrderService
{
    /// <summary>Puts the good products into the cart, on top of what is there, and takes their lines out; the others stay to be mended.</summary>
    /// <param name="seen">The state that was shown (<see cref="QuickView.Revision"/>).</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    /// <exception cref="RuleBrokenException">Code cart-changed: the lines changed since they were shown, or are in the cart already.</exception>
    public async Task<CartManyAnswer> AddToCartAsync(int seen, CancellationToken cancel)
    {
        var mine = user.RetailerId ?? throw user.Refuse();
        var draft = await DraftAsync(mine, cancel);
        var (_, goods) = (await CheckAsync(cancel)).Of(draft?.Lines() ?? []);
        if (goods.Count == 0)
        {
            throw Changed();
        }

        var wishes = goods.Select(good => new CartWish(good.Row.Product.Sku, good.Pieces)).ToList();
        return await carts.AddManyAsync(wishes, CartMerge.OnTop, (db, answer, ct) => TakeOutAsync(db, mine, seen, Came(goods, answer), ct), cancel);
    }

    /// <summary>Gives each line whose quantity cannot be ordered the nearest that can.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public async Task FitAsync(CancellationToken cancel)
    {
        var check = await CheckAsync(cancel);
        await ChangeAsync(draft => draft.Rewrite(check.Of(draft.Lines()).Faults.Where(fault => Fits(fault) is not null)
            .ToDictionary(fault => fault.Line.Key, fault => fault.Line.Wish with { Pieces = Written(Fits(fault)!.Value) })), cancel);
    }

    /// <summary>Takes out all lines that cannot be ordered.</summary>
    /// <exception cref="NotAllowedException">No shop is signed in.</exception>
    public async Task DropFaultsAsync(CancellationToken cancel)
    {
        var check = await CheckAsync(cancel);
        await ChangeAsync(draft => draft.Replace(check.Of(draft.Lines()).Faults.Select(fault => fault.Line.Key).ToHashSet(), wish: null), cancel);
    }

    private static RuleBrokenException Changed() => new("These lines changed since you looked, or are in the cart already. Look again.") { Code = "cart-changed" };

    // The nearest quantity, where a quantity was written and is the only thing that is wrong.
    private static int? Fits(QuickFault fault) =>
        fault is { Product: { Active: true } product, Choices.Count: > 0 } && QuickAmount.Read(fault.Line.Wish.Pieces, product.CaseSize) is > 0 and var pieces ? fault.Choices.MinBy(choice => Math.Abs(choice - (long)pieces)) : null;

    private static List<QuickGood> Came(IReadOnlyList<QuickGood> goods, CartManyAnswer answer)
    {
        var came = answer.Added.Select(added => added.Sku).ToHashSet(StringComparer.Ordinal);
        return [.. goods.Where(good => came.Contains(good.Row.Product.Sku))];
    }

    private async Task TakeOutAsync(PortalDbContext db, int mine, int seen, List<QuickGood> goods, CancellationToken cancel)
    {
        var draft = await DraftOf(db, mine).TagWith(RowLocks.ForUpdate).SingleOrDefaultAsync(cancel);
        if (draft is null || draft.Revision != seen)
        {
            throw Changed();
        }

        draft.Replace(goods.SelectMany(good => good.Keys).ToHashSet(), wish: null);
        db.Hint(new QuickOrderChanged(mine, draft.Person));
    }

    private static IReadOnlyList<QuickFault> Meant(IEnumerable<QuickFault> faults, QuickCheck check)
    {
        var known = new Dictionary<string, ShopRow?>(StringComparer.OrdinalIgnoreCase);
        return [.. faults.Select(fault => fault.Product is null ? fault with { Meant = MeantBy(fault.Line.Wish.Said) } : fault)];

        ShopRow? MeantBy(string said)
        {
            if (!known.TryGetValue(said, out var row))
            {
                known[said] = row = check.NearCode(said) ?? (check.Finder.Find(said, 1) is [var first] ? first : null);
            }

            return row;
        }
    }

    private async Task<IReadOnlyList<QuickGood>> WithStockAsync(List<QuickGood> goods, CancellationToken cancel)
    {
        var pieces = await stock.PiecesAsync(goods.ConvertAll(good => good.Row.Product.Id), cancel);
        return goods.ConvertAll(good => good with { Available = pieces.GetValueOrDefault(good.Row.Product.Id) });
    }

    private async Task<QuickCheck> CheckAsync(CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return new QuickCheck(await search.OpenAsync(cancel), await shelf.ProductsAsync(db, cancel), T);
    }

    private async Task<QuickOrderDraft?> DraftAsync(int mine, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await DraftOf(db, mine).AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    private IQueryable<QuickOrderDraft> DraftOf(PortalDbContext db, int mine)
    {
        var person = user.Id;
        return db.QuickOrderDrafts.Where(d => d.RetailerId == mine && d.Person == person);
    }

    private Task<int> ChangeAsync(Action<QuickOrderDraft> change, CancellationToken cancel)
    {
        if (user is not { RetailerId: { } mine, Id: { } person })
        {
            throw user.Refuse();
        }

        return ChangeAsync(mine, person, change, again: true, cancel);
    }

    // Two tabs that write the first line at once: the slower one finds the draft at the second try.
    private async Task<int> ChangeAsync(int mine, Guid person, Action<QuickOrderDraft> change, bool again, CancellationToken cancel)
    {
        try
        {
            return await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
            {
                var draft = await DraftOf(db, mine).TagWith(RowLocks.ForUpdate).SingleOrDefaultAsync(ct) ?? db.Add(new QuickOrderDraft(mine, person)).Entity;
                change(draft);
                db.Hint(new QuickOrderChanged(mine, person));
                return draft.Revision;
            }, cancel);
        }
        catch (DbUpdateException taken) when (again && taken.IsDuplicateKey())
        {
            return await ChangeAsync(mine, person, change, again: false, cancel);
        }
    }

    private static string Written(int pieces) => pieces.ToString(CultureInfo.InvariantCulture);
}
