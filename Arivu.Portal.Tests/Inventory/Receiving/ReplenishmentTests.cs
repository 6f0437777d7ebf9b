using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory.Receiving;

public sealed class ReplenishmentTests(Door door) : IClassFixture<Door>
{
    [Fact]
    public async Task What_is_short_is_suggested_in_whole_cases_until_enough_is_on_its_way()
    {
        var (sku, product) = await door.Bench.ProductAsync(reorderPoint: 50);
        await door.Bench.ReceiveAsync(sku, 40);

        var need = (await NeedAsync(sku))!;
        Assert.Equal((40, 0, 0, null, 24), (need.Available, need.Incoming.Pieces, need.Sold, need.CoverDays, need.Suggested));
        await door.OrderAsync((sku, 24));

        Assert.Null(await NeedAsync(sku));
        var coming = await door.Portal.AsAsync<ReplenishmentQueries, IReadOnlyDictionary<int, IncomingStock>>(Role.Staff, queries => queries.IncomingAsync([product], CancellationToken.None));
        Assert.Equal(new IncomingStock(24, door.Today.AddDays(4)), coming[product]);
    }

    [Fact]
    public async Task What_sells_fast_is_suggested_above_its_reorder_point_and_the_number_can_be_explained()
    {
        var (sku, product) = await door.Bench.ProductAsync(reorderPoint: 20);
        await door.Bench.ReceiveAsync(sku, 400);
        await SellAsync(product, 280);
        door.Portal.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await NeedAsync(sku)); // 120 pieces last twelve days
        await door.Bench.AdjustAsync(sku, -30);
        var need = (await NeedAsync(sku))!;

        Assert.Equal((90, 280, 10m, (int?)9), (need.Available, need.Sold, need.Daily, need.CoverDays));
        Assert.Equal(216, need.Suggested); // 20 + 280 - 90 = 210, in cases of 24
    }

    [Fact]
    public async Task A_snoozed_product_is_left_alone_until_its_day()
    {
        var (sku, _) = await door.Bench.ProductAsync();
        Assert.NotNull(await NeedAsync(sku));

        Assert.True(await SnoozeAsync(sku, 7));

        var needs = await NeedsAsync();
        Assert.DoesNotContain(needs.Needed, n => n.Product.Sku == sku);
        Assert.Equal(door.Today.AddDays(7), needs.Snoozed.Single(n => n.Product.Sku == sku).SnoozedUntil);
        door.Portal.Clock.Advance(TimeSpan.FromDays(7));
        Assert.NotNull(await NeedAsync(sku));
        Assert.False(await SnoozeAsync("AF-NONE-1", 7));
        await Assert.ThrowsAsync<BadInputException>(() => SnoozeAsync(sku, 366));
    }

    public static TheoryData<string, Action<ReplenishmentDraft>> BadOrders => new()
    {
        { "SupplierName", d => d.SupplierName = " " },
        { "SupplierName", d => d.SupplierName = new string('x', 121) },
        { "Note", d => d.Note = "a\u202Eb" },
        { "ExpectedOn", d => d.ExpectedOn = new DateOnly(2020, 1, 1) },
        { "Lines", d => d.Lines.Clear() },
        { "Lines[0].Quantity", d => d.Lines[0].Quantity = 0 },
        { "Lines[0].Quantity", d => d.Lines[0].Quantity = null },
        { "Lines[0].Sku", d => d.Lines[0].Sku = "AF-NONE-1" },
        { "Lines[0].Sku", d => d.Lines[0].Sku = null },
        { "Lines[0].UnitCost", d => d.Lines[0].UnitCost = Money.FromRupees(-1) },
    };

    [Theory]
    [MemberData(nameof(BadOrders))]
    public async Task A_bad_order_is_named_beside_its_field(string field, Action<ReplenishmentDraft> spoil)
    {
        var (sku, _) = await door.Bench.ProductAsync();
        var draft = door.DraftOf(keepAsDraft: false, (sku, 24));
        spoil(draft);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(draft));

        Assert.Equal([field], bad.Errors.Keys);
    }

    [Fact]
    public async Task Staff_order_without_costs_see_none_and_lose_none()
    {
        var (sku, _) = await door.Bench.ProductAsync();
        var draft = door.DraftOf(keepAsDraft: true, (sku, 24));
        Assert.Equal(["Lines[0].UnitCost"], (await Assert.ThrowsAsync<BadInputException>(() => CreateAsync(draft, Role.Staff))).Errors.Keys);
        var order = await CreateAsync(draft);
        Assert.Null((await door.DetailAsync(order, Role.Staff)).Lines.Single().UnitCost);
        var revised = door.DraftOf(keepAsDraft: false, (sku, 48));
        revised.Lines[0].UnitCost = null;

        await door.Portal.AsAsync<ReplenishmentService, bool>(Role.Staff, service => service.ReviseAsync(order, revised, CancellationToken.None));

        var detail = await door.DetailAsync(order);
        Assert.Equal((ReplenishmentStatus.Ordered, 48, Money.FromRupees(40)), (detail.Status, detail.Lines.Single().Quantity, detail.Lines.Single().UnitCost));
        Assert.Equal(Money.FromRupees(1920), detail.Total);
    }

    [Fact]
    public async Task The_list_finds_sorts_and_counts_by_state_and_no_shop_reads_it()
    {
        var (sku, _) = await door.Bench.ProductAsync();
        var (draft, coming) = (await door.OrderAsync(keepAsDraft: true, (sku, 12)), await door.OrderAsync((sku, 12)));
        await door.Portal.AsAsync<ReplenishmentService, bool>(Role.Staff, service => service.CancelAsync(coming, "Ordered twice", CancellationToken.None));

        var list = await ListAsync(ReplenishmentFilter.Read($"{sku} kaveri", null, "number"));

        Assert.Equal([draft, coming], list.Rows.Items.Select(r => r.Number));
        Assert.Equal((2, 1, 0, 1), (list.Views[ReplenishmentView.All], list.Views[ReplenishmentView.Drafts], list.Views[ReplenishmentView.Coming], list.Views[ReplenishmentView.Over]));
        Assert.Equal([draft], (await ListAsync(ReplenishmentFilter.Read(sku, "drafts", null))).Rows.Items.Select(r => r.Number));
        await Assert.ThrowsAsync<NotAllowedException>(() => door.Portal.AsAsync<ReplenishmentQueries, ReplenishmentList>(Role.Retailer, queries => queries.ListAsync(new ReplenishmentFilter(), CancellationToken.None)));
        await Assert.ThrowsAsync<NotAllowedException>(() => CreateAsync(door.DraftOf(keepAsDraft: false, (sku, 1)), Role.Retailer));
    }

    [Fact]
    public async Task Closing_and_cancelling_need_a_reason()
    {
        var (sku, _) = await door.Bench.ProductAsync();
        var order = await door.OrderAsync((sku, 12));

        var bad = await Assert.ThrowsAsync<BadInputException>(() => door.Portal.AsAsync<ReplenishmentService, bool>(Role.Staff, service => service.CancelAsync(order, " ", CancellationToken.None)));

        Assert.Equal(["Reason"], bad.Errors.Keys);
        Assert.False(await door.Portal.AsAsync<ReplenishmentService, bool>(Role.Staff, service => service.OrderAsync("PO-2627-9999", CancellationToken.None)));
    }

    private async Task SellAsync(int product, int pieces)
    {
        await door.Bench.PromiseAsync(product, pieces);
        await door.Bench.ChangeAsync(async (db, ct) =>
        {
            var promises = db.Set<Allocation>().Where(a => a.ProductId == product && a.Open > 0).ToList();
            return (await Shelf.LockAsync(db, [product], door.Bench.Note, ct)).Dispatch(promises, pieces);
        });
    }

    private Task<string> CreateAsync(ReplenishmentDraft draft, string role = Role.Admin) => door.Portal.AsAsync<ReplenishmentService, string>(role, service => service.CreateAsync(draft, CancellationToken.None));

    private Task<bool> SnoozeAsync(string sku, int days) => door.Portal.AsAsync<ReplenishmentService, bool>(Role.Staff, service => service.SnoozeAsync(sku, door.Today.AddDays(days), CancellationToken.None));

    private Task<ReplenishmentList> ListAsync(ReplenishmentFilter filter) => door.Portal.AsAsync<ReplenishmentQueries, ReplenishmentList>(Role.Staff, queries => queries.ListAsync(filter, CancellationToken.None));

    private Task<ReplenishmentNeeds> NeedsAsync() => door.Portal.AsAsync<ReplenishmentQueries, ReplenishmentNeeds>(Role.Staff, queries => queries.NeedsAsync(CancellationToken.None));

    private async Task<ReplenishmentNeed?> NeedAsync(string sku) => (await NeedsAsync()).Needed.SingleOrDefault(n => n.Product.Sku == sku);
}
