using System.Text.Json;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Arivu.Portal.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Api;

/// <summary>Placing and reading orders over the API.</summary>
public sealed class OrdersApiTests : IAsyncLifetime
{
    private readonly TradeApi _api = new();

    public async ValueTask InitializeAsync() => await _api.Trade.StockAsync(Atta, 600);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task An_order_is_answered_with_its_address_and_all_of_itself()
    {
        var reply = (await _api.PostAsync("owner", "orders", new { lines = new[] { new { sku = Atta, quantity = 24 } }, shipTo = "B01", purchaseOrder = "PO/77", note = "Ring" }, "k1")).Must(201);

        var order = reply.Json;
        var number = order.Text("number");
        Assert.Equal($"/api/v1/orders/{number}", reply.Location);
        Assert.Equal(("PendingApproval", "R001", "B01", "PO/77"), (order.Text("status"), order.Text("retailer"), order.Text("shipTo"), order.Text("purchaseOrder")));
        Assert.Equal("A person looks at a shop's first order.", order.GetProperty("reasons")[0].GetString());
        Assert.Equal((9216m, 460.80m, 0.20m, 9677m), (order.Rupees("taxable"), order.Rupees("tax"), order.Rupees("roundOff"), order.Rupees("total")));
        Assert.Equal(order.GetRawText(), (await _api.GetAsync("owner", $"orders/{number}")).Must(200).Json.GetRawText());
        Assert.Equal(number, (await _api.GetAsync("staff", "orders?status=pendingapproval&retailer=r001&from=2026-11-22&to=2026-11-22")).Must(200).Json.Items("items")[0].Text("number"));
        Assert.Equal("Ring", (await _api.Trade.OrderAsync(number)).Note);
    }

    [Fact]
    public async Task The_team_orders_for_a_shop_that_it_names_and_goods_go_to_a_branch_by_code_or_name()
    {
        var branch = await _api.Trade.Portal.ReadAsync(db => db.Branches.SingleAsync(b => b.RetailerCode == "R002" && b.IsDefault));

        var placed = (await _api.PostAsync("staff", "orders", new { retailer = "r002", lines = Lines(12), shipTo = branch.Name.ToUpperInvariant() })).Must(201).Json;

        Assert.Equal(("R002", branch.Code), (placed.Text("retailer"), placed.Text("shipTo")));
        Assert.Equal(["retailer"], (await _api.PostAsync("admin", "orders", new { lines = Lines(12) })).MustRefuse(400, "bad-input").Faults);
        Assert.Equal(["retailer"], (await _api.PostAsync("admin", "orders", new { lines = Lines(12), retailer = "R999" })).MustRefuse(400, "bad-input").Faults);
        Assert.Equal(["shipTo"], (await _api.PostAsync("owner", "orders", new { lines = Lines(12), shipTo = "elsewhere" })).MustRefuse(400, "bad-input").Faults);
        (await _api.PostAsync("owner", "orders", new { lines = Lines(12), retailer = "R002" })).Must(403);
    }

    [Fact]
    public async Task What_a_shop_adds_to_its_order_changes_neither_price_nor_owner_nor_status()
    {
        const string Sly = """
            {"number":"SO-1","status":"Delivered","retailerId":2,"role":"Admin","total":1,"taxable":1,"tax":0,"discount":9000,"placedAt":"2020-01-01T00:00:00Z","key":"x","cartSeen":"y",
             "acceptHold":true,"lines":[{"sku":"AF-LCA-1KG","quantity":12,"price":1,"unitPrice":1,"discount":4000,"gstRate":0,"mrp":2,"note":"n","shipped":12}]}
            """;

        var order = (await _api.PostAsync("owner", "orders", Sly)).Must(201).Json;

        Assert.Equal(("PendingApproval", "R001", 4838m), (order.Text("status"), order.Text("retailer"), order.Rupees("total")));
        var line = Assert.Single(order.Items("lines"));
        Assert.Equal((384m, 0m, 5m, 0), (line.Rupees("unitPrice"), line.Rupees("discount"), line.Rupees("gstRate"), line.Number("shipped")));
        Assert.Matches("^SO-2627-[0-9]{6}$", order.Text("number"));
    }

    [Fact]
    public async Task The_same_key_and_body_is_the_same_order_and_another_body_is_refused()
    {
        var first = (await _api.PostAsync("owner", "orders", new { lines = Lines(12) }, "again")).Must(201);
        var second = (await _api.PostAsync("owner", "orders", new { lines = Lines(12) }, "again")).Must(201);

        Assert.Equal((first.Json.Text("number"), first.Location), (second.Json.Text("number"), second.Location));
        (await _api.PostAsync("owner", "orders", new { lines = Lines(24) }, "again")).MustRefuse(422, "idempotency-mismatch");
        Assert.NotEqual(first.Json.Text("number"), (await _api.PostAsync("admin", "orders", new { lines = Lines(12), retailer = "R002" }, "again")).Must(201).Json.Text("number"));
        Assert.Equal(["Idempotency-Key"], (await _api.PostAsync("owner", "orders", new { lines = Lines(12) }, new string('k', 101))).MustRefuse(400, "bad-input").Faults);
    }

    [Fact]
    public async Task Fifty_times_the_same_request_at_once_is_one_order()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _api.PostAsync("owner", "orders", new { lines = Lines(12) }, "storm")));

        Assert.Single(replies.Select(reply => reply.Must(201).Json.Text("number")).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await _api.Trade.Portal.ReadAsync(db => db.Orders.CountAsync()));
    }

    [Fact]
    public async Task Above_the_credit_limit_it_is_refused_or_waits_when_the_shop_says_so()
    {
        await _api.Trade.ConfirmedAsync(Selvam, (Atta, 12));
        await _api.Trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(10_000));

        var refused = (await _api.PostAsync("owner", "orders", new { lines = Lines(24) }, "k")).MustRefuse(422, "credit-limit");
        Assert.Contains("₹4,515", refused.Json.Text("detail"), StringComparison.Ordinal);
        (await _api.PostAsync("owner", "orders", new { lines = Lines(24), onHold = "reject" })).MustRefuse(422, "credit-limit");
        Assert.Equal(["onHold"], (await _api.PostAsync("owner", "orders", new { lines = Lines(24), onHold = "perhaps" })).MustRefuse(400, "bad-input").Faults);

        var held = (await _api.PostAsync("owner", "orders", new { lines = Lines(24), onHold = "accept" }, "k")).Must(201).Json;
        Assert.Equal(("PendingApproval", "₹4,515 above your credit limit."), (held.Text("status"), Assert.Single(held.Items("reasons")).GetString()));
    }

    [Fact]
    public async Task What_holds_an_order_is_told_to_its_shop_without_the_limits_of_the_house()
    {
        await _api.Trade.TermsAsync(Selvam, PaymentTerms.Net15, Money.FromRupees(900_000));
        await _api.Trade.ConfirmedAsync(Selvam, (Atta, 120));
        var placed = (await _api.PostAsync("owner", "orders", new { lines = Lines(132) })).Must(201).Json;

        var team = (await _api.GetAsync("staff", $"orders/{placed.Text("number")}")).Must(200).Json;

        Assert.Equal("₹53,222 is above ₹50,000, the most that is confirmed without a person.", Assert.Single(team.Items("reasons")).GetString());
        Assert.Equal("A person looks at orders this large.", Assert.Single(placed.Items("reasons")).GetString());
        Assert.DoesNotContain("50,000", (await _api.GetAsync("owner", "orders")).Must(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Short_stock_and_wrong_quantities_name_their_lines_and_save_nothing()
    {
        await _api.Trade.StockAsync(BigAtta, 4);
        var before = await _api.Trade.FootprintAsync();

        var shortOf = (await _api.PostAsync("owner", "orders", new { lines = new[] { new { sku = Atta, quantity = 24 }, new { sku = BigAtta, quantity = 8 } } })).MustRefuse(422, "insufficient-stock");
        Assert.Equal(["lines[1].quantity"], shortOf.Faults);
        Assert.Contains("4 available, 8 asked", shortOf.Text, StringComparison.Ordinal);
        foreach (var quantity in new[] { 0, -12, 13, 2_000_000_000 })
        {
            Assert.Equal(["lines[0].quantity"], (await _api.PostAsync("owner", "orders", new { lines = Lines(quantity) })).MustRefuse(422, "quantity").Faults);
        }

        Assert.Equal(["lines[0].sku"], (await _api.PostAsync("owner", "orders", """{"lines":[{"sku":"NO-SUCH","quantity":12}]}""")).MustRefuse(422, "quantity").Faults);
        Assert.Equal(before, await _api.Trade.FootprintAsync());
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_names_its_field()
    {
        const string Wrong = """
            lines[0].quantity {"lines":[{"sku":"AF-LCA-1KG","quantity":1.5}]}
            lines[0].quantity {"lines":[{"sku":"AF-LCA-1KG","quantity":"12"}]}
            lines[0].quantity {"lines":[{"sku":"AF-LCA-1KG"}]}
            lines[0].quantity {"lines":[{"sku":"AF-LCA-1KG","quantity":99999999999}]}
            lines[0].sku {"lines":[{"quantity":12}]}
            lines {"lines":[]}
            lines {"note":"hello"}
            note {"lines":[{"sku":"AF-LCA-1KG","quantity":12}],"note":7}
            purchaseOrder {"lines":[{"sku":"AF-LCA-1KG","quantity":12}],"purchaseOrder":"12345678901234567890123456789012345678901"}
            """;

        foreach (var (field, body) in Wrong.Split('\n').Select(line => (line.Split(' ')[0], line[line.IndexOf('{', StringComparison.Ordinal)..])))
        {
            Assert.Equal([field], (await _api.PostAsync("owner", "orders", body)).Must(400).Faults);
        }

        Assert.Equal(0, await _api.Trade.Portal.ReadAsync(db => db.Orders.CountAsync()));
    }

    [Fact]
    public async Task A_list_that_cannot_be_given_says_which_word_of_the_address_is_wrong()
    {
        foreach (var query in new[] { "status=Lost", "status=3", "from=22-11-2026", "to=0001-01-01", "to=9999-12-31", "page=0", "page=x", "pageSize=201" })
        {
            Assert.Equal([query.Split('=')[0]], (await _api.GetAsync("owner", $"orders?{query}")).Must(400).Faults);
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_and_end()
    {
        var numbers = new List<string>();
        for (var count = 0; count < 5; count++)
        {
            numbers.Insert(0, (await _api.PlacedAsync((Atta, 12))).Text("number"));
        }

        await _api.PostAsync("admin", "orders", new { lines = Lines(12), retailer = "R002" });
        var pages = new List<JsonElement>();
        for (var page = 1; page <= 4; page++)
        {
            pages.Add((await _api.GetAsync("owner", $"orders?page={page}&pageSize=2")).Must(200).Json);
        }

        Assert.Equal(numbers, pages.SelectMany(page => page.Items("items")).Select(order => order.Text("number")));
        Assert.All(pages, page => Assert.Equal((2, 5), (page.Number("pageSize"), page.Number("total"))));
        Assert.Empty(pages[3].Items("items"));
        Assert.Empty((await _api.GetAsync("owner", "orders?retailer=R002")).Must(200).Json.Items("items"));
    }

    private static object[] Lines(int quantity) => [new { sku = Atta, quantity }];
}
