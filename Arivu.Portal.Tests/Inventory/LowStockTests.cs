using System.Collections.Concurrent;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Inventory;

/// <summary>Hears what fell low.</summary>
public sealed class LowStockEars
{
    public ConcurrentQueue<StockFellLow> Heard { get; } = new();
}

/// <summary>Notes each fall.</summary>
public sealed class HearWhenStockFellLow(LowStockEars ears) : IHandle<StockFellLow>
{
    public Task HandleAsync(StockFellLow happened, PortalDbContext db, CancellationToken cancel)
    {
        ears.Heard.Enqueue(happened);
        return Task.CompletedTask;
    }
}

public sealed class LowStockTests : IAsyncDisposable
{
    private readonly StockBench _bench = new()
    {
        Portal = new TestPortal { Wiring = services => services.AddSingleton<LowStockEars>().AddHandler<StockFellLow, HearWhenStockFellLow>() },
    };

    private LowStockEars Ears => _bench.Portal.Services.GetRequiredService<LowStockEars>();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_fall_to_the_reorder_point_is_said_once_until_it_was_above_again()
    {
        var (sku, product) = await _bench.ProductAsync(reorderPoint: 48);
        await _bench.ReceiveAsync(sku, 60);
        await _bench.PromiseAsync(product, 11);
        await SettledAsync();
        Assert.Empty(Ears.Heard);

        await _bench.PromiseAsync(product, 1);
        await SettledAsync();
        Assert.Equal([new StockFellLow(sku, "Ragi Malt 500 g", 48, 48)], Ears.Heard);

        await _bench.PromiseAsync(product, 8);
        await SettledAsync();
        Assert.Single(Ears.Heard);

        await _bench.ReceiveAsync(sku, 50);
        await SettledAsync();
        await _bench.AdjustAsync(sku, -70);
        await SettledAsync();
        Assert.Equal([48, 20], Ears.Heard.Select(low => low.Available));
    }

    [Fact]
    public async Task Many_falls_at_once_are_said_once()
    {
        var (sku, product) = await _bench.ProductAsync(reorderPoint: 48);
        await _bench.ReceiveAsync(sku, 60);
        await SettledAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _bench.PromiseAsync(product, 2))));
        await SettledAsync();

        Assert.Single(Ears.Heard);
    }

    [Fact]
    public async Task What_expires_overnight_makes_a_product_low_though_nobody_moved_it()
    {
        var (sku, product) = await _bench.ProductAsync(reorderPoint: 48);
        await _bench.LaidAsync(product, 100, "TODAY", 0);
        await SettledAsync();
        Assert.Empty(Ears.Heard);

        _bench.Portal.Clock.Advance(TimeSpan.FromHours(10)); // past midnight in India
        await _bench.Portal.Services.GetRequiredService<TurnOfTheDay>().RunAsync(CancellationToken.None);
        await SettledAsync();

        Assert.Equal((sku, 0), Ears.Heard.Select(low => (low.Sku, low.Available)).Distinct().Single());
    }

    // The dispatcher works by itself: wait until nothing is on its way.
    private Task SettledAsync() => Until.TrueAsync(() => _bench.Portal.ReadAsync(async db => !await db.Set<Delivery>().AnyAsync()), "The outbox was empty");
}
