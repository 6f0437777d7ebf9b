using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Catalog;

public sealed class GstRateServiceTests(CatalogPortal catalog) : IClassFixture<CatalogPortal>
{
    private readonly TestPortal _portal = catalog.Portal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_rate_ends_the_one_before_it_and_counts_from_its_day_on()
    {
        var touched = await PreviewAsync(Draft("2209", 12, new(2027, 4, 1)));
        Assert.Equal([new GstTouch("AF-HLT-001", "Apple Cider Vinegar with Mother 500 ml", 18, 12, AboveMrp: false)], touched);
        await AddAsync(Draft("2209", 12, new(2027, 4, 1)));
        var rows = await RowsAsync("2209");
        Assert.Equal([(18m, new DateOnly(2025, 9, 22), (DateOnly?)new DateOnly(2027, 3, 31)), (12m, new DateOnly(2027, 4, 1), null)], rows.Select(r => (r.Rate, r.EffectiveFrom, r.EffectiveTo)));
        await using var scope = _portal.ScopeOfSystem();
        var table = await _portal.ReadAsync(db => new GstRates().TableAsync(db, Cancel));
        Assert.Equal((18m, 12m), (table.Resolve("22090010", "", new(2027, 3, 31)).Rate, table.Resolve("22090010", "", new(2027, 4, 1)).Rate));
    }

    [Fact]
    public async Task A_rate_put_before_a_later_one_ends_the_day_before_that()
    {
        await AddAsync(Draft("2501", 5, new(2028, 1, 1)));
        await AddAsync(Draft("2501", 12, new(2027, 1, 1)));
        Assert.Equal([new DateOnly(2026, 12, 31), new DateOnly(2027, 12, 31), null], (await RowsAsync("2501")).Select(r => r.EffectiveTo));
        var bad = await Assert.ThrowsAsync<BadInputException>(() => AddAsync(Draft("2501", 18, new(2027, 1, 1))));
        Assert.Equal([nameof(GstRateDraft.EffectiveFrom)], bad.Errors.Keys);
    }

    [Fact]
    public async Task A_rate_from_today_on_is_what_lists_show_the_next_moment()
    {
        Assert.Equal(5, await RateOfAsync("AF-PST-001"));
        await AddAsync(Draft("1902", 12, new(2026, 11, 22)));
        Assert.Equal(12, await RateOfAsync("AF-PST-001"));
    }

    [Fact]
    public async Task A_rate_that_lifts_the_price_above_the_mrp_says_so_before_it_is_saved()
    {
        var touched = await PreviewAsync(Draft("1513", 40, new(2027, 4, 1)));
        Assert.Equal(["AF-OIL-001", "AF-OIL-002"], touched.Select(t => t.Sku));
        Assert.All(touched, t => Assert.True(t.AboveMrp));
    }

    [Fact]
    public async Task A_row_that_would_fit_a_product_as_well_as_another_is_refused()
    {
        var draft = Draft("11010000", 5, new(2027, 1, 1));
        await AddAsync(draft);
        draft = Draft("1101", 5, new(2027, 1, 1));
        draft.Conditions = "whole_wheat";
        await AddAsync(draft);
        draft = Draft("210690", 18, new(2027, 1, 1));
        draft.Conditions = "pre_packaged";
        var bad = await Assert.ThrowsAsync<BadInputException>(() => AddAsync(draft));
        Assert.Contains("AF-CMX-150G", bad.Errors[nameof(GstRateDraft.Conditions)][0], StringComparison.Ordinal);
        Assert.Equal(2, (await RowsAsync("210690")).Count);
    }

    [Theory]
    [InlineData("", "5", nameof(GstRateDraft.Hsn))]
    [InlineData("190", "5", nameof(GstRateDraft.Hsn))]
    [InlineData("9963", "5", nameof(GstRateDraft.Hsn))]
    [InlineData("=1+1", "5", nameof(GstRateDraft.Hsn))]
    [InlineData("1905", "-1", nameof(GstRateDraft.Rate))]
    [InlineData("1905", "100.5", nameof(GstRateDraft.Rate))]
    [InlineData("1905", "0.125", nameof(GstRateDraft.Rate))]
    public async Task Bad_input_is_named_beside_its_field(string hsn, string rate, string field)
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() => AddAsync(Draft(hsn, decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), new(2027, 1, 1))));
        Assert.Equal([field], bad.Errors.Keys);
    }

    [Fact]
    public async Task Everything_that_is_missing_is_said_at_once()
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() => AddAsync(new GstRateDraft { Conditions = "Not A Code" }));
        Assert.Equal(6, bad.Errors.Count);
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Retailer)]
    public async Task Only_administrators_add_rates(string role)
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => AddAsync(Draft("1905", 5, new(2027, 1, 1)), role));
        await Assert.ThrowsAsync<NotAllowedException>(() => _portal.AsAsync<GstRateService, IReadOnlyList<GstTouch>>(role, rates => rates.PreviewAsync(Draft("1905", 5, new(2027, 1, 1)), Cancel), retailer: 1));
    }

    [Fact]
    public async Task A_full_hsn_finds_the_rows_that_could_rate_it()
    {
        var list = await _portal.AsAsync<GstRateQueries, GstRateList>(Role.Staff, rates => rates.ListAsync(new GstRateFilter("2106 90 91", History: true), Cancel));
        Assert.Equal(["2106", "2106", "210690", "210690", "21069091", "21069091"], list.Rows.Items.Select(line => line.Row.Hsn));
        var inForce = await _portal.AsAsync<GstRateQueries, GstRateList>(Role.Staff, rates => rates.ListAsync(new GstRateFilter("2106 90 91", History: false), Cancel));
        Assert.Equal(3, inForce.Rows.Total);
    }

    private static GstRateDraft Draft(string hsn, decimal rate, DateOnly from) => new() { Hsn = hsn, Rate = rate, EffectiveFrom = from, Description = "Goods of the test", Source = "Notification of the test" };

    private Task<bool> AddAsync(GstRateDraft draft, string role = Role.Admin) => _portal.AsAsync<GstRateService, bool>(role, async rates =>
    {
        await rates.AddAsync(draft, Cancel);
        return true;
    }, retailer: 1);

    private Task<IReadOnlyList<GstTouch>> PreviewAsync(GstRateDraft draft) => _portal.AsAsync<GstRateService, IReadOnlyList<GstTouch>>(Role.Admin, rates => rates.PreviewAsync(draft, Cancel));

    private Task<List<GstRate>> RowsAsync(string hsn) => _portal.ReadAsync(db => db.GstRates.AsNoTracking().Where(r => r.Hsn == hsn).OrderBy(r => r.EffectiveFrom).ToListAsync(Cancel));

    private async Task<decimal?> RateOfAsync(string sku) =>
        (await _portal.AsAsync<ProductQueries, ProductDetail?>(Role.Staff, products => products.DetailAsync(sku, Cancel)))!.Gst.Rate;
}
