using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <summary>At picking the warehouse may take another batch of the same product, under the rule that promised the first.</summary>
public sealed class BatchSwapTests : IAsyncLifetime
{
    private readonly TradeBench _trade = new();
    private string _order = "";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _trade.StockAsync(Atta, 24, daysLeft: 60, "FIRST");
        await _trade.StockAsync(Atta, 24, daysLeft: 90, "LATER");
        await _trade.StockAsync(Atta, 24, daysLeft: 35, "SHORT"); // 30 % of 120 days are 36: too short for anybody here
        _order = await _trade.ConfirmedAsync(Selvam, (Atta, 24));
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task A_part_is_taken_from_another_batch_and_both_ledgers_the_timeline_and_the_pick_list_say_so()
    {
        await SwapAsync("first", "later", 10, "torn packs");

        Assert.Equal([("FIRST", 14), ("LATER", 10)], await PromisedAsync());
        var ledger = await _trade.Portal.ReadAsync(db => db.StockEntries.AsNoTracking().Where(e => e.Reason != null).Select(e => new { e.Move, e.ReservedChange, e.Reference, e.Reason }).ToListAsync(Stop));
        Assert.Equal(
            [(StockMove.Released, -10, _order, "Batch LATER instead: torn packs"), (StockMove.Reserved, 10, _order, "Instead of batch FIRST: torn packs")],
            ledger.OrderBy(e => e.ReservedChange).Select(e => (e.Move, e.ReservedChange, e.Reference, e.Reason!)));
        var step = (await _trade.OrderAsync(_order)).Steps[^1];
        Assert.Equal((OrderStepKind.BatchSwapped, "test@arivu.example"), (step.What, step.Actor));
        Assert.Contains("10 pieces of batch LATER instead of FIRST. torn packs", step.Note, StringComparison.Ordinal);
        var list = await _trade.Portal.AsAsync<DispatchQueries, PickList?>(Role.Staff, d => d.PickListAsync(_order, Stop));
        Assert.Equal([("FIRST", 14), ("LATER", 10)], list!.Lines.Select(l => (l.Batch!, l.Pieces.Quantity)));
        await _trade.Portal.BooksHoldAsync();
    }

    [Fact]
    public async Task All_of_it_may_change_while_packing_and_what_was_swapped_is_what_leaves()
    {
        await _trade.AsTeamAsync(o => o.StartPackingAsync(_order, Stop), Role.Staff);

        await SwapAsync("FIRST", "LATER", 24);
        await _trade.AsTeamAsync(o => o.ShipAsync(_order, new ShipGoods(), Stop));

        Assert.Equal([("FIRST", 24, 0), ("LATER", 0, 0)], (await _trade.BatchesAsync(Atta)).Where(b => b.Number != "SHORT").Select(b => (b.Number, b.OnHand, b.Reserved)));
        await RefusedAsync("wrong-state", () => SwapAsync("LATER", "FIRST", 24));
        await _trade.Portal.BooksHoldAsync();
    }

    [Theory]
    [InlineData("SHORT", 12, "minimum-life", "To")]
    [InlineData("LATER", 25, "quantity", "Quantity")]
    [InlineData("LATER", 0, "quantity", "Quantity")]
    [InlineData("LATER", -4, "quantity", "Quantity")]
    [InlineData("FIRST", 12, "quantity", "To")]
    public async Task What_the_rule_does_not_allow_is_refused_beside_its_field_and_changes_nothing(string to, int pieces, string code, string field)
    {
        var before = await _trade.FootprintAsync();

        var refused = await RefusedAsync(code, () => SwapAsync("FIRST", to, pieces));

        Assert.True(refused.Errors.Count == 0 || refused.Errors.ContainsKey(field), string.Join(',', refused.Errors.Keys));
        Assert.Equal(before, await _trade.FootprintAsync());
    }

    [Fact]
    public async Task A_batch_that_is_promised_to_others_cannot_be_taken()
    {
        await _trade.ConfirmedAsync("R002", (Atta, 24));

        Assert.Contains("Quantity", (await RefusedAsync("insufficient-stock", () => SwapAsync("FIRST", "LATER", 1))).Errors.Keys);
    }

    [Fact]
    public async Task Pieces_that_left_stay_with_the_batch_they_left_from()
    {
        await _trade.AsTeamAsync(o => o.StartPackingAsync(_order, Stop));
        await _trade.AsTeamAsync(o => o.ShipAsync(_order, new ShipGoods { Lines = [new(Atta, 20)] }, Stop));

        await RefusedAsync("quantity", () => SwapAsync("FIRST", "LATER", 5));
        await SwapAsync("FIRST", "LATER", 4);

        Assert.Equal([("LATER", 4)], await PromisedAsync());
    }

    [Fact]
    public async Task Unknown_batches_held_orders_and_shops_are_refused()
    {
        var held = (await _trade.PlaceAsync("R002", (Atta, 12))).Number;

        await RefusedAsync("wrong-state", () => SwapAsync("LATER", "FIRST", 12, order: held));
        Assert.Contains("To", (await Assert.ThrowsAsync<BadInputException>(() => SwapAsync("FIRST", "NONE", 1))).Errors.Keys);
        Assert.Contains("To", (await Assert.ThrowsAsync<BadInputException>(() => SwapAsync("FIRST", " ", 1))).Errors.Keys);
        Assert.Contains("Reason", (await Assert.ThrowsAsync<BadInputException>(() => SwapAsync("FIRST", "LATER", 1, new string('x', 121)))).Errors.Keys);
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.AsShopAsync(Selvam, o => o.SwapBatchAsync(_order, new SwapBatch(Atta, "FIRST", "LATER", 1), Stop)));
        Assert.False(await _trade.AsTeamAsync(o => o.SwapBatchAsync("SO-2627-999999", new SwapBatch(Atta, "FIRST", "LATER", 1), Stop)));
    }

    [Fact]
    public async Task The_page_offers_what_fits_keeps_a_wrong_number_beside_its_field_and_swaps()
    {
        await using var screen = new PortalScreen(_trade.Portal, Role.Staff);
        var page = screen.Render<OrderPage>(p => p.Add(o => o.Number, _order));

        await page.FindAll("button").Single(b => b.TextContent == "Swap batch").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(["LATER"], page.FindAll("[role=dialog] option").Select(o => o.GetAttribute("value")).Where(v => !string.IsNullOrEmpty(v))));
        Assert.Contains("1 batch with free pieces lives too short", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        await page.Find("[role=dialog] input[inputmode=numeric]").ChangeAsync("99");
        await page.Find("[role=dialog] form").SubmitAsync();
        Assert.Equal("true", page.Find("[role=dialog] input[inputmode=numeric]").GetAttribute("aria-invalid"));
        await page.Find("[role=dialog] input[inputmode=numeric]").ChangeAsync("12");
        await page.Find("[role=dialog] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        Assert.Equal([("FIRST", 12), ("LATER", 12)], await PromisedAsync());
        Assert.Contains("swapped a batch", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_reads_nothing_of_it()
    {
        await SwapAsync("FIRST", "LATER", 10, "torn packs");

        var seen = await _trade.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Retailer, q => q.DetailAsync(_order, Stop), (await _trade.RetailerAsync(Selvam)).Id);

        Assert.DoesNotContain(seen!.Moments, m => m.What == OrderStepKind.BatchSwapped);
        Assert.False(seen.Acts.SwapBatch);
    }

    private Task<bool> SwapAsync(string from, string to, int pieces, string? reason = null, string? order = null) =>
        _trade.AsTeamAsync(o => o.SwapBatchAsync(order ?? _order, new SwapBatch(Atta, from, to, pieces, reason), Stop), Role.Staff);

    private async Task<IEnumerable<(string, int)>> PromisedAsync() =>
        (await _trade.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Staff, q => q.DetailAsync(_order, Stop)))!.Lines.Single().Promised.Select(p => (p.Batch, p.Quantity));
}
