using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Allocating;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Allocating;

/// <summary>The minimum life a shop was promised counts on the day goods leave, not only on the day they were promised.</summary>
public sealed class MinimumLifeTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task What_became_too_short_for_the_shop_is_replaced_at_shipping()
    {
        await _trade.StockAsync(Atta, 24, daysLeft: 40, "OLD"); // Selvam gets 36 days or more
        await _trade.StockAsync(Atta, 24, daysLeft: 110, "NEW");
        var number = await PackedAsync(24);
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(5));

        Assert.True(await _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods(), Stop)));

        Assert.Equal([("OLD", 24, 0), ("NEW", 0, 0)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.OnHand, b.Reserved)));
        Assert.Empty(await _trade.Portal.FaultsAsync());
    }

    [Fact]
    public async Task Where_nothing_replaces_it_nothing_leaves_and_the_refusal_says_why()
    {
        await _trade.StockAsync(Atta, 24, daysLeft: 40, "OLD");
        var number = await PackedAsync(24);
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(5));

        var refused = await RefusedAsync("insufficient-stock", () => _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods(), Stop)));

        Assert.True(refused.Message.StartsWith("Batch OLD may not be sent to this shop any more and only 0 pieces could replace it", StringComparison.Ordinal)
            || refused.Message.Contains("24 pieces wait for stock", StringComparison.Ordinal)); // the portal's own morning may have come first
        Assert.Equal(24, (await _trade.BatchesAsync(Atta)).Single().OnHand);
    }

    [Fact]
    public async Task The_morning_promises_anew_what_became_too_short_and_names_what_waits()
    {
        await _trade.StockAsync(Atta, 36, daysLeft: 40, "OLD");
        await _trade.StockAsync(Atta, 12, daysLeft: 110, "NEW");
        var (first, second) = (await _trade.ConfirmedAsync(Selvam, (Atta, 12)), await _trade.ConfirmedAsync(Selvam, (Atta, 24)));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(4));
        await MorningAsync();
        Assert.Equal([36, 0], (await _trade.BatchesAsync(Atta)).Select(b => b.Reserved)); // exactly its minimum is enough

        _trade.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await MorningAsync();

        Assert.Equal([("OLD", 36, 0), ("NEW", 12, 12)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.OnHand, b.Reserved)));
        Assert.Contains("Batch OLD lives too short for this shop by now", (await _trade.OrderAsync(first)).Steps.Single(s => s.What == OrderStepKind.PromisesMoved).Note, StringComparison.Ordinal);
        Assert.Contains("24 pieces", (await _trade.OrderAsync(second)).Steps.Single(s => s.What == OrderStepKind.StockMissing).Note, StringComparison.Ordinal);
        var plan = (await _trade.Portal.AsAsync<SharingService, SharePreview?>(Role.Admin, s => s.PreviewAsync(Atta, SharePolicy.Oldest, new HashSet<string>(StringComparer.Ordinal), Stop)))!;
        Assert.False(plan.Changes); // sharing, promising and shipping are of one mind
        Assert.Empty(await _trade.Portal.FaultsAsync());
    }

    private Task<KeptBack> MorningAsync() => _trade.Portal.AsAsync<BatchKeeping, KeptBack>(Role.Admin, k => k.QuarantineAsync(Stop));

    private async Task<string> PackedAsync(int pieces)
    {
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, pieces));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));
        return number;
    }
}
