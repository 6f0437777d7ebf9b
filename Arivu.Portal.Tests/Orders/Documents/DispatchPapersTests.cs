using System.Net;
using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Documents;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Papers;
using Arivu.Portal.Tests.Billing;
using Arivu.Portal.Tests.Papers;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;
using static Arivu.Portal.Tests.Papers.PaperWords;

namespace Arivu.Portal.Tests.Orders.Documents;

public sealed class DispatchPapersTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task The_pick_list_takes_the_batch_that_expires_first_in_cases_and_loose_pieces()
    {
        await _trade.StockAsync(Atta, 30, daysLeft: 100, "LATER");
        await _trade.StockAsync(Atta, 18, daysLeft: 60, "FIRST");
        await _trade.StockAsync(BigAtta, 8, daysLeft: 80, "BIG");
        var order = await _trade.ConfirmedAsync(Selvam, (Atta, 36), (BigAtta, 8));

        var list = (await PickListAsync(order))!;

        Assert.Equal([("FIRST", 18, 1, 6), ("LATER", 18, 1, 6), ("BIG", 8, 2, 0)], list.Lines.Select(l => (l.Batch!, l.Pieces.Quantity, l.Pieces.Cases, l.Pieces.Loose)));
        using var staff = await HttpVisitor.OfAsync(_trade.Portal, await Logins.NewAsync(_trade.Portal));
        var text = await TextAsync(staff, $"/orders/{order}/pick-list/pdf");
        Says(text, "PICK LIST", order, "Selvam Maligai Store", "FIRST", "LATER", "BIG", _trade.Today.AddDays(60).ToText(), "Low-Carb Multi Seeds Atta 1\u00A0kg", "Picked by, time");
        Assert.True(text.IndexOf("FIRST", StringComparison.Ordinal) < text.IndexOf("LATER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_pick_lists_come_in_one_file_each_on_pages_of_its_own()
    {
        await _trade.StockAsync(Atta, 300);
        var orders = new[] { await _trade.ConfirmedAsync(Selvam, (Atta, 12)), await _trade.ConfirmedAsync("R002", (Atta, 24)) };
        var gone = await _trade.ShippedAsync(Selvam, (Atta, 12));
        using var staff = await HttpVisitor.OfAsync(_trade.Portal, await Logins.NewAsync(_trade.Portal));
        var path = $"/orders/pick-lists/pdf?order={orders[1]}&order={orders[0]}&order={gone}&order=SO-2627-999999&order={orders[0]}";

        using var answer = await staff.GetAsync(path);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        var pages = PdfText.Pages(bytes);

        Assert.Equal(2, pages.Count);
        Says(pages[0], orders[0], "Selvam Maligai Store", "Page 1 of 1");
        Says(pages[1], orders[1], "Page 1 of 1");
        SaysNot(pages[1], orders[0]);
        using var again = await staff.GetAsync(path);
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync(Stop));
        using var none = await staff.GetAsync($"/orders/pick-lists/pdf?order={gone}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task When_everything_has_left_nothing_is_left_to_pick()
    {
        await _trade.StockAsync(Atta, 24);
        var order = await _trade.ShippedAsync(Selvam, (Atta, 24));

        Assert.Empty((await PickListAsync(order))!.Lines);
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<DispatchQueries, PickList?>(Role.Retailer, d => d.PickListAsync(order, Stop), retailer: 1));
        Assert.Null(await PickListAsync("SO-2627-999999"));
    }

    [Fact]
    public async Task The_packing_slip_names_batches_and_no_price_and_is_the_shop_s_own()
    {
        await _trade.StockAsync(Atta, 24, daysLeft: 60, "EARLY");
        await _trade.StockAsync(Atta, 24, daysLeft: 90, "LATE");
        var order = await _trade.ShippedAsync(Selvam, (Atta, 36));
        using var shop = await ShopAsync(Selvam);
        using var stranger = await ShopAsync("R002");

        var text = await TextAsync(shop, $"/orders/{order}/shipments/1/packing-slip/pdf");
        Says(text, "PACKING SLIP", $"{order}-1", "EARLY", "LATE", _trade.Today.AddDays(60).ToText(), "Low-Carb Multi Seeds Atta 1\u00A0kg");
        SaysNot(text, "384.00");
        foreach (var path in new[] { $"/orders/{order}/shipments/1/packing-slip/pdf", $"/orders/{order}/shipments/2/packing-slip/pdf" })
        {
            using var answer = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var forbidden = await shop.GetAsync($"/orders/{order}/shipments/1/challan/pdf");
        Assert.Equal("-> /account/denied", HttpVisitor.AnswerOf(forbidden));
    }

    [Fact]
    public async Task The_remark_on_a_line_stands_on_the_pick_list_and_the_packing_slip()
    {
        await _trade.StockAsync(Atta, 24);
        var order = (await _trade.PlaceAsync(Selvam, new PlaceOrder { Lines = [new PlaceLine(Atta, 24, "no torn packs")] })).Number;
        await _trade.AsTeamAsync(o => o.ApproveAsync(order, Stop));
        using var staff = await HttpVisitor.OfAsync(_trade.Portal, await Logins.NewAsync(_trade.Portal));
        Says(await TextAsync(staff, $"/orders/{order}/pick-list/pdf"), "no torn packs");
        await _trade.AsTeamAsync(o => o.StartPackingAsync(order, Stop));
        await _trade.AsTeamAsync(o => o.ShipAsync(order, new ShipGoods(), Stop));

        Says(await TextAsync(staff, $"/orders/{order}/shipments/1/packing-slip/pdf"), "no torn packs");
    }

    [Fact]
    public async Task A_challan_gets_the_next_number_when_the_goods_leave_and_its_readers_draw_none()
    {
        await _trade.StockAsync(Atta, 48);
        var order = await _trade.ConfirmedAsync(Selvam, (Atta, 48));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(order, Stop));
        await _trade.AsTeamAsync(o => o.ShipAsync(order, new ShipGoods { Lines = [new(Atta, 12)], Vehicle = "TN 37 AB 1234" }, Stop));
        await _trade.AsTeamAsync(o => o.ShipAsync(order, new ShipGoods(), Stop));

        await Until.TrueAsync(() => _trade.Portal.ReadAsync(async db => await db.Challans.CountAsync() == 2));

        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ChallanAsync(order, 1, PaperCopy.Original)));
        var second = await ChallanAsync(order, 2, PaperCopy.Duplicate);

        Assert.All(first, file => Assert.Equal("ADC-2627-000001.pdf", file!.Name));
        Assert.Equal("ADC-2627-000002-duplicate.pdf", second!.Name);
        Assert.Equal((2, 2), await _trade.Portal.ReadAsync(async db => (await db.Challans.CountAsync(), await db.NumberSeries.Where(s => s.Code == "ADC").Select(s => s.Last).SingleAsync())));
        Assert.Empty(await _trade.Portal.ReadAsync(db => new Portal.Billing.Checks.DocumentNumbersHaveNoGap().FaultsAsync(db, Stop)));
        Assert.Null(await ChallanAsync(order, 3, PaperCopy.Original));
        Assert.Equal([($"{order}-1", "ADC/2627/000001"), ($"{order}-2", "ADC/2627/000002")], (await ChallansAsync(order)).Select(c => (c.Shipment, c.Challan)));
        Says(
            PdfText.All(first[0]!.Bytes),
            "DELIVERY CHALLAN", "ORIGINAL FOR CONSIGNEE", "Rule 55", "ADC/2627/000001", "TN 37 AB 1234", "33ZZZCA9001D1ZN", "33ZZZPS1001B1ZY", "Tamil Nadu (33)", "19019090", "Batch B-001",
            "4,608.00", "115.20", "₹ 4,838.40", "Supply of goods");
        Says(PdfText.All(second.Bytes), "DUPLICATE FOR TRANSPORTER", "13,824.00");
    }

    [Fact]
    public async Task A_billed_shipment_s_invoice_shows_its_batches()
    {
        await using var billing = BillingBench.AtShipment();
        await billing.Trade.StockAsync(Atta, 24, daysLeft: 60, "EARLY");
        var number = await billing.Trade.ShippedAsync(Selvam, (Atta, 24));
        await billing.DrainAsync();
        var invoice = Assert.Single(await billing.InvoicesAsync(number));

        var detail = await billing.Portal.AsAsync<InvoiceQueries, InvoiceDetail?>(Role.Retailer, q => q.DetailAsync(invoice.Number, Stop), retailer: invoice.RetailerId);

        Assert.Equal($"{number}-1", detail!.Shipment!.Number);
        Assert.Equal([("EARLY", billing.Trade.Today.AddDays(60), 24)], detail.Lines.Single().Batches.Select(b => (b.Batch, b.Expires, b.Quantity)));
    }

    [Fact]
    public async Task A_shipment_of_before_has_no_challan_until_the_team_issues_one()
    {
        await _trade.StockAsync(Atta, 24);
        var order = await _trade.ShippedAsync(Selvam, (Atta, 24));
        await Until.TrueAsync(() => _trade.Portal.ReadAsync(async db => await db.Challans.CountAsync() == 1));
        await _trade.Portal.ReadAsync(async db => await db.Challans.ExecuteDeleteAsync(Stop) + await db.NumberSeries.Where(s => s.Code == "ADC").ExecuteDeleteAsync(Stop));

        Assert.Null(await ChallanAsync(order, 1, PaperCopy.Original));
        Assert.Equal(0, await _trade.Portal.ReadAsync(db => db.Challans.CountAsync(Stop)));
        var issued = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _trade.Portal.AsAsync<ChallanService, string?>(Role.Staff, c => c.IssueAsync($"{order}-1", Stop))));

        Assert.Equal("ADC/2627/000001", Assert.Single(issued.Distinct()));
        Assert.NotNull(await ChallanAsync(order, 1, PaperCopy.Original));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<ChallanService, string?>(Role.Retailer, c => c.IssueAsync($"{order}-1", Stop), 1));
        Assert.Null(await _trade.Portal.AsAsync<ChallanService, string?>(Role.Staff, c => c.IssueAsync("SO-2627-999999-1", Stop)));
    }

    private Task<IReadOnlyList<ShipmentChallan>> ChallansAsync(string order) => _trade.Portal.AsAsync<ChallanService, IReadOnlyList<ShipmentChallan>>(Role.Staff, c => c.OfOrderAsync(order, Stop));

    private Task<PickList?> PickListAsync(string order) => _trade.Portal.AsAsync<DispatchQueries, PickList?>(Role.Staff, d => d.PickListAsync(order, Stop));

    private Task<PaperFile?> ChallanAsync(string order, int place, PaperCopy copy) => _trade.Portal.AsAsync<BillingPapers, PaperFile?>(Role.Staff, p => p.ChallanAsync(order, place, copy, Stop));

    private async Task<HttpVisitor> ShopAsync(string code) =>
        await HttpVisitor.OfAsync(_trade.Portal, await Logins.NewAsync(_trade.Portal, Role.Retailer, (await _trade.RetailerAsync(code)).Id));

    private static async Task<string> TextAsync(HttpVisitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return PdfText.All(await answer.Content.ReadAsByteArrayAsync(Stop));
    }
}
