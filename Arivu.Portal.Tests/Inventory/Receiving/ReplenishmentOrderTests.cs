using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Inventory.Receiving;

public sealed class ReplenishmentOrderTests
{
    private static readonly Signature Meena = new("meena@arivu.example", new DateTime(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc));

    [Fact]
    public void An_order_comes_in_parts_until_all_of_it_came()
    {
        var order = Ordered();
        var (one, two) = (order.Lines[0].Id, order.Lines[1].Id);

        order.Receive(new Dictionary<Guid, int> { [one] = 24 }, acceptMore: false, "GR-2627-0001", Meena);
        Assert.Equal((ReplenishmentStatus.PartlyReceived, 24, 12), (order.Status, order.Lines[0].Outstanding, order.Lines[1].Outstanding));

        order.Receive(new Dictionary<Guid, int> { [one] = 24, [two] = 12 }, acceptMore: false, "GR-2627-0002", Meena);
        Assert.Equal(ReplenishmentStatus.Received, order.Status);
        Assert.Equal(
            [ReplenishmentStepKind.Drafted, ReplenishmentStepKind.Ordered, ReplenishmentStepKind.PartlyReceived, ReplenishmentStepKind.Received],
            order.Steps.Select(s => s.What));
        Assert.Equal("GR-2627-0002", order.Steps[^1].Note);
    }

    [Fact]
    public void More_than_was_ordered_is_refused_unless_it_is_wanted()
    {
        var order = Ordered();
        var pieces = new Dictionary<Guid, int> { [order.Lines[0].Id] = 60, [order.Lines[1].Id] = 12 };

        Assert.Equal("over-receipt", Assert.Throws<RuleBrokenException>(() => order.Receive(pieces, acceptMore: false, "GR-1", Meena)).Code);

        var other = Ordered();
        other.Receive(new Dictionary<Guid, int> { [other.Lines[0].Id] = 60, [other.Lines[1].Id] = 12 }, acceptMore: true, "GR-1", Meena);
        Assert.Equal((ReplenishmentStatus.Received, 60, 0), (other.Status, other.Lines[0].Received, other.Lines[0].Outstanding));
    }

    [Fact]
    public void It_is_cancelled_while_nothing_came_and_closed_short_once_something_did()
    {
        var order = Ordered();
        Assert.Throws<RuleBrokenException>(() => order.CloseShort("Mill closed", Meena));
        order.Receive(new Dictionary<Guid, int> { [order.Lines[0].Id] = 1 }, acceptMore: false, "GR-1", Meena);
        Assert.Throws<RuleBrokenException>(() => order.Cancel("Mill closed", Meena));

        order.CloseShort(" Mill closed ", Meena);

        Assert.Equal((ReplenishmentStatus.ClosedShort, "Mill closed"), (order.Status, order.Steps[^1].Note));
    }

    [Fact]
    public void What_is_over_or_not_begun_takes_nothing_in_and_says_what_to_do()
    {
        var (draft, closed, cancelled, received) = (Draft(), Ordered(), Ordered(), Ordered());
        closed.Receive(new Dictionary<Guid, int> { [closed.Lines[0].Id] = 1 }, acceptMore: false, "GR-1", Meena);
        closed.CloseShort("Enough", Meena);
        cancelled.Cancel("Enough", Meena);
        received.Receive(received.Lines.ToDictionary(l => l.Id, l => l.Quantity), acceptMore: false, "GR-1", Meena);

        foreach (var (order, words) in new[] { (draft, "still a draft"), (closed, "closed short"), (cancelled, "was cancelled"), (received, "came already") })
        {
            var refused = Assert.Throws<RuleBrokenException>(() => order.Receive(new Dictionary<Guid, int> { [order.Lines[0].Id] = 1 }, acceptMore: true, "GR-2", Meena));
            Assert.Equal("wrong-state", refused.Code);
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
            Assert.Contains("without an order", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_a_draft_is_written_anew()
    {
        var order = Draft();
        order.Revise(Facts, [Goods(3, 36)], Meena);
        Assert.Equal([36], order.Lines.Select(l => l.Quantity));

        order.Order(Meena);

        Assert.Throws<RuleBrokenException>(() => order.Revise(Facts, [Goods(1, 5)], Meena));
        Assert.Throws<RuleBrokenException>(() => order.Order(Meena));
    }

    private static ReplenishmentFacts Facts => new("Kaveri Mill", null, 1, null, null);

    private static ReplenishedGoods Goods(int product, int pieces) => new(product, $"AF-{product}", "Oil", 12, pieces, null);

    private static ReplenishmentOrder Draft() => ReplenishmentOrder.Draft("PO-2627-0001", Facts, [Goods(1, 48), Goods(2, 12)], Meena);

    private static ReplenishmentOrder Ordered()
    {
        var order = Draft();
        order.Order(Meena);
        return order;
    }
}
