using System.Globalization;
using Arivu.Portal.Kernel;
using CsCheck;

namespace Arivu.Portal.Tests.Kernel;

public sealed class MoneyTests
{
    // Small enough that a sum of fifty still fits.
    private static readonly Gen<Money> Amounts = Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(paise => new Money(paise));

    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("0.004999", 0)]
    [InlineData("-0.005", -1)]
    [InlineData("-0.004999", 0)]
    [InlineData("1234.565", 123457)]
    [InlineData("-1234.565", -123457)]
    public void Half_a_paisa_goes_away_from_zero(string rupees, long paise) =>
        Assert.Equal(paise, Money.FromRupees(decimal.Parse(rupees, CultureInfo.InvariantCulture)).Paise);

    [Theory]
    [InlineData(149, 100)]
    [InlineData(150, 200)]
    [InlineData(-149, -100)]
    [InlineData(-150, -200)]
    [InlineData(0, 0)]
    public void Whole_rupees_are_rounded_half_up(long paise, long rounded) => Assert.Equal(rounded, new Money(paise).ToWholeRupees().Paise);

    [Fact]
    public void A_tax_of_two_and_a_half_percent_is_rounded_to_the_paisa() => Assert.Equal(14901, new Money(596044).Percent(2.5m).Paise);

    [Theory]
    [InlineData(0, "₹0.00")]
    [InlineData(5, "₹0.05")]
    [InlineData(-5, "−₹0.05")]
    [InlineData(999_99, "₹999.99")]
    [InlineData(1_000_00, "₹1,000.00")]
    [InlineData(1_23_456_00, "₹1,23,456.00")]
    [InlineData(-12_34_567_89, "−₹12,34,567.89")]
    [InlineData(1_00_00_000_00, "₹1,00,00,000.00")]
    [InlineData(long.MaxValue, "₹92,23,37,20,36,85,47,758.07")]
    [InlineData(long.MinValue, "−₹92,23,37,20,36,85,47,758.08")]
    public void Lakh_and_crore_are_grouped_as_India_reads_them(long paise, string text) => Assert.Equal(text, new Money(paise).ToString());

    [Theory]
    [InlineData(1_23_456_00, "₹1,23,456")]
    [InlineData(403_20, "₹403.20")]
    [InlineData(-7_00, "−₹7")]
    public void Short_text_leaves_out_only_empty_paise(long paise, string text) => Assert.Equal(text, new Money(paise).ToShortString());

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(-12_34_567_05, "-1234567.05")]
    public void A_field_holds_plain_digits(long paise, string text) => Assert.Equal(text, new Money(paise).ToInput());

    [Fact]
    public void What_does_not_fit_is_refused_not_wrapped()
    {
        var most = new Money(long.MaxValue);
        Assert.Throws<OverflowException>(() => most + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => Money.FromRupees(decimal.MaxValue / 1000));
    }

    [Fact]
    public void Amounts_compare_by_size()
    {
        Assert.True(new Money(-1) < Money.Zero && Money.Zero < new Money(1));
        Assert.True(new Money(1) >= new Money(1) && new Money(1) <= new Money(1) && new Money(2) > new Money(1));
        Assert.Equal([new Money(-5), Money.Zero, new Money(7)], new[] { new Money(7), new Money(-5), Money.Zero }.Order());
    }

    [Fact]
    public void A_sum_is_the_sum_of_its_parts_in_any_order() => Amounts.Array[0, 50].Sample(parts =>
    {
        var forwards = parts.Aggregate(Money.Zero, (sum, part) => sum + part);
        var backwards = parts.Reverse().Aggregate(Money.Zero, (sum, part) => part + sum);
        Assert.Equal(forwards, backwards);
        Assert.Equal(parts.Sum(p => p.Paise), forwards.Paise);
        Assert.Equal(Money.Zero, parts.Aggregate(forwards, (rest, part) => rest - part));
    });

    [Fact]
    public void A_price_times_a_quantity_is_the_price_added_that_often() => Gen.Select(Gen.Long[0, 1_000_000], Gen.Int[0, 200]).Sample((paise, quantity) =>
    {
        var price = new Money(paise);
        Assert.Equal(Enumerable.Repeat(price, quantity).Aggregate(Money.Zero, (sum, one) => sum + one), price * quantity);
    });

    [Fact]
    public void Taking_the_commas_away_gives_the_digits_back() => Gen.Long.Sample(paise =>
    {
        var plain = new Money(paise).ToString().Replace(",", "", StringComparison.Ordinal).Replace("₹", "", StringComparison.Ordinal).Replace('\u2212', '-');
        Assert.Equal(paise / 100m, decimal.Parse(plain, CultureInfo.InvariantCulture));
    });

    [Fact]
    public void Groups_are_two_digits_until_the_last_three() => Amounts.Sample(amount =>
    {
        var groups = amount.ToString().TrimStart('\u2212').TrimStart('₹').Split('.')[0].Split(',');
        Assert.InRange(groups[0].Length, 1, groups.Length == 1 ? 3 : 2);
        Assert.All(groups.Skip(1).SkipLast(1), group => Assert.Equal(2, group.Length));
        Assert.True(groups.Length == 1 || groups[^1].Length == 3);
    });

    [Fact]
    public void Rounding_to_rupees_moves_at_most_fifty_paise() =>
        Amounts.Sample(amount => Assert.InRange(Math.Abs(amount.ToWholeRupees().Paise - amount.Paise), 0, 50));

    [Fact]
    public void What_a_field_shows_reads_back_as_the_same_amount() => Amounts.Sample(amount =>
        Assert.Equal(amount, Money.FromRupees(decimal.Parse(amount.ToInput(), CultureInfo.InvariantCulture))));
}
