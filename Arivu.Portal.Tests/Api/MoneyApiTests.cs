using Arivu.Portal.Billing;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Api;

/// <summary>Invoices, receipts and credit notes over the API.</summary>
public sealed class MoneyApiTests : IAsyncLifetime
{
    private readonly TradeApi _api = new();

    public async ValueTask InitializeAsync() => await _api.Trade.StockAsync(Atta, 600);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_payment_pays_the_oldest_invoice_first_and_the_rest_stays_on_account()
    {
        var (_, first) = await _api.ShippedAsync((Atta, 12));
        var (_, second) = await _api.ShippedAsync((Atta, 12));

        var reply = (await _api.PostAsync("staff", "payments", Paid(5000), "p1")).Must(201);

        Assert.Equal([(first, 4838m), (second, 162m)], reply.Json.Items("allocated").Select(a => (a.Text("invoice"), a.Rupees("amount"))));
        Assert.Equal((5000m, 0m), (reply.Json.Rupees("amount"), reply.Json.Rupees("onAccount")));
        Assert.Equal($"/api/v1/payments/{reply.Json.Text("number").InAddress()}", reply.Location);
        Assert.Equal(reply.Text, (await _api.GetAsync("owner", $"payments/{reply.Json.Text("number").InAddress()}")).Must(200).Text);
        Assert.Equal(("Paid", "PartlyPaid"), (await StatusAsync(first), await StatusAsync(second)));
        Assert.Equal([first], await NumbersAsync("status=Paid"));
        Assert.Equal([second], await NumbersAsync("status=PartlyPaid&retailer=R001"));
        Assert.Empty(await NumbersAsync("status=Pending"));
    }

    [Fact]
    public async Task A_payment_pays_what_it_names_and_the_parts_may_not_be_more_than_it_is()
    {
        var (_, first) = await _api.ShippedAsync((Atta, 12));
        var (_, second) = await _api.ShippedAsync((Atta, 12));

        var named = (await _api.PostAsync("admin", "payments", Paid(1000, allocations: [new { invoice = second.InAddress(), amount = 700.50 }]))).Must(201).Json;

        Assert.Equal((second, 700.50m, 299.50m), (Assert.Single(named.Items("allocated")).Text("invoice"), named.Items("allocated")[0].Rupees("amount"), named.Rupees("onAccount")));
        Assert.Equal(["allocations"], (await _api.PostAsync("admin", "payments", Paid(10, "2", [new { invoice = first, amount = 11 }]))).MustRefuse(400, "bad-input").Faults);
        Assert.Equal(["allocations[0].invoice"], (await _api.PostAsync("admin", "payments", Paid(10, "3", [new { invoice = "ARV/2627/999999", amount = 1 }]))).MustRefuse(400, "bad-input").Faults);
        Assert.Equal(["allocations[0].amount"], (await _api.PostAsync("admin", "payments", Paid(9000, "4", [new { invoice = first, amount = 8999 }]))).MustRefuse(400, "bad-input").Faults);
        Assert.Equal(1, await _api.Trade.Portal.ReadAsync(db => db.Payments.CountAsync()));
    }

    [Fact]
    public async Task The_same_payment_twice_is_one_receipt()
    {
        await _api.ShippedAsync((Atta, 12));
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _api.PostAsync("admin", "payments", Paid(500), "same")));

        Assert.Single(replies.Select(reply => reply.Must(201).Text).Distinct(StringComparer.Ordinal));
        (await _api.PostAsync("admin", "payments", Paid(501), "same")).MustRefuse(422, "idempotency-mismatch");
        (await _api.PostAsync("admin", "payments", Paid(500), "other")).MustRefuse(422, "reference");
        Assert.Equal(1, await _api.Trade.Portal.ReadAsync(db => db.Payments.CountAsync()));
    }

    [Fact]
    public async Task A_payment_that_cannot_be_written_names_its_field()
    {
        const string Wrong = """
            retailer {"amount":5,"mode":"Cash","receivedOn":"2026-11-22"}
            amount {"retailer":"R001","amount":0,"mode":"Cash","receivedOn":"2026-11-22"}
            amount {"retailer":"R001","amount":1.005,"mode":"Cash","receivedOn":"2026-11-22"}
            mode {"retailer":"R001","amount":5,"mode":"Barter","receivedOn":"2026-11-22"}
            reference {"retailer":"R001","amount":5,"mode":"Upi","reference":"12","receivedOn":"2026-11-22"}
            receivedOn {"retailer":"R001","amount":5,"mode":"Cash","receivedOn":"2026-11-23"}
            receivedOn {"retailer":"R001","amount":5,"mode":"Cash","receivedOn":"yesterday"}
            allocations[0].amount,allocations[0].invoice {"retailer":"R001","amount":5,"mode":"Cash","receivedOn":"2026-11-22","allocations":[null]}
            """;

        foreach (var (fields, body) in Wrong.Split('\n').Select(line => (line.Split(' ')[0], line[line.IndexOf('{', StringComparison.Ordinal)..])))
        {
            Assert.Equal(fields.Split(','), (await _api.PostAsync("admin", "payments", body)).Must(400).Faults);
        }
    }

    [Fact]
    public async Task An_administrator_credits_pieces_or_an_amount_with_or_before_tax()
    {
        var (_, invoice) = await _api.ShippedAsync((Atta, 24));

        var pieces = (await _api.PostAsync("admin", "credit-notes", new { invoice, lines = new[] { new { sku = Atta, quantity = 2 } }, reason = "Torn packs" }, "c1")).Must(201);
        Assert.Equal((768m, 19.20m, 19.20m, 0m, -0.40m, 806m), Sums(pieces));
        Assert.Equal($"/api/v1/credit-notes/{pieces.Json.Text("number").InAddress()}", pieces.Location);
        Assert.Equal(pieces.Text, (await _api.PostAsync("admin", "credit-notes", new { invoice, lines = new[] { new { sku = Atta, quantity = 2 } }, reason = "Torn packs" }, "c1")).Must(201).Text);
        Assert.Equal(pieces.Text, (await _api.GetAsync("owner", $"credit-notes/{pieces.Json.Text("number").InAddress()}")).Must(200).Text);

        Assert.Equal((200m, 5m, 5m, 0m, 0m, 210m), Sums((await _api.PostAsync("admin", "credit-notes", new { invoice = invoice.InAddress(), amount = 210, reason = "Old price" })).Must(201)));
        Assert.Equal((200m, 5m, 5m, 0m, 0m, 210m), Sums((await _api.PostAsync("admin", "credit-notes", new { invoice, amount = 200, amountIncludesTax = false, reason = "Old price" })).Must(201)));
        Assert.Equal(1226m, (await _api.GetAsync("owner", $"invoices/{invoice.InAddress()}")).Must(200).Json.Rupees("credited"));

        (await _api.PostAsync("admin", "credit-notes", new { invoice, lines = new[] { new { sku = Atta, quantity = 23 } }, reason = "More" })).MustRefuse(422, "quantity");
        Assert.Equal(["invoice"], (await _api.PostAsync("admin", "credit-notes", new { invoice = "ARV/2627/999999", amount = 1, reason = "x" })).MustRefuse(400, "bad-input").Faults);
        Assert.Equal(["reason"], (await _api.PostAsync("admin", "credit-notes", new { invoice, amount = 1 })).MustRefuse(400, "bad-input").Faults);
        Assert.Equal(["amount"], (await _api.PostAsync("admin", "credit-notes", new { invoice, reason = "x" })).MustRefuse(400, "bad-input").Faults);
    }

    [Fact]
    public async Task Staff_draft_a_note_once_and_an_administrator_s_issue_becomes_its_answer()
    {
        var (_, invoice) = await _api.ShippedAsync((Atta, 24));
        var asked = new { invoice, lines = new[] { new { sku = Atta, quantity = 2 } }, reason = "Torn packs" };

        var drafts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _api.PostAsync("staff", "credit-notes", asked, "d1")));

        Assert.Single(drafts.Select(draft => draft.Must(202).Text).Distinct(StringComparer.Ordinal));
        Assert.Equal((System.Text.Json.JsonValueKind.Null, 806m, null), (drafts[0].Json.GetProperty("number").ValueKind, drafts[0].Json.Rupees("total"), drafts[0].Location));
        var waiting = await _api.Trade.Portal.ReadAsync(db => db.WaitingCreditNotes.SingleAsync());
        (await _api.PostAsync("staff", "credit-notes", new { invoice, amount = 1, reason = "Torn packs" }, "d1")).MustRefuse(422, "idempotency-mismatch");

        await _api.Trade.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Portal.Kernel.Role.Admin, notes => notes.IssueDraftAsync(waiting.Id, CancellationToken.None));
        Assert.Equal("ACN/2627/000001", (await _api.PostAsync("staff", "credit-notes", asked, "d1")).Must(201).Json.Text("number"));
        Assert.Equal(1, await _api.Trade.Portal.ReadAsync(db => db.WaitingCreditNotes.CountAsync()));
    }

    private static (decimal Taxable, decimal Cgst, decimal Sgst, decimal Igst, decimal RoundOff, decimal Total) Sums(ApiReply note) => (
        note.Json.Rupees("taxable"), note.Json.Rupees("cgst"), note.Json.Rupees("sgst"), note.Json.Rupees("igst"), note.Json.Rupees("roundOff"), note.Json.Rupees("total"));

    private async Task<string> StatusAsync(string invoice) => (await _api.GetAsync("owner", $"invoices/{invoice.InAddress()}")).Must(200).Json.Text("status");

    private async Task<IEnumerable<string>> NumbersAsync(string query) => (await _api.GetAsync("admin", $"invoices?{query}")).Must(200).Json.Items("items").Select(i => i.Text("number"));

    private object Paid(decimal amount, string reference = "1", object[]? allocations = null) =>
        new { retailer = "R001", amount, mode = "Upi", reference = reference.PadLeft(12, '7'), receivedOn = _api.Trade.Today.InJson(), allocations };
}
