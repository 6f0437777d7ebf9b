using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Inventory;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Orders;

/// <summary>Where the database is another machine, each question costs a journey: a long order asks no more of them than a short one.</summary>
public sealed class PlacingRoundTripTests : IAsyncDisposable
{
    private const int Most = 12;
    private const int Pieces = 12;
    private readonly RoundTrips _trips = new();
    private readonly TradeBench _trade;
    private readonly StockBench _stock;

    public PlacingRoundTripTests()
    {
        var portal = new TestPortal { WithDemo = true, Database = TestDatabase.PostgreSql, Wiring = services => services.AddSingleton<IInterceptor>(_trips) };
        (_trade, _stock) = (new TradeBench { Portal = portal }, new StockBench { Portal = portal });
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task An_order_of_fifty_lines_is_placed_in_as_few_round_trips_as_one_of_five()
    {
        await _trade.TermsAsync(TradeBench.Selvam, PaymentTerms.Net30, Money.FromRupees(9_000_000));
        var skus = new List<string>();
        for (var product = 0; product < 50; product++)
        {
            var (sku, id) = await _stock.ProductAsync();
            await _stock.LaidAsync(id, 1_000, "B-1", 170);
            skus.Add(sku);
        }

        await PlaceAsync(skus.Take(1)); // rates and a block of numbers are in memory from here on

        var (small, large) = (await PlaceAsync(skus.Take(5)), await PlaceAsync(skus));

        TestContext.Current.TestOutputHelper?.WriteLine($"{small.Count}:\n{string.Join('\n', small)}\n\n{large.Count}:\n{string.Join('\n', large)}");
        Assert.Equal(small.Count, large.Count);
        Assert.InRange(large.Count, 1, Most);
    }

    private async Task<IReadOnlyList<string>> PlaceAsync(IEnumerable<string> skus)
    {
        var wish = TradeBench.Wish([.. skus.Select(sku => (sku, Pieces))]) with { Key = $"{Guid.NewGuid():N}", AcceptHold = true };
        var retailer = (await _trade.RetailerAsync(TradeBench.Selvam)).Id;
        await using var scope = _trade.Portal.ScopeOf(Role.Retailer, retailer);
        var placing = scope.ServiceProvider.GetRequiredService<OrderPlacing>();
        _trips.Forget();
        await placing.PlaceAsync(wish, TestContext.Current.CancellationToken);
        return [.. _trips.Seen];
    }
}
