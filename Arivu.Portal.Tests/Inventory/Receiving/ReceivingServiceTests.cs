using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory.Receiving;

public sealed class ReceivingServiceTests(Door door) : IClassFixture<Door>
{
    [Fact]
    public async Task A_scan_knows_sku_ean_label_and_batch_and_the_same_again_adds_a_case()
    {
        var (sku, product) = await door.WithEanAsync("8901234567890");
        await door.Bench.ReceiveAsync(sku, 10, "OLD-77", daysLeft: 90);
        await door.ScanAsync(null, sku.ToLowerInvariant());
        await door.ScanAsync(null, "8901234567890");
        await door.ScanAsync(null, "]C101089012345678901727053110RF2611A");
        await door.ScanAsync(null, "old-77");

        var form = await door.FormAsync(null);

        var known = (await door.Bench.BatchesAsync(product)).Single();
        Assert.Equal(
            [(sku, (int?)36, "RF2611A", (DateOnly?)new DateOnly(2027, 5, 31), (DateOnly?)new DateOnly(2026, 12, 2)), (sku, 12, "OLD-77", known.Expires, known.Manufactured)],
            form.Lines.Select(l => (l.Sku!, l.Quantity, l.Batch!, l.Expires, l.Manufactured)));
        await DiscardAsync(form);
    }

    [Fact]
    public async Task An_unknown_code_is_said_beside_the_scan_field_and_what_was_scanned_stays()
    {
        var (sku, _) = await door.Bench.ProductAsync();
        await door.ScanAsync(null, sku, byPiece: true);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => door.ScanAsync(null, "9999999999999"));

        Assert.Equal([ReceivingService.ScanField], bad.Errors.Keys);
        Assert.Contains("9999999999999", bad.Message, StringComparison.Ordinal);
        var form = await door.FormAsync(null);
        Assert.Equal((1, "DN-9", true), (form.Lines.Single().Quantity, form.Reference, form.ByPiece));
        await DiscardAsync(form);
    }

    [Fact]
    public async Task An_order_comes_in_parts_each_with_a_receipt_in_the_ledger()
    {
        var ((one, id), (two, _)) = (await door.Bench.ProductAsync(), await door.Bench.ProductAsync());
        var order = await door.OrderAsync((one, 60), (two, 24));

        var first = await door.ReceiveAsync(order, one, scans: 2);

        var detail = await door.DetailAsync(order);
        Assert.Equal((ReplenishmentStatus.PartlyReceived, 36), (detail.Status, detail.Outstanding));
        var line = Assert.Single(await door.Bench.LedgerAsync(id));
        Assert.Equal((StockMove.Received, 48, $"{first}, DN-9", Money.FromRupees(40)), (line.Move, line.OnHandChange, line.Reference, line.CostAfter));
        await door.ScanAsync(order, two);
        await door.ReceiveAsync(order, one);
        Assert.Equal(ReplenishmentStatus.Received, (await door.DetailAsync(order)).Status);
        Assert.Equal([48, 12], (await door.Bench.LedgerAsync(id)).Select(l => l.OnHandChange));
        Assert.Equal([first], detail.Receipts.Select(r => r.Number));
        Assert.Empty(await door.Portal.FaultsAsync());
    }

    [Fact]
    public async Task A_scan_never_asks_for_more_than_is_waited_for_and_more_is_asked_before_it_is_taken()
    {
        var (sku, product) = await door.Bench.ProductAsync();
        var order = await door.OrderAsync((sku, 5));
        await door.ScanAsync(order, sku);
        var form = await door.FilledAsync(order);
        Assert.Equal(5, form.Lines.Single().Quantity);
        form.Lines.Single().Quantity = 8;

        var more = await Assert.ThrowsAsync<RuleBrokenException>(() => door.PostAsync(form));

        Assert.Equal(("over-receipt", "Lines[0].Quantity"), (more.Code, Assert.Single(more.Errors.Keys)));
        Assert.Empty(await door.Bench.BatchesAsync(product));
        Assert.Single((await door.FormAsync(order)).Lines);
        Assert.NotNull(await door.PostAsync(form, acceptMore: true));
        Assert.Equal((ReplenishmentStatus.Received, 8), ((await door.DetailAsync(order)).Status, (await door.Bench.BatchesAsync(product)).Single().OnHand));
    }

    [Fact]
    public async Task Posted_twice_or_at_once_it_comes_in_once()
    {
        var (sku, product) = await door.Bench.ProductAsync();
        await door.ScanAsync(null, sku, byPiece: true);
        var form = await door.FilledAsync(null);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => door.PostAsync(form))));

        Assert.Single(numbers.Distinct());
        Assert.StartsWith("GR-2627-", numbers[0], StringComparison.Ordinal);
        Assert.Equal(numbers[0], await door.PostAsync(form));
        Assert.Equal(1, (await door.Bench.BatchesAsync(product)).Single().OnHand);
        Assert.Empty((await door.FormAsync(null)).Lines);
    }

    [Fact]
    public async Task An_order_that_was_closed_meanwhile_says_so_and_its_rows_come_in_without_it()
    {
        var ((sku, product), (other, _)) = (await door.Bench.ProductAsync(), await door.Bench.ProductAsync());
        var order = await door.OrderAsync((sku, 24), (other, 12));
        await door.ReceiveAsync(order, other);
        await door.ScanAsync(order, sku);
        var form = await door.FilledAsync(order);
        await door.Portal.AsAsync<ReplenishmentService, bool>(Role.Admin, service => service.CloseShortAsync(order, "Mill burnt down", CancellationToken.None));

        var closed = await Assert.ThrowsAsync<RuleBrokenException>(() => door.PostAsync(form));

        Assert.Equal("wrong-state", closed.Code);
        Assert.Contains("closed short", closed.Message, StringComparison.Ordinal);
        Assert.Empty(await door.Bench.BatchesAsync(product));
        Assert.Equal(form.DraftId, (await door.FormAsync(order)).DraftId);
        Assert.True(await door.Portal.AsAsync<ReceivingService, bool>(Role.Staff, service => service.WithoutOrderAsync(form.DraftId!.Value, CancellationToken.None)));
        Assert.NotNull(await door.PostAsync(await door.FilledAsync(null)));
        Assert.Equal(24, (await door.Bench.BatchesAsync(product)).Single().OnHand);
        Assert.Equal(0, (await door.DetailAsync(order)).Lines[0].Received);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_row_and_nothing_of_the_receipt_comes_in()
    {
        var ((right, rightId), (wrong, _), (known, _)) = (await door.Bench.ProductAsync(), await door.Bench.ProductAsync(), await door.Bench.ProductAsync());
        await door.Bench.ReceiveAsync(known, 10, "B-KNOWN", daysLeft: 90);
        foreach (var sku in new[] { right, wrong, known })
        {
            await door.ScanAsync(null, sku);
        }

        var form = await door.FilledAsync(null);
        (form.Lines[1].Manufactured, form.Lines[1].Expires) = (door.Today.AddDays(-10), door.Today.AddDays(-20));
        (form.Lines[2].Batch, form.Lines[2].Expires) = ("B-KNOWN", door.Today.AddDays(91));

        var before = await Assert.ThrowsAsync<BadInputException>(() => door.PostAsync(form));
        Assert.Equal(["Lines[1].Expires"], before.Errors.Keys);
        form.Lines[1].Expires = null;
        var other = await Assert.ThrowsAsync<BadInputException>(() => door.PostAsync(form));

        Assert.Equal(["Lines[2].Expires", "Lines[2].Manufactured"], other.Errors.Keys.Order());
        Assert.Contains("B-KNOWN came in before", other.Message, StringComparison.Ordinal);
        Assert.Empty(await door.Bench.BatchesAsync(rightId));
        Assert.Equal(3, (await door.FormAsync(null)).Lines.Count);
        await DiscardAsync(form);
    }

    [Fact]
    public async Task What_is_not_on_the_order_is_refused_at_the_scan_and_so_is_an_order_that_is_over()
    {
        var ((sku, _), (stranger, _)) = (await door.Bench.ProductAsync(), await door.Bench.ProductAsync());
        var order = await door.OrderAsync((sku, 12));

        Assert.Contains(order, (await Assert.ThrowsAsync<BadInputException>(() => door.ScanAsync(order, stranger))).Message, StringComparison.Ordinal);
        await door.ReceiveAsync(order, sku);
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => door.ScanAsync(order, sku))).Code);
        Assert.Null(await door.ScanAsync("PO-2627-9999", sku));
    }

    [Fact]
    public async Task A_draft_is_its_owner_s_alone_and_no_shop_comes_near()
    {
        var (sku, _) = await door.Bench.ProductAsync();
        await door.ScanAsync(null, sku);
        var form = await door.FilledAsync(null);
        await using var other = door.Portal.ScopeOf(Role.Staff, name: "ravi@arivu.example");
        var service = (ReceivingService)other.ServiceProvider.GetService(typeof(ReceivingService))!;

        Assert.Null(await service.PostAsync(form, acceptMore: false, CancellationToken.None));
        Assert.False(await service.DiscardAsync(form.DraftId!.Value, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => door.ScanAsync(null, sku, role: Role.Retailer));
        await Assert.ThrowsAsync<NotAllowedException>(() => door.PostAsync(form, role: Role.Retailer));
        form.Lines[0].UnitCost = Money.FromRupees(5);
        Assert.Equal(["Lines[0].UnitCost"], (await Assert.ThrowsAsync<BadInputException>(() => door.PostAsync(form))).Errors.Keys);
        await DiscardAsync(form);
        Assert.Null(await door.PostAsync(form));
    }

    private Task<bool> DiscardAsync(ReceivingForm form) => door.Portal.AsAsync<ReceivingService, bool>(Role.Staff, service => service.DiscardAsync(form.DraftId!.Value, CancellationToken.None));
}
