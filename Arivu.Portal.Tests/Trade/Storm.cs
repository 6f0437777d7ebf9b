using System.Globalization;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Orders;

namespace Arivu.Portal.Tests.Trade;

/// <summary>Shops and team at work at once, as fast as they can. Each answer a shop got is written down before it goes on.</summary>
internal sealed class Storm(TradeBench trade, string notes)
{
    /// <summary>Tells the writing process where to write; without it a storm has a folder of its own and ends by itself.</summary>
    public const string FolderVariable = "ARIVU_STORM_FOLDER";

    private const int Workers = 4;
    private static readonly string[] Shops = ["R002", "R007", "R015", "R022"];

    /// <summary>A portal in a folder, on real time, with enough stock and credit for a storm.</summary>
    public static TradeBench TradeIn(string folder, TestDatabase? database = null) =>
        new() { Portal = new TestPortal { Database = database ?? TestDatabase.OfThisRun, WithDemo = true, StoppedClock = false, InFolder = folder } };

    /// <summary>Fills shelf and credit.</summary>
    public static async Task PrepareAsync(TradeBench trade)
    {
        await trade.StockAsync(TradeBench.Atta, 600_000);
        await trade.StockAsync(TradeBench.BigAtta, 600_000);
        foreach (var shop in Shops)
        {
            await trade.TermsAsync(shop, Portal.Customers.PaymentTerms.Net30, Money.FromRupees(900_000_000));
        }
    }

    /// <summary>The answers that shops got: key and order number.</summary>
    public static List<(string Key, string Number)> AnswersIn(string notes) =>
        [.. Directory.EnumerateFiles(notes, "*.txt").SelectMany(File.ReadAllLines).Select(line => line.Split(' ')).Where(cells => cells is [_, { Length: 14 }]).Select(cells => (cells[0], cells[1]))];

    /// <summary>Blows until so many orders are placed by each worker, or for ever.</summary>
    public Task BlowAsync(int? orders, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(worker, orders, stop), stop)));

    private async Task WorkAsync(int worker, int? orders, CancellationToken stop)
    {
        await using var file = new FileStream(Path.Combine(notes, $"{Guid.NewGuid():N}.txt"), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1, FileOptions.WriteThrough);
        await using var writer = new StreamWriter(file) { AutoFlush = true };
        for (var count = 0; count < (orders ?? int.MaxValue); count++)
        {
            var wish = TradeBench.Wish((TradeBench.Atta, 12), (TradeBench.BigAtta, 4)) with { Key = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) };
            var placed = await trade.PlaceAsync(Shops[worker], wish);
            await writer.WriteLineAsync($"{wish.Key} {placed.Number}");
            await MoveOnAsync(placed, count, stop);
        }
    }

    private async Task MoveOnAsync(PlacedOrder placed, int count, CancellationToken stop)
    {
        if (placed.Status == OrderStatus.PendingApproval)
        {
            await trade.AsTeamAsync(o => o.ApproveAsync(placed.Number, stop));
        }

        if (count % 3 == 0)
        {
            await trade.AsTeamAsync(o => o.StartPackingAsync(placed.Number, stop));
            await trade.AsTeamAsync(o => o.ShipAsync(placed.Number, new ShipGoods(), stop));
        }
        else if (count % 3 == 1)
        {
            await trade.AsTeamAsync(o => o.CancelAsync(placed.Number, "called off in the storm", [new(TradeBench.Atta, 5)], stop));
        }
    }
}
