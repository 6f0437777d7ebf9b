using System.Text;
using System.Text.Json;
using Arivu.Portal.Analytics.Sales;
using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Api;

/// <summary>From the order to the credit note over the API: every figure is the pages' figure, every name the contract's.</summary>
public sealed class WholeTradeTests : IAsyncLifetime
{
    private readonly TradeApi _api = new();
    private string _order = "";
    private string _invoice = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _api.Trade.StockAsync(Atta, 60);
        await _api.Trade.StockAsync(BigAtta, 60);
        (_order, _invoice) = await _api.ShippedAsync((Atta, 24), (BigAtta, 4));
        (await _api.PostAsync("staff", $"orders/{_order}/deliver")).Must(200);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task The_names_in_all_answers_are_the_contract_s()
    {
        var payment = (await PayAsync()).Json;
        var note = (await CreditAsync()).Json;

        Same(TradeContract.Order, (await _api.GetAsync("owner", $"orders/{_order}")).Json);
        Same(TradeContract.Invoice, (await _api.GetAsync("owner", $"invoices/{_invoice.InAddress()}")).Json);
        Same(TradeContract.Payment, payment);
        Same(TradeContract.CreditNote, note);
        Same(TradeContract.Sales, (await SalesAsync("product")).Json);
        foreach (var (list, item) in new[] { ("orders", TradeContract.Order), ("invoices", TradeContract.Invoice) })
        {
            var page = (await _api.GetAsync("admin", list)).Must(200);
            Assert.Equal(["items", "page", "pageSize", "total"], page.Members);
            Same(item, page.Json.Items("items")[0]);
        }
    }

    [Fact]
    public async Task Every_figure_is_the_pages_figure()
    {
        await PayAsync();
        await CreditAsync();

        var (order, page) = ((await _api.GetAsync("owner", $"orders/{_order}")).Json, (await _api.Trade.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Staff, q => q.DetailAsync(_order, Cancel)))!);
        Assert.Equal(("Delivered", _invoice), (order.Text("status"), Assert.Single(order.Items("invoices")).GetString()));
        Assert.Equal((page.Taxable.Rupees, page.RoundOff.Rupees, page.Total.Rupees), (order.Rupees("taxable"), order.Rupees("roundOff"), order.Rupees("total")));
        Assert.Equal(page.Lines.Select(l => (l.Sku, l.Quantity, l.Taxable.Rupees, l.Tax.Rupees, l.Total.Rupees, l.Shipped)), order.Items("lines").Select(OrderLine));
        Sums(order, ["taxable", "tax"]);

        var (invoice, detail) = ((await _api.GetAsync("owner", $"invoices/{_invoice.InAddress()}")).Json, (await _api.Trade.Portal.AsAsync<InvoiceQueries, InvoiceDetail?>(Role.Staff, q => q.DetailAsync(_invoice, Cancel)))!);
        Assert.Equal(
            (detail.Total.Rupees, detail.Paid.Rupees, detail.Credited.Rupees, detail.Balance.Rupees, detail.Status.ToString(), detail.DueOn.InJson()),
            (invoice.Rupees("total"), invoice.Rupees("paid"), invoice.Rupees("credited"), invoice.Rupees("balance"), invoice.Text("status"), invoice.Text("dueOn")));
        Assert.Equal(invoice.Rupees("total") - invoice.Rupees("paid") - invoice.Rupees("credited"), invoice.Rupees("balance"));
        Sums(invoice, ["taxable", "cgst", "sgst", "igst"]);
    }

    [Fact]
    public async Task Papers_are_the_same_bytes_as_the_pages_give()
    {
        var note = (await CreditAsync()).Json.Text("number");
        var invoice = (await _api.GetAsync("owner", $"invoices/{_invoice.InAddress()}/pdf")).Must(200);
        var credit = (await _api.GetAsync("owner", $"credit-notes/{note.InAddress()}/pdf")).Must(200);

        Assert.Equal(("application/pdf", "application/pdf"), (invoice.MediaType, credit.MediaType));
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(invoice.Bytes[..5]));
        Assert.Equal(await PaperAsync(papers => papers.InvoiceAsync(_invoice, Portal.Papers.PaperCopy.Original, Cancel)), invoice.Bytes);
        Assert.Equal(await PaperAsync(papers => papers.CreditNoteAsync(note, Cancel)), credit.Bytes);
    }

    [Fact]
    public async Task Reports_sum_up_and_are_the_page_s()
    {
        await CreditAsync();
        var sold = (await _api.Trade.OrderAsync(_order)).Taxable.Rupees - 768m;
        await Until.TrueAsync(async () => (await SalesAsync("day")).Json.GetProperty("total").Rupees("taxable") == sold, "Counted sales");

        foreach (var grouping in Enum.GetValues<SalesGrouping>())
        {
            var report = (await SalesAsync(SalesAsked.Name(grouping))).Json;
            var page = await _api.Trade.Portal.AsAsync<SalesQueries, SalesReport>(Role.Admin, q => q.ReportAsync(new(2026, 11, 1), new(2026, 11, 30), grouping, Cancel));

            Assert.Equal(("2026-11-01", "2026-11-30", SalesAsked.Name(grouping)), (report.Text("from"), report.Text("to"), report.Text("groupBy")));
            Assert.Equal(page.Rows.Select(r => (r.Key, r.Label, r.Sum.Orders, r.Sum.Quantity, r.Sum.Total.Rupees)), report.Items("rows").Select(SalesRow));
            Assert.All(["taxable", "tax", "total"], (string figure) => Assert.Equal(report.GetProperty("total").Rupees(figure), report.Items("rows").Sum(row => row.Rupees(figure))));
            Assert.Equal(sold, report.GetProperty("total").Rupees("taxable"));
        }
    }

    [Fact]
    public async Task A_report_that_cannot_be_given_names_its_word()
    {
        foreach (var (query, field) in new[] { ("groupBy=moon", "groupBy"), ("from=2026-11-31", "from"), ("from=2026-12-01&to=2026-11-01", "to"), ("from=2010-01-01&to=2026-11-01", "to"), ("to=9999-12-31", "to") })
        {
            Assert.Equal([field], (await _api.GetAsync("admin", $"reports/sales?{query}")).Must(400).Faults);
        }
    }

    private static void Same(string contract, JsonElement answer) => Assert.Equal(AnswerShape.Of(contract), AnswerShape.Of(answer));

    private static (string, int, decimal, decimal, decimal, int) OrderLine(JsonElement line) =>
        (line.Text("sku"), line.Number("quantity"), line.Rupees("taxable"), line.Rupees("tax"), line.Rupees("total"), line.Number("shipped"));

    // The lines' figures make the whole's, and these with the rounding make the total.
    private static void Sums(JsonElement document, string[] figures)
    {
        Assert.All(figures, figure => Assert.Equal(document.Rupees(figure), document.Items("lines").Sum(line => line.Rupees(figure))));
        Assert.Equal(document.Rupees("total"), figures.Sum(figure => document.Rupees(figure)) + document.Rupees("roundOff"));
    }

    private Task<ApiReply> PayAsync() => DoneAsync("payments", new { retailer = "R001", amount = 20_000, mode = "Neft", reference = "UTIB0000012345", receivedOn = "2026-11-22" });

    private Task<ApiReply> CreditAsync() => DoneAsync("credit-notes", new { invoice = _invoice, lines = new[] { new { sku = Atta, quantity = 2 } }, reason = "Torn" });

    private async Task<ApiReply> DoneAsync(string path, object body) => (await _api.PostAsync("admin", path, body)).Must(201);

    private async Task<ApiReply> SalesAsync(string groupBy) => (await _api.GetAsync("admin", $"reports/sales?from=2026-11-01&to=2026-11-30&groupBy={groupBy}")).Must(200);

    private static (string, string, int, long, decimal) SalesRow(JsonElement row) => (row.Text("key"), row.Text("label"), row.Number("orders"), row.Number("quantity"), row.Rupees("total"));

    private async Task<byte[]> PaperAsync(Func<Portal.Billing.Documents.BillingPapers, Task<Portal.Papers.PaperFile?>> paper) => (await _api.Trade.Portal.AsAsync(Role.Staff, paper))!.Bytes;
}
