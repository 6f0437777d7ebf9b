using Arivu.Portal.Orders;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Delivering;

/// <summary>The clock stands at Sunday 22 Nov 2026, 2:45 pm: Tuesday can be reached until Monday, 6 pm.</summary>
public sealed class DeliveryDayPlacingTests : IAsyncDisposable
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;

    public DeliveryDayPlacingTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task An_order_is_for_the_first_day_that_can_be_reached_or_for_the_one_that_was_chosen()
    {
        await _trade.StockAsync(Atta, 100);

        var first = await _trade.PlaceAsync(Selvam, (Atta, 12));
        var chosen = await _trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { DeliverOn = Tuesday.AddDays(2) });

        Assert.Equal(Tuesday, (await _trade.OrderAsync(first.Number)).DeliverOn);
        Assert.Equal(Tuesday.AddDays(2), (await _trade.OrderAsync(chosen.Number)).DeliverOn);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(-1)] // tomorrow: Saturday evening closed it
    [InlineData(5)] // a Sunday
    public async Task A_day_that_cannot_be_reached_places_nothing(int days)
    {
        await _trade.StockAsync(Atta, 100);
        var before = await _trade.FootprintAsync();

        var refused = await RefusedAsync("delivery-day", () => _trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { DeliverOn = Tuesday.AddDays(days) }));

        Assert.Contains("Tue 24 Nov", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _trade.FootprintAsync());
    }

    [Fact]
    public async Task A_cut_off_that_passes_while_the_cart_is_open_is_told_and_the_same_key_placed_before_it_is_answered_after_it()
    {
        await _trade.StockAsync(Atta, 100);
        await _shop.SetAsync(Atta, 12);
        await _shop.DoAsync(cart => cart.DeliverOnAsync(Tuesday, Cancel));
        var seen = await _shop.ViewAsync();
        var wish = new PlaceOrder { CartSeen = seen.Seen, DeliverOn = seen.DeliverOn.Day, AcceptHold = true, Key = "before" };
        var other = await _trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { DeliverOn = Tuesday, Key = "api" });

        _trade.Portal.Clock.Advance(new TimeSpan(27, 15, 0)); // Monday, 6:00 pm
        await RefusedAsync("delivery-day", () => _trade.PlaceAsync(Selvam, wish));
        var after = await _shop.ViewAsync();

        Assert.Equal((Tuesday, Tuesday.AddDays(1)), (after.ClosedDay, after.DeliverOn.Day));
        Assert.Equal(other.Number, (await _trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { DeliverOn = Tuesday, Key = "api" })).Number);
        Assert.Single(after.Lines);
    }

    [Fact]
    public async Task An_order_that_was_held_over_its_cut_off_comes_with_the_next_van()
    {
        await _trade.StockAsync(Atta, 100);
        var held = await _trade.PlaceAsync(Selvam, (Atta, 12)); // the shop's first order waits
        _trade.Portal.Clock.Advance(TimeSpan.FromHours(28));

        await _trade.AsTeamAsync(orders => orders.ApproveAsync(held.Number, Cancel));

        Assert.Equal(Tuesday.AddDays(1), (await _trade.OrderAsync(held.Number)).DeliverOn);
    }

    [Fact]
    public async Task An_order_of_the_last_evening_of_the_year_is_numbered_in_it_and_delivered_in_the_next()
    {
        _trade.Portal.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 31, 12, 0, 0, TimeSpan.Zero)); // 5:30 pm in India
        await _trade.StockAsync(Atta, 100);
        var evening = await _trade.PlaceAsync(Selvam, (Atta, 12));
        _trade.Portal.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 31, 18, 30, 0, TimeSpan.Zero)); // midnight
        var morning = await _trade.PlaceAsync(Selvam, (Atta, 12));

        Assert.StartsWith("SO-2627-", evening.Number, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 4, 1), (await _trade.OrderAsync(evening.Number)).DeliverOn);
        Assert.StartsWith("SO-2728-", morning.Number, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 4, 2), (await _trade.OrderAsync(morning.Number)).DeliverOn);
    }
}
