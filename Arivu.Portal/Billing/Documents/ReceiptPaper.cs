using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Documents;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Billing.Documents;

/// <summary>The receipt of a payment, on half a page. One that no longer counts is marked, because it is worth nothing.</summary>
internal static class ReceiptPaper
{
    public static PaperDocument Of(ReceiptDetail receipt, Seller seller) => new Sheet
    {
        Kind = "Receipt",
        Number = receipt.Number,
        Date = OnPaper.Day(receipt.IssuedOn),
        Half = true,
        Issuer = OnPaper.Of(seller),
        Stamp = StampOf(receipt),
        Parties = [("RECEIVED FROM", receipt.Payer.AsOther())],
        Facts = OnPaper.Known(
            ("Receipt no.", receipt.Number),
            ("Receipt date", receipt.IssuedOn.ToText()),
            ("Received on", receipt.ReceivedOn.ToText()),
            ("Shop", receipt.Retailer),
            ("Paid by", ModeOf(receipt.Mode)),
            (ReferenceOf(receipt.Mode), receipt.Reference == receipt.Number ? null : receipt.Reference),
            ("Cheque date", receipt.ChequeDate?.ToText()),
            ("Bank", receipt.Bank)),
        Foot = receipt is { Mode: PaymentMode.Cheque, Stands: true } ? "Computer generated receipt, valid once the cheque has cleared." : "Computer generated receipt.",
        Body =
        [
            Parts.InWords(receipt.Amount.InWords(), $"₹ {receipt.Amount.ToAmount()}"),
            !receipt.Stands ? Paper.Nothing : Paper.Row(
                14, (Track.Share(), SetAgainst(receipt)), (Track.Fixed(Look.Aside), Parts.Signature(seller.LegalName, "Authorised signatory"))),
        ],
    }.ToDocument();

    private static Block SetAgainst(ReceiptDetail receipt)
    {
        ReceiptAllocation? onAccount = null;
        return new PaperTable<ReceiptAllocation?>
        {
            Look = Look.Small,
            Rows = receipt.OnAccount > Money.Zero ? [.. receipt.Allocated, onAccount] : [.. receipt.Allocated],
            Columns =
            [
                new("Set against", 0, part => Paper.Text(part?.Invoice ?? "On account").Bold()),
                new("Dated", 62, part => Paper.Text(part?.IssuedOn.ToText() ?? "")),
                PaperColumn<ReceiptAllocation?>.Number("Invoice total ₹", 80, part => part?.InvoiceTotal.ToAmount() ?? ""),
                PaperColumn<ReceiptAllocation?>.Number("Amount ₹", 80, part => (part?.Amount ?? receipt.OnAccount).ToAmount(), receipt.Amount.ToAmount()),
            ],
        }.ToBlock();
    }

    private static Fact? StampOf(ReceiptDetail receipt) => receipt.State switch
    {
        ClearingState.Bounced => new("Cheque returned", $"What it paid is owed again. {receipt.UndoneBecause}"),
        ClearingState.Reversed => new("Reversed", $"Entered by mistake: what it paid is owed again. {receipt.UndoneBecause}"),
        _ => null,
    };

    private static string ModeOf(PaymentMode mode) => mode is PaymentMode.Cheque or PaymentMode.Cash ? mode.ToString() : mode.ToString().ToUpperInvariant();

    private static string ReferenceOf(PaymentMode mode) => mode switch
    {
        PaymentMode.Upi => "UPI reference",
        PaymentMode.Cheque => "Cheque no.",
        PaymentMode.Cash => "Voucher",
        _ => "UTR",
    };
}
