using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Sums;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Inventory.Sums;

/// <summary>The stock list reads sums; they say at every moment what batches and ledger say.</summary>
public sealed class StockSumsTests : IAsyncDisposable
{
    private readonly CommandWatch _watch = new();
    private readonly StockBench _bench;

    public StockSumsTests() => _bench = new StockBench { Portal = new TestPortal { Wiring = services => services.AddSingleton<IInterceptor>(_watch) } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task What_just_moved_stands_in_the_list_before_anybody_counted_it()
    {
        var (sku, product) = await _bench.ProductAsync();
        await _bench.LaidAsync(product, 50, "B10", 90);
        await CountedAsync();
        await _bench.ReceiveAsync(sku, 24, "B11", 120);

        // As if the counting had not come to it yet: the sums are old, the move waits.
        await _bench.Portal.ReadAsync(db => db.StockSums.ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, 50).SetProperty(s => s.Available, 50)));
        await _bench.Portal.ReadAsync(async db =>
        {
            db.Add(new Delivery(Guid.CreateVersion7(), "stock-test", "WatchReorderPointWhenStockMoved:StockMoved", outside: false, "StockMoved", $$"""{"ProductIds":[{{product}}]}""", db.Clock.Now().AddDays(1)));
            return await db.SaveChangesAsync(Cancel);
        });

        Assert.Equal(74, (await RowAsync(sku)).Stock.Available);
    }

    [Fact]
    public async Task At_midnight_batches_expire_and_a_day_of_sales_leaves_the_average_though_nobody_counted()
    {
        var (sku, product) = await _bench.ProductAsync(reorderPoint: 5);
        await _bench.LaidAsync(product, 100, "B10", 0);
        await _bench.LaidAsync(product, 60, "B11", 90);
        await SendAsync(product, 28, daysAgo: 28);
        await SendAsync(product, 28, daysAgo: 1);
        await SendAsync(product, 14, daysAgo: 0); // today's sales are not over
        await CountedAsync();
        var before = await RowAsync(sku);
        Assert.Equal((90, 56, 45, StockState.Expiring), (before.Stock.Available, before.Sent, before.CoverDays, before.State));

        _bench.Portal.Clock.Advance(TimeSpan.FromHours(10)); // past midnight in India

        var after = await RowAsync(sku);
        Assert.Equal((30, 60, 42, 40, StockState.Expired), (after.Stock.Expired, after.Stock.Available, after.Sent, after.CoverDays, after.State));
    }

    [Fact]
    public async Task Value_is_what_batches_cost_and_pieces_without_a_cost_are_said()
    {
        var (sku, _) = await _bench.ProductAsync();
        await ReceiveAsync(sku, 100, "B10", Money.FromRupees(12.50m));
        await ReceiveAsync(sku, 10, "B11", null);
        await CountedAsync();

        Assert.Equal(new StockValue(Money.FromRupees(1250), 10), (await RowAsync(sku)).Value);
        Assert.Null((await RowAsync(sku, Role.Staff)).Value);
        var list = await ListAsync(new StockFilter { Search = sku });
        Assert.Equal(new StockValue(Money.FromRupees(1250), 10), list.Value);
        Assert.Null((await ListAsync(new StockFilter { Search = sku }, Role.Staff)).Value);
    }

    [Fact]
    public async Task A_warehouse_shows_what_lies_there_and_promises_stay_the_product_s()
    {
        var (sku, product) = await _bench.ProductAsync(reorderPoint: 5);
        var north = await _bench.ChangeAsync(async (db, ct) =>
        {
            var warehouse = db.Add(Warehouse.Open("north", "North", "Chennai")).Entity;
            await db.SaveChangesAsync(ct);
            var batch = db.Add(Batch.Arrive(product, "B10", _bench.Today.AddDays(-90), _bench.Today.AddDays(90), warehouse.Id)).Entity;
            (await Shelf.LockAsync(db, [], _bench.Note, ct)).Receive(batch, 70);
            return warehouse.Id;
        });
        await _bench.LaidAsync(product, 40, "B10", 90);
        await CountedAsync();

        var all = await ListAsync(new StockFilter { Search = sku });
        var there = await ListAsync(new StockFilter { Search = sku, Warehouse = "NORTH" });

        Assert.Equal((110, 40), (all.Rows.Items.Single().Stock.OnHand, all.Rows.Items.Single().Stock.Available));
        Assert.Equal((70, 40), (there.Rows.Items.Single().Stock.OnHand, there.Rows.Items.Single().Stock.Available));
        Assert.Equal([Warehouse.Main, north], there.Warehouses.Select(w => w.Id));
        Assert.Equal((true, 1), (all.Views[StockView.All] >= 1, there.Views[StockView.All]));
    }

    [Fact]
    public async Task The_list_asks_as_often_for_many_products_as_for_few()
    {
        await GrownAsync(10);
        var few = await CommandsAsync();
        await GrownAsync(1_000);

        Assert.Equal(few, await CommandsAsync());
        Assert.InRange(few, 4, 6);
    }

    [Fact]
    public async Task A_tampered_sum_is_named_by_its_check_and_a_missing_one_is_filled_in()
    {
        var (_, product) = await _bench.ProductAsync();
        await _bench.LaidAsync(product, 50, "B10", 90);
        await CountedAsync();
        Assert.Empty(await _bench.Portal.FaultsAsync());

        await _bench.Portal.ReadAsync(db => db.StockSums.Where(s => s.ProductId == product).ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, 51)));
        Assert.Contains(await _bench.Portal.FaultsAsync(), fault => fault.Contains($"Product {product} in warehouse 1: noted", StringComparison.Ordinal));

        await _bench.Portal.ReadAsync(db => db.StockSums.ExecuteDeleteAsync());
        Assert.Contains(await _bench.Portal.FaultsAsync(), fault => fault.Contains("50 on hand, but not noted", StringComparison.Ordinal));

        await using var scope = _bench.Portal.ScopeOfSystem();
        await scope.ServiceProvider.GetRequiredService<FillStockSums>().LoadAsync(Cancel);
        Assert.Empty(await _bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task Two_instances_that_start_at_once_fill_the_sums_once()
    {
        await GrownAsync(60);
        await _bench.Portal.ReadAsync(db => db.StockSums.ExecuteDeleteAsync());
        await using var scope = _bench.Portal.ScopeOfSystem();
        var fill = scope.ServiceProvider.GetRequiredService<FillStockSums>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => fill.LoadAsync(Cancel))));

        Assert.Equal(60, await _bench.Portal.ReadAsync(db => db.StockSums.CountAsync(Cancel)));
        Assert.Empty(await _bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task Sums_are_the_team_s()
    {
        var (_, product) = await _bench.ProductAsync();
        await _bench.LaidAsync(product, 50, "B10", 90);
        await CountedAsync();

        Assert.Equal(0, await _bench.Portal.AsAsync<IDbContextFactory<Arivu.Portal.Data.PortalDbContext>, int>(Role.Retailer, async factory =>
        {
            await using var db = await factory.CreateDbContextAsync(Cancel);
            return await db.StockSums.CountAsync(Cancel);
        }, retailer: 1));
    }

    private async Task GrownAsync(int products)
    {
        await using var scope = _bench.Portal.ScopeOfSystem();
        var bulk = ActivatorUtilities.CreateInstance<Arivu.Portal.Demo.DemoBulk>(scope.ServiceProvider);
        await bulk.SeedProductsAsync(products, Cancel);
        await bulk.SeedBatchesAsync(products * 2, 7, null, Cancel);
        await scope.ServiceProvider.GetRequiredService<FillStockSums>().LoadAsync(Cancel);
    }

    private async Task<int> CommandsAsync()
    {
        await ListAsync(new StockFilter()); // the catalogue is read into memory once
        _watch.Forget();
        await ListAsync(new StockFilter());
        return _watch.Count;
    }

    private Task<bool> ReceiveAsync(string sku, int pieces, string batch, Money? cost)
    {
        var draft = _bench.Receipt(sku, pieces, batch);
        draft.UnitCost = cost;
        return _bench.ReceiveAsync(draft);
    }

    private Task<bool> SendAsync(int product, int pieces, int daysAgo) => _bench.ChangeAsync(async (db, ct) =>
    {
        var shelf = await Shelf.LockAsync(db, [product], _bench.Note with { At = _bench.Note.At.AddDays(-daysAgo) }, ct);
        var line = Guid.CreateVersion7();
        var promises = shelf.Reserve(new OrderRef(Guid.CreateVersion7(), 1, "SO-2627-000009"), line, product, pieces, _bench.Today);
        shelf.Dispatch(promises, pieces);
        return true;
    });

    private async Task<StockRow> RowAsync(string sku, string role = Role.Admin) => (await ListAsync(new StockFilter { Search = sku }, role)).Rows.Items.Single();

    private Task<StockList> ListAsync(StockFilter filter, string role = Role.Admin) => _bench.Portal.AsAsync<StockQueries, StockList>(role, q => q.ListAsync(filter, Cancel));

    // The dispatcher works by itself: wait until nothing is on its way.
    private Task CountedAsync() => Until.TrueAsync(() => _bench.Portal.ReadAsync(async db => !await db.Set<Delivery>().AnyAsync()), "The outbox was empty");
}
