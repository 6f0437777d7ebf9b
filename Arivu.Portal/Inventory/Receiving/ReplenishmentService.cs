using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Orders more goods; for the team only. What comes of them is <see cref="ReceivingService"/>'s.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">For the timeline.</param>
/// <param name="rules">What a typed order must be.</param>
/// <param name="catalogue">Products by code.</param>
/// <param name="T">For messages beside fields.</param>
public sealed class ReplenishmentService(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IValidator<ReplenishmentDraft> rules, CatalogShelf catalogue, IStringLocalizer<InventoryWords> T)
{
    private const int LongestSnoozeDays = 365;

    private Signature Me => new(user.Name, clock.Now());

    /// <summary>Writes a new order, and marks it as ordered unless it stays a draft.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<string> CreateAsync(ReplenishmentDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        rules.Check(draft);
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var goods = await GoodsAsync(db, draft, [], ct);
            var order = ReplenishmentOrder.Draft(await StockNumbers.NextAsync(db, "PO", ct), FactsOf(draft), goods, Me);
            if (!draft.KeepAsDraft)
            {
                order.Order(Me);
            }

            db.Add(order);
            Tell(db, order);
            return order.Number;
        }, cancel);
    }

    /// <summary>Writes a draft anew, and marks it as ordered unless it stays one.</summary>
    /// <returns>False when there is no such order.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="RuleBrokenException">It was ordered already.</exception>
    public Task<bool> ReviseAsync(string number, ReplenishmentDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        rules.Check(draft);
        return OnAsync(number, async (order, db, ct) =>
        {
            var costs = order.Lines.GroupBy(l => l.Sku, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().UnitCost, StringComparer.Ordinal);
            order.Revise(FactsOf(draft), await GoodsAsync(db, draft, user.IsAdmin ? [] : costs, ct), Me);
            if (!draft.KeepAsDraft)
            {
                order.Order(Me);
            }
        }, cancel);
    }

    /// <summary>It went to the supplier.</summary>
    /// <exception cref="RuleBrokenException">It is no draft.</exception>
    public Task<bool> OrderAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, order => order.Order(Me), cancel);
    }

    /// <summary>The rest is not waited for any more.</summary>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">Nothing of it came yet, or nothing is missing.</exception>
    public Task<bool> CloseShortAsync(string number, string? reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, order => order.CloseShort(Reason(reason), Me), cancel);
    }

    /// <summary>Calls it off, while nothing came.</summary>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">Something came, or it is over.</exception>
    public Task<bool> CancelAsync(string number, string? reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, order => order.Cancel(Reason(reason), Me), cancel);
    }

    /// <summary>Suggests a product no more until a day; a day that is over wakes it.</summary>
    /// <returns>False when there is no such product.</returns>
    /// <exception cref="BadInputException">Beside Until: too far away.</exception>
    public Task<bool> SnoozeAsync(string sku, DateOnly until, CancellationToken cancel)
    {
        user.MustBeTeam();
        if (until > clock.Today().AddDays(LongestSnoozeDays))
        {
            throw new BadInputException("Until", T["At most {0} days away", LongestSnoozeDays]);
        }

        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if ((await catalogue.ProductsAsync(db, ct)).FirstOrDefault(p => p.Sku == sku) is not { } product)
            {
                return false;
            }

            var snooze = await db.ReplenishmentSnoozes.SingleOrDefaultAsync(s => s.ProductId == product.Id, ct) ?? db.Add(new ReplenishmentSnooze(product.Id)).Entity;
            snooze.Sleep(until, Me);
            db.Hint(new ReplenishmentChanged(""));
            return true;
        }, cancel);
    }

    private string Reason(string? typed) => (typed ?? "").Trim() switch
    {
        "" => throw new BadInputException("Reason", T["Say why, for those who ask later"]),
        { Length: > ReplenishmentOrder.NoteLength } => throw new BadInputException("Reason", T["At most {0} characters", ReplenishmentOrder.NoteLength]),
        var reason => Texts.Line(reason, ReplenishmentOrder.NoteLength),
    };

    private static ReplenishmentFacts FactsOf(ReplenishmentDraft draft) => new(draft.SupplierName!.Trim(), Known(draft.SupplierReference), draft.WarehouseId, draft.ExpectedOn, Known(draft.Note));

    private static string? Known(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    // One line a product; the same product typed twice is summed up.
    private async Task<List<ReplenishedGoods>> GoodsAsync(PortalDbContext db, ReplenishmentDraft draft, Dictionary<string, Money?> costs, CancellationToken cancel)
    {
        var products = (await catalogue.ProductsAsync(db, cancel)).ToDictionary(p => p.Sku, StringComparer.Ordinal);
        var faults = draft.Lines.Index().Where(l => l.Item.IsFilled).SelectMany(l => FaultsOf(l.Item, l.Index, products)).ToDictionary(StringComparer.Ordinal);
        return faults.Count == 0
            ? [.. draft.Filled.GroupBy(l => l.Key, StringComparer.Ordinal).Select(g => Goods(products[g.Key], g.Sum(l => l.Quantity!.Value), g.First().UnitCost ?? costs.GetValueOrDefault(g.Key)))]
            : throw new BadInputException(faults);
    }

    private IEnumerable<KeyValuePair<string, string[]>> FaultsOf(ReplenishmentDraftLine line, int index, Dictionary<string, ShelfProduct> products)
    {
        if (!products.ContainsKey(line.Key))
        {
            yield return new($"Lines[{index}].Sku", [T["No product has the code {0}", line.Key]]);
        }

        if (line.UnitCost is not null && !user.IsAdmin)
        {
            yield return new($"Lines[{index}].UnitCost", [T["Only an administrator notes costs"]]);
        }
    }

    private static ReplenishedGoods Goods(ShelfProduct product, int quantity, Money? cost) => new(product.Id, product.Sku, product.Name, product.CaseSize, quantity, cost);

    private Task<bool> OnAsync(string number, Action<ReplenishmentOrder> step, CancellationToken cancel) => OnAsync(number, (order, _, _) =>
    {
        step(order);
        return Task.CompletedTask;
    }, cancel);

    private Task<bool> OnAsync(string number, Func<ReplenishmentOrder, PortalDbContext, CancellationToken, Task> step, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (!await ReplenishmentTurn.TakeAsync(db, key, ct))
            {
                return false;
            }

            var order = await db.ReplenishmentOrders.Include(o => o.Lines.OrderBy(l => l.Position)).SingleAsync(o => o.Number == key, ct);
            await step(order, db, ct);
            Tell(db, order);
            return true;
        }, cancel);
    }

    // What is on the way changes the numbers of its products' pages, too.
    private static void Tell(PortalDbContext db, ReplenishmentOrder order)
    {
        db.Hint(new ReplenishmentChanged(order.Number));
        foreach (var product in order.Lines.Select(l => l.ProductId).Distinct())
        {
            db.Hint(new StockChanged(product));
        }
    }
}
