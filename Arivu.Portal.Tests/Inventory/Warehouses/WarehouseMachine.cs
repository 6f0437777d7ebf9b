using System.Runtime.InteropServices;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory.Warehouses;

/// <summary>One random step in the warehouses.</summary>
/// <param name="Kind">Which, modulo the number of kinds.</param>
/// <param name="Which">Picks the batch or paper.</param>
/// <param name="Much">How much of it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WarehouseStep(int Kind, int Which, int Much)
{
    /// <summary>How many kinds there are.</summary>
    public const int Kinds = 14;
}

/// <summary>Takes random steps as people do and keeps its own account of all pieces: on shelves, on the way, and gone.</summary>
internal sealed class WarehouseMachine(StockBench bench, string sku, int product) : IAsyncDisposable
{
    private int _receipts;
    private int _pieces;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Steps that were done: a machine that only refuses proves nothing.</summary>
    public HashSet<string> Done { get; } = new(StringComparer.Ordinal);

    public static async Task<WarehouseMachine> StartAsync()
    {
        var bench = new StockBench();
        var (sku, product) = await bench.ProductAsync();
        await bench.WarehouseAsync();
        var machine = new WarehouseMachine(bench, sku, product);
        await machine.ReceiveAsync(240);
        return machine;
    }

    public Task TakeAsync(WarehouseStep step) => (step.Kind % WarehouseStep.Kinds) switch
    {
        0 => TryAsync("receive", () => ReceiveAsync(1 + (step.Much % 90))),
        1 or 2 => AskAsync(step),
        3 or 4 => OnTransferAsync("send", step, TransferState.Requested, (s, number) => s.SendAsync(number, Stop)),
        5 or 6 => ArriveAsync(step),
        7 => OnTransferAsync("call off", step, TransferState.Requested, (s, number) => s.CancelAsync(number, "no", Stop)),
        8 => TryAsync("promise", () => bench.PromiseAsync(product, 1 + (step.Much % 20))),
        9 => TryAsync("begin", () => bench.CountsAsync(s => s.BeginAsync(new CountDraft { Warehouse = step.Which % 2 == 0 ? "MAIN" : "NORTH", Skus = [sku] }, Stop))),
        10 => CountAsync(step),
        11 => PostAsync(step),
        12 => AdjustAsync(step),
        _ => DecideAsync(step),
    };

    /// <summary>What must hold after every step: the books, and that no piece appeared or vanished unwritten.</summary>
    public async Task HoldsAsync()
    {
        Assert.Empty(await bench.Portal.FaultsAsync());
        var onShelves = (await bench.BatchesAsync(product)).Sum(b => b.OnHand);
        var onTheWay = await bench.Portal.ReadAsync(db => db.Transfers.Where(t => t.State == TransferState.InTransit).SelectMany(t => t.Lines).SumAsync(l => l.Quantity, Stop));
        Assert.Equal(_pieces, onShelves + onTheWay);
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    private async Task<bool> ReceiveAsync(int pieces)
    {
        await bench.ReceiveAsync(sku, pieces, $"B-{++_receipts % 5:000}");
        _pieces += pieces;
        return true;
    }

    private async Task AskAsync(WarehouseStep step)
    {
        var batches = (await bench.BatchesAsync(product)).Where(b => b.Free > 0).ToList();
        if (batches.Count > 0)
        {
            var batch = batches[step.Which % batches.Count];
            var (from, to) = batch.WarehouseId == Warehouse.Main ? ("MAIN", "NORTH") : ("NORTH", "MAIN");
            await TryAsync("ask", () => bench.AskAsync(sku, 1 + (step.Much % batch.Free), batch.Number, from, to));
        }
    }

    private async Task OnTransferAsync(string name, WarehouseStep step, TransferState state, Func<TransferService, string, Task<bool>> act)
    {
        if (await SomeAsync(db => db.Set<Transfer>().Where(t => t.State == state).OrderBy(t => t.Number).Select(t => t.Number), step) is { } number)
        {
            await TryAsync(name, () => bench.TransfersAsync(s => act(s, number)));
        }
    }

    private async Task ArriveAsync(WarehouseStep step)
    {
        if (await SomeAsync(db => db.Set<Transfer>().Where(t => t.State == TransferState.InTransit).OrderBy(t => t.Number).Select(t => t.Number), step) is { } number)
        {
            var sent = (await bench.TransferAsync(number)).Lines[0].Quantity;
            var lost = step.Much % 3 == 0 ? step.Much % (sent + 1) : 0;
            if (await TryAsync("arrive", () => bench.ArriveAsync(number, sent - lost, AdjustmentKind.Theft, "gone")))
            {
                _pieces -= lost;
            }
        }
    }

    private async Task CountAsync(WarehouseStep step)
    {
        if (await SomeAsync(db => db.Set<StockCount>().Where(c => c.State == CountState.Counting).OrderBy(c => c.Number).Select(c => c.Number), step) is { } number)
        {
            foreach (var line in (await bench.CountAsync(number)).Lines)
            {
                var there = (await bench.BatchesAsync(product)).Single(b => b.Id == line.BatchId).OnHand;
                await bench.CountsAsync(s => s.CountAsync(number, line.Id, Math.Max(0, there + (step.Much % 7) - 4), Stop));
            }

            await TryAsync("count", async () =>
            {
                await bench.FinishAsync(number);
                return true;
            });
        }
    }

    private async Task PostAsync(WarehouseStep step)
    {
        if (await SomeAsync(db => db.Set<StockCount>().Where(c => c.State == CountState.Review || c.State == CountState.Waiting).OrderBy(c => c.Number).Select(c => c.Number), step) is { } number)
        {
            foreach (var line in (await bench.CountAsync(number)).Lines.Where(l => !l.IsDone))
            {
                await bench.CountsAsync(s => s.ExplainAsync(number, line.Id, AdjustmentKind.Correction, "counted", Stop));
            }

            await TryAsync("post", () => bench.PostAsync(number, StockPapers.Chief, Role.Admin));
            _pieces += (await bench.LedgerAsync(product)).Where(l => l.Reference == number).Sum(l => l.OnHandChange) - _posted.GetValueOrDefault(number);
            _posted[number] = (await bench.LedgerAsync(product)).Where(l => l.Reference == number).Sum(l => l.OnHandChange);
        }
    }

    private readonly Dictionary<string, int> _posted = new(StringComparer.Ordinal);

    private async Task AdjustAsync(WarehouseStep step)
    {
        var batches = await bench.BatchesAsync(product);
        var (batch, pieces) = (batches[step.Which % batches.Count], (step.Much % 260) - 130);
        AdjustmentOutcome? outcome = null;
        var draft = new AdjustmentDraft { Sku = sku, Warehouse = batch.WarehouseId == Warehouse.Main ? "MAIN" : "NORTH", Batch = batch.Number, Quantity = pieces, Reason = "mice" };
        if (await TryAsync("adjust", async () => outcome = await bench.AdjustmentsAsync(s => s.AdjustAsync(draft, Stop))) && outcome!.Waits is null)
        {
            _pieces += pieces;
        }
    }

    private async Task DecideAsync(WarehouseStep step)
    {
        if (await SomeAsync(db => db.Set<AdjustmentRequest>().Where(r => r.State == AdjustmentState.Waiting).OrderBy(r => r.Number).Select(r => r.Number), step) is { } number)
        {
            var asked = await bench.Portal.ReadAsync(db => db.AdjustmentRequests.Where(r => r.Number == number).Select(r => r.Quantity).SingleAsync(Stop));
            var yes = step.Much % 2 == 0;
            if (await TryAsync("decide", () => bench.AdjustmentsAsync(s => yes ? s.ApproveAsync(number, Stop) : s.RejectAsync(number, "no", Stop), StockPapers.Chief, Role.Admin)) && yes)
            {
                _pieces += asked;
            }
        }
    }

    private async Task<string?> SomeAsync(Func<Portal.Data.PortalDbContext, IQueryable<string>> open, WarehouseStep step)
    {
        var numbers = await bench.Portal.ReadAsync(db => open(db).ToListAsync(Stop));
        return numbers.Count == 0 ? null : numbers[step.Which % numbers.Count];
    }

    // Rules say no all the time; then nothing may have changed.
    private async Task<bool> TryAsync<T>(string name, Func<Task<T>> act)
    {
        try
        {
            await act();
            Done.Add(name);
            return true;
        }
        catch (Exception no) when (no is RuleBrokenException or BadInputException)
        {
            return false;
        }
    }
}
