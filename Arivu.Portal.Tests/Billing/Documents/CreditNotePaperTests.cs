using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Documents;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Tests.Papers;
using static Arivu.Portal.Tests.Billing.Documents.SampleBills;
using static Arivu.Portal.Tests.Papers.PaperWords;

namespace Arivu.Portal.Tests.Billing.Documents;

public sealed class CreditNotePaperTests(Typesetter type) : IClassFixture<Typesetter>
{
    [Fact]
    public void Two_of_twelve_returned_are_credited_at_the_invoice_s_rate()
    {
        var invoice = Issued(Worked);
        var note = CreditNote.ForPieces(invoice, new Dictionary<Guid, int> { [invoice.Lines[0].Id] = 2 }, new CreditGround(CreditReason.Return, "Torn packs, கிழிந்தது"));

        Says(
            Text(note.Detail(invoice)),
            "CREDIT NOTE", "ACN/2627/000012", "25 Nov 2026", "ARV/2627/000123", "22 Nov 2026", SellerGstin, BuyerGstin, "Goods returned", "Torn packs, கிழிந்தது", "Tamil Nadu (33)",
            "Blanched Almond Flour 500\u00A0g", "11063090", "993.41", "24.84", "1,043.09", "\u22120.09", "₹ 1,043.00", "Rupees One Thousand Forty-Three Only");
    }

    [Fact]
    public void Five_hundred_with_tax_is_credited_as_a_value_without_pieces()
    {
        var invoice = Issued([Goods("AF-1", "Atta", "11063090", 10, 476.19m, 5)]);
        var note = CreditNote.ForAmounts(invoice, new Dictionary<Guid, Money> { [invoice.Lines[0].Id] = Money.FromRupees(476.19m) }, new CreditGround(CreditReason.Overcharge, "Charged the old price"));

        Says(Text(note.Detail(invoice)), "Charged too high", "value only", "476.19", "11.90", "499.99", "0.01", "₹ 500.00");
    }

    [Fact]
    public void A_note_against_a_bill_of_supply_shows_no_tax()
    {
        var invoice = Issued([Salt]);
        var text = Text(CreditNote.ForPieces(invoice, new Dictionary<Guid, int> { [invoice.Lines[0].Id] = 24 }, new CreditGround(CreditReason.Cancellation, "")).Detail(invoice));

        Says(text, "Against bill", "Cancelled after billing", "₹ 684.00");
        SaysNot(text, "CGST ₹", "GST\n%", "Taxable");
    }

    [Fact]
    public void After_the_deadline_a_commercial_note_credits_the_value_alone()
    {
        var invoice = Issued(Worked);
        var text = Text(CreditNote.ForPieces(invoice, new Dictionary<Guid, int> { [invoice.Lines[0].Id] = 2 }, new CreditGround(CreditReason.Damage, "", WithGst: false)).Detail(invoice));

        Says(text, "COMMERCIAL CREDIT NOTE", "Without GST", "Damaged or unfit goods", "₹ 993.00");
        SaysNot(text, "CGST ₹", "GST\n%", "Taxable");
    }

    private string Text(CreditNoteDetail note) => PdfText.All(CreditNotePaper.Of(note).ToPdf(type));
}
