using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory;

public sealed class PromisedPiecesTests(StockBench bench) : IClassFixture<StockBench>
{
    [Fact]
    public async Task Promised_pieces_are_not_corrected_away_and_the_rule_stands_beside_the_quantity()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 200);
        await bench.PromiseAsync(product, 20);

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => bench.AdjustAsync(sku, -181));

        Assert.Equal(("quantity", nameof(AdjustmentDraft.Quantity)), (broken.Code, Assert.Single(broken.Errors.Keys)));
        Assert.Contains("at most 180 can be taken off", broken.Message, StringComparison.Ordinal);
        Assert.Equal((200, 20, 2), (await bench.BatchesAsync(product)).Select(b => (b.OnHand, b.Reserved, b.Moves)).Single());
    }
}
