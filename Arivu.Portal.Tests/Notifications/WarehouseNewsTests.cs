using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Notifications;
using Arivu.Portal.Tests.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Notifications;

/// <summary>What waits for a second person in the warehouse, and what got lost, is told to administrators; the answer to who asked.</summary>
public sealed class WarehouseNewsTests(NotificationsPortal portal) : IClassFixture<NotificationsPortal>
{
    private readonly StockBench _bench = new() { Portal = portal.Portal };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_adjustment_above_the_limit_is_told_to_administrators_and_its_answer_to_who_asked()
    {
        var (sku, _) = await _bench.ProductAsync();
        await _bench.ReceiveAsync(sku, 500);
        var number = await AskAsync(sku, -200);
        await portal.DrainAsync();
        Assert.Equal([$"{number} waits for a second person | -200 pieces of {sku}: A pallet fell"], await SaidOfAsync(portal.Admin, "AdjustmentWaits"));
        Assert.Empty(await SaidOfAsync(portal.Staff, "AdjustmentWaits"));

        await portal.AsAsync<AdjustmentService, bool>(portal.Admin, s => s.RejectAsync(number, "Count again", Cancel));
        await portal.DrainAsync();

        Assert.Equal([$"{number} is rejected | {portal.Admin.Email}: Count again"], await SaidOfAsync(portal.Staff, "AdjustmentAnswered"));
    }

    [Fact]
    public async Task A_count_above_the_limit_and_a_transfer_that_came_short_are_told_to_administrators()
    {
        var (sku, _) = await _bench.ProductAsync();
        await _bench.ReceiveAsync(sku, 500);
        await _bench.ArriveAsync(await _bench.SentAsync(sku, 50), 48, AdjustmentKind.Damage, "Crushed");
        var count = await _bench.BeginCountAsync(sku);
        await _bench.TypeAsync(count, "B261001", 300);
        await _bench.FinishAsync(count);
        await _bench.ExplainAsync(count, "B261001", AdjustmentKind.Theft);
        await _bench.PostAsync(count);
        await portal.DrainAsync();

        Assert.Equal([$"{count} waits for approval | Pieces that differ: 150, in batches: 1. An administrator who did not count posts it."], await SaidOfAsync(portal.Admin, "CountWaits"));
        Assert.Contains("came short | 2 pieces did not arrive and were written off.", Assert.Single(await SaidOfAsync(portal.Admin, "TransferShort")), StringComparison.Ordinal);
        Assert.Empty(await SaidOfAsync(portal.Staff, "CountWaits"));
    }

    private async Task<string> AskAsync(string sku, int pieces)
    {
        var outcome = await portal.AsAsync<AdjustmentService, AdjustmentOutcome?>(portal.Staff, s =>
            s.AdjustAsync(new AdjustmentDraft { Sku = sku, Batch = "B261001", Quantity = pieces, Kind = AdjustmentKind.Damage, Reason = "A pallet fell" }, Cancel));
        return outcome!.Waits!;
    }

    private async Task<string[]> SaidOfAsync(Listener person, string happening)
    {
        var told = await portal.Portal.ReadAsync(db => db.Notifications.AsNoTracking().Where(n => n.UserId == person.Id && n.Happening.StartsWith(happening)).OrderBy(n => n.CreatedAt).ToListAsync(Cancel));
        return [.. told.Select(n => $"{string.Format(null, n.Title, [.. n.Facts])} | {string.Format(null, n.Text, [.. n.Facts])}")];
    }
}
