using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Inventory;

public sealed class StockServiceTests(StockBench bench) : IClassFixture<StockBench>
{
    [Fact]
    public async Task Goods_that_come_in_stand_on_the_shelf_and_in_the_ledger()
    {
        var (sku, product) = await bench.ProductAsync();

        Assert.True(await bench.ReceiveAsync(bench.Receipt($" {sku.ToLowerInvariant()} ", 96, " b261001 "), Role.Staff));

        var batch = Assert.Single(await bench.BatchesAsync(product));
        Assert.Equal(("B261001", 96, 0), (batch.Number, batch.OnHand, batch.Reserved));
        var line = Assert.Single(await bench.LedgerAsync(product));
        Assert.Equal((StockMove.Received, 96, 96, "DN-77", "test@arivu.example", batch.Id), (line.Move, line.OnHandChange, line.OnHandAfter, line.Reference.Split(", ")[1], line.Actor, line.BatchId));
    }

    [Fact]
    public async Task Without_a_best_before_date_it_follows_from_the_shelf_life()
    {
        var (sku, product) = await bench.ProductAsync();
        var draft = bench.Receipt(sku);
        (draft.Manufactured, draft.Expires) = (new(2026, 10, 1), null);

        await bench.ReceiveAsync(draft);

        Assert.Equal(new DateOnly(2027, 3, 30), (await bench.BatchesAsync(product)).Single().Expires);
    }

    [Fact]
    public async Task More_of_a_batch_joins_it_and_its_cost_becomes_the_average()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(Costing(100, 10.00m));
        await bench.AdjustAsync(sku, -60);
        await bench.ReceiveAsync(Costing(20, 11.00m));
        await bench.ReceiveAsync(bench.Receipt(sku, 40)); // nobody knows what these cost

        var batch = Assert.Single(await bench.BatchesAsync(product));
        Assert.Equal(100, batch.OnHand);
        Assert.Equal(Money.FromRupees(10.33m), await bench.Portal.ReadAsync(db => db.BatchCosts.Where(c => c.BatchId == batch.Id).Select(c => c.UnitCost).SingleAsync()));

        ReceiptDraft Costing(int quantity, decimal rupees)
        {
            var draft = bench.Receipt(sku, quantity);
            draft.UnitCost = Money.FromRupees(rupees);
            return draft;
        }
    }

    [Fact]
    public async Task The_same_batch_with_other_dates_is_a_slip_that_is_said_beside_the_dates()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var other = bench.Receipt(sku, 50, daysLeft: 121);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => bench.ReceiveAsync(other));

        Assert.Equal([nameof(ReceiptDraft.Manufactured), nameof(ReceiptDraft.Expires)], bad.Errors.Keys);
        Assert.Contains("B261001", bad.Message, StringComparison.Ordinal);
        Assert.Equal(100, (await bench.BatchesAsync(product)).Single().OnHand);
        Assert.Single(await bench.LedgerAsync(product));
    }

    [Fact]
    public async Task The_same_batch_keeps_its_best_before_date_when_none_is_typed()
    {
        var (sku, product) = await bench.ProductAsync();
        var first = bench.Receipt(sku);
        first.Expires = first.Expires!.Value.AddDays(-7);
        await bench.ReceiveAsync(first);
        var second = bench.Receipt(sku);
        second.Expires = null;

        await bench.ReceiveAsync(second);

        Assert.Equal((200, first.Expires.Value), (await bench.BatchesAsync(product)).Select(b => (b.OnHand, b.Expires)).Single());
    }

    [Fact]
    public async Task A_batch_that_many_take_in_for_the_first_time_at_once_is_one_batch()
    {
        var (sku, product) = await bench.ProductAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => bench.ReceiveAsync(sku, 5))));

        Assert.Equal(60, Assert.Single(await bench.BatchesAsync(product)).OnHand);
        Assert.Empty(await bench.Portal.FaultsAsync());
    }

    public static TheoryData<string, Action<ReceiptDraft, DateOnly>> BadReceipts => new()
    {
        { nameof(ReceiptDraft.Sku), (d, _) => d.Sku = " " },
        { nameof(ReceiptDraft.Quantity), (d, _) => d.Quantity = null },
        { nameof(ReceiptDraft.Quantity), (d, _) => d.Quantity = 0 },
        { nameof(ReceiptDraft.Quantity), (d, _) => d.Quantity = -12 },
        { nameof(ReceiptDraft.Quantity), (d, _) => d.Quantity = 1_000_000_000 },
        { nameof(ReceiptDraft.Batch), (d, _) => d.Batch = null },
        { nameof(ReceiptDraft.Batch), (d, _) => d.Batch = "B1" },
        { nameof(ReceiptDraft.Batch), (d, _) => d.Batch = "<b>12</b>" },
        { nameof(ReceiptDraft.Batch), (d, _) => d.Batch = new string('B', 21) },
        { nameof(ReceiptDraft.Manufactured), (d, _) => d.Manufactured = null },
        { nameof(ReceiptDraft.Manufactured), (d, today) => d.Manufactured = today.AddDays(1) },
        { nameof(ReceiptDraft.Manufactured), (d, _) => (d.Manufactured, d.Expires) = (new(1026, 1, 1), null) },
        { nameof(ReceiptDraft.Manufactured), (d, today) => (d.Manufactured, d.Expires) = (today.AddDays(-181), null) },
        { nameof(ReceiptDraft.Expires), (d, _) => d.Expires = d.Manufactured },
        { nameof(ReceiptDraft.Expires), (d, today) => d.Expires = today.AddDays(-1) },
        { nameof(ReceiptDraft.Expires), (d, _) => d.Expires = new(2206, 1, 1) },
        { nameof(ReceiptDraft.Reference), (d, _) => d.Reference = "  " },
        { nameof(ReceiptDraft.Reference), (d, _) => d.Reference = new string('x', 61) },
        { nameof(ReceiptDraft.Reference), (d, _) => d.Reference = "DN\n77" },
        { nameof(ReceiptDraft.UnitCost), (d, _) => d.UnitCost = Money.FromRupees(-1) },
        { nameof(ReceiptDraft.UnitCost), (d, _) => d.UnitCost = new Money(long.MaxValue) },
    };

    [Theory]
    [MemberData(nameof(BadReceipts))]
    public async Task A_bad_receipt_is_named_beside_its_field_and_nothing_comes_in(string field, Action<ReceiptDraft, DateOnly> spoil)
    {
        var (sku, product) = await bench.ProductAsync();
        var draft = bench.Receipt(sku);
        spoil(draft, bench.Today);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => bench.ReceiveAsync(draft));

        Assert.Equal([field], bad.Errors.Keys);
        Assert.Empty(await bench.BatchesAsync(product));
    }

    [Fact]
    public async Task Costs_are_noted_by_administrators_only()
    {
        var (sku, product) = await bench.ProductAsync();
        var draft = bench.Receipt(sku);
        draft.UnitCost = Money.FromRupees(10);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => bench.ReceiveAsync(draft, Role.Staff));

        Assert.Equal([nameof(ReceiptDraft.UnitCost)], bad.Errors.Keys);
        Assert.Empty(await bench.BatchesAsync(product));
    }

    [Fact]
    public async Task A_correction_stands_in_the_ledger_with_its_reason()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);

        await bench.AdjustAsync(sku, -100, "b261001", " Damaged in the rain ", Role.Staff);
        await bench.AdjustAsync(sku, 2);

        Assert.Equal([(100, 100), (-100, 0), (2, 2)], (await bench.LedgerAsync(product)).Select(l => (l.OnHandChange, l.OnHandAfter)));
        Assert.Equal((StockMove.Adjusted, "Damaged in the rain"), (await bench.LedgerAsync(product)).Select(l => (l.Move, l.Reason)).ElementAt(1));
        Assert.Equal(2, (await bench.BatchesAsync(product)).Single().OnHand);
    }

    [Theory]
    [InlineData(0, Role.Admin, nameof(AdjustmentDraft.Quantity))]
    [InlineData(1_000_000_000, Role.Admin, nameof(AdjustmentDraft.Quantity))]
    [InlineData(int.MinValue, Role.Admin, nameof(AdjustmentDraft.Quantity))]
    [InlineData(5, Role.Admin, nameof(AdjustmentDraft.Batch), "B999999")]
    [InlineData(5, Role.Admin, nameof(AdjustmentDraft.Batch), "")]
    [InlineData(5, Role.Admin, nameof(AdjustmentDraft.Reason), "B261001", " ")]
    public async Task A_bad_correction_is_named_beside_its_field_and_nothing_changes(int quantity, string role, string field, string batch = "B261001", string reason = "Counted")
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 200);
        await bench.PromiseAsync(product, 20);

        var bad = await Assert.ThrowsAsync<BadInputException>(() => bench.AdjustAsync(sku, quantity, batch, reason, role));

        Assert.Equal([field], bad.Errors.Keys);
        Assert.Equal((200, 20, 2), (await bench.BatchesAsync(product)).Select(b => (b.OnHand, b.Reserved, b.Moves)).Single());
    }

    [Fact]
    public async Task A_shop_moves_no_stock_and_an_unknown_product_is_not_found()
    {
        var (sku, _) = await bench.ProductAsync();

        await Assert.ThrowsAsync<NotAllowedException>(() => bench.ReceiveAsync(bench.Receipt(sku), Role.Retailer));
        await Assert.ThrowsAsync<NotAllowedException>(() => bench.AdjustAsync(sku, 1, role: Role.Retailer));
        Assert.False(await bench.ReceiveAsync("AF-NONE-1"));
        Assert.False(await bench.AdjustAsync("AF-NONE-1", 1));
    }
}
