using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data.Outbox;

/// <summary>Claims deliveries and runs one: the steps of the dispatcher, in a scope of their own.</summary>
internal sealed partial class OutboxRun(IServiceProvider scope, IDbContextFactory<PortalDbContext> database, Subscriptions subscriptions, TimeProvider clock, ILogger<OutboxRun> log)
{
    public const int MaxAttempts = 8;
    private const int Batch = 32;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Takes due deliveries: the first of each stream and subscriber only, so that order holds and a dead letter stops
    /// nothing but its own stream. The update checks the lease again, so two instances never hold one row.
    /// </summary>
    /// <param name="outside">Which kind: those that leave the database, or those that stay in it.</param>
    /// <param name="cancel">Ends the wait for the writer's turn.</param>
    public async Task<IReadOnlyList<Delivery>> ClaimAsync(bool outside, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var (now, lease) = (clock.Now(), Guid.NewGuid());
        var until = now + LeaseTime;
        var all = db.Set<Delivery>();
        var due = await all
            .Where(d => d.Outside == outside && !d.Dead && d.DueAt <= now && d.LeasedUntil < now)
            .Where(d => !all.Any(earlier => earlier.Subscriber == d.Subscriber && earlier.Stream == d.Stream && earlier.Id < d.Id))
            .OrderBy(d => d.Id).Select(d => d.Id).Take(Batch).ToListAsync(cancel);
        if (due.Count == 0)
        {
            return [];
        }

        using var turn = await db.Gate.EnterAsync(cancel);
        await all.Where(d => due.Contains(d.Id) && !d.Dead && d.LeasedUntil < now)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.LeasedUntil, until).SetProperty(d => d.Lease, lease), cancel);
        return await all.AsNoTracking().Where(d => d.Lease == lease).OrderBy(d => d.Id).ToListAsync(cancel);
    }

    /// <summary>Runs one claimed delivery; a fault is counted and put off, never lost.</summary>
    /// <returns>Whether it was handled.</returns>
    public async Task<bool> RunAsync(Delivery delivery, CancellationToken cancel)
    {
        scope.GetRequiredService<CurrentUser>().AsSystem(ActorOf(delivery));
        using var span = Measures.Work.StartActivity($"deliver {delivery.Subscriber}", ActivityKind.Consumer);
        try
        {
            await HandleAsync(delivery, cancel);
            Measures.Delivered(delivery.Subscriber, clock.Now() - delivery.OccurredAt);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // whatever a handler throws is stored with the delivery and tried again
        catch (Exception fault)
#pragma warning restore CA1031
        {
            span?.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);
            await PutOffAsync(delivery, fault, cancel);
            return false;
        }
    }

    // Who reads the audit trail is told what the portal followed: "issue invoice when order confirmed".
    private static string ActorOf(Delivery delivery) =>
        WordsOfName().Replace(delivery.Subscriber.Split(':')[0], " $0").Trim().ToLowerInvariant();

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex WordsOfName();

    private async Task HandleAsync(Delivery delivery, CancellationToken cancel)
    {
        var subscriber = subscriptions.Find(delivery.Subscriber) ?? throw new InvalidOperationException($"No handler is named {delivery.Subscriber}.");
        var happened = JsonSerializer.Deserialize(delivery.Payload, subscriber.Event)!;
        if (subscriber.Outside)
        {
            await using var outside = await database.CreateDbContextAsync(cancel);
            await subscriber.Run(scope, happened, delivery, outside, cancel);
        }

        await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (!subscriber.Outside)
            {
                await subscriber.Run(scope, happened, delivery, db, ct);
                await db.SaveChangesAsync(ct);
            }

            return await RemoveAsync(db, delivery, ct);
        }, cancel);
    }

    private static async Task<int> RemoveAsync(PortalDbContext db, Delivery delivery, CancellationToken cancel)
    {
        var removed = await db.Set<Delivery>().Where(d => d.Id == delivery.Id && d.Lease == delivery.Lease).ExecuteDeleteAsync(cancel);
        return removed == 1 ? removed : throw new InvalidOperationException("Another dispatcher has taken this delivery over.");
    }

    private async Task PutOffAsync(Delivery delivery, Exception fault, CancellationToken cancel)
    {
        var attempts = delivery.Attempts + 1;
        var dead = attempts >= MaxAttempts;
        Measures.DeliveryFailed(delivery.Subscriber, dead);
        var due = clock.Now() + TimeSpan.FromSeconds(Math.Min(300, 0.1 * Math.Pow(3, attempts)));
        log.Log(dead ? LogLevel.Error : LogLevel.Warning, fault, "{Subscriber} failed on {Stream}, attempt {Attempt} of {Max}", delivery.Subscriber, delivery.Stream, attempts, MaxAttempts);
        var error = Texts.Cut(fault.ToString(), Delivery.MaxErrorLength);
        await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var put = await db.Set<Delivery>().Where(d => d.Id == delivery.Id && d.Lease == delivery.Lease).ExecuteUpdateAsync(set => set
                .SetProperty(d => d.Attempts, attempts).SetProperty(d => d.Dead, dead).SetProperty(d => d.DueAt, due)
                .SetProperty(d => d.LeasedUntil, DateTime.UnixEpoch).SetProperty(d => d.LastError, error), ct);
            if (put == 1 && dead && delivery.EventType != nameof(DeliveryGaveUp)) // news of it that dies says nothing of itself, without end
            {
                db.Publish($"gave-up-{delivery.Id}", new DeliveryGaveUp(delivery.Subscriber, delivery.Stream));
            }

            return put;
        }, cancel);
    }
}
