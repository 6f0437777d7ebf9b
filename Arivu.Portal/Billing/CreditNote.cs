using Arivu.Portal.Audit;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>Takes a part of an invoice back, at the invoice's own rates and tax heads (CGST rule 53(1A)).</summary>
public sealed class CreditNote : Aggregate, IOwnedByRetailer, IAudited
{
    /// <summary>Longest ground in words.</summary>
    public const int NoteLength = 300;

    private readonly List<CreditNoteLine> _lines = [];

    private CreditNote(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>ACN/2627/000012.</summary>
    public string Number { get; private set; } = "";

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The invoice.</summary>
    public Guid InvoiceId { get; private set; }

    /// <summary>The invoice's number.</summary>
    public string InvoiceNumber { get; private set; } = "";

    /// <summary>The invoice's date, which the note must name.</summary>
    public DateOnly InvoiceDate { get; private set; }

    /// <summary>Its date (IST).</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The ground.</summary>
    public CreditReason Reason { get; private set; }

    /// <summary>The ground in words, for both sides.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Whether GST is credited with the value. A commercial note, after the deadline of section 34, credits none.</summary>
    public bool WithGst { get; private set; }

    /// <summary>Value credited, before GST.</summary>
    public Money Taxable { get; private set; }

    /// <summary>Central tax credited.</summary>
    public Money Cgst { get; private set; }

    /// <summary>State or union territory tax credited.</summary>
    public Money Sgst { get; private set; }

    /// <summary>Integrated tax credited.</summary>
    public Money Igst { get; private set; }

    /// <summary>Brings the total to whole rupees.</summary>
    public Money RoundOff { get; private set; }

    /// <summary>Credited in all, in whole rupees.</summary>
    public Money Total { get; private set; }

    /// <summary>The key of the request that wrote it: repeating the request is answered with this note.</summary>
    public string? RequestKey { get; private set; }

    /// <summary>SHA-256 of that request, in hexadecimal.</summary>
    public string? RequestHash { get; private set; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<CreditNoteLine> Lines => _lines;

    /// <inheritdoc />
    public override string Stream => $"invoice-{InvoiceId:N}";

    /// <inheritdoc />
    public string AuditKey => Number;

    /// <summary>Credits pieces, pro rata of their lines.</summary>
    /// <param name="invoice">The invoice; it must owe, or get back from receipts, what the note says (<see cref="Invoice.Credit"/>).</param>
    /// <param name="pieces">Pieces by line of the invoice.</param>
    /// <param name="ground">Why.</param>
    /// <exception cref="RuleBrokenException">Code quantity: more is credited than was billed, or nothing; amount: it would come to ₹0.</exception>
    public static CreditNote ForPieces(Invoice invoice, IReadOnlyDictionary<Guid, int> pieces, CreditGround ground) =>
        Of(invoice, ground, invoice.Lines.Where(l => pieces.ContainsKey(l.Id)).Select(l => (l, pieces[l.Id], l.ValueOf(pieces[l.Id]))));

    /// <summary>What <see cref="ForPieces"/> would credit, about: nothing where amounts credited before left less than half a rupee on the pieces and others still keep some.</summary>
    internal static Money WorthOf(Invoice invoice, IReadOnlyDictionary<Guid, int> pieces, bool withGst)
    {
        var exact = invoice.Lines.Where(l => pieces.ContainsKey(l.Id)).Select(l => (Line: l, Value: l.ValueOf(pieces[l.Id])))
            .Sum(p => (p.Value + (withGst ? p.Line.TaxOf(p.Value, invoice.Supply).Total : Money.Zero)).Paise);
        var (rounded, left) = (new Money(exact).ToWholeRupees(), invoice.Total - invoice.Credited);
        var last = invoice.Lines.All(l => l.IsCreditedWhole || (l.LeftQuantity == pieces.GetValueOrDefault(l.Id) && (withGst || l.LeftTax.Total == Money.Zero)));
        return last || rounded > left ? left : rounded;
    }

    /// <summary>Credits value before GST on lines that keep their pieces: "charged too high".</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="taxable">Value by line of the invoice (<see cref="CreditShares"/>).</param>
    /// <param name="ground">Why.</param>
    /// <exception cref="RuleBrokenException">Code amount: more is credited than is left, nothing, or less than half a rupee.</exception>
    public static CreditNote ForAmounts(Invoice invoice, IReadOnlyDictionary<Guid, Money> taxable, CreditGround ground) =>
        Of(invoice, ground, invoice.Lines.Where(l => taxable.ContainsKey(l.Id)).Select(l => (l, 0, Within(l, taxable[l.Id]))));

    /// <summary>Remembers the request, so that its repetition writes nothing.</summary>
    public void AnswerTo(string key, string hash) => (RequestKey, RequestHash) = (key, hash);

    /// <summary>Gives number and date.</summary>
    public void Issue(IssuedNumber issued)
    {
        (Number, IssuedOn) = (issued.Number, issued.Date);
        Raise(new CreditNoteIssued(Id, Number, RetailerId));
    }

    private static CreditNote Of(Invoice invoice, CreditGround ground, IEnumerable<(InvoiceLine Line, int Pieces, Money Taxable)> parts)
    {
        var note = new CreditNote(Guid.CreateVersion7())
        {
            RetailerId = invoice.RetailerId,
            InvoiceId = invoice.Id,
            InvoiceNumber = invoice.Number,
            InvoiceDate = invoice.IssuedOn,
            Reason = ground.Reason,
            Note = ground.Note.Trim(),
            WithGst = ground.WithGst,
        };
        note._lines.AddRange(parts.Select(p => note.Take(p.Line, p.Pieces, p.Taxable, invoice.Supply, ground)).ToList());
        if (note._lines.Count == 0)
        {
            throw new RuleBrokenException("{0}: nothing is left to credit.", invoice.Number) { Code = "quantity" };
        }

        note.Sum(invoice);
        return note.Total > Money.Zero
            ? note
            : throw new RuleBrokenException("{0}: less than half a rupee would be credited.", invoice.Number) { Code = "amount" }; // a number for nothing
    }

    private CreditNoteLine Take(InvoiceLine line, int pieces, Money taxable, SupplyKind supply, CreditGround ground)
    {
        var tax = WithGst ? line.TaxOf(taxable, supply) : default;
        line.Credit(pieces, taxable, tax, ground);
        return CreditNoteLine.Of(this, line, pieces, taxable, tax);
    }

    private static Money Within(InvoiceLine line, Money taxable) => taxable > Money.Zero && taxable <= line.LeftTaxable
        ? taxable
        : throw new RuleBrokenException("{0}: at most {1} before GST can still be credited.", line.Sku, line.LeftTaxable) { Code = "amount" };

    // Each note is rounded on its own. The one that leaves nothing on any line takes what is left of the invoice's total, so
    // that all notes together are the invoice to the paisa; until then no note takes more than that.
    private void Sum(Invoice invoice)
    {
        var (left, last) = (invoice.Total - invoice.Credited, invoice.Lines.All(l => l.IsCreditedWhole));
        var sums = BillSums.Of(_lines.Select(l => (l.Taxable, l.Tax)), exact => exact.ToWholeRupees() is var rounded && (rounded > left || last) ? left : rounded);
        (Taxable, RoundOff, Total) = (sums.Taxable, sums.RoundOff, sums.Total);
        (Cgst, Sgst, Igst) = (sums.Tax.Cgst, sums.Tax.Sgst, sums.Tax.Igst);
    }
}
