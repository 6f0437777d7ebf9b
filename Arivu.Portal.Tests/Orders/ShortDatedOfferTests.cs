using Arivu.Portal.Billing;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Orders.Shop.Pages.Parts;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <summary>A batch near its end is a choice of its own: with its date and its price, from the shop's page to the invoice.</summary>
public sealed partial class ShortDatedOfferTests : IAsyncLifetime
{
    private readonly TradeBench _trade = new();
    private Shopper _shop = null!;
    private int _offer;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _shop = new Shopper(_trade);
        await _trade.StockAsync(Atta, 48, daysLeft: 20, "SHORT"); // too short for every shop, which gets 36 days or more
        await _trade.StockAsync(Atta, 48, daysLeft: 100, "FRESH");
        _offer = await MakeAsync("SHORT", 20, until: 20);
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task A_shop_orders_from_it_beside_the_usual_goods_and_gets_that_batch_at_that_price()
    {
        await _shop.AddAsync(Atta);
        await AddAsync();
        var cart = await _shop.ViewAsync();
        var pieces = cart.Lines[1].Quantity;
        Assert.Equal([(0, 48), (_offer, 48)], cart.Lines.Select(l => (l.OfferId, l.Available)));

        var order = await _trade.OrderAsync((await _shop.PlaceAsync(cart)).Number);

        var (usual, taken) = (order.Lines[0], order.Lines[1]);
        Assert.Equal(cart.Amounts.Total, order.Total); // cart and order count alike
        Assert.Equal((Money.Zero, usual.UnitPrice * pieces), (usual.Discount, usual.Taxable));
        Assert.Equal((usual.UnitPrice * pieces) - new Money(Rounding.HalfUp((usual.UnitPrice * pieces).Paise * 20 / 100m)), taken.Taxable);
        Assert.Equal((_offer, _trade.Today.AddDays(20)), (taken.OfferId!.Value, taken.BestBefore!.Value));
        Assert.Equal([("SHORT", pieces), ("FRESH", pieces)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.Reserved)));
        Assert.Empty((await _shop.ViewAsync()).Lines);
    }

    [Fact]
    public async Task The_invoice_prints_the_date_and_gst_is_due_on_what_is_left_of_the_price()
    {
        var number = await TakenAsync(24);
        await Until.TrueAsync(() => _trade.Portal.ReadAsync(db => db.Invoices.AnyAsync(i => i.OrderNumber == number, Stop)), "The invoice");

        var line = await _trade.Portal.ReadAsync(db => db.InvoiceLines.AsNoTracking().SingleAsync(Stop));
        Assert.Equal(_trade.Today.AddDays(20), line.BestBefore);
        Assert.Equal(new Money(Rounding.HalfUp((line.UnitPrice * 24).Paise * 20 / 100m)), line.Discount);
        Assert.Equal((line.UnitPrice * 24) - line.Discount, line.Taxable);
        Assert.Equal(new Money(Rounding.HalfUp(line.Taxable.Paise * line.GstRate / 200)), line.Cgst);
    }

    [Fact]
    public async Task When_the_offer_is_over_the_shop_is_asked_and_nothing_is_placed_at_another_price()
    {
        await AddAsync();
        var seen = await _shop.ViewAsync();
        await _trade.Portal.AsAsync<OfferService, bool>(Role.Staff, o => o.EndAsync(_offer, Stop));

        await RefusedAsync("cart-changed", () => _shop.PlaceAsync(seen));
        var now = await _shop.ViewAsync();
        Assert.True(now.Lines.Single().IsOver);
        Assert.Contains("lines[0].sku", (await RefusedAsync("quantity", () => _shop.PlaceAsync(now))).Errors.Keys);
        await RefusedAsync("inactive", AddAsync);
        Assert.Equal(now.Lines.Single().Quantity, await _shop.AsAsync<CartService, int>(c => c.TakeUsualAsync(new CartChoice(Atta, _offer), Stop)));
        var usual = (await _shop.ViewAsync()).Lines.Single();
        Assert.Equal((0, false), (usual.OfferId, usual.IsOver));
        Assert.Equal(0, await _trade.Portal.ReadAsync(db => db.Orders.CountAsync(Stop)));
    }

    [Fact]
    public async Task What_is_left_of_it_is_all_there_is_and_a_line_of_it_is_never_served_from_another_batch()
    {
        await SetAsync(60);
        var refused = await RefusedAsync("insufficient-stock", async () => await _shop.PlaceAsync(await _shop.ViewAsync()));
        Assert.Contains("48 left of this offer, 60 asked", refused.Message, StringComparison.Ordinal);

        var number = await TakenAsync(48);
        var batch = (await _trade.BatchesAsync(Atta))[0].Id;
        await _trade.Portal.AsAsync<BatchKeeping, KeptBack?>(Role.Staff, k => k.KeepBackAsync(batch, "wet", Stop));
        Assert.Equal(48, (await _trade.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Staff, q => q.DetailAsync(number, Stop)))!.Missing);
        await RefusedAsync("wrong-state", () => _trade.AsTeamAsync(o => o.SwapBatchAsync(number, new SwapBatch(Atta, "SHORT", "FRESH", 12), Stop)));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));
        await RefusedAsync("insufficient-stock", () => _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods(), Stop)));
    }

    [Fact]
    public async Task Pieces_of_one_product_on_two_lines_are_sent_called_off_and_taken_back_line_by_line_or_in_their_order()
    {
        await _shop.SetAsync(Atta, 12);
        await SetAsync(12);
        var number = (await _shop.PlaceAsync(await _shop.ViewAsync())).Number;
        await _trade.AsTeamAsync(o => o.ApproveAsync(number, Stop));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));

        await _trade.AsTeamAsync(o => o.CancelAsync(number, "less", [new(Atta, 14)], Stop)); // twelve of the first line, two of the second
        Assert.Equal([12, 2], (await _trade.OrderAsync(number)).Lines.Select(l => l.Cancelled));
        await _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods(), Stop));
        var second = (await _trade.OrderAsync(number)).Lines[1].Id;
        await _trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new(Atta, 3) { Line = second }], Sound: true, "too many"), Stop));
        await RefusedAsync("quantity", () => _trade.AsTeamAsync(o => o.TakeBackAsync(number, new TakeBackGoods([new(Atta, 99)], Sound: true, "too many"), Stop)));

        Assert.Equal([(0, 0), (10, 3)], (await _trade.OrderAsync(number)).Lines.Select(l => (l.Shipped, l.Returned)));
    }

    [Fact]
    public async Task Usual_goods_leave_the_offered_batch_to_who_chose_it()
    {
        await _trade.StockAsync(BigAtta, 48, daysLeft: 70, "FIRST"); // lives long enough for usual lines, too
        await _trade.StockAsync(BigAtta, 100, daysLeft: 100, "OTHER");
        var first = (await _trade.BatchesAsync(BigAtta))[0].Id;
        var offer = (await OfferAsync(new OfferDraft { BatchId = first, PercentOff = 10, From = _trade.Today, Until = _trade.Today.AddDays(70) }))!.Value;
        await _shop.SetAsync(BigAtta, 8);
        await _shop.AsAsync<CartService, CartPut>(c => c.SetAsync(new CartChoice(BigAtta, offer), 48, Stop));

        await _shop.PlaceAsync(await _shop.ViewAsync());

        Assert.Equal([("FIRST", 48), ("OTHER", 8)], (await _trade.BatchesAsync(BigAtta)).Select(b => (b.Number, b.Reserved)));
    }

    [Fact]
    public async Task Ordering_again_puts_both_lines_in_at_the_usual_price_and_leaves_an_offer_in_the_cart_alone()
    {
        await _shop.SetAsync(Atta, 12);
        await SetAsync(12);
        var number = (await _shop.PlaceAsync(await _shop.ViewAsync())).Number;
        await _shop.SetAsync(Atta, 12);
        await SetAsync(12);

        var again = (await _shop.AsAsync<Portal.Orders.Again.AgainQueries, Portal.Orders.Again.AgainPreview?>(queries => queries.PreviewAsync(number, Stop)))!;
        await _shop.DoAsync(carts => carts.AddManyAsync([.. again.Lines.Select(line => new CartWish(line.Sku, line.Pieces))], CartMerge.AtLeast, Stop));

        Assert.Equal([(0, 24), (_offer, 12)], (await _shop.ViewAsync()).Lines.Select(l => (l.OfferId, l.Quantity)));
    }

    [Fact]
    public async Task An_offer_that_makes_no_sense_is_refused_beside_its_field()
    {
        var batch = (await _trade.BatchesAsync(Atta))[1].Id;

        Assert.Equal("PercentOff", await FieldAsync(batch, 0, 0));
        Assert.Equal("PercentOff", await FieldAsync(batch, 91, 0));
        Assert.Equal("Until", await FieldAsync(batch, 10, -1));
        Assert.Equal("Until", await FieldAsync(batch, 10, 101));
        await RefusedAsync("wrong-state", () => MakeAsync("SHORT", 10, until: 5)); // it is offered already
        Assert.Null(await OfferAsync(new OfferDraft { BatchId = 999_999, PercentOff = 10, From = _trade.Today, Until = _trade.Today }));
        await Assert.ThrowsAsync<NotAllowedException>(() => _shop.AsAsync<OfferService, bool>(o => o.EndAsync(_offer, Stop)));
    }

    [Fact]
    public async Task The_shop_s_product_page_shows_it_as_a_choice_of_its_own_and_the_cart_says_what_it_is()
    {
        var retailer = await _trade.RetailerAsync(Selvam);
        var product = (await _trade.BatchesAsync(Atta))[0].ProductId;
        await using var screen = new PortalScreen(_trade.Portal.ScopeOf(Role.Retailer, retailer.Id), Role.Retailer);

        var choices = screen.Render<ShopOfferChoices>(p => p.Add(x => x.Id, $"{product}"));
        choices.WaitForAssertion(() => Assert.Contains($"Best before {_trade.Today.AddDays(20).ToText()}: 20 % off, 48 pieces", choices.Find("[data-testid=offer-SHORT]").TextContent, StringComparison.Ordinal));
        choices.WaitForAssertion(() => Assert.NotNull(choices.Find("[data-testid=offer-SHORT] button")));
        await choices.Find("[data-testid=offer-SHORT] button").ClickAsync();
        await Until.TrueAsync(async () => (await _shop.ViewAsync()).Lines.Any(l => l.OfferId == _offer), "The offer in the cart");

        var cart = screen.Render<CartPage>();
        cart.WaitForAssertion(() => Assert.Contains("20 % off", cart.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("offers = their batches", """UPDATE "ShortDatedOffers" SET "Batch" = 'OTHER'""")]
    [InlineData("promises fit their orders", """UPDATE "OrderLines" SET "OfferBatchId" = (SELECT "Id" FROM "Batches" WHERE "Number" = 'FRESH')""")]
    public async Task A_tampered_row_is_named_by_its_check(string check, string tampering)
    {
        await TakenAsync(12);

        Assert.Contains(await _trade.Portal.FaultsAsync(tampering), fault => fault.StartsWith($"{check}: ", StringComparison.Ordinal));
    }
}
