using Arivu.Portal.Orders.Rhythm;

namespace Arivu.Portal.Tests.Orders.Rhythm;

public sealed class BuyingRhythmTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Three_equal_purchases_two_weeks_apart_run_out_two_weeks_after_the_last()
    {
        var rhythm = Of((38, 24), (24, 24), (10, 24));

        Assert.Equal(new BuyingRhythm(EveryDays: 14, UsualPieces: 24, Today.AddDays(-10), LastPieces: 24, DaysLeft: 4), rhythm);
        Assert.False(rhythm!.IsDue);
        Assert.True(rhythm.IsSoon);
    }

    [Theory]
    [InlineData(11, true)] // 3 days left
    [InlineData(10, false)]
    [InlineData(14, true)]
    [InlineData(20, true)] // gone for 6 days
    public void It_is_due_when_it_lasts_three_days_or_fewer(int sinceLast, bool due) =>
        Assert.Equal(due, Of((sinceLast + 28, 24), (sinceLast + 14, 24), (sinceLast, 24))!.IsDue);

    [Fact]
    public void A_larger_last_purchase_lasts_longer_and_a_smaller_one_shorter()
    {
        Assert.Equal(28 - 10, Of((38, 24), (24, 24), (10, 48))!.DaysLeft);
        Assert.Equal(7 - 10, Of((38, 24), (24, 24), (10, 12))!.DaysLeft);
    }

    [Fact]
    public void One_festival_order_moves_neither_the_usual_quantity_nor_the_rhythm()
    {
        var rhythm = Of((40, 12), (33, 12), (26, 240), (19, 12), (5, 12))!;

        Assert.Equal((7, 12), (rhythm.EveryDays, rhythm.UsualPieces));
    }

    [Fact]
    public void Orders_of_one_day_are_one_purchase() => Assert.Equal((14, 24), Of((28, 12), (28, 12), (14, 24), (0, 24)) is { } rhythm ? (rhythm.EveryDays, rhythm.UsualPieces) : default);

    [Fact]
    public void Two_purchases_are_a_chance_and_lines_that_were_called_off_are_none()
    {
        Assert.Null(Of((24, 24), (10, 24)));
        Assert.Null(Of((24, 24), (10, 24), (3, 0)));
        Assert.Null(Of());
    }

    [Theory]
    [InlineData(42, 14, true)]
    [InlineData(56, 14, true)]
    [InlineData(57, 14, false)]
    [InlineData(42, 2, true)]
    [InlineData(43, 2, false)]
    public void A_product_that_was_not_bought_for_four_rhythms_and_six_weeks_is_given_up(int since, int every, bool wanted) =>
        Assert.Equal(wanted, Of((since + (2 * every), 24), (since + every, 24), (since, 24)) is not null);

    private static BuyingRhythm? Of(params (int DaysAgo, int Pieces)[] bought) => BuyingRhythm.Of(bought.Select(b => (Today.AddDays(-b.DaysAgo), b.Pieces)), Today);
}
