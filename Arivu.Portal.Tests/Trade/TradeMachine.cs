using System.Runtime.InteropServices;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Billing;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Trade;

/// <summary>One random step of the trade.</summary>
/// <param name="Kind">Which, modulo the number of kinds.</param>
/// <param name="Which">Picks the order, shop, product or invoice.</param>
/// <param name="Much">How much of it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TradeStep(int Kind, int Which, int Much)
{
    /// <summary>How many kinds there are.</summary>
    public const int Kinds = 17;
}

/// <summary>
/// Takes random steps through the services as people do, and keeps its own small account of what must follow: which step an
/// order's state allows, and what lies on the shelf.
/// </summary>
internal sealed partial class TradeMachine(BillingBench bench) : IAsyncDisposable
{
    private static readonly string[] Shops = ["R001", "R002", "R008", "R009"];
    private static readonly string[] Skus = [TradeBench.Atta, TradeBench.BigAtta];
    private readonly Dictionary<string, int> _shelf = Skus.ToDictionary(sku => sku, _ => 0, StringComparer.Ordinal);
    private int _count;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Steps that were done, by name: a machine that only refuses proves nothing.</summary>
    public Dictionary<string, int> Done { get; } = new(StringComparer.Ordinal);

    /// <summary>What was said last to steps that were refused, by name.</summary>
    public Dictionary<string, string> Refused { get; } = new(StringComparer.Ordinal);

    public static async Task<TradeMachine> StartAsync()
    {
        var machine = new TradeMachine(new BillingBench());
        await machine.ReceiveAsync(new TradeStep(0, 0, 69));
        await machine.ReceiveAsync(new TradeStep(0, 1, 69));
        return machine;
    }

    public Task TakeAsync(TradeStep step) => (step.Kind % TradeStep.Kinds) switch
    {
        0 or 1 or 2 => PlaceAsync(step),
        3 or 4 => OnSomeOrderAsync("approve", step, s => s is OrderStatus.PendingApproval, (o, number) => o.ApproveAsync(number, Stop)),
        5 => OnSomeOrderAsync("reject", step, s => s is OrderStatus.PendingApproval, (o, number) => o.RejectAsync(number, "no", Stop)),
        6 => OnSomeOrderAsync("pack", step, s => s is OrderStatus.Confirmed, (o, number) => o.StartPackingAsync(number, Stop)),
        7 or 8 => ShipAsync(step),
        9 => OnSomeOrderAsync("deliver", step, s => s is OrderStatus.Shipped or OrderStatus.Packing, (o, number) => o.DeliverAsync(number, null, Stop)),
        10 => CancelAsync(step),
        11 => TakeBackAsync(step),
        12 => PayAsync(step),
        13 => CreditAsync(step),
        14 => step.Much % 2 == 0 ? AdjustAsync(step) : ReceiveAsync(step),
        15 => SwapAsync(step),
        _ => PassAsync(step),
    };

    /// <summary>What must hold after every step, whether or not events still wait.</summary>
    public async Task HoldsAsync()
    {
        await bench.BooksHoldAsync();
        foreach (var sku in Skus)
        {
            var batches = await bench.Trade.BatchesAsync(sku);
            Assert.Equal(_shelf[sku], batches.Sum(b => b.OnHand));
        }

        var (reserved, open) = await bench.Portal.ReadAsync(async db => (
            await db.Batches.SumAsync(b => b.Reserved, Stop),
            await db.OrderLines.Where(l => db.Set<Order>().Any(o => o.Id == l.OrderId && o.Status != OrderStatus.Rejected)).SumAsync(l => l.Quantity - l.Cancelled - l.Shipped, Stop)));
        Assert.Equal(open, reserved);
    }

    /// <summary>Lets all events be handled; then every piece that shops keep is billed once.</summary>
    public async Task SettleAsync()
    {
        await bench.DrainPatientlyAsync(workers: 2);
        await HoldsAsync();
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    private async Task PlaceAsync(TradeStep step)
    {
        var (sku, other) = (Skus[step.Which % 2], Skus[(step.Which + 1) % 2]);
        var wish = TradeBench.Wish((sku, Multiple(sku) * (1 + (step.Much % 4))), (other, Multiple(other) * (1 + (step.Much % 2)))) with { AcceptHold = step.Much % 3 != 0 };
        await TryAsync("place", () => bench.Trade.PlaceAsync(Shops[step.Which % Shops.Length], wish));
    }

    private async Task ShipAsync(TradeStep step)
    {
        if (await PickAsync(step, s => s is OrderStatus.Packing) is not { } number)
        {
            return;
        }

        var before = await bench.Trade.OrderAsync(number);
        var lines = before.Lines.Where(l => l.Open > 0).Select(l => new PlaceLine(l.Sku, step.Much % 2 == 0 ? l.Open : 1 + (step.Much % l.Open))).ToList();
        var wish = new ShipGoods { Lines = lines.Count > 0 ? lines : null };
        if (await OnOrderAsync("ship", number, s => s is OrderStatus.Packing, (o, n) => o.ShipAsync(n, wish, Stop)))
        {
            lines.ForEach(l => _shelf[l.Sku] -= l.Quantity);
        }
    }

    private async Task CancelAsync(TradeStep step)
    {
        if (await PickAsync(step, Cancellable) is not { } number)
        {
            return;
        }

        var line = (await bench.Trade.OrderAsync(number)).Lines.FirstOrDefault(l => l.Open > 0);
        IReadOnlyList<PlaceLine>? some = step.Much % 2 == 0 || line is null ? null : [new(line.Sku, 1 + (step.Much % line.Open))];
        await OnOrderAsync("cancel", number, Cancellable, (o, n) => o.CancelAsync(n, "called off", some, Stop));
    }

    private async Task TakeBackAsync(TradeStep step)
    {
        if (await PickAsync(step, s => s is OrderStatus.Shipped or OrderStatus.Delivered) is not { } number || (await bench.Trade.OrderAsync(number)).Lines.FirstOrDefault(l => l.Shipped > l.Returned) is not { } line)
        {
            return;
        }

        var (pieces, sound) = (1 + (step.Much % (line.Shipped - line.Returned)), step.Much % 3 != 0);
        if (await OnOrderAsync("take back", number, null, (o, n) => o.TakeBackAsync(n, new TakeBackGoods([new(line.Sku, pieces)], sound, "came back"), Stop)) && sound)
        {
            _shelf[line.Sku] += pieces;
        }
    }

    private async Task PassAsync(TradeStep step)
    {
        bench.Portal.Clock.Advance(TimeSpan.FromHours(1 + (step.Much % 60)));
        await bench.DrainAsync();
    }

    // Mostly an order that the step fits, so that orders get far; sometimes any, so that refusals are seen, too.
    private async Task<string?> PickAsync(TradeStep step, Func<OrderStatus, bool> likely)
    {
        var recent = await bench.Portal.ReadAsync(db => db.Orders.OrderByDescending(o => o.Number).Take(8).Select(o => new { o.Number, o.Status }).ToListAsync(Stop));
        var fitting = recent.Where(o => likely(o.Status)).ToList();
        var among = fitting.Count == 0 || step.Much % 5 == 0 ? recent : fitting;
        return among.Count == 0 ? null : among[step.Which % among.Count].Number;
    }

    private async Task OnSomeOrderAsync(string name, TradeStep step, Func<OrderStatus, bool> likely, Func<OrderService, string, Task<bool>> act)
    {
        if (await PickAsync(step, likely) is { } number)
        {
            await OnOrderAsync(name, number, name is "deliver" ? null : likely, act);
        }
    }

    private async Task<bool> OnOrderAsync(string name, string number, Func<OrderStatus, bool>? allowed, Func<OrderService, string, Task<bool>> act)
    {
        var status = (await bench.Trade.OrderAsync(number)).Status;
        var done = await TryAsync(name, () => bench.Trade.AsTeamAsync(o => act(o, number)));
        Assert.True(allowed is null || !done || allowed(status), $"{name} was done though {number} was {status}");
        Assert.True(allowed is null || done || !allowed(status) || name is "ship", $"{name} was refused though {number} was {status}");
        return done;
    }

    private async Task<bool> TryAsync(string name, Func<Task> act)
    {
        try
        {
            await act();
            Done[name] = Done.GetValueOrDefault(name) + 1;
            return true;
        }
        catch (Exception refused) when (refused is RuleBrokenException or BadInputException)
        {
            Refused[name] = refused.Message;
            return false;
        }
    }

    private static bool Cancellable(OrderStatus status) => status is OrderStatus.PendingApproval or OrderStatus.Confirmed or OrderStatus.Packing;

    private static int Multiple(string sku) => sku == TradeBench.Atta ? 12 : 4;
}
