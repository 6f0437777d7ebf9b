using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory;

/// <summary>The checks find nothing in honest books and each kind of tampered row.</summary>
public sealed class StockChecksTests(StockBench bench) : IClassFixture<StockBench>
{
    [Fact]
    public async Task Honest_books_hold()
    {
        await BooksAsync();

        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Theory]
    [InlineData("stock ledger = shelf", """UPDATE "Batches" SET "OnHand" = "OnHand" + 1 WHERE "Id" = {0}""")]
    [InlineData("stock ledger = shelf", """UPDATE "Batches" SET "Moves" = "Moves" + 1 WHERE "Id" = {0}""")]
    [InlineData("stock ledger = shelf", """DELETE FROM "StockEntries" WHERE "BatchId" = {0}""")]
    [InlineData("stock ledger runs on line by line", """UPDATE "StockEntries" SET "OnHandAfter" = 7 WHERE "BatchId" = {0} AND "Step" = 2""")]
    [InlineData("stock ledger runs on line by line", """UPDATE "StockEntries" SET "ReservedAfter" = 7 WHERE "BatchId" = {0} AND "Step" = 1""")]
    [InlineData("stock ledger runs on line by line", """UPDATE "StockEntries" SET "Step" = 9 WHERE "BatchId" = {0} AND "Step" = 3""")]
    [InlineData("promised stock = open promises", """UPDATE "Allocations" SET "Open" = "Open" + 1 WHERE "BatchId" = {0}""")]
    [InlineData("promised stock = open promises", """DELETE FROM "Allocations" WHERE "BatchId" = {0}""")]
    [InlineData("stock is never negative", """UPDATE "Batches" SET "Reserved" = "OnHand" + 1 WHERE "Id" = {0}""", "Batches", "CK_Batches_Reserved")]
    [InlineData("stock is never negative", """UPDATE "Allocations" SET "Open" = -1 WHERE "BatchId" = {0}""", "Allocations", "CK_Allocations_Pieces")]
    public async Task A_tampered_row_is_named_by_its_check(string check, string tamper, string table = "", string constraint = "")
    {
        await using var own = new StockBench();
        var batch = await BooksAsync(own);
        var without = (constraint, own.Portal.Database == TestDatabase.Sqlite) switch
        {
            ("", _) => "",
            (_, true) => "PRAGMA ignore_check_constraints = ON; ",
            _ => $"""ALTER TABLE "{table}" DROP CONSTRAINT "{constraint}"; """,
        };

#pragma warning disable EF1003 // the test's own words
        await own.Portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(without + tamper, batch));
#pragma warning restore EF1003

        Assert.Contains(await own.Portal.FaultsAsync(), fault => fault.StartsWith($"{check}: ", StringComparison.Ordinal) && fault.Contains("B261001", StringComparison.Ordinal));
    }

    private Task<int> BooksAsync() => BooksAsync(bench);

    private static async Task<int> BooksAsync(StockBench bench)
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        await bench.PromiseAsync(product, 30);
        await bench.AdjustAsync(sku, -10);
        return (await bench.BatchesAsync(product)).Single().Id;
    }
}
