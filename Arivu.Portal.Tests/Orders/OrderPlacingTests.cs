using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class OrderPlacingTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Placing_promises_stock_and_sets_credit_aside_at_the_portal_s_own_prices()
    {
        await _trade.StockAsync(Atta, 60);

        var placed = await _trade.PlaceAsync(Selvam, (Atta, 24));

        var order = await _trade.OrderAsync(placed.Number);
        Assert.Matches("^SO-2627-[0-9]{6}$", order.Number);
        Assert.Equal(Money.FromRupees(384m * 24), order.Taxable);
        Assert.Equal(Money.FromRupees(9216m * 0.05m), order.Tax);
        Assert.Equal(order.Taxable + order.Tax + order.RoundOff, order.Total);
        Assert.Equal(0, order.Total.Paise % 100);
        Assert.Equal(24, (await _trade.BatchesAsync(Atta)).Single().Reserved);
        Assert.Equal(order.Total, (await _trade.RetailerAsync(Selvam)).CreditUsed);
        Assert.Equal(order.Total, order.CreditReserved);
    }

    [Fact]
    public async Task The_first_order_of_a_shop_waits_for_a_person_and_the_next_one_within_the_limits_does_not()
    {
        await _trade.StockAsync(Atta, 60);

        var first = await _trade.PlaceAsync(Selvam, (Atta, 12));
        var second = await _trade.PlaceAsync(Selvam, (Atta, 12));

        Assert.Equal((OrderStatus.PendingApproval, new HoldReason(HoldKind.FirstOrder, "The first order of this shop.")), (first.Status, Assert.Single(first.Reasons)));
        Assert.Equal(OrderStatus.Confirmed, second.Status);
        Assert.Equal([OrderStepKind.Placed, OrderStepKind.Confirmed], (await _trade.OrderAsync(second.Number)).Steps.Select(s => s.What));
    }

    [Fact]
    public async Task Batches_that_expire_first_are_promised_first_but_none_below_the_shop_s_minimum_life()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 35, "SHORT"); // 36 days must be left: 30 % of 120
        await _trade.StockAsync(Atta, 12, daysLeft: 90, "LATER");
        await _trade.StockAsync(Atta, 12, daysLeft: 36, "FIRST");

        await _trade.PlaceAsync(Selvam, (Atta, 24));

        Assert.Equal([("SHORT", 0), ("FIRST", 12), ("LATER", 12)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.Reserved)));
    }

    [Fact]
    public async Task Short_stock_names_the_lines_and_saves_nothing()
    {
        await _trade.StockAsync(Atta, 24);
        await _trade.StockAsync(BigAtta, 4);
        var before = await _trade.FootprintAsync();

        var refused = await RefusedAsync("insufficient-stock", () => _trade.PlaceAsync(Selvam, (Atta, 24), (BigAtta, 8)));

        Assert.Equal("lines[1].quantity", Assert.Single(refused.Errors).Key);
        Assert.Contains("4 available, 8 asked", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _trade.FootprintAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-12)]
    [InlineData(13)]
    [InlineData(1_000_000_000)]
    [InlineData(int.MinValue)]
    public async Task A_quantity_that_is_no_order_is_refused_by_its_line(int quantity)
    {
        await _trade.StockAsync(Atta, 24);
        var before = await _trade.FootprintAsync();

        var refused = await RefusedAsync("quantity", () => _trade.PlaceAsync(Selvam, (Atta, quantity)));

        Assert.Equal("lines[0].quantity", Assert.Single(refused.Errors).Key);
        Assert.Equal(before, await _trade.FootprintAsync());
    }

    [Fact]
    public async Task The_same_product_twice_is_one_line_and_cannot_slip_past_the_limits()
    {
        await _trade.StockAsync(Atta, 60);

        var placed = await _trade.PlaceAsync(Selvam, (Atta, 12), ("af-lca-1kg", 24));

        Assert.Equal(36, Assert.Single((await _trade.OrderAsync(placed.Number)).Lines).Quantity);
        await RefusedAsync("quantity", () => _trade.PlaceAsync(Selvam, (Atta, int.MaxValue - 7), (Atta, 12)));
    }

    [Fact]
    public async Task An_order_above_the_limit_is_refused_or_waits_when_the_shop_agrees()
    {
        await _trade.StockAsync(Atta, 600);
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(10_000));
        await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        var before = await _trade.FootprintAsync();

        var refused = await RefusedAsync("credit-limit", () => _trade.PlaceAsync(Selvam, (Atta, 24)));
        Assert.Contains("₹4,515", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _trade.FootprintAsync());

        var held = await _trade.PlaceAsync(Selvam, Wish((Atta, 24)) with { AcceptHold = true });
        Assert.Equal(new HoldReason(HoldKind.CreditLimit, "₹4,515 above the credit limit of ₹10,000."), Assert.Single(held.Reasons));
    }

    [Fact]
    public async Task A_shop_that_pays_in_advance_waits_until_its_money_is_there()
    {
        await _trade.StockAsync(Atta, 60);
        await _trade.ConfirmedAsync("R008", (Atta, 12));

        var placed = await _trade.PlaceAsync("R008", (Atta, 12));

        Assert.Contains(placed.Reasons, r => r.Kind == HoldKind.PayInAdvance);
    }

    [Fact]
    public async Task A_shop_that_pays_on_delivery_has_one_undelivered_order_at_a_time()
    {
        await _trade.StockAsync(Atta, 60);
        var first = await _trade.ShippedAsync("R009", (Atta, 12));

        var second = await _trade.PlaceAsync("R009", (Atta, 12));
        Assert.Contains(second.Reasons, r => r.Kind == HoldKind.Undelivered);

        await _trade.AsTeamAsync(o => o.DeliverAsync(first, null, CancellationToken.None));
        await _trade.AsTeamAsync(o => o.CancelAsync(second.Number, "twice", null, CancellationToken.None));
        Assert.Equal(OrderStatus.Confirmed, (await _trade.PlaceAsync("R009", (Atta, 12))).Status);
    }

    [Fact]
    public async Task An_unusual_quantity_waits_for_a_person()
    {
        await _trade.StockAsync(Atta, 600);
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(500_000));
        await _trade.ConfirmedAsync(Selvam, (Atta, 12));

        var placed = await _trade.PlaceAsync(Selvam, (Atta, 60));

        Assert.Equal(new HoldReason(HoldKind.Quantity, "AF-LCA-1KG: 60 pieces, usually 12."), Assert.Single(placed.Reasons));
    }

    [Fact]
    public async Task What_waits_for_a_person_makes_no_habit()
    {
        await _trade.StockAsync(Atta, 1200);
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(1_000_000));
        await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        await _trade.PlaceAsync(Selvam, (Atta, 600)); // far above; held

        Assert.Contains((await _trade.PlaceAsync(Selvam, (Atta, 60))).Reasons, r => r.Kind == HoldKind.Quantity);
    }

    [Fact]
    public async Task A_name_with_braces_is_refused_like_any_other()
    {
        var refused = await RefusedAsync("quantity", () => _trade.PlaceAsync(Selvam, ("AF-}{0}-1", 12)));

        Assert.Contains("AF-}{0}-1 is not sold.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_product_an_unknown_one_and_an_inactive_shop_order_nothing()
    {
        await _trade.StockAsync(Atta, 24);
        Assert.Equal("lines[1].sku", Assert.Single((await RefusedAsync("quantity", () => _trade.PlaceAsync(Selvam, (Atta, 12), ("NO-SUCH", 1)))).Errors).Key);
        await _trade.Portal.AsAsync<RetailerService, bool>(Role.Admin, async r => await r.DeactivateAsync(Selvam, "closed", CancellationToken.None));

        await RefusedAsync("inactive", () => _trade.PlaceAsync(Selvam, (Atta, 12)));
    }

    [Fact]
    public async Task A_shop_orders_for_itself_only_and_to_its_own_branches()
    {
        await _trade.StockAsync(Atta, 24);

        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { Retailer = "R002" }));
        Assert.Contains(nameof(PlaceOrder.ShipTo), (await Assert.ThrowsAsync<BadInputException>(() => _trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { ShipTo = "NOPE" }))).Errors.Keys);
        Assert.Contains(nameof(PlaceOrder.Note), (await Assert.ThrowsAsync<BadInputException>(() => _trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { Note = new string('x', 501) }))).Errors.Keys);
    }
}
