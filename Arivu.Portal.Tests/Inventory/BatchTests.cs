using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory;

public sealed class BatchTests
{
    [Theory]
    [InlineData(0, false, true)]
    [InlineData(-1, false, false)]
    [InlineData(0, true, false)]
    public void The_database_asks_for_free_pieces_as_the_batch_itself_answers(int daysLeft, bool blocked, bool sells)
    {
        var today = new DateOnly(2026, 11, 22);
        var batch = Batch.Arrive(1, "B-001", today.AddDays(-10), today.AddDays(daysLeft));
        batch.Receive(5, new StockNote(DateTime.UnixEpoch, "test", "opening"));
        if (blocked)
        {
            batch.KeepBack(BatchHold.Quality, new StockNote(DateTime.UnixEpoch, "test", "inspection"));
        }

        Assert.Equal((sells, sells), (batch.IsSellable(today), Batch.FreeOn(today).Compile()(batch)));
    }

    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly StockNote Note = new(new DateTime(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc), "meena@arivu.example", "DN-77", "Counted");

    private readonly Batch _batch = Batch.Arrive(7, " b261001 ", new(2026, 10, 1), new(2027, 3, 30));

    [Fact]
    public void Each_move_leaves_a_numbered_line_with_what_stands_after_it()
    {
        var lines = new[] { _batch.Receive(100, Note), _batch.Reserve(30, Note), _batch.Release(10, Note), _batch.Dispatch(20, Today, Note), _batch.TakeBack(5, Note), _batch.Adjust(-85, Note) };

        Assert.Equal("B261001", _batch.Number);
        Assert.Equal((0, 0, 6), (_batch.OnHand, _batch.Reserved, _batch.Moves));
        Assert.Equal([(1, 100, 0), (2, 100, 30), (3, 100, 20), (4, 80, 0), (5, 85, 0), (6, 0, 0)], lines.Select(l => (l.Step, l.OnHandAfter, l.ReservedAfter)));
        Assert.Equal([100, 0, 0, -20, 5, -85], lines.Select(l => l.OnHandChange));
        Assert.Equal([0, 30, -10, -20, 0, 0], lines.Select(l => l.ReservedChange));
        Assert.All(lines, l => Assert.Equal(("meena@arivu.example", "DN-77", "Counted"), (l.Actor, l.Reference, l.Reason)));
    }

    [Fact]
    public void More_than_is_free_is_never_promised()
    {
        _batch.Receive(10, Note);
        _batch.Reserve(8, Note);

        Refused("insufficient-stock", () => _batch.Reserve(3, Note));
        Assert.Equal((2, 2), (_batch.Free, _batch.Moves));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void No_move_is_of_nothing_or_less(int quantity)
    {
        _batch.Receive(10, Note);
        _batch.Reserve(5, Note);

        Refused("quantity", () => _batch.Receive(quantity, Note));
        Refused("quantity", () => _batch.Reserve(quantity, Note));
        Refused("quantity", () => _batch.Release(quantity, Note));
        Refused("quantity", () => _batch.Dispatch(quantity, Today, Note));
        Refused("quantity", () => _batch.TakeBack(quantity, Note));
        Assert.Equal((10, 5, 2), (_batch.OnHand, _batch.Reserved, _batch.Moves));
    }

    [Fact]
    public void Only_what_is_promised_can_be_given_up_or_sent()
    {
        _batch.Receive(10, Note);
        _batch.Reserve(5, Note);

        Refused("quantity", () => _batch.Release(6, Note));
        Refused("quantity", () => _batch.Dispatch(6, Today, Note));
    }

    [Theory]
    [InlineData("2027-03-30", true)]
    [InlineData("2027-03-31", false)]
    public void A_batch_is_sold_up_to_its_best_before_day(string day, bool sold) => Assert.Equal(sold, _batch.IsSellable(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void An_expired_batch_and_one_that_is_kept_back_are_not_sent()
    {
        _batch.Receive(10, Note);
        _batch.Reserve(5, Note);

        Refused("rule", () => _batch.Dispatch(5, new(2027, 3, 31), Note));
        _batch.KeepBack(BatchHold.Quality, Note);
        Refused("rule", () => _batch.Dispatch(5, Today, Note));
        _batch.LetGo(Today, Note);
        _batch.Dispatch(5, Today, Note);
        Assert.Equal((5, 0), (_batch.OnHand, _batch.Reserved));
    }

    [Fact]
    public void A_correction_has_a_reason_and_takes_no_promised_piece()
    {
        _batch.Receive(10, Note);
        _batch.Reserve(4, Note);

        Refused("quantity", () => _batch.Adjust(0, Note));
        Refused("quantity", () => _batch.Adjust(1, Note with { Reason = " " }));
        Refused("quantity", () => _batch.Adjust(-7, Note));
        Refused("quantity", () => _batch.Adjust(int.MinValue, Note));
        _batch.Adjust(-6, Note);
        Assert.Equal((4, 4), (_batch.OnHand, _batch.Reserved));
    }

    [Fact]
    public void A_batch_holds_no_more_than_any_warehouse_could()
    {
        _batch.Receive(Batch.MostPieces, Note);

        Refused("quantity", () => _batch.Receive(1, Note));
        Refused("quantity", () => _batch.Adjust(int.MaxValue, Note));
        Assert.Equal(Batch.MostPieces, _batch.OnHand);
    }

    [Theory]
    [InlineData("B1", "2026-10-01", "2027-03-30")]
    [InlineData("B23456789012345678901", "2026-10-01", "2027-03-30")]
    [InlineData("B261001", "2026-10-01", "2026-10-01")]
    public void A_batch_has_a_number_and_lives_at_least_a_day(string number, string made, string expires) =>
        Refused("rule", () => Batch.Arrive(1, number, Day(made), Day(expires)));

    [Theory]
    [InlineData(180, 60, 0, 60)]
    [InlineData(180, 60, 30, 60)]
    [InlineData(180, 60, 50, 90)]
    [InlineData(181, 60, 50, 91)]
    [InlineData(120, 0, 30, 36)]
    [InlineData(120, 0, 0, 0)]
    public void A_shop_gets_the_longer_of_the_product_s_days_and_its_share_of_the_shelf_life(int shelfLife, int minimumDays, int percent, int days) =>
        Assert.Equal(Today.AddDays(days), MinimumLife.MustLiveUntil(shelfLife, minimumDays, percent, Today));

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static void Refused(string code, Func<object> act) => Assert.Equal(code, Assert.Throws<RuleBrokenException>(act).Code);
}
