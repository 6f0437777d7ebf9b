namespace Arivu.Portal.Tests.Api;

public sealed class InventoryApiTests(ApiBench bench) : IClassFixture<ApiBench>
{
    [Fact]
    public async Task Goods_that_come_in_stand_in_a_batch_and_can_be_corrected()
    {
        var staff = await bench.CallerAsync("staff");
        var before = (await staff.GetAsync("inventory/AF-FLR-003")).Json.GetProperty("onHand").GetInt32();

        var received = await staff.PostAsync("inventory/AF-FLR-003/receipts", Receipt("API-1", 240));
        var corrected = await staff.PostAsync("inventory/AF-FLR-003/adjustments", """{"quantity":-2,"batch":"API-1","reason":"Torn packs"}""");

        Assert.Equal((201, 201), (received.Code, corrected.Code));
        Assert.Equal("/api/v1/inventory/AF-FLR-003", received.Headers.Location!.OriginalString);
        Assert.Equal(["available", "batches", "onHand", "reorderPoint", "reserved", "sku"], corrected.Members);
        Assert.Equal(before + 238, corrected.Json.GetProperty("onHand").GetInt32());
        var batch = Assert.Single(corrected.Json.GetProperty("batches").EnumerateArray(), b => b.GetProperty("batch").GetString() == "API-1");
        Assert.Equal((238, 0, "2026-11-16", "2027-05-15"), (batch.GetProperty("onHand").GetInt32(), batch.GetProperty("reserved").GetInt32(), batch.GetProperty("manufactured").GetString(), batch.GetProperty("expires").GetString()));
        Assert.False(batch.TryGetProperty("unitCost", out _));
    }

    [Fact]
    public async Task What_a_piece_cost_is_for_administrators()
    {
        var (admin, staff, owner) = (await bench.CallerAsync("admin"), await bench.CallerAsync("staff"), await bench.CallerAsync("owner"));

        Assert.Equal(201, (await admin.PostAsync("inventory/AF-FLR-004/receipts", Receipt("API-2", 24, ",\"unitCost\":87.65"))).Code);

        Assert.Contains("unitCost", (await admin.GetAsync("inventory/AF-FLR-004")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("unitCost", (await staff.GetAsync("inventory/AF-FLR-004")).Text, StringComparison.Ordinal);
        Assert.Equal(["available", "sku"], (await owner.GetAsync("inventory/AF-FLR-004")).Members);
        Assert.Equal(["unitCost"], (await staff.PostAsync("inventory/AF-FLR-004/receipts", Receipt("API-2", 24, ",\"unitCost\":80"))).MustBeProblem(400).Faults);
    }

    [Fact]
    public async Task A_shop_reads_what_is_fresh_enough_for_it()
    {
        var (admin, owner) = (await bench.CallerAsync("admin"), await bench.CallerAsync("owner"));
        var before = (await owner.GetAsync("inventory/AF-FLR-005")).Json.GetProperty("available").GetInt32();

        await admin.PostAsync("inventory/AF-FLR-005/receipts", """{"quantity":10,"batch":"API-OLD","manufactured":"2026-06-01","expires":"2026-11-25","reference":"GRN-1"}""");

        Assert.Equal(before, (await owner.GetAsync("inventory/AF-FLR-005")).Json.GetProperty("available").GetInt32());
        Assert.Equal(before, (await owner.GetAsync("products/AF-FLR-005")).Json.GetProperty("available").GetInt32());
    }

    [Theory]
    [InlineData("receipts", "{}", "batch,manufactured,quantity,reference")]
    [InlineData("receipts", """{"quantity":0,"batch":"API-3","manufactured":"2026-11-16","expires":"2026-11-15","reference":"x"}""", "expires,quantity")]
    [InlineData("receipts", """{"quantity":5,"batch":"API-3","manufactured":"16.11.2026","reference":"x"}""", "manufactured")]
    [InlineData("receipts", """{"quantity":5,"batch":"API-3","manufactured":"9999-12-31","expires":"9999-12-31","reference":"x"}""", "expires,manufactured")]
    [InlineData("adjustments", "{}", "batch,quantity,reason")]
    [InlineData("adjustments", """{"quantity":-2,"batch":"NO-SUCH","reason":"Torn"}""", "batch")]
    [InlineData("adjustments", """{"quantity":-2147483648,"batch":"NO-SUCH","reason":"Torn"}""", "quantity")]
    public async Task Wrong_fields_are_named(string what, string body, string fields) =>
        Assert.Equal(fields.Split(','), (await (await bench.CallerAsync("admin")).PostAsync($"inventory/AF-FLR-002/{what}", body)).MustBeProblem(400).Faults);

    [Fact]
    public async Task Above_its_limit_staff_s_correction_waits_and_can_be_asked_for()
    {
        var (staff, admin) = (await bench.CallerAsync("staff"), await bench.CallerAsync("admin"));
        await staff.PostAsync("inventory/AF-FLR-002/receipts", Receipt("API-4", 500));

        var waits = await staff.PostAsync("inventory/AF-FLR-002/adjustments", """{"quantity":-101,"batch":"API-4","kind":"Damage","reason":"A pallet fell"}""");

        Assert.Equal((202, "Waiting", "Damage", -101), (waits.Code, waits.Json.Text("state"), waits.Json.Text("kind"), waits.Json.GetProperty("quantity").GetInt32()));
        var number = waits.Json.Text("number");
        Assert.Equal($"/api/v1/inventory/adjustments/{number}", waits.Headers.Location!.OriginalString);
        Assert.Equal("Waiting", (await staff.GetAsync($"inventory/adjustments/{number}")).Json.Text("state"));
        Assert.Equal(404, (await staff.GetAsync("inventory/adjustments/AJ-9999-0001")).Code);
        Assert.Equal(201, (await admin.PostAsync("inventory/AF-FLR-002/adjustments", """{"quantity":-101,"batch":"API-4","reason":"Count"}""")).Code);
        Assert.Equal(["kind"], (await admin.PostAsync("inventory/AF-FLR-002/adjustments", """{"quantity":-1,"batch":"API-4","kind":"Mice","reason":"Count"}""")).MustBeProblem(400).Faults);
    }

    [Fact]
    public async Task More_than_is_free_is_a_broken_rule_beside_its_field()
    {
        var admin = await bench.CallerAsync("admin");
        await admin.PostAsync("inventory/AF-FLR-002/receipts", Receipt("API-6", 5));

        var refused = (await admin.PostAsync("inventory/AF-FLR-002/adjustments", """{"quantity":-6,"batch":"API-6","reason":"Count"}""")).MustBeProblem(422);

        Assert.Equal(("quantity", "quantity"), (refused.ProblemCode, Assert.Single(refused.Faults)));
    }

    [Theory]
    [InlineData("receipts")]
    [InlineData("adjustments")]
    public async Task A_key_that_nobody_would_remember_is_refused_before_stock_moves(string what)
    {
        var admin = await bench.CallerAsync("admin");
        await admin.PostAsync("inventory/AF-FLR-006/receipts", Receipt("API-7", 5));
        var before = (await admin.GetAsync("inventory/AF-FLR-006")).Text;
        var body = what == "receipts" ? Receipt("API-7", 5) : """{"quantity":5,"batch":"API-7","reason":"Count"}""";

        var refused = (await admin.PostAsync($"inventory/AF-FLR-006/{what}", body, ("Idempotency-Key", "try-1"))).MustBeProblem(400);

        Assert.Equal(("bad-input", "Idempotency-Key"), (refused.ProblemCode, Assert.Single(refused.Faults)));
        Assert.Equal(before, (await admin.GetAsync("inventory/AF-FLR-006")).Text);
    }

    [Fact]
    public async Task Shops_touch_no_stock()
    {
        var owner = await bench.CallerAsync("owner");

        (await owner.PostAsync("inventory/AF-FLR-002/receipts", Receipt("API-5", 5))).MustBeProblem(403);
        (await owner.PostAsync("inventory/AF-FLR-002/adjustments", """{"quantity":5,"batch":"API-4","reason":"Count"}""")).MustBeProblem(403);
    }

    private static string Receipt(string batch, int quantity, string more = "") =>
        $$"""{"quantity":{{quantity}},"batch":"{{batch}}","manufactured":"2026-11-16","expires":"2027-05-15","reference":"GRN-118"{{more}}}""";
}
