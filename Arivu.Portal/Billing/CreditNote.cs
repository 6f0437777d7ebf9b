using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>Why an invoice is credited (CGST section 34).</summary>
public enum CreditReason
{
    /// <summary>Goods came back.</summary>
    Return,

    /// <summary>Less was delivered than billed.</summary>
    ShortShipment,

    /// <summary>Called off after billing.</summary>
    Cancellation,

    /// <summary>Value or tax was charged too high.</summary>
    Overcharge,
}

/// <summary>Takes a part of an invoice back, at the invoice's own rates and tax heads (CGST rule 53(1A)).</summary>
public sealed class CreditNote : Aggregate, IOwnedByRetailer
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

    /// <summary>The lines.</summary>
    public IReadOnlyList<CreditNoteLine> Lines => _lines;

    /// <inheritdoc />
    public override string Stream => $"invoice-{InvoiceId:N}";

    /// <summary>Credits pieces, pro rata of their lines. When nothing is left on the invoice, the note takes exactly what is left of its total.</summary>
    /// <exception cref="RuleBrokenException">More is credited than was billed.</exception>
    public static CreditNote ForPieces(Invoice invoice, IReadOnlyDictionary<Guid, int> piecesByLine, CreditReason reason, string note)
    {
        var credit = Of(invoice, reason, note);
        foreach (var line in invoice.Lines.Where(l => piecesByLine.ContainsKey(l.Id)))
        {
            var pieces = piecesByLine[line.Id];
            credit._lines.Add(CreditNoteLine.Of(credit, line, pieces, line.Credit(pieces), invoice.Supply));
        }

        credit.Sum(invoice);
        return credit;
    }

    /// <summary>Credits an amount of one line: "500 with GST" or "500 before GST", as the screen asks.</summary>
    /// <exception cref="RuleBrokenException">The amount is not positive or exceeds what is left of the line.</exception>
    public static CreditNote ForAmount(Invoice invoice, InvoiceLine line, Money amount, bool includesTax, string note)
    {
        var taxable = includesTax ? new Money(Rounding.HalfUp(amount.Paise * 100m / (100m + line.GstRate))) : amount;
        if (amount <= Money.Zero || taxable > line.Taxable - line.CreditedTaxable)
        {
            throw new RuleBrokenException("At most {0} before GST can still be credited on {1}.", line.Taxable - line.CreditedTaxable, line.Sku);
        }

        var credit = Of(invoice, CreditReason.Overcharge, note);
        line.CreditValue(taxable);
        credit._lines.Add(CreditNoteLine.Of(credit, line, 0, taxable, invoice.Supply));
        credit.Sum(invoice);
        return credit;
    }

    /// <summary>Gives number and date.</summary>
    public void Issue(IssuedNumber issued) => (Number, IssuedOn) = (issued.Number, issued.Date);

    private static CreditNote Of(Invoice invoice, CreditReason reason, string note) => new(Guid.CreateVersion7())
    {
        RetailerId = invoice.RetailerId,
        InvoiceId = invoice.Id,
        InvoiceNumber = invoice.Number,
        InvoiceDate = invoice.IssuedOn,
        Reason = reason,
        Note = note.Trim(),
    };

    private void Sum(Invoice invoice)
    {
        Taxable = new Money(_lines.Sum(l => l.Taxable.Paise));
        Cgst = new Money(_lines.Sum(l => l.Cgst.Paise));
        Sgst = new Money(_lines.Sum(l => l.Sgst.Paise));
        Igst = new Money(_lines.Sum(l => l.Igst.Paise));
        var exact = Taxable + Cgst + Sgst + Igst;
        var isLast = invoice.Lines.All(l => l.CreditedTaxable == l.Taxable);
        Total = isLast ? invoice.Total - invoice.Credited : exact.ToWholeRupees();
        RoundOff = Total - exact;
    }
}
