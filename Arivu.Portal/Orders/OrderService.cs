using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Delivering;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>
/// Moves orders on: each method is one step of the trade in one transaction, with stock and credit following. A number that is
/// unknown, or another shop's, is answered with false.
/// </summary>
public sealed partial class OrderService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, TradeRules rules, DeliveryCalendar calendar)
{
    /// <summary>A person accepts a held order; its stock and credit are set aside already.</summary>
    /// <exception cref="RuleBrokenException">It is not held, or is above what staff may approve.</exception>
    public Task<bool> ApproveAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, async (order, db, ct) =>
        {
            if (!rules.MayApprove(user, order.Total, order.HoldReasons))
            {
                throw new RuleBrokenException("Only an administrator may approve above {0}, or where credit, dues or an advance hold the order.", rules.StaffLimit.ToShortString()) { Code = "approval-limit" };
            }

            order.Approve(user.Name, clock.Now());
            await KeepDayAsync(db, order, ct);
        }, cancel);
    }

    /// <summary>A person refuses a held order; stock and credit become free.</summary>
    /// <param name="number">Which.</param>
    /// <param name="reason">The shop reads it.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">It is not held.</exception>
    public Task<bool> RejectAsync(string number, string reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        OrderTexts.Reason(reason);
        return OnAsync(number, async (order, db, ct) =>
        {
            await FreeAsync(db, order, _ => 0, reason, ct);
            await ReleaseAsync(db, order, order.Reject(reason, user.Name, clock.Now()), ct);
        }, cancel);
    }

    /// <summary>The warehouse begins to pack.</summary>
    /// <exception cref="RuleBrokenException">It is not confirmed.</exception>
    public Task<bool> StartPackingAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, (order, _, _) =>
        {
            order.StartPacking(user.Name, clock.Now());
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>Notes that goods arrived.</summary>
    /// <param name="number">The order.</param>
    /// <param name="shipment">The shipment's number; null for all that are on the road.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RuleBrokenException">Nothing is on the road.</exception>
    public Task<bool> DeliverAsync(string number, string? shipment, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, (order, _, _) =>
        {
            order.Deliver(shipment, user.Name, clock.Now());
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>Calls off what has not left: the whole rest, or some pieces. The shop may until packing begins, the team until all has left.</summary>
    /// <param name="number">The order.</param>
    /// <param name="reason">Both sides read it.</param>
    /// <param name="lines">Pieces by SKU; null for everything that is open.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">It can no longer be cancelled, or not so many pieces are open.</exception>
    public Task<bool> CancelAsync(string number, string reason, IReadOnlyList<PlaceLine>? lines, CancellationToken cancel)
    {
        OrderTexts.Reason(reason);
        return OnAsync(number, async (order, db, ct) =>
        {
            if (!user.SeesEverything && !order.IsOpenToBuyer)
            {
                throw new RuleBrokenException("{0} is being packed already. Call Arivu Foods to change it.", order.Number) { Code = "wrong-state" };
            }

            await CallOffAsync(db, order, reason, lines is null ? null : PieceLines.Of(order, lines, line => line.Open), ct);
        }, cancel);
    }

    /// <summary>Calls a held order off that nobody decided in time. One that was decided meanwhile, or has time, stays as it is.</summary>
    /// <returns>Whether it lapsed.</returns>
    public async Task<bool> LapseAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        var lapsed = false;
        await OnAsync(number, async (order, db, ct) =>
        {
            lapsed = order.HasLapsed(clock.Now());
            if (lapsed)
            {
                await CallOffAsync(db, order, CallOffReasons.Undecided, null, ct);
            }
        }, cancel);
        return lapsed;
    }

    private async Task CallOffAsync(PortalDbContext db, Order order, string reason, Dictionary<Guid, int>? pieces, CancellationToken cancel)
    {
        var called = order.Cancel(reason, pieces, user.Name, clock.Now());
        await FreeAsync(db, order, line => line.Open, reason, cancel);
        await ReleaseAsync(db, order, called.CreditReleased, cancel);
    }

    // Promises are given up from the batches that live longest: what stays promised is what should leave first. Pieces that
    // wait for stock were promised nothing, so they go before any promise does.
    private async Task FreeAsync(PortalDbContext db, Order order, Func<OrderLine, int> keeps, string reason, CancellationToken cancel)
    {
        var promises = await Promises.OpenOf(db, order.Id).ToListAsync(cancel);
        var shelf = await Shelf.LockAsync(db, [.. promises.Select(p => p.ProductId).Distinct()], Note(order, reason), cancel);
        foreach (var line in order.Lines)
        {
            var mine = promises.Where(p => p.OrderLineId == line.Id).ToList();
            if (mine.Sum(p => p.Open) - keeps(line) is > 0 and var freed)
            {
                shelf.Release(mine, freed);
            }
        }
    }

    private Task ReleaseAsync(PortalDbContext db, Order order, Money released, CancellationToken cancel) =>
        CreditDesk.RecordAsync(db, order.RetailerId, CreditMove.Release, -released, new CreditNoting(clock.Now(), user.Name, order.Number), cancel);

    private StockNote Note(Order order, string? reason = null) => new(clock.Now(), user.Name, order.Number, reason);

    private Task<bool> OnAsync(string number, Func<Order, PortalDbContext, CancellationToken, Task> step, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (!await OrderTurn.TakeAsync(db, o => o.Number == key, ct))
            {
                return false;
            }

            var order = await db.Orders.Include(o => o.Lines.OrderBy(l => l.Position)).Include(o => o.Shipments).AsSplitQuery().SingleAsync(o => o.Number == key, ct);
            await step(order, db, ct);
            db.Hint(new OrderChanged(order.Number, order.RetailerId));
            return true;
        }, cancel);
    }
}
