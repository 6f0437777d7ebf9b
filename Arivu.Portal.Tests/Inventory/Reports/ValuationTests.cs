using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Reports;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;
using CsCheck;

namespace Arivu.Portal.Tests.Inventory.Reports;

/// <summary>What the stock was worth at the end of any past date is the ledger replayed to that date.</summary>
public sealed class ValuationTests(StockBench bench) : IClassFixture<StockBench>
{
    private const int Days = 12;
    private const int Batches = 3;

    private static readonly int[] Nears = [-60_000, -1, 0, 1, 60_000, 43_200_000];

    // Instants lie close to midnight in India, before it, after it and on it.
    private static readonly Gen<Happening> Happenings = Gen.Select(
        Gen.Int[0, Days - 1], Gen.Int[0, Nears.Length - 1].Select(i => Nears[i]), Gen.Int[0, Batches - 1], Gen.Enum<What>(), Gen.Int[1, 40], Gen.Int[0, 400],
        (day, near, batch, what, pieces, rupees) => new Happening(day, near, batch, what, pieces, rupees));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public enum What
    {
        ReceivedAtCost,
        Received,
        Sent,
        CameBack,
        Broke,
        Found,
    }

    [Fact]
    public async Task Valuation_at_any_past_date_is_the_ledger_replayed_to_that_date()
    {
        await Happenings.List[1, 40].SampleAsync(async history =>
        {
            var (sku, product) = await bench.ProductAsync();
            var replay = await LiveAsync(product, [.. history.OrderBy(h => At(h)).ThenBy(h => h.Batch)]);
            for (var day = bench.Today.AddDays(-Days); day <= bench.Today; day = day.AddDays(1))
            {
                var row = (await ValuationAsync(day)).Rows.SingleOrDefault(r => r.Code == sku);
                Assert.Equal(replay.On(day), row is null ? (0, 0, 0, 0) : ((int)row.Values[0]!, (long)row.Values[1]!, (long)row.Values[2]!, (long)row.Values[3]!));
            }
        }, iter: 15, threads: 1);
    }

    [Fact]
    public async Task A_cost_noted_later_changes_no_past_date_and_one_that_the_ledger_never_noted_holds_for_all()
    {
        var ((later, one), (older, two)) = (await bench.ProductAsync(), await bench.ProductAsync());
        await LiveAsync(one, [new Happening(1, 0, 0, What.Received, 10, 0), new Happening(5, 0, 0, What.ReceivedAtCost, 10, 20)]);
        var batch = await bench.LaidAsync(two, 10, "OLD", 90);
        await bench.ChangeAsync(async (db, ct) => db.Add(new BatchCost(await db.Batches.FindAsync([batch], ct) ?? throw new InvalidOperationException(), Money.FromRupees(7))).Entity.BatchId);

        var (before, today) = (await ValuationAsync(bench.Today.AddDays(-8)), await ValuationAsync(bench.Today));

        Assert.Equal([1, 10, 0, 10], before.Rows.Single(r => r.Code == later).Values);
        Assert.Equal([1, 20, 400_00, 0], today.Rows.Single(r => r.Code == later).Values);
        Assert.Equal([1, 10, 70_00, 0], today.Rows.Single(r => r.Code == older).Values);
    }

    [Fact]
    public async Task Staff_see_pieces_and_no_cost_and_shops_nothing()
    {
        var (sku, product) = await bench.ProductAsync();
        await LiveAsync(product, [new Happening(1, 0, 0, What.ReceivedAtCost, 10, 20)]);
        var asked = ReportAsked.Of(null, null, null, null, bench.Today);

        var staff = await bench.Portal.AsAsync<IEnumerable<IStockReport>, StockReport>(Role.Staff, reports => reports.Single(r => r.Name == "valuation").ReadAsync(asked, Cancel));

        Assert.Equal(["Batches", "Pieces"], staff.Columns.Select(c => c.Title));
        Assert.Equal([1, 10], staff.Rows.Single(r => r.Code == sku).Values);
        Assert.False(staff.Chart!.Rupees);
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.Portal.AsAsync<IEnumerable<IStockReport>, StockReport>(Role.Retailer, reports => reports.Single(r => r.Name == "valuation").ReadAsync(asked, Cancel), retailer: 1));
    }

    private Task<StockReport> ValuationAsync(DateOnly day) => bench.Portal.AsAsync<IEnumerable<IStockReport>, StockReport>(
        Role.Admin, reports => reports.Single(r => r.Name == "valuation").ReadAsync(ReportAsked.Of(null, ListAddress.Written(day), null, null, bench.Today), Cancel));

    // Time goes on: what stands near one midnight comes before what stands near the next.
    private DateTime At(Happening h) => IndianTime.StartOf(bench.Today.AddDays(h.Day + 1 - Days)).AddMilliseconds(h.Near);

    private Task<Replay> LiveAsync(int product, IReadOnlyList<Happening> history) => bench.ChangeAsync(async (db, ct) =>
    {
        var replay = new Replay();
        var (batches, costs) = (new Batch?[Batches], new BatchCost?[Batches]);
        foreach (var h in history)
        {
            var (at, i) = (At(h), h.Batch);
            var batch = batches[i] ??= db.Add(Batch.Arrive(product, $"LOT-{i}", bench.Today.AddDays(-Days - 5), bench.Today.AddDays(100))).Entity;
            await db.SaveChangesAsync(ct);
            var note = new StockNote(at, "meena@arivu.example", "BILL-1", "Counted");
            switch (h.Doing)
            {
                case What.ReceivedAtCost:
                    var cost = Money.FromRupees(h.Rupees);
                    if (costs[i] is { } known)
                    {
                        known.Average(batch.OnHand, h.Pieces, cost);
                    }
                    else
                    {
                        costs[i] = db.Add(new BatchCost(batch, cost)).Entity;
                    }

                    db.Add(batch.Receive(h.Pieces, note).Costing(costs[i]!.UnitCost));
                    break;
                case What.Received:
                    db.Add(batch.Receive(h.Pieces, note));
                    break;
                case What.CameBack:
                    db.Add(batch.TakeBack(h.Pieces, note));
                    break;
                case What.Found:
                    db.Add(batch.Adjust(h.Pieces, note, AdjustmentKind.Found));
                    break;
                case What.Broke when batch.OnHand > 0:
                    db.Add(batch.Adjust(-Math.Min(h.Pieces, batch.OnHand), note, AdjustmentKind.Damage));
                    break;
                case What.Sent when batch.OnHand > 0:
                    db.Add(batch.Reserve(Math.Min(h.Pieces, batch.OnHand), note));
                    db.Add(batch.Dispatch(batch.Reserved, bench.Today, note));
                    break;
            }

            await db.SaveChangesAsync(ct);
            replay.Note(at, i, batch.OnHand, costs[i]?.UnitCost);
        }

        return replay;
    });

    public sealed record Happening(int Day, int Near, int Batch, What Doing, int Pieces, int Rupees);

    /// <summary>The history as it was lived, told without the ledger.</summary>
    private sealed class Replay
    {
        private readonly List<(DateTime At, int Batch, int Pieces, Money? Cost)> _states = [];

        public void Note(DateTime at, int batch, int pieces, Money? cost) => _states.Add((at, batch, pieces, cost));

        public (int Batches, long Pieces, long Paise, long Uncosted) On(DateOnly day)
        {
            var end = IndianTime.StartOf(day.AddDays(1));
            var then = _states.GroupBy(s => s.Batch).Select(g => g.LastOrDefault(s => s.At < end)).Where(b => b.Pieces > 0).ToList();
            return (then.Count, then.Sum(b => (long)b.Pieces), then.Sum(b => b.Pieces * (b.Cost?.Paise ?? 0)), then.Sum(b => b.Cost is null ? (long)b.Pieces : 0));
        }
    }
}
