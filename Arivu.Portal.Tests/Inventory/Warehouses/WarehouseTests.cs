using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory.Warehouses;

public sealed class WarehouseTests(StockBench bench) : IClassFixture<StockBench>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_warehouse_is_opened_described_and_closed_by_an_administrator()
    {
        var id = await bench.WarehouseAsync("EAST");

        await ChangeAsync(id, row => new WarehouseDraft { Code = row.Code, Name = "East godown", Address = "12 Mill Road", Active = false, Version = row.Version });

        var east = await RowAsync(id);
        Assert.Equal(("EAST", "East godown", "12 Mill Road", false), (east.Code, east.Name, east.Address, east.Active));
        var (sku, _) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 10);
        var closed = await Assert.ThrowsAsync<BadInputException>(() => bench.AskAsync(sku, 5, to: "EAST"));
        Assert.Contains("East godown is closed", closed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_warehouse_that_serves_shops_stays_open()
    {
        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => ChangeAsync(Warehouse.Main, row => new WarehouseDraft { Code = row.Code, Name = row.Name, Active = false, Version = row.Version }));

        Assert.Equal("wrong-state", broken.Code);
        Assert.True((await RowAsync(Warehouse.Main)).Active);
    }

    [Theory]
    [InlineData("MAIN", "Second", "Code")]
    [InlineData("main", "Second", "Code")]
    [InlineData("", "Second", "Code")]
    [InlineData("N", "Second", "Code")]
    [InlineData("WEST WING", "Second", "Code")]
    [InlineData("TOO-LONG-ONE", "Second", "Code")]
    [InlineData("WEST", " ", "Name")]
    [InlineData("WEST", "We\u202Est", "Name")]
    public async Task A_bad_warehouse_is_named_beside_its_field(string code, string name, string field)
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() =>
            bench.Portal.AsAsync<WarehouseService, int>(Role.Admin, s => s.OpenAsync(new WarehouseDraft { Code = code, Name = name }, Stop)));

        Assert.Equal([field], bad.Errors.Keys);
    }

    [Fact]
    public async Task Two_people_who_change_a_warehouse_at_once_do_not_undo_each_other()
    {
        var id = await bench.WarehouseAsync("SOUTH");
        var seen = await RowAsync(id);
        await ChangeAsync(id, row => new WarehouseDraft { Code = row.Code, Name = "South one", Version = row.Version });

        await Assert.ThrowsAsync<EditedByAnotherException>(() => ChangeAsync(id, _ => new WarehouseDraft { Code = seen.Code, Name = "South two", Version = seen.Version }));

        Assert.Equal("South one", (await RowAsync(id)).Name);
    }

    [Fact]
    public async Task Staff_and_shops_open_and_change_none()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.Portal.AsAsync<WarehouseService, int>(Role.Staff, s => s.OpenAsync(new WarehouseDraft { Code = "X1", Name = "X" }, Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.Portal.AsAsync<WarehouseService, bool>(Role.Staff, s => s.ChangeAsync(Warehouse.Main, new WarehouseDraft { Code = "MAIN", Name = "X" }, Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.Portal.AsAsync<WarehouseQueries, IReadOnlyList<WarehouseRow>>(Role.Retailer, q => q.AllAsync(Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.Portal.AsAsync<TransferQueries, TransferDetail?>(Role.Retailer, q => q.DetailAsync("TR-2627-0001", Stop)));
    }

    private async Task<WarehouseRow> RowAsync(int id) => (await bench.Portal.AsAsync<WarehouseQueries, IReadOnlyList<WarehouseRow>>(Role.Staff, q => q.AllAsync(Stop))).Single(w => w.Id == id);

    private async Task<bool> ChangeAsync(int id, Func<WarehouseRow, WarehouseDraft> draft)
    {
        var row = await RowAsync(id);
        return await bench.Portal.AsAsync<WarehouseService, bool>(Role.Admin, s => s.ChangeAsync(id, draft(row), Stop));
    }
}
