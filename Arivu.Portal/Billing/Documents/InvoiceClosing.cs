using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Billing.Documents;

/// <summary>What stands under the lines of an invoice: sums, words, how to pay, and the signature.</summary>
internal static class InvoiceClosing
{
    private const float QrSide = 74;

    public static IEnumerable<Block> Of(InvoiceDetail invoice) =>
    [
        Paper.Row(14, (Track.Share(), InvoiceLines.ByHsn(invoice)), (Track.Fixed(Look.Aside), Sums(invoice))).KeptTogether(),
        Paper.Column(
            12,
            Parts.InWords(invoice.Total.InWords()),
            Paper.Row(
                14,
                (Track.Share(), Paper.Column(12, invoice.Status == InvoiceStatus.Cancelled ? Paper.Nothing : Payment(invoice), Parts.Notes("DECLARATION AND TERMS", Terms(invoice)))),
                (Track.Fixed(Look.Aside), Parts.Signature(invoice.Parties.Seller.Name, "Authorised signatory")))).KeptTogether(),
    ];

    private static Block Sums(InvoiceDetail invoice)
    {
        var (discount, isBill) = (InvoiceLines.Discount(invoice), invoice.Kind == InvoiceKind.BillOfSupply);
        IEnumerable<Fact> before = discount == Money.Zero ? [] : [new("Gross value", (invoice.Taxable + discount).ToAmount()), new("Less discount", (-discount).ToAmount())];
        return SumsOnPaper.Of(invoice.Sums, isBill ? null : invoice.Supply, invoice.Lines.Select(line => line.GstRate), isBill ? "Bill total" : "Invoice total", before);
    }

    private static Block Payment(InvoiceDetail invoice)
    {
        var (seller, bank) = (invoice.Parties.Seller, invoice.Parties.Bank);
        var upi = UpiLink.For(bank, seller.TradeName ?? seller.Name, invoice.Number, invoice.Total);
        var account = Parts.Facts(
            [
                new("Account name", seller.Name),
                new("Bank", bank.BankName),
                new("Account no.", bank.AccountNumber),
                new("IFSC", bank.Ifsc),
                upi is null ? new("Remark", DocumentNumber.ToAddress(invoice.Number)) : new("UPI", bank.UpiAddress),
            ],
            62);
        return upi is null
            ? Paper.Column(2.2f, Parts.Label("PAY BY NEFT OR RTGS"), account)
            : Paper.Row(10, (Track.Fixed(QrSide), Qr(upi)), (Track.Share(), Paper.Column(2.2f, Parts.Label("PAY BY UPI OR TO THIS ACCOUNT"), account)));
    }

    private static Block Qr(string upi) =>
        Paper.Column(4, Paper.Qr(upi, QrSide), Paper.Text("Scan to pay by UPI").Sized(6.6f).Colored(Look.Soft).Centred()).Linked(new Uri(upi));

    private static IEnumerable<string> Terms(InvoiceDetail invoice)
    {
        if (invoice.CreditDays > 0)
        {
            yield return $"The {invoice.CreditDays} days to pay count from delivery; the due date above counts from the date of issue.";
        }

        if (invoice.Kind == InvoiceKind.BillOfSupply)
        {
            yield return "All goods on this bill are nil-rated: no GST is charged on them.";
        }
        else if (invoice.Lines.Any(line => line.GstRate == 0))
        {
            yield return "Goods marked nil are nil-rated: no GST is charged on them.";
        }

        // The warranty that food sellers give on each bill (Food Safety and Standards Rules 2011, Form E).
        yield return "We hereby certify that the food mentioned in this document is warranted to be of the nature and quality which it purports to be.";
    }
}
