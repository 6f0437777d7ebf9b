using Arivu.Portal.Demo;
using Arivu.Portal.Demo.History;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Sums;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Demo;

public sealed class DemoBulkTests : IAsyncDisposable
{
    private readonly TestPortal _portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Catalogue_and_warehouse_grow_as_large_as_asked_and_a_repetition_adds_nothing()
    {
        var plan = new HistoryPlan(Months: 0, Products: 100, Batches: 300);

        Assert.Equal(new DemoCount(100, 26, 28, 0, 300), await FillAsync(plan));
        Assert.Equal(new DemoCount(0, 0, 0), await FillAsync(plan));

        Assert.Equal((300, 300), (await _portal.ReadAsync(db => db.Batches.CountAsync(b => b.OnHand > 0, Cancel)), await _portal.ReadAsync(db => db.BatchCosts.CountAsync(c => c.UnitCost.Paise > 0, Cancel))));
        Assert.Equal(52, await _portal.ReadAsync(db => db.StockSums.CountAsync(s => s.OnHand > 0, Cancel)));
        await _portal.BooksHoldAsync();
    }

    private async Task<DemoCount?> FillAsync(HistoryPlan plan)
    {
        await using var scope = _portal.ScopeOfSystem();
        return await scope.ServiceProvider.GetRequiredService<DemoFill>().FillAsync(plan, null, Cancel);
    }
}
