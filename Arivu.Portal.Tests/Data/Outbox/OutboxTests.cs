using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data.Outbox;

public sealed class OutboxTests(OutboxBench bench) : IClassFixture<OutboxBench>
{
    private readonly string _stream = $"s{Guid.NewGuid():N}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_reaches_its_handler_exactly_once()
    {
        await bench.PublishAsync(_stream, 1);

        await bench.DrainAsync();
        await bench.DrainAsync();

        Assert.Equal(["1"], await bench.WrittenAsync(_stream));
        Assert.Empty(await bench.WaitingAsync(_stream));
    }

    [Fact]
    public async Task A_stream_s_events_are_handled_in_order_and_one_at_a_time()
    {
        await bench.PublishAsync(_stream, 1, 2, 3);

        var claimed = (await bench.ClaimAsync()).Where(d => d.Stream == _stream).ToList();
        Assert.Single(claimed);
        Assert.DoesNotContain(await bench.ClaimAsync(), d => d.Stream == _stream); // the second waits for the first
        await bench.RunAsync(claimed[0]);
        await bench.DrainAsync();

        Assert.Equal(["1", "2", "3"], await bench.WrittenAsync(_stream));
    }

    [Fact]
    public async Task A_failed_handler_leaves_no_trace_and_is_tried_again_later()
    {
        bench.Witness.Failing[_stream] = true;
        await bench.PublishAsync(_stream, 1);
        var before = bench.Portal.Clock.GetUtcNow().UtcDateTime;

        await bench.DrainAsync();

        var waiting = Assert.Single(await bench.WaitingAsync(_stream));
        Assert.Empty(await bench.WrittenAsync(_stream));
        Assert.Equal((1, false), (waiting.Attempts, waiting.Dead));
        Assert.Equal(before.AddMilliseconds(300), waiting.DueAt);
        Assert.Contains("told to fail", waiting.LastError, StringComparison.Ordinal);

        bench.Witness.Failing.Clear();
        Assert.Equal(0, await bench.DrainAsync()); // not due yet
        bench.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.DrainAsync();
        Assert.Equal(["1"], await bench.WrittenAsync(_stream));
    }

    [Fact]
    public async Task Each_attempt_waits_longer_until_the_eighth_gives_up()
    {
        bench.Witness.Failing[_stream] = true;
        await bench.PublishAsync(_stream, 1);
        var waits = new List<double>();
        for (var attempt = 1; attempt <= OutboxRun.MaxAttempts; attempt++)
        {
            await bench.DrainAsync();
            var waiting = Assert.Single(await bench.WaitingAsync(_stream));
            Assert.Equal((attempt, attempt == OutboxRun.MaxAttempts), (waiting.Attempts, waiting.Dead));
            var wait = waiting.DueAt - bench.Portal.Clock.GetUtcNow().UtcDateTime;
            waits.Add(Math.Round(wait.TotalSeconds, 1));
            bench.Portal.Clock.Advance(wait);
        }

        Assert.Equal([0.3, 0.9, 2.7, 8.1, 24.3, 72.9, 218.7, 300], waits);
    }

    [Fact]
    public async Task A_dead_letter_stops_its_own_stream_only()
    {
        var other = $"{_stream}-other";
        bench.Witness.Failing[_stream] = true;
        await bench.PublishAsync(_stream, 1, 2);
        for (var attempt = 0; attempt < OutboxRun.MaxAttempts; attempt++)
        {
            await bench.DrainAsync();
            bench.Portal.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        bench.Witness.Failing.Clear();
        await bench.PublishAsync(other, 1, 2);
        await bench.DrainAsync();

        Assert.Equal([true, false], (await bench.WaitingAsync(_stream)).Select(d => d.Dead));
        Assert.Empty(await bench.WrittenAsync(_stream));
        Assert.Equal(["1", "2"], await bench.WrittenAsync(other));
    }

    [Fact]
    public async Task A_dispatcher_that_lost_its_lease_undoes_its_work()
    {
        await bench.PublishAsync(_stream, 1);
        var slow = (await bench.ClaimAsync()).Single(d => d.Stream == _stream);
        bench.Portal.Clock.Advance(TimeSpan.FromSeconds(31));
        var taken = (await bench.ClaimAsync()).Single(d => d.Stream == _stream);
        Assert.Equal(slow.Id, taken.Id);

        Assert.False(await bench.RunAsync(slow));
        Assert.Empty(await bench.WrittenAsync(_stream));
        Assert.Equal(0, Assert.Single(await bench.WaitingAsync(_stream)).Attempts); // the new holder's count is not touched

        Assert.True(await bench.RunAsync(taken));
        Assert.False(await bench.RunAsync(taken));
        Assert.Equal(["1"], await bench.WrittenAsync(_stream));
    }

    [Fact]
    public async Task Two_dispatchers_at_once_handle_each_event_once_and_in_order()
    {
        var streams = Enumerable.Range(0, 20).Select(n => $"{_stream}-{n}").ToList();
        foreach (var stream in streams)
        {
            await bench.PublishAsync(stream, 1, 2, 3, 4, 5);
        }

        while ((await Task.WhenAll(Task.Run(bench.DrainAsync, Cancel), Task.Run(bench.DrainAsync, Cancel))).Sum() > 0)
        {
            // one may have stopped while the other still held the head of a stream
        }

        foreach (var stream in streams)
        {
            Assert.Equal(["1", "2", "3", "4", "5"], await bench.WrittenAsync(stream));
            Assert.Empty(await bench.WaitingAsync(stream));
            Assert.Equal(5, bench.Witness.Calls.Count(call => call.Stream == stream)); // nothing was run in vain, either
        }
    }

    [Fact]
    public async Task An_event_is_saved_with_what_it_happened_to_or_not_at_all()
    {
        var operation = Guid.NewGuid();
        await SaveWithEventAsync(operation);
        await Assert.ThrowsAsync<DbUpdateException>(() => SaveWithEventAsync(operation)); // the row stands already: nothing may be saved

        Assert.Single(await bench.WaitingAsync(_stream));
    }

    [Fact]
    public async Task A_rolled_back_transaction_takes_its_events_along()
    {
        await using var scope = bench.Portal.ScopeOfSystem();
        await Assert.ThrowsAsync<InvalidOperationException>(() => OutboxBench.FactoryOf(scope).InTransactionAsync<int>(Guid.NewGuid(), async (db, ct) =>
        {
            db.Publish(_stream, new Happened(1, _stream));
            await db.SaveChangesAsync(ct);
            throw new InvalidOperationException("too late");
        }, Cancel));

        Assert.Empty(await bench.WaitingAsync(_stream));
    }

    [Fact]
    public async Task An_event_nobody_listens_to_leaves_no_row()
    {
        await using var scope = bench.Portal.ScopeOfSystem();
        await using var db = await OutboxBench.FactoryOf(scope).CreateDbContextAsync(Cancel);
        db.Publish(_stream, new Unheard());
        await db.SaveChangesAsync(Cancel);

        Assert.Empty(await bench.WaitingAsync(_stream));
    }

    [Fact]
    public async Task A_commit_rings_for_the_dispatcher()
    {
        var signal = bench.Portal.Services.GetRequiredService<OutboxSignal>();
        await signal.WaitAsync(outside: false, TimeSpan.FromMilliseconds(1), Cancel); // forget earlier commits
        var rung = signal.WaitAsync(outside: false, TimeSpan.FromHours(1), Cancel);
        Assert.False(rung.IsCompleted);

        await bench.PublishAsync(_stream, 1);

        await rung.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
    }

    private async Task SaveWithEventAsync(Guid operation)
    {
        await using var scope = bench.Portal.ScopeOfSystem();
        await using var db = await OutboxBench.FactoryOf(scope).CreateDbContextAsync(Cancel);
        db.Add(new Operation(operation, DateTime.UnixEpoch));
        db.Publish(_stream, new Happened(1, _stream));
        await db.SaveChangesAsync(Cancel);
    }

    private sealed record Unheard : Arivu.Portal.Kernel.IDomainEvent;
}
