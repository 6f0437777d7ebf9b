using System.Data.Common;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using CsCheck;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

public sealed class CartViewTests : IAsyncDisposable
{
    /// <summary>Of every GST rate: 5, 0, 18 and 40 percent.</summary>
    private static readonly (string Sku, int Step)[] Products = [(Atta, 12), ("AF-FLR-009", 12), ("AF-FLR-007", 24), ("AF-BRD-001", 15), ("AF-BRD-002", 20), ("AF-SWT-002", 10), ("AF-HLT-001", 6), ("AF-BEV-001", 24)];

    private static readonly (string State, string Pincode)[] Places = [("33", "641001"), ("29", "560001"), ("34", "605001"), ("04", "160017")];

    private readonly CommandCount _commands = new();
    private readonly TradeBench _trade;
    private readonly Shopper _shop;

    public CartViewTests()
    {
        _trade = new TradeBench { Portal = new TestPortal { WithDemo = true, Wiring = services => services.AddSingleton<IInterceptor>(_commands) } };
        _shop = new Shopper(_trade);
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Cart_and_order_agree_to_the_paisa_whatever_is_in_it_and_wherever_it_goes()
    {
        foreach (var (sku, _) in Products)
        {
            await _trade.StockAsync(sku, 1_000_000, daysLeft: 700);
        }

        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(100_000_000));
        var cart = Gen.Select(Gen.Int[0, Places.Length - 1].Select(i => Places[i]), Gen.Int[1, 25].Array[Products.Length], Gen.Bool.Array[Products.Length]);
        await cart.SampleAsync(async (place, steps, taken) =>
        {
            await _shop.MoveAsync(place.State, place.Pincode);
            var lines = Products.Select((product, i) => (product.Sku, Pieces: product.Step * steps[i], Taken: taken[i] || i == 0)).Where(l => l.Taken).ToList();
            foreach (var (sku, pieces, _) in lines)
            {
                await _shop.SetAsync(sku, pieces);
            }

            var view = await _shop.ViewAsync();
            var order = await _trade.OrderAsync((await _shop.PlaceAsync(view)).Number);
            Assert.Equal((order.Taxable, order.Tax, order.RoundOff, order.Total), (view.Amounts.Taxable, view.Amounts.Gst.Total, view.Amounts.RoundOff, view.Amounts.Total));
            Assert.Equal(order.Lines.OrderBy(l => l.Position).Select(l => (l.Sku, l.Quantity, l.Total)), view.Lines.Select(l => (l.Sku, l.Quantity, l.Amounts.Total)));
            Assert.Equal((order.Supply, Money.Zero), (view.Supply, view.Supply == SupplyKind.InterState ? view.Amounts.Gst.Cgst : view.Amounts.Gst.Igst));
        }, iter: 25, threads: 1);
    }

    [Theory]
    [InlineData(true, 9)]
    [InlineData(false, 13)] // of what is short it is asked as well when it comes back and what could take its place
    public async Task The_number_of_queries_does_not_grow_with_the_lines(bool inStock, int most)
    {
        foreach (var sku in inStock ? Products.Select(p => p.Sku).Append(Atta).Distinct(StringComparer.Ordinal) : [])
        {
            await _trade.StockAsync(sku, 500, daysLeft: 700);
        }

        await _shop.SetAsync(Atta, 12);
        await _shop.ViewAsync(); // the rate table is read once and kept
        var one = await _commands.OfAsync(() => _shop.ViewAsync());
        foreach (var (sku, step) in Products)
        {
            await _shop.SetAsync(sku, step);
        }

        Assert.Equal(one, await _commands.OfAsync(() => _shop.ViewAsync()));
        Assert.InRange(one, 1, most); // with the bench's own look at the retailer
    }

    [Fact]
    public async Task Available_counts_what_lives_long_enough_for_this_shop_and_is_promised_to_nobody()
    {
        await _trade.StockAsync(Atta, 100, daysLeft: 35, "SHORT");
        await _trade.StockAsync(Atta, 40, daysLeft: 60, "ENOUGH");
        await _trade.PlaceAsync("R002", (Atta, 12)); // asks for 60 days
        await _shop.SetAsync(Atta, 36);

        var line = (await _shop.ViewAsync()).Lines[0];

        Assert.Equal((28, true, 24), (line.Available, line.IsShort, line.Instead));
    }

    [Fact]
    public async Task A_changed_price_shows_both_until_the_shop_has_read_it()
    {
        await _trade.StockAsync(Atta, 100);
        await _shop.SetAsync(Atta, 12);
        await ReviseAsync(_trade, Atta, facts => facts with { WholesalePrice = Money.FromRupees(390) });

        var line = (await _shop.ViewAsync()).Lines[0];
        Assert.Equal((Money.FromRupees(384), Money.FromRupees(390), true), (line.PriceSeen, line.Price, line.PriceChanged));

        await _shop.DoAsync(cart => cart.AcceptPricesAsync(Cancel));
        Assert.False((await _shop.ViewAsync()).Lines[0].PriceChanged);
    }

    [Fact]
    public async Task A_withdrawn_product_is_named_and_costs_nothing()
    {
        await _shop.SetAsync(Atta, 12);
        await _shop.SetAsync(BigAtta, 4);
        await WithdrawAsync(_trade, Atta);

        var view = await _shop.ViewAsync();

        Assert.Equal([false, true], view.Lines.OrderBy(l => l.Sku == BigAtta).Select(l => l.Sold));
        Assert.Equal(Money.FromRupees(941.09m * 4), view.Amounts.Taxable);
        Assert.False(view.Lines.Single(l => l.Sku == Atta).PriceChanged);
    }

    [Fact]
    public async Task New_packs_are_told_with_what_fits()
    {
        await _trade.StockAsync(Atta, 100);
        await _shop.SetAsync(Atta, 12);
        await ReviseAsync(_trade, Atta, facts => facts with { MinimumQuantity = 20, OrderMultiple = 20 });

        var line = (await _shop.ViewAsync()).Lines[0];

        Assert.Equal((false, 20), (line.FitsPacks, line.Instead));
    }

    [Fact]
    public async Task The_meter_says_what_is_left_and_what_must_be_paid()
    {
        await _trade.StockAsync(Atta, 100);
        await _trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(10_000));
        await _trade.PlaceAsync(Selvam, (Atta, 12)); // 4,838
        await _shop.SetAsync(Atta, 12);
        Assert.Equal((Money.FromRupees(324), false, Money.Zero), Meter((await _shop.ViewAsync()).Credit));

        await _shop.SetAsync(Atta, 24);
        Assert.Equal((Money.FromRupees(-4_515), true, Money.FromRupees(4_515)), Meter((await _shop.ViewAsync()).Credit));

        var advance = new CartCredit(PaymentTerms.Advance, Money.Zero, Money.FromRupees(-300), Money.FromRupees(1_000));
        Assert.Equal((false, Money.FromRupees(700)), (advance.IsOver, advance.MustPay));
        Assert.Equal(Money.Zero, (advance with { Terms = PaymentTerms.Cod }).MustPay);
    }

    private static (Money Left, bool IsOver, Money MustPay) Meter(CartCredit credit) => (credit.Left, credit.IsOver, credit.MustPay);
}

/// <summary>Counts what a piece of work asks the database, whatever else runs beside it.</summary>
internal sealed class CommandCount : DbCommandInterceptor
{
    private readonly AsyncLocal<int[]?> _flow = new();

    public async Task<int> OfAsync(Func<Task> work)
    {
        var count = new int[1];
        _flow.Value = count;
        await work();
        return Volatile.Read(ref count[0]);
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (_flow.Value is { } count)
        {
            Interlocked.Increment(ref count[0]);
        }

        return new(result);
    }
}
