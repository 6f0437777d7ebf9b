using System.Globalization;
using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Tests.Notifications;

/// <summary>Documents of a store to be told about: an order of 12 and 6 pieces for ₹1,512.00.</summary>
internal static class TestTrade
{
    private static readonly DateTime At = new(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc);
    private static int _number = 500;

    private static string Next => Interlocked.Increment(ref _number).ToString("000000", CultureInfo.InvariantCulture);

    public static Order PlacedBy(Listener shop) => Order.Place(
        $"SO-2627-{Next}",
        new Buyer(shop.RetailerId!.Value, shop.Email, new ShipTo("Selvam Maligai Store", null, "12 Raja Street", "Coimbatore", "33", "641001", "MAIN"), SupplyKind.IntraState, null, null),
        [Offer(1, "Jeera <Fizz> 200 ml", 12), Offer(2, "Ragi Malt 500 g", 6)],
        At);

    public static IReadOnlyList<ShippedGoods> AllOf(Order order) => [.. order.Lines.Where(l => l.Open > 0).OrderBy(l => l.Position).Select(l => new ShippedGoods(l.Id, 7, l.Open))];

    public static Invoice InvoiceFor(Order order)
    {
        var invoice = Invoice.Draft(
            new InvoiceHead(order.Id, order.Number, Guid.Empty, order.RetailerId, SupplyKind.IntraState, "33", "{}", 15),
            [.. order.Lines.Select(l => new BilledGoods(l.Id, l.Sku, l.Name, l.Hsn, l.Uqc, l.Quantity, l.UnitPrice, l.Mrp, l.Discount, l.GstRate))]);
        invoice.Issue(new IssuedNumber($"ARV/2627/{Next}", new DateOnly(2026, 11, 22)));
        return invoice;
    }

    public static Payment PaymentBy(Listener shop, decimal rupees, PaymentMode mode = PaymentMode.Neft)
    {
        var reference = mode == PaymentMode.Cheque ? Next : $"SBIN000000{Next}";
        var payment = Payment.Receive(new MoneyReceived(shop.RetailerId!.Value, mode, reference, new DateOnly(2026, 11, 22), Money.FromRupees(rupees)));
        payment.Issue(new IssuedNumber($"ARC/2627/{Next}", new DateOnly(2026, 11, 22)));
        return payment;
    }

    private static LineOffer Offer(int product, string name, int pieces) =>
        new(product, $"AF-TST-00{product}", name, "19019090", "PAC", 12, pieces, Money.FromRupees(80), Money.FromRupees(110), 5);
}
