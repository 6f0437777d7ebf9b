using System.Buffers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Ui;

namespace Arivu.Portal.Tests.Ui;

public sealed class PackedStateTests
{
    [Fact]
    public void What_a_page_hands_over_arrives_as_it_was()
    {
        var cart = new CartBrief(new Dictionary<string, CartStep>(StringComparer.Ordinal) { ["AF-LCA-1KG"] = new("Atta", 24, 12, 12, 12) }, Money.FromRupees(9_677));

        var back = Restored(cart)!;

        Assert.Equal((cart.Total, cart.Lines["AF-LCA-1KG"]), (back.Total, back.Lines["af-lca-1kg"]));
    }

    [Fact]
    public void What_would_keep_the_page_from_coming_alive_is_not_handed_over()
    {
        var chance = new Random(1);
        var large = Enumerable.Range(0, 2_000).Select(_ => chance.Next()).ToArray();

        Assert.Null(Restored(large));
        Assert.NotNull(Restored(large[..100]));
    }

    [Fact]
    public void A_number_that_is_not_known_stays_unknown()
    {
        Assert.Null(Restored<int?>(null));
        Assert.Equal(7, Restored<int?>(7));
    }

    private static T? Restored<T>(T value)
    {
        var (state, written) = (new PackedState<T>(), new ArrayBufferWriter<byte>());
        state.Persist(value, written);
        Assert.InRange(written.WrittenCount, 0, PackedState<T>.Most);
        return state.Restore(new ReadOnlySequence<byte>(written.WrittenMemory));
    }
}
