using System.Text.Json;

namespace Arivu.Portal.Tests.Api;

public sealed class CustomersApiTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private static readonly string[] Shape =
    [
        "active", "address1", "address2", "category", "city", "code", "contactName", "creditAvailable", "creditLimit", "creditUsed", "email", "gstCategory", "gstin",
        "legalName", "outstanding", "overdue", "paymentTerms", "phone", "pincode", "region", "stateCode", "tradeName",
    ];

    [Fact]
    public async Task An_administrator_takes_a_store_on()
    {
        var admin = await bench.CallerAsync("admin");

        var made = await admin.PostAsync("customers", Body("API1"));

        Assert.Equal(201, made.Code);
        Assert.Equal("/api/v1/customers/API1", made.Headers.Location!.OriginalString);
        Assert.Equal(Shape, made.Members);
        Assert.Equal(made.Text, (await admin.GetAsync("customers/API1")).Text);
        Assert.Equal(("Kirana", "NET15", "25000.00", "25000.00", "0.00"), (Text(made, "category"), Text(made, "paymentTerms"), Raw(made, "creditLimit"), Raw(made, "creditAvailable"), Raw(made, "outstanding")));
        Assert.Equal("+919843012345", Text(made, "phone"));
    }

    [Fact]
    public async Task A_store_without_a_code_gets_the_next_one()
    {
        var made = await (await bench.CallerAsync("admin")).PostAsync("customers", Body(null));

        Assert.StartsWith("R", Text(made, "code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_fields_are_named_as_the_body_calls_them()
    {
        var admin = await bench.CallerAsync("admin");

        Assert.Equal(
            ["address1", "category", "city", "contactName", "email", "legalName", "paymentTerms", "pincode", "stateCode", "tradeName"],
            (await admin.PostAsync("customers", "{}")).MustBeProblem(400).Faults);
        Assert.Equal(["code"], (await admin.PostAsync("customers", Body("R001"))).MustBeProblem(400).Faults);
        Assert.Equal(["gstin"], (await admin.PatchAsync("customers/R001", """{"gstin":"33ZZZPS1001B1ZX"}""")).MustBeProblem(400).Faults);
        Assert.Equal(["creditLimit"], (await admin.PatchAsync("customers/R001", """{"creditLimit":-1}""")).MustBeProblem(400).Faults);
    }

    [Fact]
    public async Task A_change_reaches_terms_address_and_person_at_once_and_no_counter()
    {
        var admin = await bench.CallerAsync("admin");
        await admin.PostAsync("customers", Body("API2"));

        var changed = await admin.PatchAsync(
            "customers/API2",
            """{"paymentTerms":"NET30","creditLimit":40000,"city":"Coimbatore South","contactName":"S. Devi","creditUsed":9999,"outstanding":5,"code":"R001","retailerId":1,"role":"Admin"}""");

        Assert.Equal(200, changed.Code);
        Assert.Equal(("API2", "NET30", "40000.00", "Coimbatore South", "S. Devi"), (Text(changed, "code"), Text(changed, "paymentTerms"), Raw(changed, "creditLimit"), Text(changed, "city"), Text(changed, "contactName")));
        Assert.Equal(("0.00", "0.00", "annai@example.com"), (Raw(changed, "creditUsed"), Raw(changed, "outstanding"), Text(changed, "email")));
    }

    [Fact]
    public async Task A_change_to_a_version_that_is_past_is_refused_and_changes_nothing()
    {
        var admin = await bench.CallerAsync("admin");
        var tag = (await admin.PostAsync("customers", Body("API3"))).Header("ETag");
        await admin.PatchAsync("customers/API3", """{"tradeName":"Annai Big Stores"}""");

        Assert.Equal("edited-by-another", (await admin.PatchAsync("customers/API3", """{"tradeName":"Annai Small Stores"}""", ("If-Match", tag))).MustBeProblem(409).ProblemCode);

        Assert.Equal("Annai Big Stores", Text(await admin.GetAsync("customers/API3"), "tradeName"));
    }

    [Fact]
    public async Task A_store_is_closed_and_opened_again()
    {
        var admin = await bench.CallerAsync("admin");
        await admin.PostAsync("customers", Body("API4"));

        Assert.Equal(["reason"], (await admin.PatchAsync("customers/API4", """{"active":false}""")).MustBeProblem(400).Faults);
        Assert.False((await admin.PatchAsync("customers/API4", """{"active":false,"reason":"Shop closed"}""")).Json.GetProperty("active").GetBoolean());
        Assert.True((await admin.PatchAsync("customers/API4", """{"active":true}""")).Json.GetProperty("active").GetBoolean());
    }

    [Fact]
    public async Task A_store_reads_itself_only()
    {
        var owner = await bench.CallerAsync("owner");

        var mine = (await owner.GetAsync("customers?search=")).Json;

        Assert.Equal("R001", Assert.Single(mine.GetProperty("items").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(1, mine.GetProperty("total").GetInt32());
        Assert.Equal(Shape, (await owner.GetAsync("customers/R001")).Members);
        (await owner.GetAsync("customers/R002")).MustBeProblem(404);
        Assert.Empty((await owner.GetAsync("customers?search=Kongu")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_team_finds_stores_by_words_and_region()
    {
        var staff = await bench.CallerAsync("staff");

        var found = (await staff.GetAsync("customers?search=selvam&region=TN-West&pageSize=10")).Json.GetProperty("items");

        Assert.Equal("R001", Assert.Single(found.EnumerateArray()).GetProperty("code").GetString());
        Assert.Empty((await staff.GetAsync("customers?region=Nowhere")).Json.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("owner")]
    public async Task Nobody_but_an_administrator_says_who_buys_on_what_terms(string who)
    {
        var caller = await bench.CallerAsync(who);

        (await caller.PostAsync("customers", Body("API5"))).MustBeProblem(403);
        (await caller.PatchAsync("customers/R001", """{"creditLimit":99000}""")).MustBeProblem(403);
    }

    private static string Text(ApiReply reply, string member) => reply.Json.GetProperty(member).GetString()!;

    private static string Raw(ApiReply reply, string member) => reply.Json.GetProperty(member).GetRawText();

    private static string Body(string? code) => JsonSerializer.Serialize(new
    {
        code, tradeName = "Annai Stores", legalName = "Annai Stores", category = "Kirana", address1 = "12 Market Road", city = "Coimbatore", stateCode = "33", pincode = "641001",
        contactName = "S. Meena", email = "annai@example.com", phone = "98430 12345", paymentTerms = "NET15", creditLimit = 25000,
    });
}
