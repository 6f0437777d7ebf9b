using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory.Receiving;

public sealed class ArrivingBatchesTests(Door door) : IClassFixture<Door>
{
    [Fact]
    public async Task What_another_screen_scanned_meanwhile_is_neither_posted_nor_lost()
    {
        var ((one, id), (two, _)) = (await door.Bench.ProductAsync(), await door.Bench.ProductAsync());
        await door.ScanAsync(null, one);
        var form = await door.FilledAsync(null);
        await door.ScanAsync(null, two); // on the telephone, while the desk shows one row

        await Assert.ThrowsAsync<EditedByAnotherException>(() => door.PostAsync(form));

        Assert.Empty(await door.Bench.BatchesAsync(id));
        Assert.Equal([one, two], (await door.FormAsync(null)).Lines.Select(l => l.Sku));
        Assert.NotNull(await door.PostAsync(await door.FilledAsync(null)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_closed_or_unknown_warehouse_takes_nothing_in(bool known)
    {
        var place = !known ? 9999 : await door.Bench.ChangeAsync(async (db, ct) =>
        {
            var closed = db.Add(Warehouse.Open("CLOSED", "Old shed", "")).Entity;
            closed.Use(active: false);
            await db.SaveChangesAsync(ct);
            return closed.Id;
        });
        var (sku, product) = await door.Bench.ProductAsync();
        await door.ScanAsync(null, sku);
        var form = await door.FilledAsync(null);
        form.WarehouseId = place;

        Assert.Equal("warehouse", (await Assert.ThrowsAsync<RuleBrokenException>(() => door.PostAsync(form))).Code);

        Assert.Empty(await door.Bench.BatchesAsync(product));
        Assert.True(await door.Portal.AsAsync<ReceivingService, bool>(Role.Staff, service => service.DiscardAsync(form.DraftId!.Value, CancellationToken.None)));
    }

    [Fact]
    public async Task Goods_of_a_recalled_batch_are_not_taken_in()
    {
        var (sku, product) = await door.Bench.ProductAsync();
        var batch = await door.Bench.LaidAsync(product, 10, "RECALL-1", 90);
        await door.Bench.ChangeAsync(async (db, ct) => db.Add((await Shelf.LockAsync(db, [], door.Bench.Note, ct, [batch])).Held(batch).KeepBack(BatchHold.Recalled, door.Bench.Note)!).Entity.Id);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => door.Bench.ReceiveAsync(sku, 5, "recall-1", daysLeft: 90));

        Assert.Equal([nameof(ReceiptDraft.Batch)], bad.Errors.Keys);
        Assert.Equal(10, (await door.Bench.BatchesAsync(product)).Single().OnHand);
    }

    [Fact]
    public async Task Two_rows_of_one_new_batch_are_one_batch_and_must_agree()
    {
        var (sku, product) = await door.Bench.ProductAsync();
        var row = await door.ScanAsync(null, sku, byPiece: true);
        var draft = (await door.FormAsync(null)).DraftId!.Value;
        await door.Portal.AsAsync<ReceivingService, bool>(Role.Staff, service => service.AnotherBatchAsync(draft, row!.Value, CancellationToken.None));
        var form = await door.FilledAsync(null);
        (form.Lines[0].Batch, form.Lines[1].Batch, form.Lines[1].Quantity) = ("TWIN-1", "TWIN-1", 4);
        form.Lines[1].Manufactured = door.Today.AddDays(-21);
        Assert.Equal(["Lines[1].Manufactured"], (await Assert.ThrowsAsync<BadInputException>(() => door.PostAsync(form))).Errors.Keys);
        form.Lines[1].Manufactured = form.Lines[0].Manufactured;

        await door.PostAsync(form);

        Assert.Equal(5, Assert.Single(await door.Bench.BatchesAsync(product)).OnHand);
    }
}
