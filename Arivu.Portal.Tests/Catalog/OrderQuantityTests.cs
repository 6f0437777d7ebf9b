using Arivu.Portal.Catalog;
using CsCheck;

namespace Arivu.Portal.Tests.Catalog;

public sealed class OrderQuantityTests
{
    private static readonly Gen<(int Multiple, int Minimum)> Packs = Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 100]).Select((multiple, times) => (multiple, multiple * times));

    [Fact]
    public void The_nearest_allowed_quantity_is_always_accepted() => Gen.Select(Gen.Int, Packs).Sample((asked, pack) =>
        Assert.True(OrderQuantity.Accepts(OrderQuantity.Nearest(asked, pack.Minimum, pack.Multiple), pack.Minimum, pack.Multiple)));

    [Fact]
    public void Nothing_allowed_is_nearer_than_the_nearest() => Gen.Select(Gen.Int[0, 100_000], Packs, Gen.Int[0, 200]).Sample((asked, pack, step) =>
    {
        var other = pack.Minimum + (step * pack.Multiple);
        Assert.True(Math.Abs(OrderQuantity.Nearest(asked, pack.Minimum, pack.Multiple) - asked) <= Math.Abs(other - asked));
    });

    [Fact]
    public void An_allowed_quantity_stays_as_it_is() => Gen.Select(Packs, Gen.Int[0, 500]).Sample((pack, step) =>
    {
        var allowed = pack.Minimum + (step * pack.Multiple);
        Assert.Equal(allowed, OrderQuantity.Nearest(allowed, pack.Minimum, pack.Multiple));
    });

    [Theory]
    [InlineData(25, 20)]
    [InlineData(30, 40)]
    [InlineData(-5, 20)]
    [InlineData(int.MaxValue, 2_147_483_640)]
    public void Quantities_go_to_the_nearest_full_pack(int asked, int allowed) => Assert.Equal(allowed, OrderQuantity.Nearest(asked, 20, 20));

    [Theory]
    [InlineData(24, true)]
    [InlineData(12, false)]
    [InlineData(30, false)]
    [InlineData(0, false)]
    [InlineData(-24, false)]
    public void A_quantity_is_at_least_the_moq_and_a_whole_multiple(int quantity, bool accepted) => Assert.Equal(accepted, OrderQuantity.Accepts(quantity, 24, 12));
}
