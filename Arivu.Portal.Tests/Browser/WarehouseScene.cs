using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Browser.TradeGround;

namespace Arivu.Portal.Tests.Browser;

/// <summary>Papers of the warehouse at each step: transfers, counts and an adjustment that waits.</summary>
internal static class WarehouseScene
{
    private const string Batch = "WH-SCENE";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Writes them.</summary>
    /// <returns>Their numbers by the words that stand for them in <see cref="PageList"/>.</returns>
    public static async Task<Dictionary<string, string>> SetAsync(PortalInBrowser browser)
    {
        await browser.ReceiveAsync(Batch, Atta, Almond);
        await browser.OpenNorthAsync();
        var (sent, shorted) = (await SentAsync(browser, Atta), await SentAsync(browser, Almond));
        var line = await browser.Portal.ReadAsync(db => db.Transfers.Where(t => t.Number == shorted).SelectMany(t => t.Lines).Select(l => l.Id).SingleAsync(Cancel));
        var arrived = new ArrivalDraft { Lines = [new() { Id = line, Received = 22, Kind = AdjustmentKind.Damage, Reason = "2 packets crushed" }] };
        Assert.True(await browser.Portal.AsAsync<TransferService, bool>(Role.Staff, s => s.ReceiveAsync(shorted, arrived, Cancel)));
        await browser.Portal.AsAsync<AdjustmentService, AdjustmentOutcome?>(
            Role.Staff, s => s.AdjustAsync(new AdjustmentDraft { Sku = Atta, Batch = Batch, Quantity = -120, Kind = AdjustmentKind.Damage, Reason = "A pallet got wet" }, Cancel));
        var (counting, review) = (await CountAsync(browser, whole: false), await CountAsync(browser, whole: true));
        return new Dictionary<string, string>(StringComparer.Ordinal) { ["{sent}"] = sent, ["{short}"] = shorted, ["{counting}"] = counting, ["{review}"] = review };
    }

    /// <summary>The second warehouse, whatever the demo's past left.</summary>
    public static async Task OpenNorthAsync(this PortalInBrowser browser)
    {
        if (!await browser.Portal.ReadAsync(db => db.Warehouses.AnyAsync(w => w.Code == "NORTH", Cancel)))
        {
            await browser.Portal.AsAsync<WarehouseService, int>(Role.Admin, s => s.OpenAsync(new WarehouseDraft { Code = "NORTH", Name = "North godown" }, Cancel));
        }
    }

    private static async Task<string> SentAsync(PortalInBrowser browser, string sku)
    {
        var draft = new TransferDraft { From = "MAIN", To = "NORTH", Lines = [new() { Sku = sku, Batch = Batch, Quantity = 24 }] };
        var number = await browser.Portal.AsAsync<TransferService, string>(Role.Staff, s => s.AskAsync(draft, Cancel));
        Assert.True(await browser.Portal.AsAsync<TransferService, bool>(Role.Staff, s => s.SendAsync(number, Cancel)));
        return number;
    }

    private static async Task<string> CountAsync(PortalInBrowser browser, bool whole)
    {
        var number = await browser.Portal.AsAsync<CountService, string>(Role.Staff, s => s.BeginAsync(new CountDraft { Skus = [Atta, Almond] }, Cancel));
        var lines = await browser.Portal.ReadAsync(db => db.StockCounts.Where(c => c.Number == number).SelectMany(c => c.Lines).OrderBy(l => l.Position).Select(l => new { l.Id, l.BatchId, l.BatchNumber }).ToListAsync(Cancel));
        foreach (var line in lines.Take(whole ? lines.Count : 1))
        {
            var there = await browser.Portal.ReadAsync(db => db.Batches.Where(b => b.Id == line.BatchId).Select(b => b.OnHand).SingleAsync(Cancel));
            Assert.True(await browser.Portal.AsAsync<CountService, bool>(Role.Staff, s => s.CountAsync(number, line.Id, line.BatchNumber == Batch ? there - 2 : there, Cancel)));
        }

        if (whole)
        {
            Assert.True(await browser.Portal.AsAsync<CountService, bool>(Role.Staff, s => s.FinishAsync(number, Cancel)));
        }

        return number;
    }
}
