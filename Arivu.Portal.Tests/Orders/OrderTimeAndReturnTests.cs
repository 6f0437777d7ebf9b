using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class OrderTimeAndReturnTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hold_that_nobody_decides_lapses_with_its_reason()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await HeldAsync((Atta, 24));
        var timer = _trade.Portal.Services.GetRequiredService<LapseHolds>();
        Assert.Equal(0, await timer.RunAsync(Stop));

        _trade.Portal.Clock.Advance(TimeSpan.FromHours(48));
        await Until.TrueAsync(async () => (await _trade.OrderAsync(number)).Status == OrderStatus.Cancelled || await timer.RunAsync(Stop) > 0);

        Assert.Contains("Nobody decided in time", (await _trade.OrderAsync(number)).Steps[^1].Note, StringComparison.Ordinal);
        Assert.Equal((60, 0), await ShelfAsync());
    }

    [Fact]
    public async Task A_hold_that_was_decided_at_the_last_moment_does_not_lapse()
    {
        await _trade.StockAsync(Atta, 60);
        var (approved, waiting) = (await HeldAsync((Atta, 24)), await HeldAsync((Atta, 12)));
        _trade.Portal.Clock.Advance(TimeSpan.FromHours(47));
        Assert.False(await LapseAsync(approved)); // it has an hour left
        await _trade.AsTeamAsync(o => o.ApproveAsync(approved, Stop));
        _trade.Portal.Clock.Advance(TimeSpan.FromHours(2));

        Assert.False(await LapseAsync(approved));

        Assert.Equal(OrderStatus.Confirmed, (await _trade.OrderAsync(approved)).Status);
        Assert.Equal(OrderStatus.Confirmed, (await _trade.OrderAsync(waiting)).Status); // the second order of the shop was never held
        async Task<bool> LapseAsync(string number) => await _trade.AsTeamAsync(o => o.LapseAsync(number, Stop));
    }

    [Fact]
    public async Task An_order_s_number_is_of_the_year_it_was_placed_in()
    {
        await _trade.StockAsync(Atta, 60, daysLeft: 400);
        _trade.Portal.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 31, 18, 29, 59, TimeSpan.Zero)); // a second to midnight in India
        _trade.Portal.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1);

        var order = await _trade.OrderAsync((await _trade.PlaceAsync(Selvam, (Atta, 12))).Number);

        _trade.Portal.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        Assert.Equal(order.Number[3..7], FinancialYear.Of(IndianTime.BusinessDate(order.PlacedAt)).Code);
    }

    [Fact]
    public async Task A_batch_that_expired_since_the_promise_is_replaced_when_goods_leave_or_the_team_is_told()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 40, "OLD");
        await _trade.StockAsync(Atta, 12, daysLeft: 110, "NEW");
        var first = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        var second = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(first, Stop));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(second, Stop));
        await _trade.AsTeamAsync(o => o.CancelAsync(second, "not needed", null, Stop));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(41));

        await _trade.AsTeamAsync(o => o.ShipAsync(first, new ShipGoods(), Stop));

        Assert.Equal([("OLD", 12, 0), ("NEW", 0, 0)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.OnHand, b.Reserved)));
        var third = await LateAsync();
        await RefusedAsync("insufficient-stock", () => _trade.AsTeamAsync(o => o.ShipAsync(third, new ShipGoods(), Stop)));
        Assert.Equal(OrderStatus.Packing, (await _trade.OrderAsync(third)).Status);

        async Task<string> LateAsync()
        {
            await _trade.StockAsync(BigAtta, 8, daysLeft: 40);
            var number = await _trade.ConfirmedAsync(Selvam, (BigAtta, 8));
            await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));
            _trade.Portal.Clock.Advance(TimeSpan.FromDays(41));
            return number;
        }
    }

    [Fact]
    public async Task An_expired_line_that_stays_holds_up_no_other_line_that_leaves()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 40);
        await _trade.StockAsync(BigAtta, 8, daysLeft: 110);
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 12), (BigAtta, 8));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(41));

        await _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods { Lines = [new(BigAtta, 8)] }, Stop));

        Assert.Equal([(Atta, 0), (BigAtta, 8)], (await _trade.OrderAsync(number)).Lines.Select(l => (l.Sku, l.Shipped)));
    }

    [Fact]
    public async Task What_is_sound_of_a_line_leaves_and_what_is_not_is_called_off()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 40, "OLD");
        await _trade.StockAsync(Atta, 12, daysLeft: 110, "NEW");
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 24));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(41));
        await RefusedAsync("insufficient-stock", () => _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods(), Stop)));

        await _trade.Portal.AsAsync<BatchKeeping, KeptBack>(Role.Admin, k => k.QuarantineAsync(Stop)); // gives up what the old batch promised

        await _trade.AsTeamAsync(o => o.CancelAsync(number, "expired", [new(Atta, 12)], Stop));
        Assert.Equal([("OLD", 0), ("NEW", 12)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.Reserved)));
        await _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods { Lines = [new(Atta, 12)] }, Stop));

        Assert.Equal([("OLD", 12, 0), ("NEW", 0, 0)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.OnHand, b.Reserved)));
    }

    [Fact]
    public async Task Staff_take_back_what_is_sound_only()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await _trade.ShippedAsync(Selvam, (Atta, 24));

        await RefusedAsync("approval-limit", () => _trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new(Atta, 2)], Sound: false, "torn"), Stop), Role.Staff));
        Assert.True(await _trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new(Atta, 2)], Sound: true, "wrong pack"), Stop), Role.Staff));
    }

    [Fact]
    public async Task Sound_returns_go_back_to_their_batch_and_others_do_not()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await _trade.ShippedAsync(Selvam, (Atta, 24));

        await _trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new(Atta, 2)], Sound: true, "wrong pack"), Stop));
        await _trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new(Atta, 3)], Sound: false, "torn"), Stop));

        Assert.Equal((38, 0), await ShelfAsync());
        Assert.Equal(5, (await _trade.OrderAsync(number)).Lines.Single().Returned);
        await RefusedAsync("quantity", () => _trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new(Atta, 20)], Sound: true, "all"), Stop)));
        Assert.Equal((38, 0), await ShelfAsync());
    }

    [Fact]
    public async Task Whatever_happened_the_ledger_says_what_is_on_the_shelf()
    {
        await _trade.StockAsync(Atta, 60);
        var number = await _trade.ShippedAsync(Selvam, (Atta, 24));
        await _trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new(Atta, 2)], Sound: true, "wrong pack"), Stop));
        await _trade.ConfirmedAsync(Selvam, (Atta, 12));

        var (hand, reserved) = await _trade.Portal.ReadAsync(async db => (await db.StockEntries.SumAsync(e => e.OnHandChange, Stop), await db.StockEntries.SumAsync(e => e.ReservedChange, Stop)));

        Assert.Equal(await ShelfAsync(), (hand, reserved));
    }

    private async Task<string> HeldAsync(params (string, int)[] lines) => (await _trade.PlaceAsync(Selvam, lines)).Number;

    private async Task<(int OnHand, int Reserved)> ShelfAsync()
    {
        var batches = await _trade.BatchesAsync(Atta);
        return (batches.Sum(b => b.OnHand), batches.Sum(b => b.Reserved));
    }
}
