using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Billing;

/// <summary>What a request to credit says: pieces, or an amount.</summary>
/// <param name="Invoice">ARV/2627/000123, or as addresses write it.</param>
/// <param name="Lines">Pieces that arrived short.</param>
/// <param name="Amount">An amount, spread over the invoice's lines.</param>
/// <param name="AmountIncludesTax">Whether GST is within the amount; so it is when nothing is said.</param>
/// <param name="Reason">The ground in words; both sides read it.</param>
public sealed record CreditNoteBody(string? Invoice, IReadOnlyList<LineBody?>? Lines, Money? Amount, bool? AmountIncludesTax, string? Reason)
{
    /// <summary>The note as a person would type it, under the request's key.</summary>
    /// <exception cref="BadInputException">By field: a line that says nothing.</exception>
    internal CreditNoteDraft ToDraft(string? key) => new()
    {
        Invoice = Invoice is null ? null : DocumentNumber.FromAddress(Invoice),
        Lines = Lines is null ? null : [.. LineBody.Read(Lines).Select(line => new CreditedPieces(line.Sku, line.Quantity))],
        Amount = Amount,
        AmountIncludesTax = AmountIncludesTax ?? true,
        Reason = Reason,
        Key = key,
    };
}

/// <summary>A credit note as the API tells it.</summary>
/// <param name="Number">ACN/2627/000012; null for a draft, which an administrator issues or discards.</param>
/// <param name="Invoice">The invoice.</param>
/// <param name="Taxable">Value credited.</param>
/// <param name="Cgst">Central tax.</param>
/// <param name="Sgst">State or union territory tax.</param>
/// <param name="Igst">Integrated tax.</param>
/// <param name="RoundOff">To whole rupees.</param>
/// <param name="Total">Credited in all.</param>
public sealed record CreditNoteAnswer(string? Number, string Invoice, Money Taxable, Money Cgst, Money Sgst, Money Igst, Money RoundOff, Money Total)
{
    internal static CreditNoteAnswer Of(WrittenCreditNote note) =>
        new(note.Number.Length == 0 ? null : note.Number, note.Invoice, note.Taxable, note.Cgst, note.Sgst, note.Igst, note.RoundOff, note.Total);

    internal static CreditNoteAnswer Of(CreditNoteDetail note) =>
        new(note.Number, note.Invoice, note.Taxable, note.Cgst, note.Sgst, note.Igst, note.RoundOff, note.Total);
}
