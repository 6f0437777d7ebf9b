using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Documents;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Billing.Documents;

/// <summary>
/// A tax invoice (CGST rule 46), a bill of supply (rule 49) or both in one (rule 46A). It prints what was frozen at issue
/// and nothing that moves later, except that a cancelled one says so.
/// </summary>
internal static class InvoicePaper
{
    private static readonly string[] Marks = ["ORIGINAL FOR RECIPIENT", "DUPLICATE FOR TRANSPORTER", "TRIPLICATE FOR SUPPLIER"]; // rule 48(1)

    public static PaperDocument Of(InvoiceDetail invoice, PaperCopy copy) => new Sheet
    {
        Kind = invoice.Title,
        Number = invoice.Number,
        Date = OnPaper.Day(invoice.IssuedOn),
        Issuer = invoice.Parties.Seller.AsIssuer(),
        Marks = [Marks[(int)copy], $"Rule {RuleOf(invoice)}, CGST Rules 2017"],
        Stamp = invoice.Status == InvoiceStatus.Cancelled ? new Fact("Cancelled", CancelledBy(invoice)) : null,
        Parties = [("BILL TO", invoice.Parties.Buyer.AsOther()), ("SHIP TO", invoice.Parties.ShipTo.AsOther())],
        Facts = Facts(invoice),
        Foot = $"Computer generated {invoice.Title.ToLowerInvariant()}. Subject to {invoice.Parties.Seller.City} jurisdiction.",
        Body = [InvoiceLines.Of(invoice), .. InvoiceClosing.Of(invoice)],
    }.ToDocument();

    private static string RuleOf(InvoiceDetail invoice) => invoice.IsCumBillOfSupply ? "46A" : invoice.Kind == InvoiceKind.BillOfSupply ? "49" : "46";

    // The due date is the one known at issue: the paper in the shop's hands does not change when the goods arrive.
    private static IReadOnlyList<Fact> Facts(InvoiceDetail invoice) => OnPaper.Known(
        (invoice.Kind == InvoiceKind.BillOfSupply ? "Bill no." : "Invoice no.", invoice.Number),
        (invoice.Kind == InvoiceKind.BillOfSupply ? "Bill date" : "Invoice date", invoice.IssuedOn.ToText()),
        ("Due date", invoice.CreditDays == 0 ? "By delivery" : invoice.IssuedOn.AddDays(invoice.CreditDays).ToText()),
        ("Terms", invoice.CreditDays == 0 ? null : $"{invoice.CreditDays} days from delivery"),
        ("Place of supply", OnPaper.State(invoice.PlaceOfSupply)),
        ("Reverse charge", invoice.Kind == InvoiceKind.BillOfSupply ? null : "No"),
        ("Order no.", invoice.Order),
        ("Your order", invoice.PurchaseOrder),
        ("Shipment", invoice.Shipment?.Number),
        ("Vehicle", invoice.Shipment?.Vehicle));

    private static string CancelledBy(InvoiceDetail invoice) =>
        $"Nothing is payable. Credited in full by {string.Join(" and ", invoice.Credits.Select(credit => $"{credit.Number} of {credit.IssuedOn.ToText()}"))}.";
}
