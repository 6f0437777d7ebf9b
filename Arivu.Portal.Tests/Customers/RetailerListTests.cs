using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Demo;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Customers;

public sealed class RetailerListTests(CustomersPortal customers) : IClassFixture<CustomersPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_26_retailers_of_the_file_stand_and_seeding_again_adds_none()
    {
        Assert.Equal(0, await customers.SeedAsync());
        var list = await ListAsync(new RetailerFilter { Size = 100 });
        Assert.Equal(26, list.Rows.Total);
        var r4 = await customers.DetailAsync("R004");
        Assert.Equal((GstCategory.Composition, "33ZZZPA1004E1Z7", "ZZZPA1004E", PaymentTerms.Net7), (r4.Facts.GstCategory, r4.Facts.Gstin, r4.Facts.Pan, r4.Terms.Terms));
        var r9 = await customers.DetailAsync("R009");
        Assert.Equal((GstCategory.Unregistered, null, PaymentTerms.Cod, Money.Zero), (r9.Facts.GstCategory, r9.Facts.Gstin, r9.Terms.Terms, r9.Terms.CreditLimit));
        Assert.Equal((RetailerTier.Key, 60), ((await customers.DetailAsync("R015")).Terms.Tier, (await customers.DetailAsync("R015")).Terms.MinimumLifePercent));
    }

    [Fact]
    public void The_place_of_supply_of_each_retailer_is_taxed_as_the_file_says()
    {
        foreach (var row in EmbeddedCsv.Read(typeof(DemoRetailers), "retailers.csv"))
        {
            var kind = PlaceOfSupply.KindOf("33", row["place_of_supply"]);
            Assert.Equal(row["tax_from_tn"] == "IGST" ? SupplyKind.InterState : SupplyKind.IntraState, kind);
        }
    }

    [Theory]
    [InlineData("R014", 1)]
    [InlineData("bengaluru", 3)]
    [InlineData("BENGALURU  lane", 1)]
    [InlineData("29ZZZFL1014O1ZJ", 1)]
    [InlineData("shreya", 1)]
    [InlineData("r014@example.com", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("'; DROP TABLE", 0)]
    [InlineData("  ", 26)]
    public async Task Search_looks_at_code_name_town_gstin_and_people(string typed, int found) => Assert.Equal(found, (await ListAsync(new RetailerFilter { Search = typed })).Rows.Total);

    [Fact]
    public async Task Filters_come_from_the_address_and_work_together()
    {
        var list = await ListAsync(RetailerFilter.From("", "active", "KA-South", "health-store", "net15", "code"));
        Assert.Equal(["R014"], list.Rows.Items.Select(row => row.Code));
        Assert.Equal(26, (await ListAsync(RetailerFilter.From(null, "x", " ", "x", "99", "x"))).Rows.Total);
        Assert.Equal(4, (await ListAsync(RetailerFilter.From(null, null, "KA-South", null, null, null))).Views[RetailerView.All]);
        Assert.Equal(2, (await ListAsync(RetailerFilter.From(null, null, null, null, "COD", null))).Rows.Total);
    }

    [Theory]
    [InlineData("code", "R001")]
    [InlineData("-code", "R026")]
    [InlineData("limit", "R008")]
    [InlineData("-limit", "R015")]
    [InlineData("city", "R013")]
    [InlineData("-city", "R004")]
    [InlineData("name", "R008")]
    [InlineData("-name", "R005")]
    [InlineData("since", "R001")]
    [InlineData("-since", "R001")]
    public async Task The_list_is_sorted_by_any_column(string sort, string first)
    {
        var rows = (await ListAsync(new RetailerFilter { Sort = sort, Size = 100 })).Rows.Items;
        Assert.Equal((26, first), (rows.Count, rows[0].Code));
    }

    [Fact]
    public async Task Pages_hold_their_rows_and_a_page_past_the_end_is_the_last()
    {
        var page = (await ListAsync(new RetailerFilter { Sort = "code", Page = 99, Size = 10 })).Rows;
        Assert.Equal((3, 3, 21, 26), (page.Number, page.Last, page.From, page.To));
        Assert.Equal(["R021", "R022", "R023", "R024", "R025", "R026"], page.Items.Select(row => row.Code));
        Assert.Equal(1, (await ListAsync(new RetailerFilter { Page = -5 })).Rows.Number);
    }

    [Fact]
    public async Task Regions_are_offered_once_each()
    {
        var regions = await customers.Portal.AsAsync<RetailerQueries, IReadOnlyList<string>>(Role.Staff, q => q.RegionsAsync(Cancel));
        Assert.Equal(regions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), regions);
        Assert.Contains("MH-Vidarbha", regions);
    }

    private Task<RetailerList> ListAsync(RetailerFilter filter) => customers.Portal.AsAsync<RetailerQueries, RetailerList>(Role.Staff, q => q.ListAsync(filter, Cancel));
}
