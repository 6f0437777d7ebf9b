using System.Globalization;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Demo;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Catalog;

public sealed class GstTableTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly GstTable Table = new(CatalogStart.Rates().Select(GstRates.RowOf));

    public static IEnumerable<TheoryDataRow<string, string, string, decimal>> Products() => EmbeddedCsv.Read(typeof(DemoCatalog), "products.csv")
        .Select(row => new TheoryDataRow<string, string, string, decimal>(row["sku"], row["hsn"], GstConditions.Join(GstConditions.Split(row["gst_conditions"])), decimal.Parse(row["gst_rate"], CultureInfo.InvariantCulture)));

    [Theory]
    [MemberData(nameof(Products))]
    public void Each_product_of_the_demo_has_its_expected_rate(string sku, string hsn, string conditions, decimal expected)
    {
        Assert.NotEmpty(sku);
        Assert.Equal(expected, Table.Resolve(hsn, conditions, Today).Rate);
    }

    [Fact]
    public void The_demo_has_forty_eight_products() => Assert.Equal(48, Products().Count());

    [Theory]
    [InlineData("20081920", "pre_packaged", "2025-09-21", 12)]
    [InlineData("20081920", "pre_packaged", "2025-09-22", 5)]
    [InlineData("19053100", "pre_packaged", "2025-09-21", 18)]
    [InlineData("19059030", "pre_packaged", "2025-01-01", 12)]
    [InlineData("21069099", "pre_packaged;namkeen", "2025-09-21", 12)]
    [InlineData("21069099", "pre_packaged", "2025-09-21", 18)]
    [InlineData("04059020", "", "2020-01-01", 12)]
    public void A_date_before_a_change_has_the_rate_of_its_time(string hsn, string conditions, string day, int expected) =>
        Assert.Equal(expected, Table.Resolve(hsn, conditions, DateOnly.Parse(day, CultureInfo.InvariantCulture)).Rate);

    [Fact]
    public void The_longest_hsn_wins_before_the_most_conditions()
    {
        var table = Of(Row("21", "a;b;c", 1), Row("2106", "a", 2), Row("210690", "", 3));
        Assert.Equal(3, table.Resolve("21069099", "a;b;c", Today).Rate);
    }

    [Fact]
    public void Among_rows_of_one_hsn_the_most_conditions_win()
    {
        var table = Of(Row("2106", "", 1), Row("2106", "a;b", 2), Row("2106", "a", 3));
        Assert.Equal(2, table.Resolve("21069099", "a;b", Today).Rate);
        Assert.Equal(3, table.Resolve("21069099", "a", Today).Rate);
        Assert.Equal(1, table.Resolve("21069099", "", Today).Rate);
    }

    [Fact]
    public void A_longer_hsn_whose_conditions_are_missing_gives_way_to_a_shorter_one()
    {
        var table = Of(Row("2106", "", 5), Row("21069099", "namkeen", 12));
        Assert.Equal(5, table.Resolve("21069099", "pre_packaged", Today).Rate);
    }

    [Fact]
    public void Two_rows_that_fit_equally_are_an_error_that_names_both()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => Of(Row("1905", "a", 5), Row("1905", "b", 18), Row("19", "", 0)).Resolve("19059090", "a;b", Today));
        Assert.Contains("1905 with a", broken.Message, StringComparison.Ordinal);
        Assert.Contains("1905 with b", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_equal_rows_do_not_matter_when_a_third_fits_better() =>
        Assert.Equal(7, Of(Row("1905", "a", 5), Row("1905", "b", 18), Row("1905", "a;b", 7)).Resolve("19059090", "a;b", Today).Rate);

    [Fact]
    public void Goods_that_no_row_names_take_the_residual_rate()
    {
        var found = Table.Find("96081019", "", Today);
        Assert.True(found.Row!.IsResidual);
        Assert.Equal(18, found.Rate);
    }

    [Fact]
    public void Without_a_row_of_the_day_there_is_no_rate()
    {
        Assert.Null(Table.Find("96081019", "", new DateOnly(2017, 6, 30)).Row);
        Assert.Throws<RuleBrokenException>(() => Table.Resolve("96081019", "", new DateOnly(2017, 6, 30)));
    }

    [Fact]
    public void A_row_holds_on_its_first_and_last_day_only()
    {
        var table = Of(Row("1905", "", 5) with { From = new(2026, 1, 1), To = new(2026, 1, 31) });
        Assert.Null(table.Find("19059090", "", new(2025, 12, 31)).Row);
        Assert.NotNull(table.Find("19059090", "", new(2026, 1, 1)).Row);
        Assert.NotNull(table.Find("19059090", "", new(2026, 1, 31)).Row);
        Assert.Null(table.Find("19059090", "", new(2026, 2, 1)).Row);
    }

    [Fact]
    public void The_halves_of_each_rate_in_the_file_make_the_whole()
    {
        foreach (var row in EmbeddedCsv.Read(typeof(CatalogStart), "gst-rates.csv"))
        {
            var (rate, igst) = (Number(row["rate"]), Number(row["igst_rate"]));
            Assert.Equal((rate, rate), (igst, Number(row["cgst_rate"]) + Number(row["sgst_rate"])));
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static GstTable Of(params GstRateRow[] rows) => new(rows);

    private static GstRateRow Row(string hsn, string conditions, decimal rate) => new(0, hsn, conditions, rate, new DateOnly(2025, 9, 22), null, "Goods", "Test");
}
