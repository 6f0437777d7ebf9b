using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>Other quantities, until packing begins and while no invoice stands.</content>
public sealed partial class OrderService
{
    /// <summary>
    /// Sets other quantities on an order's lines, with stock and credit following. What holds the order is looked at again: a
    /// smaller order may confirm itself, a confirmed one grows only as far as no person needs to look at it.
    /// </summary>
    /// <exception cref="EditedByAnotherException">The order changed since it was seen.</exception>
    /// <exception cref="RuleBrokenException">
    /// Code wrong-state, quantity, insufficient-stock, credit-limit, price or needs-approval; nothing was saved.
    /// </exception>
    public Task<bool> ChangeAsync(string number, ChangeOrder wish, CancellationToken cancel) => OnAsync(number, async (order, db, ct) =>
    {
        if (order.Version != wish.Seen)
        {
            throw new EditedByAnotherException();
        }

        var changed = order.ChangePieces(wish.Pieces, user.Name, clock.Now());
        await FollowShelfAsync(db, order, changed, ct);
        await FollowCreditAsync(db, order, changed, ct);
        await DecideAgainAsync(db, order, changed.Lines.Any(l => l.Now > l.Before), ct);
    }, cancel);

    private async Task FollowShelfAsync(PortalDbContext db, Order order, ChangedOrder changed, CancellationToken cancel)
    {
        var ids = changed.Lines.Select(l => l.Line.ProductId).Distinct().ToList();
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        foreach (var line in changed.Lines)
        {
            MustBeSold(line, products[line.Line.ProductId]);
        }

        var percent = await db.Retailers.Where(r => r.Id == order.RetailerId).Select(r => r.MinimumLifePercent).SingleAsync(cancel);
        var promises = await Promises.OpenOf(db, order.Id).ToListAsync(cancel);
        var shelf = await Shelf.LockAsync(db, ids, Note(order), cancel);
        foreach (var (line, _, now) in changed.Lines)
        {
            // Pieces that wait for stock were promised nothing: they go before any promise does.
            var mine = promises.Where(p => p.OrderLineId == line.Id).ToList();
            if (mine.Sum(p => p.Open) - now is > 0 and var freed)
            {
                shelf.Release(mine, freed);
            }
        }

        foreach (var grown in changed.Lines.Where(l => l.Now > l.Before))
        {
            Promise(shelf, order, grown, Until(products[grown.Line.ProductId], percent));
        }
    }

    // A line keeps the price it was placed at, so it grows only while that is still the price.
    private static void MustBeSold(ChangedLine changed, Product product)
    {
        var (line, before, now) = changed;
        if (now > 0 && (now > OrderOffers.MostPieces || !product.Accepts(now)))
        {
            throw new RuleBrokenException("{0}: order {1} or more pieces, in steps of {2}.", line.Name, product.MinimumQuantity, product.OrderMultiple) { Code = "quantity" };
        }

        if (now > before && !product.Active)
        {
            throw new RuleBrokenException("{0} is not sold any more; {1} pieces stay ordered.", line.Name, before) { Code = "quantity" };
        }

        if (now > before && product.WholesalePrice != line.UnitPrice)
        {
            throw new RuleBrokenException("The price of {0} has changed since. Order the other {1} pieces in a new order.", line.Name, now - before) { Code = "price" };
        }
    }

    private static void Promise(Shelf shelf, Order order, ChangedLine grown, DateOnly until)
    {
        var (line, more) = (grown.Line, grown.Now - grown.Before);
        if (shelf.Available(line.ProductId, until) is var free && free < more)
        {
            throw new RuleBrokenException("{0}: {1} more pieces are there, {2} more asked.", line.Name, free, more) { Code = "insufficient-stock" };
        }

        shelf.Reserve(new OrderRef(order.Id, order.RetailerId, order.Number), line.Id, line.ProductId, more, until);
    }

    private async Task FollowCreditAsync(PortalDbContext db, Order order, ChangedOrder changed, CancellationToken cancel)
    {
        await ReleaseAsync(db, order, changed.Released, cancel);
        var (note, more) = (new CreditNoting(clock.Now(), user.Name, order.Number), changed.More);
        var retailer = await db.Retailers.AsNoTracking().SingleAsync(r => r.Id == order.RetailerId, cancel);
        if (more != Money.Zero && !retailer.Active)
        {
            throw new RuleBrokenException("{0} may not order at present. Ask Arivu Foods.", retailer.TradeName) { Code = "inactive" };
        }

        if (more == Money.Zero || (retailer.Terms.GivesCredit() && await CreditDesk.TryReserveAsync(db, retailer.Id, more, note, cancel)))
        {
            return;
        }

        if (retailer.Terms.GivesCredit() && order.Status != OrderStages.ToDecide)
        {
            throw new RuleBrokenException("{0} more does not fit your credit limit of {1}. Pay first, or order it in a new order and send that for approval.", more.ToShortString(), retailer.CreditLimit.ToShortString()) { Code = "credit-limit" };
        }

        await CreditDesk.RecordAsync(db, retailer.Id, CreditMove.Reserve, more, note, cancel); // who pays otherwise has no limit, and a held order waits for a person with what goes beyond it
    }

    private async Task DecideAgainAsync(PortalDbContext db, Order order, bool grown, CancellationToken cancel)
    {
        var buyer = await BuyerStanding.OfAsync(db, [order], clock.Now().AddDays(-rules.UsualDays), cancel);
        var reasons = HoldReasons.Of(order, buyer, rules, clock.Today());
        if (order.Status == OrderStages.ToDecide)
        {
            var first = order.HoldReasons.Where(r => r.Kind == HoldKind.FirstOrder && !reasons.Any(again => again.Kind == r.Kind)); // another one that waits beside it is no history
            await DecideAsync(db, order, [.. first, .. reasons], cancel);
        }
        else if (grown && reasons.FirstOrDefault(r => r.Kind is not (HoldKind.FirstOrder or HoldKind.Undelivered)) is { } reason)
        {
            throw new RuleBrokenException("So much needs a person's approval: {0} Order the rest in a new order.", reason.Words) { Code = "needs-approval" };
        }
    }

    private async Task DecideAsync(PortalDbContext db, Order order, IReadOnlyList<HoldReason> reasons, CancellationToken cancel)
    {
        if (reasons.Count == 0)
        {
            order.ConfirmByRule("Within the limits", clock.Now());
            await KeepDayAsync(db, order, cancel);
        }
        else
        {
            order.HoldFor(reasons);
        }
    }
}

/// <summary>Other quantities for an order.</summary>
/// <param name="Pieces">Pieces wanted from now on, by line; 0 takes the line off, lines that are not named stay.</param>
/// <param name="Seen">The order's version as the person saw it.</param>
public sealed record ChangeOrder(IReadOnlyDictionary<Guid, int> Pieces, int Seen);
