using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>Writes credit notes that no movement of goods brings about: short or damaged deliveries, and charges that were too high.</summary>
public sealed partial class CreditNoteService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IValidator<CreditNoteDraft> rules, IStringLocalizer<BillingWords> T)
{
    /// <summary>Shows what a note would say, without writing it.</summary>
    /// <returns>Null when there is no such invoice.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="RuleBrokenException">As for <see cref="IssueAsync"/>.</exception>
    public async Task<WrittenCreditNote?> PreviewAsync(CreditNoteDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        rules.Check(draft);
        await using var db = await database.CreateDbContextAsync(cancel);
        return await InvoicesOf(db, draft).AsNoTracking().SingleOrDefaultAsync(cancel) is { } invoice ? WrittenCreditNote.Of(await DraftAsync(db, invoice, draft, cancel)) : null;
    }

    /// <summary>Writes a note and issues it. Only administrators may; staff draft it for them (<see cref="ProposeAsync"/>).</summary>
    /// <returns>Null when there is no such invoice.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="RuleBrokenException">Code quantity or amount: more than is left, or less than half a rupee; too-late: the tax can no longer be credited; idempotency-mismatch.</exception>
    public Task<WrittenCreditNote?> IssueAsync(CreditNoteDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        rules.Check(draft);
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var named = InvoicesOf(db, draft);
            if (await named.Select(i => new { i.RetailerId, i.OrderId }).SingleOrDefaultAsync(ct) is not { RetailerId: var retailerId, OrderId: var orderId })
            {
                return null;
            }

            await OrderTurn.TakeAsync(db, o => o.Id == orderId, ct); // goods that come back meanwhile wait for this note
            await CreditDesk.HoldAsync(db, retailerId, ct);
            if (await AnswerAsync(db, retailerId, draft, ct) is { } written)
            {
                return written;
            }

            var invoice = await named.SingleAsync(ct);
            var note = await DraftAsync(db, invoice, draft, ct);
            if (draft.Key is { Length: > 0 } key)
            {
                note.AnswerTo(key, draft.Hash());
            }

            await new CreditNoteIssuing(clock, user).IssueAsync(db, invoice, note, ct);
            await Dues.SaveAsync(db, retailerId, clock.Today(), ct);
            return WrittenCreditNote.Of(note);
        }, cancel);
    }

    private static async Task<WrittenCreditNote?> AnswerAsync(PortalDbContext db, int retailerId, CreditNoteDraft draft, CancellationToken cancel)
    {
        var key = draft.Key;
        if (string.IsNullOrEmpty(key) || await db.CreditNotes.AsNoTracking().SingleOrDefaultAsync(n => n.RetailerId == retailerId && n.RequestKey == key, cancel) is not { } note)
        {
            return null;
        }

        return note.RequestHash == draft.Hash()
            ? WrittenCreditNote.Of(note)
            : throw new RuleBrokenException("This key wrote {0} of another credit; a new note needs a new key.", note.Number) { Code = "idempotency-mismatch" };
    }

    private static IQueryable<Invoice> InvoicesOf(PortalDbContext db, CreditNoteDraft draft)
    {
        var number = draft.Invoice!.Trim().ToUpperInvariant();
        return db.Invoices.Include(i => i.Lines).Where(i => i.Number == number);
    }

    // A draft with a ground was held against what arrived when staff wrote it, and pieces do not leave a shop without a note of their own.
    private async Task<CreditNote> DraftAsync(PortalDbContext db, Invoice invoice, CreditNoteDraft draft, CancellationToken cancel, bool arrivalWasChecked = false)
    {
        if (!CreditDeadline.Allows(invoice, clock.Today()))
        {
            throw new RuleBrokenException(
                "The GST of {0} could be credited until {1} (CGST Act, section 34). Agree on a commercial credit note without GST.", invoice.Number, CreditDeadline.Of(invoice.IssuedOn).ToText()) { Code = "too-late" };
        }

        if (draft.Lines is { } pieces)
        {
            return CreditNote.ForPieces(invoice, await PiecesAsync(db, invoice, arrivalWasChecked ? null : draft.Ground, pieces, cancel), new CreditGround(draft.Ground ?? CreditReason.ShortShipment, draft.Reason!, Allowed: true));
        }

        try
        {
            return CreditNote.ForAmounts(invoice, CreditShares.Of(invoice, LinesOf(invoice, draft.Sku), draft.Amount!.Value, draft.AmountIncludesTax), new CreditGround(draft.Ground ?? CreditReason.Overcharge, draft.Reason!));
        }
        catch (RuleBrokenException broken) when (broken.Code is "quantity" or "amount")
        {
            throw broken.Beside(nameof(CreditNoteDraft.Amount));
        }
    }

    private IReadOnlyList<InvoiceLine> LinesOf(Invoice invoice, string? sku) =>
        string.IsNullOrWhiteSpace(sku) ? [.. invoice.Lines.OrderBy(l => l.Position)] : [LineOf(invoice, sku, nameof(CreditNoteDraft.Sku))];

    private InvoiceLine LineOf(Invoice invoice, string sku, string field) => invoice.Lines.FirstOrDefault(l => string.Equals(l.Key, sku.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? invoice.Lines.OrderBy(l => l.Position).FirstOrDefault(l => string.Equals(l.Sku, sku.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw new BadInputException(field, T["{0} is not on this invoice", sku.Trim()]);
}
