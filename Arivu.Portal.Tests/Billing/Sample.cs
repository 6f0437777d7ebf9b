using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Billing;

/// <summary>Invoices to look at without a database: the worked invoice of the trade's rules, and plain ones.</summary>
internal static class Sample
{
    public const int Shop = 7;

    public static readonly DateOnly Issued = new(2026, 11, 22);

    public static readonly CreditGround Return = new(CreditReason.Return, "torn packs");

    public static readonly CreditGround Overcharge = new(CreditReason.Overcharge, "the old price");

    /// <summary>Almond flour 12 x 506.84 at 5 % less 121.64, groundnut oil 12 x 338.20 at 5 %, erythritol 10 x 277.27 at 18 % less 138.64.</summary>
    public static Invoice Worked(SupplyKind supply) => Of(supply,
        Goods("ALMOND", 12, 506.84m, 5, 121.64m), Goods("OIL", 12, 338.20m, 5), Goods("ERYTHRITOL", 10, 277.27m, 18, 138.64m));

    /// <summary>One line whose total with 5 % is 5,000.</summary>
    public static Invoice OfFiveThousand() => Of(SupplyKind.IntraState, Goods("ATTA", 10, 476.19m, 5));

    public static Invoice Of(SupplyKind supply, params BilledGoods[] goods)
    {
        var invoice = Invoice.Draft(new InvoiceHead(Guid.CreateVersion7(), "SO-2627-000001", Guid.Empty, Shop, supply, "33", "{}", 15), goods);
        invoice.Issue(new IssuedNumber("ARV/2627/000001", Issued));
        return invoice;
    }

    public static BilledGoods Goods(string sku, int pieces, decimal price, decimal rate, decimal discount = 0) => new(
        Guid.CreateVersion7(), sku, sku, "19019090", "PAC", pieces, Money.FromRupees(price), Money.FromRupees(price * 2), Money.FromRupees(discount), rate);

    public static Money Rs(decimal rupees) => Money.FromRupees(rupees);

    public static Guid LineOf(Invoice invoice, string sku) => invoice.Lines.Single(l => l.Sku == sku).Id;

    /// <summary>A note over pieces of one line, set against the invoice.</summary>
    public static CreditNote Credit(Invoice invoice, string sku, int pieces, CreditGround? ground = null)
    {
        var note = CreditNote.ForPieces(invoice, new Dictionary<Guid, int> { [LineOf(invoice, sku)] = pieces }, ground ?? Return);
        invoice.Credit(note.Total);
        return note;
    }

    /// <summary>A note over an amount, set against the invoice.</summary>
    public static CreditNote Credit(Invoice invoice, Money amount, bool withGst)
    {
        var note = CreditNote.ForAmounts(invoice, CreditShares.Of(invoice, invoice.Lines, amount, withGst), Overcharge);
        invoice.Credit(note.Total);
        return note;
    }

    public static Payment Paid(decimal rupees, PaymentMode mode = PaymentMode.Upi, string reference = "123456789012") =>
        Payment.Receive(new MoneyReceived(Shop, mode, reference, Issued, Rs(rupees)));
}
