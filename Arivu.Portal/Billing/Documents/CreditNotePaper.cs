using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Documents;
using Arivu.Portal.Papers;
using Arivu.Portal.Papers.Layout;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Billing.Documents;

/// <summary>A credit note (CGST section 34, rule 53(1A)): always at the invoice's own rates and heads of tax.</summary>
internal static class CreditNotePaper
{
    public static PaperDocument Of(CreditNoteDetail note) => new Sheet
    {
        Kind = note.Title,
        Number = note.Number,
        Date = OnPaper.Day(note.IssuedOn),
        Issuer = note.Parties.Seller.AsIssuer(),
        Marks = [$"Against {note.Invoice}", note.WithGst ? "Section 34 and rule 53(1A), CGST" : "Without GST, after the date of section 34(2), CGST"],
        Parties = [("CREDIT TO", note.Parties.Buyer.AsOther())],
        Facts = OnPaper.Known(
            ("Credit note no.", note.Number),
            ("Date", note.IssuedOn.ToText()),
            (note.InvoiceKind == InvoiceKind.BillOfSupply ? "Against bill" : "Against invoice", note.Invoice),
            (note.InvoiceKind == InvoiceKind.BillOfSupply ? "Bill date" : "Invoice date", note.InvoiceDate.ToText()),
            ("Place of supply", OnPaper.State(note.PlaceOfSupply)),
            ("Reason", ReasonOf(note))),
        Foot = $"Computer generated {note.Title.ToLowerInvariant()}. Subject to {note.Parties.Seller.City} jurisdiction.",
        Body =
        [
            Lines(note).ToBlock(),
            Paper.Row(
                14,
                (Track.Share(), Paper.Column(10, Parts.InWords(note.Total.InWords()), note.Note.Length == 0 ? Paper.Nothing : Parts.Notes("REMARKS", note.Note))),
                (Track.Fixed(Look.Aside), Paper.Column(14, Sums(note), Parts.Signature(note.Parties.Seller.Name, "Authorised signatory")))).KeptTogether(),
        ],
    }.ToDocument();

    private static PaperTable<CreditNoteLineDetail> Lines(CreditNoteDetail note) => new()
    {
        Rows = note.Lines,
        Columns =
        [
            Columns.Position<CreditNoteLineDetail>(line => line.Position),
            Columns.Goods<CreditNoteLineDetail>(line => line.Name, line => [line.Sku]),
            new("HSN", 42, line => Paper.Text(line.Hsn)),
            new("Qty", 48, line => Paper.Text(line.Quantity == 0 ? "value only" : $"{OnPaper.Count(line.Quantity)}\u00A0{line.Uqc}")) { Right = true },
            Columns.Amount<CreditNoteLineDetail>("Rate", 42, line => line.UnitPrice),
            .. !note.IsTaxed ? Array.Empty<PaperColumn<CreditNoteLineDetail>>() :
            [
                Columns.Sum("Taxable\nvalue ₹", 55, note.Lines, line => line.Taxable),
                Columns.Rate<CreditNoteLineDetail>(line => line.GstRate),
                Columns.Tax(note.Supply, note.Lines, line => line.Tax),
            ],
            Columns.LineTotal("Credit ₹", note.Lines, line => line.Total),
        ],
        Running = count => new Money(note.Lines.Take(count).Sum(line => line.Total.Paise)).ToAmount(),
    };

    private static Block Sums(CreditNoteDetail note) => SumsOnPaper.Of(note.Sums, note.IsTaxed ? note.Supply : null, note.Lines.Select(line => line.GstRate), "Credit total");

    private static string ReasonOf(CreditNoteDetail note) => note.Reason switch
    {
        CreditReason.Return => "Goods returned",
        CreditReason.ShortShipment => "Less delivered than billed",
        CreditReason.Cancellation => "Cancelled after billing",
        CreditReason.Damage => "Damaged or unfit goods",
        CreditReason.Overcharge => "Charged too high",
        _ => throw new InvalidOperationException($"{note.Reason} has no words on paper."),
    };
}
