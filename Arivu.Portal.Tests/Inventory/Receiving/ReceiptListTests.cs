using Arivu.Portal.Inventory.Receiving.Receipts;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory.Receiving;

public sealed class ReceiptListTests(Door door) : IClassFixture<Door>
{
    [Fact]
    public async Task Receipts_are_found_by_number_supplier_paper_order_product_and_batch_and_counted_whole()
    {
        var ((one, _), (two, _)) = (await door.Bench.ProductAsync(), await door.Bench.ProductAsync());
        var order = await door.OrderAsync((one, 48), (two, 24));
        var (first, second) = (await door.ReceiveAsync(order, one, scans: 2), await door.ReceiveAsync(order, two));

        Assert.Equal([second!, first!], await NumbersAsync(order));
        Assert.Equal([second!, first!], await NumbersAsync("kaveri dn-9"));
        Assert.Equal([first!], await NumbersAsync(one));
        Assert.Equal([second!], await NumbersAsync($"b26-1 {two}"));
        Assert.Equal([first!], await NumbersAsync(first!.ToLowerInvariant()));
        Assert.Empty(await NumbersAsync("zzzz"));
        Assert.Equal([first!, second!], await NumbersAsync(order, sort: "at"));
        Assert.Equal([first!, second!], await NumbersAsync(order, sort: "-pieces"));
        var list = await ListAsync(new ReceiptAddress(order));
        Assert.Equal((2, list.Rows.Items.Sum(r => (long)r.Pieces)), (list.Rows.Total, list.Pieces));
        Assert.Single((await ListAsync(new ReceiptAddress(order), size: 1)).Rows.Items);
        Assert.Equal(list.Pieces, (await ListAsync(new ReceiptAddress(order), size: 1)).Pieces);
        Assert.Empty((await ListAsync(new ReceiptAddress(order, To: "2020-01-01"))).Rows.Items);
        Assert.Empty((await ListAsync(new ReceiptAddress(order, Warehouse: "NONE"))).Rows.Items);
        await Assert.ThrowsAsync<NotAllowedException>(() => ListAsync(new ReceiptAddress(), role: Role.Retailer));
    }

    private async Task<IEnumerable<string>> NumbersAsync(string search, string? sort = null) => (await ListAsync(new ReceiptAddress(search, Sort: sort))).Rows.Items.Select(r => r.Number);

    private Task<ReceiptList> ListAsync(ReceiptAddress asked, int size = 25, string role = Role.Staff) => door.Portal.AsAsync<ReceiptQueries, ReceiptList>(
        role, queries => queries.ListAsync(ReceiptFilter.Of(asked) with { Size = size }, TestContext.Current.CancellationToken), role == Role.Retailer ? 1 : null);
}
