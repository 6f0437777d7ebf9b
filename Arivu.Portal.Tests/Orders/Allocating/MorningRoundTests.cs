using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Allocating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Allocating;

/// <summary>One order that cannot be dealt with in the morning keeps no other from its turn.</summary>
public sealed class MorningRoundTests : IAsyncDisposable
{
    private readonly TradeBench _trade;
    private string? _bad;

    public MorningRoundTests() => _trade = new TradeBench
    {
        Portal = new TestPortal { WithDemo = true, Wiring = services => services.Replace(ServiceDescriptor.Scoped<IBatchKeeper>(_ => new StubbornKeeper(() => _bad))) },
    };

    private QuarantineExpired Timer => _trade.Portal.Services.GetRequiredService<QuarantineExpired>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Promises_of_the_other_orders_are_renewed_and_what_failed_is_logged()
    {
        await _trade.StockAsync(Atta, 36, daysLeft: 40, "OLD"); // Selvam gets 36 days or more
        await _trade.StockAsync(BigAtta, 8, daysLeft: 40, "BIG-OLD");
        await _trade.StockAsync(Atta, 60, daysLeft: 110, "NEW");
        await _trade.StockAsync(BigAtta, 8, daysLeft: 110, "BIG-NEW");
        _bad = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        var (second, third) = (await _trade.ConfirmedAsync(Selvam, (Atta, 24)), await _trade.ConfirmedAsync(Selvam, (BigAtta, 8)));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal(1, (await MorningAsync()).Skipped);

        Assert.Equal([("OLD", 12), ("NEW", 24), ("BIG-OLD", 0), ("BIG-NEW", 8)], await ReservedAsync());
        Assert.Equal([0, 1, 1], await MovedAsync(_bad, second, third));
        Assert.Contains(_trade.Portal.Log.Errors, line => line.Text.Contains(_bad, StringComparison.Ordinal));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Timer.RunAsync(Stop)); // and a minute later it is tried again

        _bad = null;
        Assert.Equal(0, await Timer.RunAsync(Stop));

        Assert.Equal([("OLD", 0), ("NEW", 36), ("BIG-OLD", 0), ("BIG-NEW", 8)], await ReservedAsync());
        Assert.Empty(await _trade.Portal.FaultsAsync());
    }

    [Fact]
    public async Task A_batch_that_cannot_be_put_away_keeps_no_other_for_sale()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 40, "OLD");
        await _trade.StockAsync(BigAtta, 8, daysLeft: 40, "BIG-OLD");
        _bad = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(41));

        await MorningAsync();

        var blocked = await _trade.Portal.ReadAsync(db => db.Batches.OrderBy(b => b.Number).Select(b => b.BlockedFor).ToListAsync(Stop));
        Assert.Equal([BatchHold.Expired, null], blocked);
    }

    private Task<KeptBack> MorningAsync() => _trade.Portal.AsAsync<BatchKeeping, KeptBack>(Role.Admin, k => k.QuarantineAsync(Stop));

    private async Task<IEnumerable<(string, int)>> ReservedAsync() => [.. (await _trade.BatchesAsync(Atta)).Concat(await _trade.BatchesAsync(BigAtta)).Select(b => (b.Number, b.Reserved))];

    private async Task<IReadOnlyList<int>> MovedAsync(params string[] orders)
    {
        var moved = new List<int>();
        foreach (var number in orders)
        {
            moved.Add((await _trade.OrderAsync(number)).Steps.Count(s => s.What == OrderStepKind.PromisesMoved));
        }

        return moved;
    }

    /// <summary>Does what the keeper does, and fails at the end wherever the bad order had a part in it.</summary>
    private sealed class StubbornKeeper(Func<string?> bad) : IBatchKeeper
    {
        private readonly BatchKeeper _keeper = new();

        public Task<KeptBack> KeepBackAsync(PortalDbContext db, IReadOnlyCollection<int> batchIds, BatchHold why, StockNote note, CancellationToken cancel) =>
            UnlessBadAsync(db, db.Allocations.Where(a => a.Open > 0 && batchIds.Contains(a.BatchId)), () => _keeper.KeepBackAsync(db, batchIds, why, note, cancel));

        public Task<IReadOnlyList<ShortPromise>> TooShortAsync(PortalDbContext db, DateOnly today, CancellationToken cancel) => _keeper.TooShortAsync(db, today, cancel);

        public Task<KeptBack> RenewAsync(PortalDbContext db, IReadOnlyCollection<Guid> promises, StockNote note, CancellationToken cancel) =>
            UnlessBadAsync(db, db.Allocations.Where(a => promises.Contains(a.Id)), () => _keeper.RenewAsync(db, promises, note, cancel));

        private async Task<KeptBack> UnlessBadAsync(PortalDbContext db, IQueryable<Allocation> about, Func<Task<KeptBack>> act)
        {
            var orders = await about.Select(a => a.OrderNumber).ToListAsync(Stop);
            var done = await act();
            await db.SaveChangesAsync(Stop);
            return orders.Contains(bad() ?? "") ? throw new InvalidOperationException("This order is beyond help.") : done;
        }
    }
}
