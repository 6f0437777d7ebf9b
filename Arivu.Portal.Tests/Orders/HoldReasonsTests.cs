using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Tests.Orders;

public sealed class HoldReasonsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTime Now = new(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc);
    private static readonly TradeRules Rules = new();

    private static readonly BuyerStanding Good = new()
    {
        Terms = PaymentTerms.Net15,
        CreditLimit = Money.FromRupees(40_000),
        CreditUsed = Money.FromRupees(40_000),
        OverdueSince = null,
        HasOrdered = true,
        HasUndelivered = true,
        UsualPieces = new Dictionary<int, int> { [1] = 12 },
    };

    [Fact]
    public void A_shop_within_its_limits_and_habits_waits_for_nobody() => Assert.Empty(Kinds(Good, Ordered(12)));

    [Theory]
    [InlineData(PaymentTerms.Net15, 40_001, HoldKind.CreditLimit)]
    [InlineData(PaymentTerms.Advance, 1, HoldKind.PayInAdvance)]
    [InlineData(PaymentTerms.Cod, -500, HoldKind.Undelivered)]
    public void The_terms_decide_which_money_must_come_first(PaymentTerms terms, int used, HoldKind kind) =>
        Assert.Equal([kind], Kinds(Good with { Terms = terms, CreditUsed = Money.FromRupees(used) }, Ordered(12)));

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void What_is_overdue_is_tolerated_for_seven_days(int days, bool holds) =>
        Assert.Equal(holds ? [HoldKind.Overdue] : [], Kinds(Good with { OverdueSince = Today.AddDays(-days) }, Ordered(12)));

    [Fact]
    public void A_large_a_first_and_an_unusual_order_wait() =>
        Assert.Equal([HoldKind.Amount, HoldKind.FirstOrder, HoldKind.Quantity], Kinds(Good with { HasOrdered = false }, Ordered(600)));

    [Fact]
    public void However_many_products_are_unusual_the_reasons_fit_their_column()
    {
        var usual = Enumerable.Range(1, 400).ToDictionary(id => id, _ => 1);
        var order = Order.Place("SO-2627-000001", Buyer, [.. Enumerable.Range(1, 400).Select(id => Line(id, 99))], Now);

        var reasons = HoldReasons.Of(order, Good with { UsualPieces = usual }, Rules, Today).Where(r => r.Kind == HoldKind.Quantity).ToList();

        Assert.Equal((6, "395 more products in unusual quantities."), (reasons.Count, reasons[^1].Words));
        Assert.InRange(reasons.Sum(r => r.Words.Length + r.Kind.ToString().Length + 2), 1, 600);
    }

    [Fact]
    public void An_order_waits_for_money_only_while_nothing_else_holds_it()
    {
        var order = Ordered(12);
        HoldReason money = new(HoldKind.PayInAdvance, "₹500 must arrive first.");
        order.Hold([money], Now, Now);
        Assert.True(order.WaitsForMoneyOnly);

        order.Approve("test", Now);
        Assert.False(order.WaitsForMoneyOnly);
        var both = Ordered(12);
        both.Hold([money, new(HoldKind.FirstOrder, "Pays in advance and is new.")], Now, Now);
        Assert.False(both.WaitsForMoneyOnly);
    }

    private static IEnumerable<HoldKind> Kinds(BuyerStanding buyer, Order order) => HoldReasons.Of(order, buyer, Rules, Today).Select(r => r.Kind);

    private static Order Ordered(int pieces) => Order.Place("SO-2627-000001", Buyer, [Line(1, pieces)], Now);

    private static Buyer Buyer => new(1, "test", new ShipTo("Selvam", null, "Street", "Madurai", "33", "625001", "MAIN"), SupplyKind.IntraState, null, null);

    private static LineOffer Line(int product, int pieces) =>
        new(product, $"AF-{product:000}", "Atta", "11010000", "PAC", 12, pieces, Money.FromRupees(100), Money.FromRupees(130), 5);
}
