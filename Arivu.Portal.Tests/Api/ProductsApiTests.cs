using System.Text.Json;

namespace Arivu.Portal.Tests.Api;

public sealed class ProductsApiTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private static readonly string[] Shape =
        ["active", "available", "caseSize", "category", "gstRate", "hsn", "minimumQuantity", "mrp", "name", "orderMultiple", "packSize", "price", "sku"];

    [Fact]
    public async Task A_shop_reads_the_shape_of_the_contract_and_nothing_more()
    {
        var one = await (await bench.CallerAsync("owner")).GetAsync("products/AF-FLR-002");
        var list = (await (await bench.CallerAsync("owner")).GetAsync("products?search=atta&category=Flours&pageSize=5")).Json;

        Assert.Equal(Shape, one.Members);
        Assert.Equal("941.09", one.Json.GetProperty("price").GetRawText());
        Assert.Equal("1149.00", one.Json.GetProperty("mrp").GetRawText());
        Assert.Contains(list.GetProperty("items").EnumerateArray(), item => item.GetProperty("sku").GetString() == "AF-FLR-002");
        Assert.All(list.GetProperty("items").EnumerateArray(), item => Assert.Equal("Flours", item.GetProperty("category").GetString()));
    }

    [Fact]
    public async Task An_administrator_puts_a_product_in_with_the_contract_s_members_alone()
    {
        var admin = await bench.CallerAsync("admin");

        var made = await admin.PostAsync("products", Body("AF-API-001"));

        Assert.Equal(201, made.Code);
        Assert.Equal("/api/v1/products/AF-API-001", made.Headers.Location!.OriginalString);
        Assert.Equal("\"1\"", made.Header("ETag"));
        var read = await admin.GetAsync("products/AF-API-001");
        Assert.Equal(made.Text, read.Text);
        Assert.Equal((150m, true, 0), (read.Json.GetProperty("price").GetDecimal(), read.Json.GetProperty("active").GetBoolean(), read.Json.GetProperty("available").GetInt32()));
        Assert.Equal((500, "g"), (read.Json.GetProperty("keeping").GetProperty("netQuantity").GetInt32(), read.Json.GetProperty("keeping").GetProperty("netUnit").GetString()));
    }

    [Fact]
    public async Task Wrong_fields_are_named_as_the_body_calls_them()
    {
        var admin = await bench.CallerAsync("admin");

        var answer = (await admin.PostAsync("products", """{"sku":"AF-API-002","category":"No such shelf","price":-1}""")).MustBeProblem(400);

        Assert.Equal(["caseSize", "category", "hsn", "minimumQuantity", "mrp", "name", "netQuantity", "orderMultiple", "packSize", "price"], answer.Faults);
        Assert.Equal(["sku"], (await admin.PostAsync("products", Body("AF-FLR-002"))).MustBeProblem(400).Faults);
    }

    [Fact]
    public async Task A_change_says_only_what_is_new_and_reads_no_member_that_nobody_knows()
    {
        var admin = await bench.CallerAsync("admin");
        await admin.PostAsync("products", Body("AF-API-003"));

        var changed = await admin.PatchAsync("products/AF-API-003", """{"price":140.5,"sku":"AF-API-999","available":5000,"id":1,"version":99,"cost":1,"createdAt":"2020-01-01T00:00:00Z"}""");

        Assert.Equal(200, changed.Code);
        Assert.Equal("\"2\"", changed.Header("ETag"));
        Assert.Equal(("AF-API-003", 140.5m, 0), (changed.Json.GetProperty("sku").GetString(), changed.Json.GetProperty("price").GetDecimal(), changed.Json.GetProperty("available").GetInt32()));
        Assert.Equal(404, (await admin.GetAsync("products/AF-API-999")).Code);
    }

    [Fact]
    public async Task A_rate_that_is_not_the_table_s_is_refused_and_only_the_residual_rate_consents_to_itself()
    {
        var admin = await bench.CallerAsync("admin");
        Assert.Equal(["gstRate"], (await admin.PostAsync("products", Body("AF-API-010", 12))).MustBeProblem(400).Faults);
        Assert.Equal(201, (await admin.PostAsync("products", Body("AF-API-010", 5))).Code);
        Assert.Equal(["gstRate"], (await admin.PatchAsync("products/AF-API-010", """{"gstRate":0}""")).MustBeProblem(400).Faults);
        Assert.Equal(200, (await admin.PatchAsync("products/AF-API-010", """{"gstRate":5.00}""")).Code);

        const string Unnamed = "96081019";
        foreach (var rate in new decimal?[] { null, 5, 0 })
        {
            Assert.Equal(["gstRate"], (await admin.PostAsync("products", Body("AF-API-011", rate, Unnamed))).MustBeProblem(400).Faults);
            Assert.Equal(["gstRate"], (await admin.PatchAsync("products/AF-API-010", new { hsn = Unnamed, gstRate = rate })).MustBeProblem(400).Faults);
        }

        Assert.Equal(201, (await admin.PostAsync("products", Body("AF-API-011", 18, Unnamed))).Code);
        Assert.Equal(200, (await admin.PatchAsync("products/AF-API-011", """{"reorderPoint":5}""")).Code);
        Assert.Equal(["gstRate"], (await admin.PatchAsync("products/AF-API-011", """{"hsn":"96081020"}""")).MustBeProblem(400).Faults);
    }

    [Fact]
    public async Task A_change_to_a_version_that_is_past_is_refused()
    {
        var admin = await bench.CallerAsync("admin");
        var tag = (await admin.PostAsync("products", Body("AF-API-004"))).Header("ETag");
        Assert.Equal(200, (await admin.PatchAsync("products/AF-API-004", """{"reorderPoint":5}""", ("If-Match", tag))).Code);

        var late = (await admin.PatchAsync("products/AF-API-004", """{"reorderPoint":9}""", ("If-Match", tag))).MustBeProblem(409);

        Assert.Equal("edited-by-another", late.ProblemCode);
        Assert.Equal(5, (await admin.GetAsync("products/AF-API-004")).Json.GetProperty("keeping").GetProperty("reorderPoint").GetInt32());
        Assert.Equal(200, (await admin.PatchAsync("products/AF-API-004", """{"reorderPoint":9}""", ("If-Match", "*"))).Code);
        Assert.Equal(200, (await admin.PatchAsync("products/AF-API-004", """{"reorderPoint":10}""")).Code);
    }

    [Fact]
    public async Task A_product_that_is_taken_out_is_gone_for_shops()
    {
        var (admin, owner) = (await bench.CallerAsync("admin"), await bench.CallerAsync("owner"));
        await admin.PostAsync("products", Body("AF-API-005"));
        Assert.Equal(200, (await owner.GetAsync("products/AF-API-005")).Code);

        Assert.Equal(["reason"], (await admin.PatchAsync("products/AF-API-005", """{"active":false}""")).MustBeProblem(400).Faults);
        Assert.Equal(200, (await admin.PatchAsync("products/AF-API-005", """{"active":false,"reason":"No more made"}""")).Code);

        Assert.Equal(404, (await owner.GetAsync("products/AF-API-005")).Code);
        Assert.Equal(404, (await owner.GetAsync("inventory/AF-API-005")).Code);
        Assert.Equal(200, (await admin.PatchAsync("products/AF-API-005", """{"active":true}""")).Code);
        Assert.Equal(200, (await owner.GetAsync("products/AF-API-005")).Code);
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("owner")]
    public async Task Nobody_but_an_administrator_says_what_is_sold(string who)
    {
        var caller = await bench.CallerAsync(who);

        (await caller.PostAsync("products", Body("AF-API-006"))).MustBeProblem(403);
        (await caller.PostAsync("products", "{")).MustBeProblem(403);
        (await caller.PatchAsync("products/AF-FLR-002", """{"price":1}""")).MustBeProblem(403);
    }

    private static string Body(string sku, decimal? gstRate = null, string hsn = "19019090") => JsonSerializer.Serialize(
        new { sku, name = "Ragi Malt 500 g", category = "Flours", packSize = "500 g", caseSize = 12, minimumQuantity = 12, orderMultiple = 12, mrp = 200, price = 150.00, hsn, gstRate });
}
