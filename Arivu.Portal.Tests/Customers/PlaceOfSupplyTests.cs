using System.Globalization;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Customers;

public sealed class PlaceOfSupplyTests
{
    [Theory]
    [InlineData("33", "33", SupplyKind.IntraState)]
    [InlineData("07", "07", SupplyKind.IntraState)]
    [InlineData("34", "34", SupplyKind.IntraState)]
    [InlineData("01", "01", SupplyKind.IntraState)]
    [InlineData("04", "04", SupplyKind.IntraUnionTerritory)]
    [InlineData("26", "26", SupplyKind.IntraUnionTerritory)]
    [InlineData("31", "31", SupplyKind.IntraUnionTerritory)]
    [InlineData("35", "35", SupplyKind.IntraUnionTerritory)]
    [InlineData("38", "38", SupplyKind.IntraUnionTerritory)]
    [InlineData("97", "97", SupplyKind.IntraUnionTerritory)]
    [InlineData("33", "29", SupplyKind.InterState)]
    [InlineData("33", "34", SupplyKind.InterState)]
    [InlineData("33", "04", SupplyKind.InterState)]
    public void The_two_states_decide_the_heads(string seller, string supply, SupplyKind kind) => Assert.Equal(kind, PlaceOfSupply.KindOf(seller, supply));

    [Theory]
    [InlineData("33", "")]
    [InlineData("33", "00")]
    [InlineData("33", "25")]
    [InlineData("33", "28")]
    [InlineData("33", "96")]
    [InlineData("33", "99")]
    [InlineData("TN", "33")]
    public void An_unknown_place_is_refused_and_never_guessed(string seller, string supply) =>
        Assert.Throws<RuleBrokenException>(() => PlaceOfSupply.KindOf(seller, supply));

    [Theory]
    [InlineData("33", "641001", true)]
    [InlineData("33", "560001", false)]
    [InlineData("34", "605001", true)]
    [InlineData("34", "673310", true)]
    [InlineData("34", "600001", false)]
    [InlineData("04", "160017", true)]
    [InlineData("04", "161001", false)]
    [InlineData("36", "500001", true)]
    [InlineData("38", "194101", true)]
    public void A_pincode_lies_in_its_state(string state, string pincode, bool there) => Assert.Equal(there, States.Find(state)!.Holds(pincode));

    [Fact]
    public void Only_places_of_today_are_offered()
    {
        Assert.Equal(41, States.All.Count);
        Assert.Equal(37, States.Offered.Count);
        Assert.DoesNotContain(States.Offered, state => state.Code is "25" or "28" or "96" or "99");
        Assert.Equal(Money.FromRupees(100_000), States.Find("33")!.EwayThreshold);
        Assert.Equal("UTGST", States.Find("31")!.SecondTax);
    }

    /// <summary>The lines and totals of the worked invoice in gst.md.</summary>
    [Theory]
    [InlineData("5960.44", 5, "149.01", "298.02")]
    [InlineData("4058.40", 5, "101.46", "202.92")]
    [InlineData("2634.06", 18, "237.07", "474.13")]
    [InlineData("476.19", 5, "11.90", "23.81")]
    [InlineData("993.41", 5, "24.84", "49.67")]
    [InlineData("0", 5, "0", "0")]
    [InlineData("100", 0, "0", "0")]
    public void Each_head_of_a_line_is_rounded_alone(string taxable, int rate, string half, string whole)
    {
        var (value, share, all) = (Rupees(taxable), Rupees(half), Rupees(whole));
        Assert.Equal(new GstAmounts(share, share, Money.Zero), GstAmounts.Of(value, rate, SupplyKind.IntraState));
        Assert.Equal(new GstAmounts(share, share, Money.Zero), GstAmounts.Of(value, rate, SupplyKind.IntraUnionTerritory));
        Assert.Equal(new GstAmounts(Money.Zero, Money.Zero, all), GstAmounts.Of(value, rate, SupplyKind.InterState));
        Assert.Equal(share + share, GstAmounts.Of(value, rate, SupplyKind.IntraState).Total);
    }

    [Fact]
    public void The_worked_invoice_comes_to_13628_both_ways()
    {
        (decimal Taxable, decimal Rate)[] lines = [(5960.44m, 5), (4058.40m, 5), (2634.06m, 18)];
        Money TotalOf(SupplyKind kind) => lines.Select(line => Money.FromRupees(line.Taxable) + GstAmounts.Of(Money.FromRupees(line.Taxable), line.Rate, kind).Total).Aggregate((a, b) => a + b);
        Assert.Equal(Money.FromRupees(13627.98m), TotalOf(SupplyKind.IntraState));
        Assert.Equal(Money.FromRupees(13627.97m), TotalOf(SupplyKind.InterState));
    }

    private static Money Rupees(string text) => Money.FromRupees(decimal.Parse(text, CultureInfo.InvariantCulture));
}
