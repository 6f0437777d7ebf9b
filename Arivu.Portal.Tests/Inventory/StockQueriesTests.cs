using System.Text.Json;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Ledgers;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory;

public sealed class StockQueriesTests(StockBench bench) : IClassFixture<StockBench>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Available_is_what_is_free_and_neither_expired_nor_kept_back()
    {
        var (sku, product) = await bench.ProductAsync(reorderPoint: 10);
        await bench.LaidAsync(product, 40, "EXPIRED", -1);
        await bench.LaidAsync(product, 30, "KEPT", 90, blocked: true);
        await bench.LaidAsync(product, 20, "GOOD", 100);
        await bench.PromiseAsync(product, 8);

        var row = (await AskAsync(q => q.RowAsync(sku, Cancel)))!;

        Assert.Equal(new StockOnHand(product, 90, 8, 12, 40, bench.Today.AddDays(100)), row.Stock);
        Assert.Equal((StockState.Expired, 100), (row.State, row.DaysLeft));
    }

    [Theory]
    [InlineData(0, 90, StockState.Out)]
    [InlineData(48, 90, StockState.Low)]
    [InlineData(49, 90, StockState.Ok)]
    [InlineData(49, 31, StockState.Ok)]
    [InlineData(49, 30, StockState.Expiring)]
    [InlineData(49, 0, StockState.Expiring)]
    [InlineData(49, -1, StockState.Out)] // all expired
    public async Task A_product_s_state_is_its_most_urgent_need(int pieces, int daysLeft, StockState state)
    {
        var (sku, product) = await bench.ProductAsync(reorderPoint: 48);
        if (pieces > 0)
        {
            await bench.LaidAsync(product, pieces, "B10", daysLeft);
        }

        Assert.Equal(state, (await AskAsync(q => q.RowAsync(sku, Cancel)))!.State);
    }

    [Fact]
    public async Task The_list_filters_sorts_and_pages_and_its_tabs_count_the_same_rows()
    {
        var name = $"Zebra Rusk {Guid.NewGuid():N}";
        var (low, lowId) = await bench.ProductAsync(reorderPoint: 100, name: $"{name} low");
        var (expiring, expiringId) = await bench.ProductAsync(reorderPoint: 1, name: $"{name} expiring");
        var (empty, _) = await bench.ProductAsync(name: $"{name} empty");
        await bench.LaidAsync(lowId, 100, "B10", 90);
        await bench.LaidAsync(expiringId, 200, "B10", 20);
        await bench.LaidAsync(expiringId, 5, "B09", -2);

        Assert.Equal([empty, low, expiring], await SkusAsync(new StockFilter { Search = name }));
        Assert.Equal([low], await SkusAsync(new StockFilter { Search = name, View = StockView.Low }));
        Assert.Equal([empty], await SkusAsync(new StockFilter { Search = name, View = StockView.Out }));
        Assert.Equal([expiring], await SkusAsync(new StockFilter { Search = name, View = StockView.Expiring }));
        Assert.Equal([expiring], await SkusAsync(new StockFilter { Search = name, View = StockView.Expired }));
        Assert.Empty(await SkusAsync(new StockFilter { Search = name, View = StockView.Ok }));
        Assert.Empty(await SkusAsync(new StockFilter { Search = name, Category = "oils" }));
        Assert.Equal([expiring, low, empty], await SkusAsync(new StockFilter { Search = name, Sort = "-available" }));
        Assert.Equal([expiring, low, empty], await SkusAsync(new StockFilter { Search = name, Sort = "expiry" }));
        Assert.Equal([low], await SkusAsync(new StockFilter { Search = name, Sort = "available", Size = 1, Page = 2 }));
        var views = (await AskAsync(q => q.ListAsync(new StockFilter(), Cancel))).Views;
        foreach (var view in Enum.GetValues<StockView>())
        {
            Assert.Equal((await SkusAsync(new StockFilter { View = view, Size = 1000 })).Count, views[view]);
        }
    }

    [Fact]
    public async Task A_product_s_page_holds_batches_promises_and_the_ledger_newest_first()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100, "LATER", 120);
        await bench.ReceiveAsync(sku, 10, "FIRST", 90);
        await bench.PromiseAsync(product, 12, order: "SO-2627-000078");
        bench.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.AdjustAsync(sku, -3, "LATER");

        var page = (await AskAsync(q => q.ProductAsync(sku.ToLowerInvariant(), Cancel)))!;
        var ledger = (await bench.Portal.AsAsync<LedgerQueries, ProductLedger?>(Role.Staff, q => q.LedgerAsync(sku.ToLowerInvariant(), new LedgerFilter(Size: 2), Cancel)))!.Rows;

        Assert.Equal([("FIRST", 10, 10), ("LATER", 97, 2)], page.Batches.Select(b => (b.Number, b.OnHand, b.Reserved)));
        Assert.Equal([("FIRST", 10), ("LATER", 2)], page.Promises.OrderBy(p => p.Batch).Select(p => (p.Batch, p.Open)));
        Assert.All(page.Promises, p => Assert.Equal("SO-2627-000078", p.OrderNumber));
        Assert.Equal((2, 5, StockMove.Adjusted), (page.PromiseCount, ledger.Total, ledger.Items[0].Move));
        Assert.Null(await AskAsync(q => q.ProductAsync("AF-NONE-1", Cancel)));
    }

    [Fact]
    public async Task Costs_are_for_administrators()
    {
        var (sku, _) = await bench.ProductAsync();
        var draft = bench.Receipt(sku);
        draft.UnitCost = Money.FromRupees(120.50m);
        await bench.ReceiveAsync(draft);

        Assert.Equal(Money.FromRupees(120.50m), (await AskAsync(q => q.BatchesAsync(sku, Cancel))).Single().UnitCost);
        Assert.Null((await AskAsync(q => q.BatchesAsync(sku, Cancel), Role.Staff)).Single().UnitCost);
        Assert.Equal(0, await bench.Portal.AsAsync<IDbContextFactory<PortalDbContext>, int>(Role.Retailer, async factory =>
        {
            await using var db = await factory.CreateDbContextAsync(Cancel);
            return await db.BatchCosts.CountAsync(Cancel) + await db.StockEntries.CountAsync(Cancel);
        }, retailer: 1));
    }

    [Fact]
    public async Task A_shop_may_have_only_what_lives_long_enough_for_it()
    {
        var ((_, one), (_, two)) = (await bench.ProductAsync(), await bench.ProductAsync());
        await bench.LaidAsync(one, 10, "SHORT", 59);
        await bench.LaidAsync(one, 20, "DAYS-60", 60);
        await bench.LaidAsync(one, 40, "DAYS-90", 90);

        Assert.Equal((70, bench.Today.AddDays(59)), await HasAsync(one, null, Role.Admin));
        Assert.Equal((60, bench.Today.AddDays(60)), await HasAsync(one, 0, Role.Retailer));
        Assert.Equal((60, bench.Today.AddDays(60)), await HasAsync(one, 33, Role.Retailer));
        Assert.Equal((40, bench.Today.AddDays(90)), await HasAsync(one, 50, Role.Retailer));
        Assert.Equal((0, null), await HasAsync(one, 51, Role.Retailer));
        Assert.Equal((0, null), await HasAsync(two, 0, Role.Retailer));
        Assert.Empty(await bench.Portal.AsAsync<StockQueries, IReadOnlyDictionary<int, Availability>>(Role.Retailer, q => q.AvailableAsync([int.MaxValue], 30, Cancel), retailer: 1));
    }

    [Fact]
    public async Task The_team_s_view_is_the_team_s()
    {
        var (sku, product) = await bench.ProductAsync();

        await Assert.ThrowsAsync<NotAllowedException>(() => HasAsync(product, null, Role.Retailer));
        await Assert.ThrowsAsync<NotAllowedException>(() => AskAsync(q => q.ListAsync(new StockFilter(), Cancel), Role.Retailer));
        await Assert.ThrowsAsync<NotAllowedException>(() => AskAsync(q => q.ProductAsync(sku, Cancel), Role.Retailer));
        await Assert.ThrowsAsync<NotAllowedException>(() => AskAsync(q => q.RowAsync(sku, Cancel), Role.Retailer));
        await Assert.ThrowsAsync<NotAllowedException>(() => AskAsync(q => q.BatchesAsync(sku, Cancel), Role.Retailer));
    }

    [Fact]
    public async Task The_product_s_page_survives_being_kept_from_the_prerendered_one()
    {
        var (sku, _) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var page = await AskAsync(q => q.ProductAsync(sku, Cancel));

        var kept = JsonSerializer.Deserialize<ProductStock>(JsonSerializer.Serialize(page, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!;

        Assert.Equal((page!.Row.Stock, page.Row.State, page.Row.Value, page.Batches[0]), (kept.Row.Stock, kept.Row.State, kept.Row.Value, kept.Batches[0]));
    }

    [Theory]
    [InlineData("received", StockMove.Received)]
    [InlineData("Dispatched", StockMove.Dispatched)]
    [InlineData("2", null)]
    [InlineData("nonsense", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_may_name_any_move(string? name, StockMove? move) => Assert.Equal(move, LedgerFilter.MoveNamed(name));

    private Task<T> AskAsync<T>(Func<StockQueries, Task<T>> ask, string role = Role.Admin) => bench.Portal.AsAsync(role, ask, retailer: role == Role.Retailer ? 1 : null);

    private async Task<List<string>> SkusAsync(StockFilter filter) => [.. (await AskAsync(q => q.ListAsync(filter, Cancel))).Rows.Items.Select(row => row.Product.Sku)];

    private async Task<(int, DateOnly?)> HasAsync(int product, int? percent, string role)
    {
        var found = (await AskAsync(q => q.AvailableAsync([product], percent, Cancel), role))[product];
        return (found.Pieces, found.BestBefore);
    }
}
