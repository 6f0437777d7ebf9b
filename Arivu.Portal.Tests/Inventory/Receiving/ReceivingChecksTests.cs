using Arivu.Portal.Inventory;

namespace Arivu.Portal.Tests.Inventory.Receiving;

/// <summary>The checks find nothing in honest books and each kind of tampered row.</summary>
public sealed class ReceivingChecksTests(Door door) : IClassFixture<Door>
{
    [Fact]
    public async Task A_supplier_s_paper_of_long_ago_that_begins_like_a_receipt_breaks_nothing()
    {
        await using var own = new Door();
        var (_, product) = await own.Bench.ProductAsync();
        foreach (var (index, paper) in new[] { "GR-77, Kaveri", "GR-2627-KV/0012, 4 cases", "GR-ABCD-1234, Kaveri" }.Index())
        {
            await own.Bench.ChangeAsync(async (db, ct) =>
            {
                var batch = db.Add(Batch.Arrive(product, $"OLD-{index}", own.Today.AddDays(-9), own.Today.AddDays(90))).Entity;
                return (await Shelf.LockAsync(db, [], own.Bench.Note with { Reference = paper }, ct)).Receive(batch, 5).Step;
            });
        }

        Assert.Empty(await own.Portal.FaultsAsync());
    }

    [Theory]
    [InlineData("replenishment received = ledger receipts", """UPDATE "ReplenishmentLines" SET "Received" = "Received" + 1""")]
    [InlineData("replenishment received = ledger receipts", """UPDATE "GoodsReceiptLines" SET "OrderLineId" = NULL""")]
    [InlineData("receipt lines = ledger lines", """UPDATE "GoodsReceiptLines" SET "Quantity" = "Quantity" + 1""")]
    [InlineData("receipt lines = ledger lines", """DELETE FROM "GoodsReceiptLines" """)]
    [InlineData("receipt lines = ledger lines", """UPDATE "StockEntries" SET "OnHandChange" = "OnHandChange" - 1 WHERE "Move" = 'Received'""")]
    [InlineData("receipt lines = ledger lines", """UPDATE "GoodsReceipts" SET "Number" = 'GR-2627-9999' WHERE "OrderNumber" IS NOT NULL""")]
    public async Task A_tampered_row_is_named_by_its_check(string check, string tampering)
    {
        if (!await door.Portal.ReadAsync(db => Task.FromResult(db.Set<Portal.Inventory.Receiving.GoodsReceipt>().Any())))
        {
            var (sku, _) = await door.Bench.ProductAsync();
            await door.ReceiveAsync(await door.OrderAsync((sku, 48)), sku);
            await door.Bench.ReceiveAsync(sku, 12, "B-ALONE");
        }

        Assert.Empty(await door.Portal.FaultsAsync());

        Assert.Contains(await door.Portal.FaultsAsync(tampering), fault => fault.StartsWith($"{check}: ", StringComparison.Ordinal));
    }
}
