using System.Collections.Concurrent;
using Arivu.Portal.Audit;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arivu.Portal.Tests.Data.Outbox;

/// <summary>Something happened on a test's stream.</summary>
/// <param name="Number">Counts up within the stream.</param>
/// <param name="Stream">Its stream.</param>
public sealed record Happened(int Number, string Stream) : IDomainEvent;

/// <summary>What the handlers saw, and what they are told to do.</summary>
public sealed class Witness
{
    /// <summary>Streams on which handlers fail.</summary>
    public ConcurrentDictionary<string, bool> Failing { get; } = new(StringComparer.Ordinal);

    /// <summary>Message ids the outside handler was called with, in order.</summary>
    public ConcurrentQueue<Guid> Told { get; } = new();

    /// <summary>How often a handler was called.</summary>
    public ConcurrentQueue<Happened> Calls { get; } = new();

    /// <summary>Counts the call and fails where the test wants it.</summary>
    public void FailIfTold(Happened happened)
    {
        Calls.Enqueue(happened);
        if (Failing.ContainsKey(happened.Stream))
        {
            throw new InvalidOperationException($"told to fail on {happened.Stream}");
        }
    }
}

/// <summary>Writes down what happened: one row each.</summary>
public sealed class WriteDownWhenHappened(Witness witness) : IHandle<Happened>
{
    /// <inheritdoc />
    public Task HandleAsync(Happened happened, PortalDbContext db, CancellationToken cancel)
    {
        db.Add(new AuditEntry(db.Clock.Now(), db.User.Name, "Happened", happened.Stream, $"{happened.Number}", "[]"));
        witness.FailIfTold(happened); // after the write: it must be rolled back
        return Task.CompletedTask;
    }
}

/// <summary>Tells the world outside.</summary>
public sealed class TellWhenHappened(Witness witness) : ITellOutside<Happened>
{
    /// <inheritdoc />
    public Task TellAsync(Happened happened, Guid messageId, CancellationToken cancel)
    {
        witness.Told.Enqueue(messageId);
        witness.FailIfTold(happened);
        return Task.CompletedTask;
    }
}

/// <summary>A portal whose dispatcher only moves when the test says so.</summary>
public sealed class OutboxBench : IAsyncDisposable
{
    private readonly TestPortal _portal;
    private readonly bool _outside;

    public OutboxBench() : this(outside: false)
    {
    }

    private OutboxBench(bool outside) => (_outside, _portal) = (outside, new TestPortal
    {
        Wiring = services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxDispatcher)));
            services.RemoveAll<Subscriber>();
            services.AddSingleton<Witness>();
            _ = outside ? services.AddOutsideHandler<Happened, TellWhenHappened>() : services.AddHandler<Happened, WriteDownWhenHappened>();
        },
    });

    /// <summary>A bench whose handler tells the world outside.</summary>
    public static OutboxBench Outside() => new(outside: true);

    /// <summary>The portal.</summary>
    public TestPortal Portal => _portal;

    /// <summary>What the handlers saw.</summary>
    public Witness Witness => _portal.Services.GetRequiredService<Witness>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Publishes the numbers on a stream, each in a save of its own.</summary>
    public async Task PublishAsync(string stream, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await using var scope = _portal.ScopeOfSystem();
            await using var db = await FactoryOf(scope).CreateDbContextAsync(Cancel);
            db.Publish(stream, new Happened(number, stream));
            await db.SaveChangesAsync(Cancel);
        }
    }

    /// <summary>Claims what is due.</summary>
    public Task<IReadOnlyList<Delivery>> ClaimAsync() => InScopeAsync(run => run.ClaimAsync(_outside, Cancel));

    /// <summary>Runs one delivery.</summary>
    public Task<bool> RunAsync(Delivery delivery) => InScopeAsync(run => run.RunAsync(delivery, Cancel));

    /// <summary>Claims and runs until nothing is due.</summary>
    /// <returns>How many runs there were, failed ones included.</returns>
    public async Task<int> DrainAsync()
    {
        var runs = 0;
        while (await ClaimAsync() is { Count: > 0 } claimed)
        {
            foreach (var delivery in claimed)
            {
                await RunAsync(delivery);
                runs++;
            }
        }

        return runs;
    }

    /// <summary>The numbers written down for a stream, in the order of writing.</summary>
    public Task<List<string>> WrittenAsync(string stream) =>
        _portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Subject == stream).OrderBy(a => a.Id).Select(a => a.Key).ToListAsync(Cancel));

    /// <summary>What still waits on a stream, in order.</summary>
    public Task<List<Delivery>> WaitingAsync(string stream) =>
        _portal.ReadAsync(db => db.Set<Delivery>().AsNoTracking().Where(d => d.Stream == stream).OrderBy(d => d.Id).ToListAsync(Cancel));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    /// <summary>Where a scope's contexts come from.</summary>
    public static IDbContextFactory<PortalDbContext> FactoryOf(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>();

    private async Task<T> InScopeAsync<T>(Func<OutboxRun, Task<T>> work)
    {
        await using var scope = _portal.ScopeOfSystem();
        return await work(scope.ServiceProvider.GetRequiredService<OutboxRun>());
    }
}
