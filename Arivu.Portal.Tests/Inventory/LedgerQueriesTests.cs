using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Ledgers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Tests.Inventory;

public sealed class LedgerQueriesTests(StockBench bench) : IClassFixture<StockBench>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_line_says_what_of_the_product_is_on_hand_after_it_whatever_the_filter_leaves_out()
    {
        var (sku, product) = await MovedAsync();

        var all = await LedgerAsync(sku, new LedgerFilter());
        Assert.Equal([138, 145, 145, 145, 110, 100], all.Select(l => l.Balance));
        Assert.Equal([-7, 0, 0, 35, 10, 100], all.Select(l => l.OnHandChange));
        var second = await LedgerAsync(sku, new LedgerFilter(Page: 2, Size: 4));
        Assert.Equal([110, 100], second.Select(l => l.Balance));
        var adjusted = await LedgerAsync(sku, new LedgerFilter(StockMove.Adjusted));
        Assert.Equal([(-7, 138)], adjusted.Select(l => (l.OnHandChange, l.Balance)));
        var received = await LedgerAsync(sku, new LedgerFilter(StockMove.Received));
        Assert.Equal([145, 110, 100], received.Select(l => l.Balance));
        Assert.Equal(138, (await bench.BatchesAsync(product)).Sum(b => b.OnHand));
    }

    [Fact]
    public async Task The_ledger_is_filtered_by_kind_person_and_dates()
    {
        var (sku, _) = await MovedAsync();
        var today = bench.Today;

        Assert.Equal(["-7"], (await LedgerAsync(sku, LedgerFilter.Of("damage", null, null, null))).Select(l => $"{l.OnHandChange}"));
        Assert.Empty(await LedgerAsync(sku, LedgerFilter.Of("theft", null, null, null)));
        Assert.Equal(3, (await LedgerAsync(sku, LedgerFilter.Of(null, "meena@arivu.example", null, null))).Count);
        Assert.Single(await LedgerAsync(sku, LedgerFilter.Of(null, null, ListAddress.Written(today), null)));
        Assert.Equal(5, (await LedgerAsync(sku, LedgerFilter.Of(null, null, null, ListAddress.Written(today.AddDays(-1))))).Count);
        var ledger = (await AskAsync(q => q.LedgerAsync(sku, new LedgerFilter(), Cancel)))!;
        Assert.Equal(["meena@arivu.example", "test@arivu.example"], ledger.People.Select(p => p.Actor));
        Assert.Null(await AskAsync(q => q.LedgerAsync("AF-NONE-1", new LedgerFilter(), Cancel)));
        Assert.Equal(6, (await AskAsync(q => q.LinesAsync(sku, new LedgerFilter(Page: 9, Size: 1), 100, Cancel)))!.Count);
    }

    [Fact]
    public async Task What_came_and_went_is_told_by_day_and_by_week()
    {
        var (sku, product) = await MovedAsync();

        var days = await AskAsync(q => q.MovementsAsync(product, byWeek: false, Cancel));
        var weeks = await AskAsync(q => q.MovementsAsync(product, byWeek: true, Cancel));

        Assert.Equal((LedgerQueries.ChartDays, bench.Today, 0, 7), (days.Count, days[^1].Start, days[^1].In, days[^1].Out));
        Assert.Equal((145, 0), (days[^2].In, days[^2].Out));
        Assert.Equal((LedgerQueries.ChartWeeks, 145, 7), (weeks.Count, weeks.Sum(w => w.In), weeks.Sum(w => w.Out)));
        Assert.All(weeks, week => Assert.Equal(DayOfWeek.Monday, week.Start.DayOfWeek));
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.Portal.AsAsync<LedgerQueries, ProductLedger?>(Role.Retailer, q => q.LedgerAsync(sku, new LedgerFilter(), Cancel), retailer: 1));
    }

    // 100 and 10 came in, 12 of them were promised, 35 more came a day ago; 7 broke today.
    private async Task<(string Sku, int Product)> MovedAsync()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100, "LATER", 120);
        bench.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.ReceiveAsync(sku, 10, "FIRST", 90);
        bench.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.ChangeAsync(async (db, ct) =>
        {
            var batch = db.Add(Batch.Arrive(product, "THIRD", bench.Today.AddDays(-10), bench.Today.AddDays(170))).Entity;
            (await Shelf.LockAsync(db, [], bench.Note, ct)).Receive(batch, 35);
            return true;
        });
        bench.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.PromiseAsync(product, 12);
        bench.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await bench.Portal.AsAsync<AdjustmentService, AdjustmentOutcome?>(Role.Admin, stock => stock.AdjustAsync(
            new AdjustmentDraft { Sku = sku, Batch = "LATER", Quantity = -7, Reason = "Broken", Kind = AdjustmentKind.Damage }, Cancel));
        return (sku, product);
    }

    private async Task<IReadOnlyList<LedgerRow>> LedgerAsync(string sku, LedgerFilter filter) => (await AskAsync(q => q.LedgerAsync(sku, filter, Cancel)))!.Rows.Items;

    private Task<T> AskAsync<T>(Func<LedgerQueries, Task<T>> ask) => bench.Portal.AsAsync(Role.Staff, ask);
}
