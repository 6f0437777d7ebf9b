using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <summary>One cart for several branches is one order for each, all of them or none.</summary>
public sealed class CartBranchesTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;
    private string _second = "";

    public CartBranchesTests() => _shop = new Shopper(_trade);

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Placing_makes_one_order_for_each_branch_and_reserves_credit_for_each()
    {
        await FilledAsync();
        var cart = await _shop.ViewAsync();

        var placed = await _shop.PlaceAsync(cart);

        var other = Assert.Single(placed.Others);
        var (own, far) = (await _trade.OrderAsync(placed.Number), await _trade.OrderAsync(other.Number));
        Assert.Equal([(Atta, 24), (Atta, 12)], [(own.Lines[0].Sku, own.Lines[0].Quantity), (far.Lines[0].Sku, far.Lines[0].Quantity)]);
        Assert.Equal((BigAtta, _second), (far.Lines[1].Sku, far.ShipTo.BranchCode));
        Assert.Equal(cart.Amounts.Total, own.Total + far.Total);
        Assert.Equal(own.Total + far.Total, (await _trade.RetailerAsync(Selvam)).CreditUsed);
        Assert.Equal([own.Total, far.Total], await _trade.Portal.ReadAsync(db => db.CreditEntries.OrderBy(c => c.Reference).Select(c => c.Amount).ToListAsync(Cancel)));
        Assert.Empty(await _shop.LinesAsync());
    }

    [Fact]
    public async Task The_same_key_is_the_same_orders_also_at_once()
    {
        await FilledAsync();
        var cart = await _shop.ViewAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _shop.PlaceAsync(cart, "one"), Cancel)));

        Assert.Single(answers.Select(a => $"{a.Number} {a.Others[0].Number}").Distinct(StringComparer.Ordinal));
        Assert.Equal(2, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_is_short_for_one_branch_places_none_of_them_and_names_the_line()
    {
        await FilledAsync();
        await _trade.PlaceAsync("R002", (BigAtta, 40));
        var before = await _trade.FootprintAsync();

        var refused = await RefusedAsync("insufficient-stock", async () => await _shop.PlaceAsync(await _shop.ViewAsync()));

        Assert.Equal("lines[2].quantity", Assert.Single(refused.Errors).Key);
        Assert.Equal(before, await _trade.FootprintAsync());
        Assert.Equal(3, (await _shop.ViewAsync()).Lines.Count);
    }

    [Fact]
    public async Task Credit_that_does_not_suffice_for_all_of_them_refuses_all_of_them()
    {
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(12_000));
        await FilledAsync();
        var cart = await _shop.ViewAsync();
        var before = await _trade.FootprintAsync();

        await RefusedAsync("credit-limit", () => _trade.PlaceAsync(Selvam, new PlaceOrder { CartSeen = cart.Seen }));

        Assert.True(cart.Credit.IsOver);
        Assert.Equal(before, await _trade.FootprintAsync());
    }

    [Fact]
    public async Task Making_a_branch_the_cart_s_own_joins_its_lines_with_the_others()
    {
        await FilledAsync();

        await _shop.DoAsync(cart => cart.DetailsAsync(new CartDetailsDraft { ShipTo = _second }, Cancel));

        var after = await _shop.ViewAsync();
        Assert.Equal([(BigAtta, 4), (Atta, 36)], after.Lines.Select(l => (l.Sku, l.Quantity)).Order());
        Assert.Equal(_second, Assert.Single(after.Parcels).Branch);
    }

    [Fact]
    public async Task A_branch_that_closed_meanwhile_stops_the_order_at_its_lines()
    {
        await FilledAsync();
        await _trade.Portal.ReadAsync(async db =>
        {
            var retailer = await db.Retailers.Include(r => r.Branches).SingleAsync(r => r.Code == Selvam, Cancel);
            retailer.RetireBranch(retailer.Branches.Single(b => b.Code == _second));
            return await db.SaveChangesAsync(Cancel);
        });

        var cart = await _shop.ViewAsync();
        var refused = await RefusedAsync("branch", () => _shop.PlaceAsync(cart));

        Assert.Equal(2, cart.Lines.Count(l => !l.BranchIsOpen));
        Assert.Equal("lines[1].sku", Assert.Single(refused.Errors).Key);
    }

    // 24 atta to the shop itself; 12 of it and 4 big ones to the second branch.
    private async Task FilledAsync()
    {
        await _trade.StockAsync(Atta, 100);
        await _trade.StockAsync(BigAtta, 40);
        _second = await _trade.Portal.ReadAsync(async db =>
        {
            var retailer = await db.Retailers.Include(r => r.Branches).SingleAsync(r => r.Code == Selvam, Cancel);
            var first = retailer.DefaultBranch;
            var branch = retailer.AddBranch("SECOND", new BranchFacts { Name = "Peelamedu", Address1 = "7 Avinashi Road", City = "Coimbatore", StateCode = first.StateCode, Pincode = "641004" });
            await db.SaveChangesAsync(Cancel);
            return branch.Code;
        });
        await _shop.SetAsync(Atta, 12);
        await _shop.DoAsync(cart => cart.SendToAsync(Atta, _second, Cancel));
        await _shop.SetAsync(Atta, 24);
        await _shop.SetAsync(BigAtta, 4);
        await _shop.DoAsync(cart => cart.SendToAsync(BigAtta, _second, Cancel));
    }
}
