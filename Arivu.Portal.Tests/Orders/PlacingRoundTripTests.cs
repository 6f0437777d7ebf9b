using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Inventory;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Orders;

/// <summary>Where the database is another machine, each question costs a journey: a long order asks no more of them than a short one.</summary>
public sealed class PlacingRoundTripTests
{
    private const int Most = 12;
    private const int Pieces = 12;
    private readonly RoundTrips _trips = new();
    private readonly SqlServerEcho _echo = new();

    [Fact]
    public async Task An_order_of_fifty_lines_is_placed_on_PostgreSQL_in_as_few_round_trips_as_one_of_five() =>
        await CompareAsync(new TestPortal { WithDemo = true, Database = TestDatabase.PostgreSql, Wiring = services => services.AddSingleton<IInterceptor>(_trips) }, Watch);

    // The begin of a transaction is a journey of its own there.
    [Fact]
    public async Task An_order_of_fifty_lines_is_placed_on_SQL_Server_in_as_few_round_trips_as_one_of_five() =>
        await CompareAsync(new TestPortal { WithDemo = true, Database = TestDatabase.Sqlite, Wiring = _echo.Wire }, () =>
        {
            var sent = _echo.Watch();
            return () => ["BEGIN", .. sent, "COMMIT"];
        });

    private Func<IReadOnlyList<string>> Watch()
    {
        _trips.Forget();
        return () => [.. _trips.Seen];
    }

    private static async Task CompareAsync(TestPortal portal, Func<Func<IReadOnlyList<string>>> watch)
    {
        await using var trade = new TradeBench { Portal = portal };
        await trade.TermsAsync(TradeBench.Selvam, PaymentTerms.Net30, Money.FromRupees(9_000_000));
        var skus = await GoodsAsync(new StockBench { Portal = portal });
        await PlaceAsync(trade, skus.Take(1), watch); // rates and a block of numbers are in memory from here on

        var (small, large) = (await PlaceAsync(trade, skus.Take(5), watch), await PlaceAsync(trade, skus, watch));

        TestContext.Current.TestOutputHelper?.WriteLine($"{small.Count} and {large.Count}:\n{string.Join("\n\n", large)}");
        Assert.Equal(small.Count, large.Count);
        Assert.InRange(large.Count, 1, Most);
    }

    private static async Task<List<string>> GoodsAsync(StockBench stock)
    {
        var skus = new List<string>();
        for (var product = 0; product < 50; product++)
        {
            var (sku, id) = await stock.ProductAsync();
            await stock.LaidAsync(id, 1_000, "B-1", 170);
            skus.Add(sku);
        }

        return skus;
    }

    // As the API places: for the shop, with a key against repetition.
    private static async Task<IReadOnlyList<string>> PlaceAsync(TradeBench trade, IEnumerable<string> skus, Func<Func<IReadOnlyList<string>>> watch)
    {
        var wish = TradeBench.Wish([.. skus.Select(sku => (sku, Pieces))]) with { Key = $"{Guid.NewGuid():N}", AcceptHold = true };
        await using var scope = trade.Portal.ScopeOf(Role.Retailer, (await trade.RetailerAsync(TradeBench.Selvam)).Id);
        var placing = scope.ServiceProvider.GetRequiredService<OrderPlacing>();
        var seen = watch();
        await placing.PlaceAsync(wish, TestContext.Current.CancellationToken);
        return seen();
    }
}
