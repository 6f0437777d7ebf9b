using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Standing.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Standing;

/// <summary>
/// Every few minutes, from <see cref="TradeRules.StandingHour"/> in India on: standing orders whose date has come ask their store, or
/// are placed. The date is made and the standing order moved on in one transaction that holds its row, so two instances make it once.
/// </summary>
internal sealed class MakeStandingOrders(IServiceScopeFactory scopes, TimeProvider clock, TradeRules rules, ILogger<MakeStandingOrders> log) : TimedWork(scopes, clock, log)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private readonly ILogger _log = log;

    protected override string Actor => "standing orders";

    protected override TimeSpan First => TimeSpan.FromMinutes(1);

    protected override TimeSpan UntilNext() => Every;

    protected override async Task<int> DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var database = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        var today = Clock.Today();
        var made = 0;
        foreach (var id in await DueAsync(database, today, cancel))
        {
            made += await TriedAsync(id, () => MakeAsync(database, id, today, cancel)) ? 1 : 0;
        }

        var placing = services.GetRequiredService<TurnPlacing>();
        foreach (var turn in await OpenAsync(database, cancel))
        {
            await TriedAsync(turn, async () => await placing.CarryOutAsync(turn, cancel) is { State: TurnState.Placed });
        }

        return made;
    }

    private async Task<List<Guid>> DueAsync(IDbContextFactory<PortalDbContext> database, DateOnly today, CancellationToken cancel)
    {
        if (Clock.Now() < IndianTime.StartOf(today).AddHours(rules.StandingHour))
        {
            return [];
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.StandingOrders.Where(o => o.State == StandingState.Running && o.NextOn <= today).OrderBy(o => o.NextOn).ThenBy(o => o.Id).Select(o => o.Id).Take(AtOnce).ToListAsync(cancel);
    }

    private static async Task<List<Guid>> OpenAsync(IDbContextFactory<PortalDbContext> database, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.StandingTurns.Where(t => t.State == TurnState.Placing).OrderBy(t => t.At).ThenBy(t => t.Id).Select(t => t.Id).Take(AtOnce).ToListAsync(cancel);
    }

    private Task<bool> MakeAsync(IDbContextFactory<PortalDbContext> database, Guid id, DateOnly today, CancellationToken cancel) => database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
    {
        if (await StandingService.LockedAsync(db, id, ct) is not { } order)
        {
            return false;
        }

        await StandingService.PassOverAsync(db, order, ct);
        if (!order.IsDue(today))
        {
            return false; // another instance was quicker, the store paused it, or skipped the date
        }

        await StandingService.LapseAsync(db, id, Clock.Now(), ct);
        var turn = db.Add(order.Make(today, Clock.Now())).Entity;
        await StandingService.PassOverAsync(db, order, ct);
        if (turn.State == TurnState.Asked)
        {
            db.Publish(order.Stream, new StandingTurnMoved(turn.Id, turn.RetailerId, turn.State));
        }

        db.Hint(new StandingChanged(id, turn.RetailerId));
        return true;
    }, cancel);

    // One that cannot be made keeps no other from it.
    private async Task<bool> TriedAsync(Guid id, Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception quicker) when (quicker is EditedByAnotherException || (quicker is DbUpdateException taken && taken.IsDuplicateKey()))
        {
            _log.LogInformation(quicker, "Standing order {Id} was made at the same moment elsewhere", id);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _log.LogError(fault, "Standing order {Id} could not be made and is tried again", id);
        }

        return false;
    }
}
