using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class PlacedKeyTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task The_same_key_is_one_order_whatever_the_number_of_tries()
    {
        await _trade.StockAsync(Atta, 600);
        var wish = Wish((Atta, 12)) with { Key = "try-1" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => _trade.PlaceAsync(Selvam, wish))));

        Assert.Single(answers.Select(a => a.Number).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync()));
        await RefusedAsync("idempotency-mismatch", () => _trade.PlaceAsync(Selvam, Wish((Atta, 24)) with { Key = "try-1" }));
        Assert.NotEqual(answers[0].Number, (await _trade.PlaceAsync("R002", wish)).Number); // another shop's key is another key
    }

    [Fact]
    public async Task The_same_key_is_the_same_order_also_when_the_shop_was_made_inactive_since()
    {
        await _trade.StockAsync(Atta, 600);
        var wish = Wish((Atta, 12)) with { Key = "try-1" };
        var first = await _trade.PlaceAsync(Selvam, wish);
        await _trade.Portal.AsAsync<RetailerService, bool>(Role.Admin, shops => shops.DeactivateAsync(Selvam, "Closed", TestContext.Current.CancellationToken));

        Assert.Equal(first.Number, (await _trade.PlaceAsync(Selvam, wish)).Number);
        await RefusedAsync("inactive", () => _trade.PlaceAsync(Selvam, wish with { Key = "try-2" }));
    }

    [Fact]
    public async Task A_key_is_remembered_for_thirty_days()
    {
        await _trade.StockAsync(Atta, 600);
        var wish = Wish((Atta, 12)) with { Key = "try-1" };
        await _trade.PlaceAsync(Selvam, wish);

        Assert.Equal(1, await KeysAfterAsync(days: 30));
        Assert.Equal(0, await KeysAfterAsync(days: 1));
        Assert.Equal(1, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync()));
    }

    private async Task<int> KeysAfterAsync(int days)
    {
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(days));
        await _trade.Portal.Services.GetRequiredService<Housekeeping>().RunAsync(CancellationToken.None);
        return await _trade.Portal.ReadAsync(db => db.PlacedKeys.CountAsync());
    }
}
