using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory;

/// <summary>The checks of transfers, counts and adjustments find nothing in honest books and each kind of tampered row.</summary>
public sealed class WarehousePapersChecksTests
{
    [Theory]
    [InlineData("transfers: ", """UPDATE "TransferLines" SET "Quantity" = "Quantity" + 1""")]
    [InlineData("transfers: ", """UPDATE "TransferLines" SET "Received" = "Quantity" """)]
    [InlineData("transfers: ", """UPDATE "Transfers" SET "State" = 'InTransit'""")]
    [InlineData("transfers: ", """UPDATE "StockEntries" SET "Reference" = '' WHERE "Move" = 'TakenOver'""")]
    [InlineData("counts posted", """UPDATE "CountLines" SET "Counted" = "Counted" + 1""")]
    [InlineData("counts posted", """UPDATE "CountLines" SET "PostedAt" = NULL""")]
    [InlineData("counts posted", """UPDATE "StockEntries" SET "Reference" = '' WHERE "Reference" LIKE 'CT-%'""")]
    [InlineData("counts posted", """DELETE FROM "CountLines" """)]
    [InlineData("adjustments above", """UPDATE "AdjustmentRequests" SET "Quantity" = -99""")]
    [InlineData("adjustments above", """UPDATE "AdjustmentRequests" SET "State" = 'Waiting'""")]
    [InlineData("adjustments above", """UPDATE "AdjustmentRequests" SET "AnsweredBy" = "Actor" """)]
    public async Task A_tampered_row_is_named_by_its_check(string check, string tamper)
    {
        await using var bench = new StockBench();
        await BooksAsync(bench);
        Assert.Empty(await bench.Portal.FaultsAsync());

#pragma warning disable EF1003 // the test's own words
        await bench.Portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(tamper));
#pragma warning restore EF1003

        Assert.Contains(await bench.Portal.FaultsAsync(), fault => fault.StartsWith(check, StringComparison.Ordinal));
    }

    private static async Task BooksAsync(StockBench bench)
    {
        var (sku, _) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 400);
        await bench.ArriveAsync(await bench.SentAsync(sku, 40), 38, AdjustmentKind.Damage, "Crushed");
        var count = await bench.BeginCountAsync(sku);
        await bench.TypeAsync(count, "B261001", 355);
        await bench.FinishAsync(count);
        await bench.ExplainAsync(count, "B261001", AdjustmentKind.Theft);
        await bench.PostAsync(count);
        var asked = await bench.AdjustmentsAsync(s => s.AdjustAsync(new AdjustmentDraft { Sku = sku, Batch = "B261001", Quantity = -150, Reason = "Flood" }, CancellationToken.None));
        await bench.AdjustmentsAsync(s => s.ApproveAsync(asked!.Waits!, CancellationToken.None), StockPapers.Chief, Role.Admin);
    }
}
