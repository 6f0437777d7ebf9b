using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory;

/// <summary>What the warehouse writes, as its people do.</summary>
internal static class StockPapers
{
    public const string Clerk = "ravi@arivu.example";
    public const string Chief = "meena@arivu.example";

    private static CancellationToken Stop => CancellationToken.None;

    /// <summary>Another warehouse with this code, opened once.</summary>
    public static async Task<int> WarehouseAsync(this StockBench bench, string code = "NORTH")
    {
        var known = await bench.Portal.ReadAsync(db => db.Warehouses.Where(w => w.Code == code).Select(w => (int?)w.Id).SingleOrDefaultAsync());
        return known ?? await bench.Portal.AsAsync<WarehouseService, int>(Role.Admin, s => s.OpenAsync(new WarehouseDraft { Code = code, Name = $"{code} godown" }, Stop));
    }

    /// <summary>Runs a service as this person of the team.</summary>
    public static async Task<T> ByAsync<TService, T>(this StockBench bench, string who, string role, Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = bench.Portal.ScopeOf(role, name: who, login: new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(who)).AsSpan(0, 16)));
        return await act(Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<TService>(scope.ServiceProvider));
    }

    public static Task<T> TransfersAsync<T>(this StockBench bench, Func<TransferService, Task<T>> act) => bench.ByAsync(Clerk, Role.Staff, act);

    public static Task<T> CountsAsync<T>(this StockBench bench, Func<CountService, Task<T>> act, string who = Clerk, string role = Role.Staff) => bench.ByAsync(who, role, act);

    public static Task<T> AdjustmentsAsync<T>(this StockBench bench, Func<AdjustmentService, Task<T>> act, string who = Clerk, string role = Role.Staff) => bench.ByAsync(who, role, act);

    /// <summary>Asks for pieces of one batch from the warehouse that serves shops.</summary>
    public static async Task<string> AskAsync(this StockBench bench, string sku, int pieces, string batch = "B261001", string from = "MAIN", string to = "NORTH")
    {
        await bench.WarehouseAsync();
        return await bench.TransfersAsync(s => s.AskAsync(new TransferDraft { From = from, To = to, Lines = [new() { Sku = sku, Batch = batch, Quantity = pieces }] }, Stop));
    }

    public static async Task<string> SentAsync(this StockBench bench, string sku, int pieces, string batch = "B261001", string from = "MAIN", string to = "NORTH")
    {
        var number = await bench.AskAsync(sku, pieces, batch, from, to);
        Assert.True(await bench.TransfersAsync(s => s.SendAsync(number, Stop)));
        return number;
    }

    /// <summary>Receives a transfer of one line.</summary>
    public static async Task<bool> ArriveAsync(this StockBench bench, string number, int? pieces, AdjustmentKind? kind = null, string? reason = null)
    {
        var line = await bench.Portal.ReadAsync(db => db.TransferLines.Where(l => db.Set<Transfer>().Any(t => t.Id == l.TransferId && t.Number == number)).Select(l => l.Id).SingleAsync());
        return await bench.TransfersAsync(s => s.ReceiveAsync(number, new ArrivalDraft { Lines = [new() { Id = line, Received = pieces, Kind = kind, Reason = reason }] }, Stop));
    }

    public static Task<Transfer> TransferAsync(this StockBench bench, string number) => bench.Portal.ReadAsync(db => db.Transfers.AsNoTracking().Include(t => t.Lines).SingleAsync(t => t.Number == number));

    public static Task<StockCount> CountAsync(this StockBench bench, string number) => bench.Portal.ReadAsync(db => db.StockCounts.AsNoTracking().Include(c => c.Lines).SingleAsync(c => c.Number == number));

    /// <summary>Begins a count of products.</summary>
    public static Task<string> BeginCountAsync(this StockBench bench, params string[] skus) => bench.CountsAsync(s => s.BeginAsync(new CountDraft { Skus = skus }, Stop));

    /// <summary>Types what lies there of one batch.</summary>
    public static async Task TypeAsync(this StockBench bench, string number, string batch, int pieces, string who = Clerk, string role = Role.Staff)
    {
        var line = (await bench.CountAsync(number)).Lines.Single(l => l.BatchNumber == batch);
        Assert.True(await bench.CountsAsync(s => s.CountAsync(number, line.Id, pieces, Stop), who, role));
    }

    /// <summary>Says why one batch differs.</summary>
    public static async Task ExplainAsync(this StockBench bench, string number, string batch, AdjustmentKind kind, string reason = "Counted twice")
    {
        var line = (await bench.CountAsync(number)).Lines.Single(l => l.BatchNumber == batch);
        await bench.CountsAsync(s => s.ExplainAsync(number, line.Id, kind, reason, Stop));
    }

    public static Task FinishAsync(this StockBench bench, string number) => bench.CountsAsync(s => s.FinishAsync(number, Stop));

    public static async Task<CountOutcome> PostAsync(this StockBench bench, string number, string who = Clerk, string role = Role.Staff) => (await bench.CountsAsync(s => s.PostAsync(number, Stop), who, role))!;
}
