namespace Arivu.Portal.Tests.Inventory.Receiving;

/// <summary>The checks find nothing in honest books and each kind of tampered row.</summary>
public sealed class ReceivingChecksTests(Door door) : IClassFixture<Door>
{
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
