using System.Text.Json;
using Arivu.Portal.Audit;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing;

/// <summary>What became of a drafted credit note.</summary>
public enum WaitingNoteState
{
    /// <summary>An administrator is to decide.</summary>
    Waiting,

    /// <summary>A credit note stands.</summary>
    Issued,

    /// <summary>An administrator said no, and why.</summary>
    Discarded,
}

/// <summary>
/// A credit note that staff drafted and an administrator has not issued: the house's own paper, which no shop sees. It has
/// no number and moves no balance (docs/decisions/013).
/// </summary>
public sealed class WaitingCreditNote : Aggregate, IAudited
{
    /// <summary>Longest text of pieces: <see cref="CreditNoteRules.MostLines"/> products.</summary>
    internal const int PiecesLength = 16_000;

    private WaitingCreditNote(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The buyer.</summary>
    public int RetailerId { get; private set; }

    /// <summary>The invoice.</summary>
    public Guid InvoiceId { get; private set; }

    /// <summary>The invoice's number.</summary>
    public string InvoiceNumber { get; private set; } = "";

    /// <summary>The ground by law.</summary>
    public CreditReason Ground { get; private set; }

    /// <summary>The ground in words.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Pieces by product, as JSON; null when an amount is credited.</summary>
    public string? Pieces { get; private set; }

    /// <summary>The amount; none when pieces are credited.</summary>
    public Money Amount { get; private set; }

    /// <summary>Whether GST is within <see cref="Amount"/>.</summary>
    public bool AmountIncludesTax { get; private set; }

    /// <summary>The product that the amount belongs to; null is all of them.</summary>
    public string? Sku { get; private set; }

    /// <summary>What the note would credit in all, as the person saw it.</summary>
    public Money Total { get; private set; }

    /// <summary>When it was drafted, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who drafted it.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>The login of who drafted it; null when the house did.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The key of the request that drafted it: repeating the request drafts nothing.</summary>
    public string? RequestKey { get; private set; }

    /// <summary>SHA-256 of that request, in hexadecimal.</summary>
    public string? RequestHash { get; private set; }

    /// <summary>Where it stands.</summary>
    public WaitingNoteState State { get; private set; }

    /// <summary>The credit note's number, once issued.</summary>
    public string? NoteNumber { get; private set; }

    /// <summary>Why it was discarded.</summary>
    public string? Answer { get; private set; }

    /// <summary>Who decided.</summary>
    public string? AnsweredBy { get; private set; }

    /// <inheritdoc />
    public override string Stream => $"credit-draft-{Id:N}";

    /// <inheritdoc />
    public string AuditKey => $"{InvoiceNumber} draft";

    /// <summary>Writes a draft down.</summary>
    /// <param name="note">What it would be, tried on the invoice.</param>
    /// <param name="said">As it was typed.</param>
    /// <param name="user">Who drafts.</param>
    /// <param name="at">When, in UTC.</param>
    internal static WaitingCreditNote Of(CreditNote note, CreditNoteDraft said, CurrentUser user, DateTime at) => new(Guid.CreateVersion7())
    {
        RetailerId = note.RetailerId,
        InvoiceId = note.InvoiceId,
        InvoiceNumber = note.InvoiceNumber,
        Ground = note.Reason,
        Note = note.Note,
        Pieces = said.Lines is null ? null : JsonSerializer.Serialize(said.Lines),
        Amount = said.Amount ?? Money.Zero,
        AmountIncludesTax = said.AmountIncludesTax,
        Sku = string.IsNullOrWhiteSpace(said.Sku) ? null : said.Sku.Trim(),
        Total = note.Total,
        At = at,
        Actor = user.Name,
        ActorId = user.Id,
        RequestKey = string.IsNullOrEmpty(said.Key) ? null : said.Key,
        RequestHash = string.IsNullOrEmpty(said.Key) ? null : said.Hash(),
    };

    /// <summary>The draft as it was typed.</summary>
    public CreditNoteDraft ToDraft() => new()
    {
        Invoice = InvoiceNumber,
        Lines = Pieces is null ? null : JsonSerializer.Deserialize<IReadOnlyList<CreditedPieces>>(Pieces),
        Amount = Pieces is null ? Amount : null,
        AmountIncludesTax = AmountIncludesTax,
        Sku = Sku,
        Ground = Ground,
        Reason = Note,
    };

    /// <summary>It became a credit note.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: somebody decided before; amount: it would be another note by now.</exception>
    public void Issue(CreditNote note, string by)
    {
        MustWait();
        if (note.Total != Total)
        {
            throw new RuleBrokenException(
                "This draft credits {0} on {1}; by now it would be {2}, because more was credited meanwhile. Discard it and draft it again.", Total, InvoiceNumber, note.Total) { Code = "amount" };
        }

        (State, NoteNumber, AnsweredBy) = (WaitingNoteState.Issued, note.Number, by);
        Raise(new CreditDraftAnswered(Id, RetailerId));
    }

    /// <summary>It will be no credit note.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: somebody decided before.</exception>
    public void Discard(string reason, string by)
    {
        MustWait();
        (State, Answer, AnsweredBy) = (WaitingNoteState.Discarded, reason, by);
        Raise(new CreditDraftAnswered(Id, RetailerId));
    }

    /// <summary>Holds the door of a decision.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: somebody decided before.</exception>
    internal void MustWait()
    {
        if (State != WaitingNoteState.Waiting)
        {
            throw State == WaitingNoteState.Issued
                ? new RuleBrokenException("{0} issued this draft already: {1}.", AnsweredBy!, NoteNumber!) { Code = "wrong-state" }
                : new RuleBrokenException("{0} discarded this draft already.", AnsweredBy!) { Code = "wrong-state" };
        }
    }
}
