using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Orders;

/// <summary>Reading does not cost more with more lines, and finds rows by index.</summary>
public sealed class OrderReadingTests : IAsyncLifetime
{
    private const string Plans = "It asks SQLite how it finds the rows.";
    private readonly CommandWatch _watch = new();
    private readonly TradeBench _bench;
    private string _small = "";
    private string _large = "";

    public OrderReadingTests() =>
        _bench = new TradeBench { Portal = new TestPortal { WithDemo = true, Wiring = services => services.AddSingleton<IInterceptor>(_watch) } };

    public async ValueTask InitializeAsync()
    {
        var skus = await _bench.Portal.ReadAsync(db => db.Set<Portal.Catalog.Product>().Where(p => p.Active).OrderBy(p => p.WholesalePrice.Paise).Take(8).Select(p => new { p.Sku, p.MinimumQuantity }).ToListAsync());
        foreach (var product in skus)
        {
            await _bench.StockAsync(product.Sku, 1000, 900);
        }

        _small = await _bench.ShippedAsync(TradeBench.Selvam, (skus[0].Sku, skus[0].MinimumQuantity));
        _large = await _bench.ShippedAsync(TradeBench.Selvam, [.. skus.Select(p => (p.Sku, p.MinimumQuantity))]);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Retailer)]
    public async Task An_order_of_eight_lines_is_read_with_as_many_commands_as_one_of_one_line(string role)
    {
        await ReadAsync(role, _small); // the catalogue is in memory from here on

        Assert.Equal(await ReadAsync(role, _small), await ReadAsync(role, _large));
        Assert.InRange(await ReadAsync(role, _large), 1, 10);
    }

    [Fact]
    public async Task A_list_is_read_with_few_commands_however_many_rows_it_shows()
    {
        Assert.InRange(await ListAsync(Role.Admin, new OrderFilter { Search = "selvam", Retailer = "R001" }), 1, 5);
        Assert.InRange(await ListAsync(Role.Retailer, new OrderFilter()), 1, 3);
    }

    [Theory]
    [InlineData(Role.Admin, "", "IX_Orders_PlacedAt")]
    [InlineData(Role.Admin, "waiting", "IX_Orders_Status_PlacedAt")]
    [InlineData(Role.Retailer, "", "IX_Orders_RetailerId_PlacedAt")]
    public async Task The_main_lists_walk_an_index_and_sort_nothing(string role, string view, string index)
    {
        Assert.SkipUnless(_bench.Portal.Database == TestDatabase.Sqlite, Plans);
        await ListAsync(role, OrderFilter.Of(new OrderAddress(View: view)));

        var page = Assert.Single(await _watch.PlansAsync(Connection, "Orders", saying: "LIMIT"));
        Assert.Contains($"USING INDEX {index}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("USE TEMP B-TREE FOR ORDER BY", page, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN r", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_number_is_found_by_its_key()
    {
        Assert.SkipUnless(_bench.Portal.Database == TestDatabase.Sqlite, Plans);
        await ListAsync(Role.Admin, new OrderFilter { Search = _small });

        var plans = await _watch.PlansAsync(Connection, "Orders");
        Assert.All(plans.SkipLast(1), plan => Assert.Contains("USING INDEX IX_Orders_Number", plan, StringComparison.Ordinal));
        Assert.Contains("USING COVERING INDEX", plans[^1], StringComparison.Ordinal); // how many orders stand at each step, for the headline
    }

    [Theory]
    [InlineData("SO-2627-00000", 2)]
    [InlineData("2627-0000", 2)]
    [InlineData("so-2526-0", 0)]
    public async Task The_beginning_of_a_number_is_found_by_its_key_as_well(string typed, int found)
    {
        Assert.SkipUnless(_bench.Portal.Database == TestDatabase.Sqlite, Plans);
        _watch.Forget();
        var list = await _bench.Portal.AsAsync<OrderQueries, OrderList>(Role.Admin, orders => orders.ListAsync(new OrderFilter { Search = typed }, CancellationToken.None));

        Assert.Equal(found, list.Rows.Total);
        Assert.Contains(await _watch.PlansAsync(Connection, "Orders"), plan => plan.Contains("IX_Orders_Number (Number>? AND Number<?)", StringComparison.Ordinal));
    }

    private string Connection => _bench.Portal.Services.GetRequiredService<DatabaseLocation>().Connection;

    private async Task<int> ReadAsync(string role, string number)
    {
        _watch.Forget();
        Assert.NotNull(await _bench.Portal.AsAsync<OrderQueries, OrderDetail?>(role, orders => orders.DetailAsync(number, CancellationToken.None), Retailer(role)));
        return _watch.Count;
    }

    private async Task<int> ListAsync(string role, OrderFilter filter)
    {
        _watch.Forget();
        await _bench.Portal.AsAsync<OrderQueries, OrderList>(role, orders => orders.ListAsync(filter, CancellationToken.None), Retailer(role));
        return _watch.Count;
    }

    private static int? Retailer(string role) => role == Role.Retailer ? 1 : null;
}
