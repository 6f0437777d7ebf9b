using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Load;

/// <summary>Thirty-two shops' people place orders of five lines as fast as the portal takes them, while it bills and tells. The books are checked afterwards.</summary>
[Collection(OneAtATime.Name)]
public sealed class PlacingBench
{
    private const int Writers = 32;
    private const int Lines = 5;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public Task Orders_a_second_on_SQLite() => MeasureAsync(TestDatabase.Sqlite);

    [Fact(Explicit = true)]
    public Task Orders_a_second_on_PostgreSQL() => MeasureAsync(TestDatabase.PostgreSql);

    private static async Task MeasureAsync(TestDatabase database)
    {
        await using var portal = new TestPortal { WithDemo = true, StoppedClock = false, Database = database };
        var trade = new TradeBench { Portal = portal };
        var goods = await GoodsAsync(trade);
        var shops = await ShopsAsync(trade);
        await Task.WhenAll(shops.Take(4).Select(shop => PlaceAsync(trade, shop, goods, 0))); // warm

        var (times, started) = (new ConcurrentBag<TimeSpan>(), Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; Stopwatch.GetElapsedTime(started) < Long; i++)
            {
                times.Add(await PlaceAsync(trade, shops[writer % shops.Count], goods, (writer * 7) + i));
            }
        }, Cancel)));
        var took = Stopwatch.GetElapsedTime(started);
        await Until.TrueAsync(() => portal.ReadAsync(async db => !await db.Set<Delivery>().AnyAsync(d => !d.Outside, Cancel)), "An empty outbox", TimeSpan.FromMinutes(10));
        var billed = Stopwatch.GetElapsedTime(started) - took;

        var table = new BenchTable($"Placing on {database.Provider.Name}", "orders a second", "median", "95 %", "longest", "outbox empty after");
        table.Add($"{Writers} writers, {Lines} lines", [Rounded(times.Count / took.TotalSeconds), .. BenchTable.Spread(times), $"{Rounded(billed.TotalSeconds)} s"]);
        table.Print();
        await portal.BooksHoldAsync();
    }

    private static string Rounded(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static async Task<TimeSpan> PlaceAsync(TradeBench trade, int shop, List<(string Sku, int Pieces)> goods, int seed)
    {
        var wish = TradeBench.Wish([.. Enumerable.Range(0, Lines).Select(line => goods[((seed * 11) + (line * 13)) % goods.Count]).DistinctBy(good => good.Sku)])
            with { Key = $"{Guid.NewGuid():N}", AcceptHold = true };
        await using var scope = trade.Portal.ScopeOf(Role.Retailer, shop);
        var placing = scope.ServiceProvider.GetRequiredService<OrderPlacing>();
        var started = Stopwatch.GetTimestamp();
        await placing.PlaceAsync(wish, Cancel);
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task<List<(string Sku, int Pieces)>> GoodsAsync(TradeBench trade)
    {
        var products = await trade.Portal.ReadAsync(db => db.Products.Where(p => p.Active).OrderBy(p => p.Sku).ToListAsync(Cancel));
        foreach (var product in products)
        {
            await trade.StockAsync(product.Sku, 1_000_000, daysLeft: 2_000, batch: "LOAD");
        }

        return products.ConvertAll(p => (p.Sku, (p.MinimumQuantity + p.OrderMultiple - 1) / p.OrderMultiple * p.OrderMultiple));
    }

    private static async Task<List<int>> ShopsAsync(TradeBench trade)
    {
        var shops = await trade.Portal.ReadAsync(db => db.Retailers.Where(r => r.Active).OrderBy(r => r.Code).ToListAsync(Cancel));
        foreach (var shop in shops)
        {
            await trade.TermsAsync(shop.Code, PaymentTerms.Net30, Money.FromRupees(900_000_000));
        }

        return shops.ConvertAll(r => r.Id);
    }
}
