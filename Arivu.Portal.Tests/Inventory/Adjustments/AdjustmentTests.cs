using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory.Adjustments;

public sealed class AdjustmentTests(StockBench bench) : IClassFixture<StockBench>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_kind_stands_in_the_ledger_with_its_reason()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);

        foreach (var kind in Enum.GetValues<AdjustmentKind>())
        {
            Assert.Null((await AdjustAsync(sku, kind == AdjustmentKind.Found ? 3 : -3, kind))!.Waits);
        }

        var lines = (await bench.LedgerAsync(product)).Where(l => l.Move == StockMove.Adjusted).ToList();
        Assert.Equal(Enum.GetValues<AdjustmentKind>(), lines.Select(l => l.Kind!.Value));
        Assert.All(lines, l => Assert.Equal(("A pallet fell", StockPapers.Clerk), (l.Reason, l.Actor)));
        Assert.Equal(88, (await bench.BatchesAsync(product)).Single().OnHand);
    }

    [Fact]
    public async Task Above_the_limit_of_staff_it_waits_and_an_administrator_approves_it_under_its_number()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 500);
        Assert.Null((await AdjustAsync(sku, -100))!.Waits);
        var number = (await AdjustAsync(sku, -101))!.Waits!;
        Assert.Equal(400, (await bench.BatchesAsync(product)).Single().OnHand);

        Assert.True(await AnswerAsync(s => s.ApproveAsync(number, Stop)));

        var line = (await bench.LedgerAsync(product))[^1];
        Assert.Equal((-101, AdjustmentKind.Damage, number, "A pallet fell", StockPapers.Clerk), (line.OnHandChange, line.Kind, line.Reference, line.Reason, line.Actor));
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => AnswerAsync(s => s.ApproveAsync(number, Stop)))).Code);
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBrokenException>(() => AnswerAsync(s => s.RejectAsync(number, "No", Stop)))).Code);
        Assert.Equal(299, (await bench.BatchesAsync(product)).Single().OnHand);
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    [Fact]
    public async Task Above_the_limit_of_value_an_administrator_s_own_waits_for_another()
    {
        var (sku, product) = await bench.ProductAsync();
        var receipt = bench.Receipt(sku, 100);
        receipt.UnitCost = Money.FromRupees(1_000);
        receipt.Quantity = 150;
        await bench.ReceiveAsync(receipt);
        Assert.Null((await AdjustAsync(sku, -50, who: StockPapers.Chief, role: Role.Admin))!.Waits);
        var number = (await AdjustAsync(sku, -51, who: StockPapers.Chief, role: Role.Admin))!.Waits!;

        Assert.StartsWith("AJ-2627-", number, StringComparison.Ordinal);
        Assert.Equal("own-request", (await Assert.ThrowsAsync<RuleBrokenException>(() => AnswerAsync(s => s.ApproveAsync(number, Stop)))).Code);
        Assert.Equal("own-request", (await Assert.ThrowsAsync<RuleBrokenException>(() => AnswerAsync(s => s.RejectAsync(number, "No", Stop)))).Code);
        Assert.True(await AnswerAsync(s => s.ApproveAsync(number, Stop), "other@arivu.example"));
        Assert.Equal(49, (await bench.BatchesAsync(product)).Single().OnHand);
    }

    [Fact]
    public async Task What_was_promised_meanwhile_is_held_against_an_approval_and_it_waits_on()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 300);
        var number = (await AdjustAsync(sku, -200))!.Waits!;
        await bench.PromiseAsync(product, 150);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => AnswerAsync(s => s.ApproveAsync(number, Stop)));

        Assert.Contains("at most 150 can be taken off", refused.Message, StringComparison.Ordinal);
        Assert.Contains(await WaitingAsync(Role.Admin), w => w.Number == number && w.State == AdjustmentState.Waiting && w.IsImpossible);
        Assert.Equal(300, (await bench.BatchesAsync(product)).Single().OnHand);
        await Assert.ThrowsAsync<BadInputException>(() => AnswerAsync(s => s.RejectAsync(number, "", Stop)));
        Assert.True(await AnswerAsync(s => s.RejectAsync(number, "Promised to orders", Stop)));
        Assert.DoesNotContain(await WaitingAsync(Role.Admin), w => w.Number == number);
    }

    [Theory]
    [InlineData(3, AdjustmentKind.Damage)]
    [InlineData(-3, AdjustmentKind.Found)]
    public async Task What_is_missing_was_not_found_and_what_is_found_is_no_damage(int pieces, AdjustmentKind kind)
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);

        var refused = await Assert.ThrowsAsync<BadInputException>(() => AdjustAsync(sku, pieces, kind));

        Assert.Equal(nameof(AdjustmentDraft.Kind), Assert.Single(refused.Errors).Key);
        Assert.Equal(100, (await bench.BatchesAsync(product)).Single().OnHand);
    }

    [Fact]
    public async Task What_could_never_be_approved_is_refused_at_once_beside_the_quantity()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 300);
        await bench.PromiseAsync(product, 150);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => AdjustAsync(sku, -151));

        Assert.Equal(("quantity", nameof(AdjustmentDraft.Quantity)), (refused.Code, Assert.Single(refused.Errors).Key));
    }

    [Fact]
    public async Task Several_administrators_who_approve_at_once_correct_it_once()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 500);
        var number = (await AdjustAsync(sku, -150))!.Waits!;

        var tried = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Record.ExceptionAsync(() => AnswerAsync(s => s.ApproveAsync(number, Stop), $"admin{i}@arivu.example")).AsTask(), Stop)));

        Assert.Single(tried, fault => fault is null);
        Assert.Equal(350, (await bench.BatchesAsync(product)).Single().OnHand);
    }

    [Fact]
    public async Task A_batch_elsewhere_is_corrected_by_naming_its_warehouse()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        await bench.ArriveAsync(await bench.SentAsync(sku, 40), 40);

        await bench.AdjustmentsAsync(s => s.AdjustAsync(new AdjustmentDraft { Sku = sku, Warehouse = "north", Batch = "B261001", Quantity = -5, Reason = "Mice" }, Stop));

        Assert.Equal([60, 35], (await bench.BatchesAsync(product)).OrderBy(b => b.WarehouseId).Select(b => b.OnHand));
        var bad = await Assert.ThrowsAsync<BadInputException>(() => bench.AdjustmentsAsync(s => s.AdjustAsync(new AdjustmentDraft { Sku = sku, Warehouse = "MOON", Batch = "B261001", Quantity = -5, Reason = "Mice" }, Stop)));
        Assert.Equal([nameof(AdjustmentDraft.Warehouse)], bad.Errors.Keys);
    }

    [Fact]
    public async Task The_history_is_found_by_kind_person_and_words_and_values_are_for_administrators()
    {
        var (sku, _) = await bench.ProductAsync();
        var receipt = bench.Receipt(sku, 100);
        receipt.UnitCost = Money.FromRupees(10);
        await bench.ReceiveAsync(receipt);
        await AdjustAsync(sku, -4, AdjustmentKind.Theft);
        await AdjustAsync(sku, 1, AdjustmentKind.Found, StockPapers.Chief, Role.Admin);

        var thefts = await ListAsync(Role.Admin, new AdjustmentAddress(Search: sku, Kind: "theft"));
        Assert.Equal((-4, Money.FromRupees(-40)), thefts.Rows.Items.Select(r => (r.Pieces, r.Value!.Value)).Single());
        Assert.Equal((4, 0), (thefts.Missing, thefts.Found));
        Assert.Null(Assert.Single((await ListAsync(Role.Staff, new AdjustmentAddress(Search: sku, Person: StockPapers.Chief))).Rows.Items).Value);
        Assert.Equal(0, (await ListAsync(Role.Staff, new AdjustmentAddress(Search: sku, From: "2026-11-23"))).Rows.Total);
        await Assert.ThrowsAsync<NotAllowedException>(() => ListAsync(Role.Retailer, new AdjustmentAddress()));
    }

    [Fact]
    public async Task Only_administrators_decide()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.AdjustmentsAsync(s => s.ApproveAsync("AJ-2627-0001", Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.AdjustmentsAsync(s => s.RejectAsync("AJ-2627-0001", "No", Stop)));
        Assert.False(await AnswerAsync(s => s.ApproveAsync("AJ-9999-0001", Stop)));
    }

    private Task<AdjustmentOutcome?> AdjustAsync(string sku, int pieces, AdjustmentKind kind = AdjustmentKind.Damage, string who = StockPapers.Clerk, string role = Role.Staff) =>
        bench.AdjustmentsAsync(s => s.AdjustAsync(new AdjustmentDraft { Sku = sku, Batch = "B261001", Quantity = pieces, Kind = kind, Reason = "A pallet fell" }, Stop), who, role);

    private Task<bool> AnswerAsync(Func<AdjustmentService, Task<bool>> answer, string who = StockPapers.Chief) => bench.AdjustmentsAsync(answer, who, Role.Admin);

    private Task<IReadOnlyList<WaitingAdjustment>> WaitingAsync(string role) => bench.Portal.AsAsync<AdjustmentQueries, IReadOnlyList<WaitingAdjustment>>(role, q => q.WaitingAsync(Stop));

    private Task<AdjustmentList> ListAsync(string role, AdjustmentAddress asked) => bench.Portal.AsAsync<AdjustmentQueries, AdjustmentList>(role, q => q.ListAsync(AdjustmentFilter.Of(asked), Stop));
}
