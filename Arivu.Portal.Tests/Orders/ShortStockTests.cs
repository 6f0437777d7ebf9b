using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <summary>What is said where there is not enough.</summary>
public sealed class ShortStockTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task The_team_is_told_what_is_free_for_this_shop_and_what_lives_too_short_for_it()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 90, "LONG");
        await _trade.StockAsync(Atta, 36, daysLeft: 35, "SHORT"); // Selvam gets 36 days or more
        await _trade.StockAsync(BigAtta, 8, daysLeft: 20, "SHORT");
        var until = _trade.Today.AddDays(36).ToText();

        var team = await RefusedAsync("insufficient-stock", () => _trade.Portal.AsAsync<OrderPlacing, PlacedOrder>(Role.Staff, p => p.PlaceAsync(Wish((Atta, 24), (BigAtta, 4)) with { Retailer = Selvam }, CancellationToken.None)));
        var shop = await RefusedAsync("insufficient-stock", () => _trade.PlaceAsync(Selvam, (Atta, 24)));

        Assert.Contains($"12 free for this shop, 24 asked; 36 more live too short for it, which gets what lives until {until}.", team.Errors["lines[0].quantity"][0], StringComparison.Ordinal);
        Assert.Contains("8 on the shelf live too short for this shop", team.Errors["lines[1].quantity"][0], StringComparison.Ordinal);
        Assert.EndsWith("12 available, 24 asked.", shop.Errors["lines[0].quantity"][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_sale_that_cannot_be_noted_keeps_the_refusal_from_nobody()
    {
        await _trade.StockAsync(Atta, 12);
        await _trade.Portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TABLE "LostSales" """, CancellationToken.None));

        var refused = await RefusedAsync("insufficient-stock", () => _trade.PlaceAsync(Selvam, (Atta, 24)));

        Assert.EndsWith("12 available, 24 asked.", refused.Errors["lines[0].quantity"][0], StringComparison.Ordinal);
        Assert.Contains(_trade.Portal.Log.Errors, line => line.Text.Contains("Lost sales of 1 lines", StringComparison.Ordinal));
    }
}
