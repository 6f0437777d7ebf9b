using Arivu.Portal.Inventory;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Trade;

/// <content>Another batch at picking.</content>
internal sealed partial class TradeMachine
{
    private async Task SwapAsync(TradeStep step)
    {
        if (await PickAsync(step, ToPick) is not { } number || (await OpenPromisesAsync(number)) is not { Count: > 0 } promises)
        {
            return;
        }

        var (line, from, waiting) = promises[step.Which % promises.Count];
        var others = (await bench.Trade.BatchesAsync(line.Sku)).Where(b => b.Number != from).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var to = others.Where(b => b.Free > 0).DefaultIfEmpty(others[0]).ElementAt(step.Much % Math.Max(1, others.Count(b => b.Free > 0)));
        var wish = new SwapBatch(line.Sku, from, to.Number, step.Much % 7 == 0 ? waiting + 1 : Math.Max(1, Math.Min(waiting, to.Free) - (step.Much % 3)));
        var (status, done) = ((await bench.Trade.OrderAsync(number)).Status, await TryAsync("swap", () => bench.Trade.AsTeamAsync(o => o.SwapBatchAsync(number, wish, Stop))));
        Assert.True(!done || (ToPick(status) && wish.Quantity <= waiting && wish.Quantity <= to.Free), $"{wish} was done though {number} was {status}, {waiting} waited and {to.Free} were free");
    }

    private Task<List<(OrderLine Line, string Batch, int Open)>> OpenPromisesAsync(string number) => bench.Portal.ReadAsync(async db =>
    {
        var open = await db.Allocations.Where(a => a.OrderNumber == number && a.Open > 0).Join(db.Batches, a => a.BatchId, b => b.Id, (a, b) => new { a.OrderLineId, b.Number, a.Open }).ToListAsync(Stop);
        var lines = await db.OrderLines.AsNoTracking().Where(l => db.Set<Order>().Any(o => o.Id == l.OrderId && o.Number == number)).ToDictionaryAsync(l => l.Id, Stop);
        return open.GroupBy(p => (p.OrderLineId, p.Number)).Select(g => (lines[g.Key.OrderLineId], g.Key.Number, g.Sum(p => p.Open))).ToList();
    });

    private static bool ToPick(OrderStatus status) => status is OrderStatus.Confirmed or OrderStatus.Packing;
}
