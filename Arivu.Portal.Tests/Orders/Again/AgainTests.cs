using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Again;
using Arivu.Portal.Orders.Guide;
using static Arivu.Portal.Tests.Orders.Shopper;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Again;

public sealed class AgainTests : IAsyncLifetime
{
    private const string Fizz = "AF-BEV-001";
    private readonly TradeBench _trade = new();
    private readonly Shopper _shop;

    public AgainTests() => _shop = new Shopper(_trade);

    public async ValueTask InitializeAsync()
    {
        await _trade.StockAsync(Atta, 600);
        await _trade.StockAsync(BigAtta, 600, batch: "B-002");
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Nothing_changed_means_the_same_pieces_at_the_same_price()
    {
        var again = await PreviewAsync(await _trade.ConfirmedAsync(Selvam, (Atta, 24), (BigAtta, 8)));

        Assert.Equal([(Atta, 24, 24, false), (BigAtta, 8, 8, false)], again!.Lines.Select(l => (l.Sku, l.Then, l.Pieces, l.Changed)));
        Assert.Empty(await _shop.LinesAsync());
    }

    [Fact]
    public async Task Another_price_other_packs_too_little_stock_and_a_withdrawn_product_are_told_before_the_cart_changes()
    {
        await _trade.StockAsync("AF-FLR-005", 50, batch: "B-003");
        await _trade.StockAsync("AF-FLR-008", 50, batch: "B-004");
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 24), (BigAtta, 8), ("AF-FLR-005", 36), ("AF-FLR-008", 24));
        await ReviseAsync(_trade, Atta, facts => facts with { WholesalePrice = facts.WholesalePrice + Money.FromRupees(10) });
        await ReviseAsync(_trade, BigAtta, facts => facts with { OrderMultiple = 6, MinimumQuantity = 6, CaseSize = 6 });
        await WithdrawAsync(_trade, "AF-FLR-008");
        await _shop.SetAsync(Atta, 12);

        var lines = (await PreviewAsync(number))!.Lines;

        Assert.All(lines, line => Assert.True(line.Changed));
        Assert.Equal((Money.FromRupees(10.50m), 24, 12), (lines[0].Dearer, lines[0].Pieces, lines[0].InCart));
        Assert.Equal((6, 6), (lines[1].Fitting, lines[1].Pieces));
        Assert.Equal((36, 12), (lines[2].Fitting, lines[2].Pieces)); // 14 are left
        Assert.Equal((true, 0), (lines[3].Today is null, lines[3].Pieces));
        Assert.Equal([(Atta, 12)], await _shop.LinesAsync());
    }

    [Fact]
    public async Task Pieces_that_were_called_off_do_not_come_again_but_those_of_an_order_called_off_whole_do()
    {
        var part = await _trade.ConfirmedAsync(Selvam, (Atta, 36), (BigAtta, 8));
        await _trade.AsTeamAsync(orders => orders.CancelAsync(part, "too many", [new(Atta, 12), new(BigAtta, 8)], Cancel));
        Assert.Equal([(Atta, 24)], (await PreviewAsync(part))!.Lines.Select(l => (l.Sku, l.Pieces)));

        await _trade.AsTeamAsync(orders => orders.CancelAsync(part, "not needed", null, Cancel));
        Assert.Equal([(Atta, 36), (BigAtta, 8)], (await PreviewAsync(part))!.Lines.Select(l => (l.Sku, l.Pieces)));
    }

    [Fact]
    public async Task Another_s_order_is_as_if_it_were_not_there()
    {
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 24));
        var other = (await _trade.RetailerAsync("R002")).Id;

        Assert.Null(await _trade.Portal.AsAsync<AgainQueries, AgainPreview?>(Role.Retailer, again => again.PreviewAsync(number, Cancel), other));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<AgainQueries, AgainPreview?>(Role.Admin, again => again.PreviewAsync(number, Cancel)));
    }

    [Fact]
    public async Task The_guide_knows_what_was_bought_in_90_days_with_the_middle_of_its_quantities_and_the_last_rate()
    {
        await _trade.ConfirmedAsync(Selvam, (BigAtta, 4));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(60));
        foreach (var pieces in new[] { 24, 72, 48 })
        {
            await _trade.StockAsync(Fizz, 200, batch: $"G-{pieces}");
            await _trade.ConfirmedAsync(Selvam, (Fizz, pieces));
        }

        var called = await _trade.ConfirmedAsync(Selvam, (Fizz, 96));
        await _trade.AsTeamAsync(orders => orders.CancelAsync(called, "not needed", null, Cancel));
        await ReviseAsync(_trade, Fizz, facts => facts with { WholesalePrice = facts.WholesalePrice - Money.FromRupees(2) });

        var rows = (await GuideAsync())!;
        Assert.Equal([(Fizz, 3, 48), (BigAtta, 1, 4)], rows.Select(r => (r.Today.Product.Sku, r.Times, r.Usual)));
        Assert.True(rows[0].Dearer < Money.Zero);

        _trade.Portal.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal([Fizz], (await GuideAsync())!.Select(r => r.Today.Product.Sku));
    }

    private Task<AgainPreview?> PreviewAsync(string number) => _shop.AsAsync<AgainQueries, AgainPreview?>(again => again.PreviewAsync(number, Cancel));

    private Task<IReadOnlyList<GuideRow>?> GuideAsync() => _shop.AsAsync<GuideQueries, IReadOnlyList<GuideRow>?>(guide => guide.RowsAsync(Cancel));
}
