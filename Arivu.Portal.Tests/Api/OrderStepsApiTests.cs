using Arivu.Portal.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Api;

/// <summary>Moving orders on over the API.</summary>
public sealed class OrderStepsApiTests : IAsyncLifetime
{
    private readonly TradeApi _api = new();

    public async ValueTask InitializeAsync()
    {
        await _api.Trade.StockAsync(Atta, 600);
        await _api.Trade.StockAsync(BigAtta, 100);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task An_order_leaves_in_two_shipments_and_what_is_left_is_cancelled()
    {
        var order = await _api.ConfirmedAsync((Atta, 24), (BigAtta, 8));
        Assert.Equal("Packing", (await _api.PostAsync("staff", $"orders/{order}/pack", "{}")).Must(200).Json.Text("status"));

        var first = (await _api.PostAsync("staff", $"orders/{order}/ship", new { lines = Lines(Atta, 12), vehicle = "TN 37", note = "call" })).Must(200).Json;
        Assert.Equal(("Packing", 12, "Shipped"), (first.Text("status"), first.Items("lines")[0].Number("shipped"), first.Items("shipments")[0].Text("status")));
        Assert.Equal($"{order}-1", first.Items("shipments")[0].Text("number"));

        var delivered = (await _api.PostAsync("staff", $"orders/{order}/deliver", new { shipment = $"{order}-1" })).Must(200).Json;
        Assert.Equal(("Packing", "Delivered"), (delivered.Text("status"), delivered.Items("shipments")[0].Text("status")));

        var less = (await _api.PostAsync("admin", $"orders/{order}/cancel", new { reason = "Torn sacks", lines = Lines(BigAtta, 4) })).Must(200).Json;
        Assert.Equal((4, "Packing"), (less.Items("lines")[1].Number("cancelled"), less.Text("status")));
        Assert.Equal("Shipped", (await _api.PostAsync("staff", $"orders/{order}/ship")).Must(200).Json.Text("status"));
        Assert.Equal("Delivered", (await _api.PostAsync("staff", $"orders/{order}/deliver")).Must(200).Json.Text("status"));
        (await _api.PostAsync("staff", $"orders/{order}/deliver", "{}")).MustRefuse(422, "wrong-state");
    }

    [Fact]
    public async Task Steps_out_of_turn_are_refused_as_wrong_state()
    {
        var held = (await _api.PlacedAsync((Atta, 12))).Text("number");
        foreach (var step in new[] { "pack", "ship", "deliver" })
        {
            (await _api.PostAsync("staff", $"orders/{held}/{step}")).MustRefuse(422, "wrong-state");
        }

        var rejected = (await _api.PostAsync("admin", $"orders/{held}/reject", new { reason = "Closed this week" })).Must(200).Json;
        Assert.Equal(("Rejected", "Closed this week"), (rejected.Text("status"), Assert.Single(rejected.Items("reasons")).GetString()));
        (await _api.PostAsync("admin", $"orders/{held}/approve")).MustRefuse(422, "wrong-state");
        (await _api.PostAsync("owner", $"orders/{held}/cancel", new { reason = "Too late" })).MustRefuse(422, "wrong-state");
    }

    [Fact]
    public async Task Lines_of_an_order_from_which_nothing_can_leave_are_refused_as_wrong_state()
    {
        var (shipped, _) = await _api.ShippedAsync((Atta, 12));
        var called = await _api.ConfirmedAsync((Atta, 12));
        (await _api.PostAsync("admin", $"orders/{called}/cancel", new { reason = "Ordered twice" })).Must(200);

        foreach (var order in new[] { shipped, called, await _api.ConfirmedAsync((Atta, 12)) })
        {
            (await _api.PostAsync("staff", $"orders/{order}/ship", new { lines = Lines(Atta, 12) })).MustRefuse(422, "wrong-state");
            (await _api.PostAsync("staff", $"orders/{order}/ship", new { lines = Lines("NO-SUCH", 12) })).MustRefuse(422, "wrong-state");
        }
    }

    [Fact]
    public async Task A_shop_cancels_until_packing_begins_and_reads_why_it_did()
    {
        var (early, late) = (await _api.ConfirmedAsync((Atta, 12)), await _api.ConfirmedAsync((Atta, 12)));
        (await _api.PostAsync("staff", $"orders/{late}/pack")).Must(200);

        var cancelled = (await _api.PostAsync("owner", $"orders/{early}/cancel", new { reason = "Ordered twice" })).Must(200).Json;

        Assert.Equal(("Cancelled", "Ordered twice", 0m), (cancelled.Text("status"), Assert.Single(cancelled.Items("reasons")).GetString(), cancelled.Rupees("total")));
        (await _api.PostAsync("owner", $"orders/{late}/cancel", new { reason = "Ordered twice" })).MustRefuse(422, "wrong-state");
    }

    [Fact]
    public async Task A_refusal_and_a_cancellation_need_their_reason_and_pieces_must_be_there()
    {
        var held = (await _api.PlacedAsync((Atta, 12))).Text("number");
        Assert.Equal(["reason"], (await _api.PostAsync("admin", $"orders/{held}/reject")).MustRefuse(400, "bad-input").Faults);
        Assert.Equal(["reason"], (await _api.PostAsync("owner", $"orders/{held}/cancel", "{}")).MustRefuse(400, "bad-input").Faults);
        (await _api.PostAsync("owner", $"orders/{held}/cancel", new { reason = "Less", lines = Lines(Atta, 13) })).MustRefuse(422, "quantity");
        Assert.Equal(["lines[0].quantity"], (await _api.PostAsync("owner", $"orders/{held}/cancel", """{"reason":"Less","lines":[{"sku":"AF-LCA-1KG"}]}""")).Must(400).Faults);
        Assert.Equal(["vehicle"], (await _api.PostAsync("staff", $"orders/{held}/ship", new { vehicle = new string('v', 41) })).MustRefuse(400, "bad-input").Faults);
    }

    [Fact]
    public async Task Staff_do_not_approve_what_is_held_for_money()
    {
        await _api.ConfirmedAsync((Atta, 12));
        await _api.Trade.TermsAsync(Selvam, Portal.Customers.PaymentTerms.Net15, Portal.Kernel.Money.FromRupees(5000));
        var held = (await _api.PostAsync("owner", "orders", new { lines = Lines(Atta, 12), onHold = "accept" })).Must(201).Json.Text("number");

        (await _api.PostAsync("staff", $"orders/{held}/approve")).MustRefuse(422, "approval-limit");
        Assert.Equal("Confirmed", (await _api.PostAsync("admin", $"orders/{held}/approve", "{}")).Must(200).Json.Text("status"));
    }

    [Fact]
    public async Task Of_approve_and_reject_and_of_two_cancels_at_once_one_wins_each_time()
    {
        for (var round = 0; round < 5; round++)
        {
            var held = (await _api.Trade.PlaceAsync(round == 0 ? Selvam : $"R00{round + 1}", (Atta, 12))).Number;
            await OneWinsAsync(
                _api.PostAsync("admin", $"orders/{held}/approve"), _api.PostAsync("staff", $"orders/{held}/reject", new { reason = "no" }), _api.PostAsync("admin", $"orders/{held}/approve"));
        }

        var order = await _api.ConfirmedAsync((Atta, 12));
        await OneWinsAsync(_api.PostAsync("owner", $"orders/{order}/cancel", new { reason = "twice" }), _api.PostAsync("admin", $"orders/{order}/cancel", new { reason = "twice" }));
    }

    [Fact]
    public async Task Approve_and_cancel_at_once_leave_an_order_that_one_of_the_two_explains()
    {
        var held = (await _api.PlacedAsync((Atta, 12))).Text("number");

        var both = await Task.WhenAll(_api.PostAsync("admin", $"orders/{held}/approve"), _api.PostAsync("admin", $"orders/{held}/cancel", new { reason = "no" }));

        // An approved order may still be cancelled; a cancelled one is never approved.
        Assert.Equal(200, both[1].Code);
        Assert.True(both[0].Code is 200 or 409 or 422, both[0].Text);
        var order = await _api.Trade.OrderAsync(held);
        Assert.Equal((OrderStatus.Cancelled, both[0].Code == 200), (order.Status, order.Steps.Any(s => s.What == OrderStepKind.Confirmed)));
    }

    private static async Task OneWinsAsync(params Task<ApiReply>[] tries)
    {
        var replies = await Task.WhenAll(tries);
        Assert.Single(replies, reply => reply.Code == 200);
        Assert.All(replies.Where(reply => reply.Code != 200), reply => Assert.True(reply.Code is 409 or 422, reply.Text));
    }

    private static object[] Lines(string sku, int quantity) => [new { sku, quantity }];
}
