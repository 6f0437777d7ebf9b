using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Tests.Orders;

public sealed class OrderDetailTests(OrderShelf shelf) : IClassFixture<OrderShelf>
{
    [Fact]
    public async Task Another_shop_s_order_is_not_there()
    {
        Assert.Null(await shelf.ShopAsync(OrderShelf.Lane, shelf.Shipped));
        Assert.Null(await shelf.ShopAsync(TradeBench.Selvam, shelf.Waiting));
        Assert.Null(await shelf.TeamAsync("SO-2627-999999"));
        Assert.NotNull(await shelf.ShopAsync(TradeBench.Selvam, $" {shelf.Shipped.ToLowerInvariant()} "));
    }

    [Fact]
    public async Task The_sums_of_lines_and_taxes_make_the_total()
    {
        foreach (var number in new[] { shelf.Shipped, shelf.Waiting })
        {
            var order = (await shelf.TeamAsync(number))!;
            var taxes = new Money(order.Taxes.Sum(t => t.Amount.Paise));
            Assert.Equal(order.Taxable, new Money(order.Lines.Sum(l => l.Taxable.Paise)));
            Assert.Equal(taxes, new Money(order.Lines.Sum(l => l.Tax.Paise)));
            Assert.Equal(order.Total, order.Taxable + taxes + order.RoundOff);
        }
    }

    [Fact]
    public async Task Tax_heads_follow_the_place_the_goods_go_to()
    {
        Assert.Equal(["CGST", "SGST"], (await shelf.TeamAsync(shelf.Shipped))!.Taxes.Select(t => t.Head).Distinct(StringComparer.Ordinal));
        Assert.Equal(["IGST"], (await shelf.TeamAsync(shelf.Waiting))!.Taxes.Select(t => t.Head).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Both_sides_see_the_batches_that_were_sent_and_only_the_team_those_promised()
    {
        var team = (await shelf.TeamAsync(shelf.Shipped))!.Lines[0];
        var shop = (await shelf.ShopAsync(TradeBench.Selvam, shelf.Shipped))!;
        var packing = await shelf.ShopAsync(TradeBench.Selvam, shelf.Packing);

        Assert.Equal(("B-001", 24), (team.Sent.Single().Batch, team.Sent.Single().Quantity));
        Assert.Equal(team.Sent, shop.Lines[0].Sent);
        Assert.Equal(28, shop.Shipments.Single().Pieces);
        Assert.Equal(4, (await shelf.TeamAsync(shelf.Packing))!.Lines[0].Promised.Single().Quantity);
        Assert.Empty(packing!.Lines[0].Promised);
    }

    [Fact]
    public async Task The_shop_learns_nothing_of_the_team_s_view_of_it()
    {
        var shop = (await shelf.ShopAsync(TradeBench.Selvam, shelf.Shipped))!;

        Assert.Null(shop.Buyer);
        Assert.All(shop.Moments, moment => Assert.True(moment.Who is null or "Arivu Foods", moment.Who));
        Assert.Equal([OrderStepKind.Placed, OrderStepKind.Confirmed, OrderStepKind.PackingBegan, OrderStepKind.Shipped], shop.Moments.Select(m => m.What));
        Assert.Equal(TradeBench.Selvam, (await shelf.TeamAsync(shelf.Shipped))!.Buyer!.Code);
    }

    [Fact]
    public async Task Acts_follow_state_and_role()
    {
        await Until.TrueAsync(async () => (await shelf.Bench.OrderAsync(shelf.Confirmed)).Billed > Money.Zero); // lines are edited until the invoice stands
        Assert.Equal(new OrderActs { Approve = true, Reject = true, Prioritise = true, Cancel = true, Change = true }, (await shelf.TeamAsync(shelf.Waiting))!.Acts);
        Assert.Equal(new OrderActs { Pack = true, SwapBatch = true, Prioritise = true, Cancel = true }, (await shelf.TeamAsync(shelf.Confirmed))!.Acts);
        Assert.Equal(new OrderActs { Send = true, SwapBatch = true, Prioritise = true, Cancel = true }, (await shelf.TeamAsync(shelf.Packing))!.Acts);
        Assert.Equal(new OrderActs { Deliver = true, TakeBack = true }, (await shelf.TeamAsync(shelf.Shipped))!.Acts);
        Assert.Equal(new OrderActs(), (await shelf.TeamAsync(shelf.Cancelled))!.Acts);
        Assert.Equal(new OrderActs { Cancel = true }, (await shelf.ShopAsync(TradeBench.Selvam, shelf.Confirmed))!.Acts);
        Assert.Equal(new OrderActs(), (await shelf.ShopAsync(TradeBench.Selvam, shelf.Packing))!.Acts);
    }

    [Fact]
    public async Task Staff_are_told_that_a_large_order_needs_an_administrator()
    {
        await using var bench = new TradeBench();
        await bench.TermsAsync(TradeBench.Selvam, Portal.Customers.PaymentTerms.Net15, Money.FromRupees(5_00_000));
        await bench.StockAsync(TradeBench.Atta, 1000);
        var number = (await bench.PlaceAsync(TradeBench.Selvam, (TradeBench.Atta, 300))).Number;

        var staff = (await bench.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Staff, orders => orders.DetailAsync(number, CancellationToken.None)))!;
        var admin = (await bench.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Admin, orders => orders.DetailAsync(number, CancellationToken.None)))!;

        Assert.Equal((false, true, true), (staff.Acts.Approve, staff.Acts.NeedsAdministrator, staff.Acts.Reject));
        Assert.Equal((true, false), (admin.Acts.Approve, admin.Acts.NeedsAdministrator));
    }
}
