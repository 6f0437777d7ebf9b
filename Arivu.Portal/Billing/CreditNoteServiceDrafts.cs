using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <content>Staff draft, administrators decide. A draft draws no number and moves no balance; an unknown one is answered with null or false.</content>
public sealed partial class CreditNoteService
{
    /// <summary>Leaves a note for an administrator to issue.</summary>
    /// <returns>What it would say; of a request that came before, the note that it became; null when there is no such invoice.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="RuleBrokenException">As for <see cref="IssueAsync"/>; wrong-state: the request came before and its draft was discarded.</exception>
    public Task<WrittenCreditNote?> ProposeAsync(CreditNoteDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        rules.Check(draft);
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var named = InvoicesOf(db, draft).AsNoTracking();
            if (await named.Select(i => (int?)i.RetailerId).SingleOrDefaultAsync(ct) is not { } retailerId)
            {
                return null;
            }

            await CreditDesk.HoldAsync(db, retailerId, ct);
            var invoice = await named.SingleAsync(ct);
            if (await DraftedAsync(db, invoice, draft, ct) is { } drafted)
            {
                return drafted;
            }

            var note = await DraftAsync(db, invoice, draft, ct);
            db.Add(WaitingCreditNote.Of(note, draft, user, clock.Now()));
            db.Hint(new BillingChanged(invoice.RetailerId));
            return WrittenCreditNote.Of(note);
        }, cancel);
    }

    /// <summary>Issues a draft: number, balance and credit follow now. Only administrators may.</summary>
    /// <returns>Null when there is no such draft.</returns>
    /// <exception cref="RuleBrokenException">Code wrong-state: somebody decided before; quantity, amount or too-late: it no longer fits its invoice.</exception>
    public Task<WrittenCreditNote?> IssueDraftAsync(Guid id, CancellationToken cancel)
    {
        user.MustBeAdmin();
        return OnDraftAsync<WrittenCreditNote>(id, async (waiting, db, ct) =>
        {
            waiting.MustWait();
            var draft = waiting.ToDraft();
            var invoice = await InvoicesOf(db, draft).SingleAsync(ct);
            var note = await DraftAsync(db, invoice, draft, ct, arrivalWasChecked: true);
            await new CreditNoteIssuing(clock, user).IssueAsync(db, invoice, note, ct);
            waiting.Issue(note, user.Name);
            await Dues.SaveAsync(db, waiting.RetailerId, clock.Today(), ct);
            return WrittenCreditNote.Of(note);
        }, cancel);
    }

    /// <summary>Says no to a draft; who drafted it reads why. Only administrators may.</summary>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">Code wrong-state: somebody decided before.</exception>
    public async Task<bool> DiscardDraftAsync(Guid id, string reason, CancellationToken cancel)
    {
        user.MustBeAdmin();
        var why = reason?.Trim() ?? "";
        if (why.Length is 0 or > Payment.NoteLength)
        {
            throw new BadInputException("Reason", why.Length == 0 ? T["Give a reason: who drafted it reads it"] : T["At most {0} characters", Payment.NoteLength]);
        }

        return await OnDraftAsync<WaitingCreditNote>(id, (waiting, db, _) =>
        {
            waiting.Discard(why, user.Name);
            db.Hint(new BillingChanged(waiting.RetailerId));
            return Task.FromResult(waiting);
        }, cancel) is not null;
    }

    // A draft keeps no sums but its total, so what it would say is asked of the invoice again.
    private async Task<WrittenCreditNote?> DraftedAsync(PortalDbContext db, Invoice invoice, CreditNoteDraft draft, CancellationToken cancel)
    {
        var (key, shop) = (draft.Key, invoice.RetailerId);
        if (string.IsNullOrEmpty(key) || await db.WaitingCreditNotes.AsNoTracking().SingleOrDefaultAsync(n => n.RetailerId == shop && n.RequestKey == key, cancel) is not { } waiting)
        {
            return null;
        }

        if (waiting.RequestHash != draft.Hash())
        {
            throw new RuleBrokenException("This key drafted another credit on {0}; a new draft needs a new key.", waiting.InvoiceNumber) { Code = "idempotency-mismatch" };
        }

        if (waiting.NoteNumber is { } number)
        {
            return WrittenCreditNote.Of(await db.CreditNotes.AsNoTracking().SingleAsync(n => n.Number == number, cancel));
        }

        waiting.MustWait();
        return WrittenCreditNote.Of(await DraftAsync(db, invoice, draft, cancel));
    }

    // Whoever decides holds the retailer's row: of two who decide at once, the second finds it decided.
    private Task<T?> OnDraftAsync<T>(Guid id, Func<WaitingCreditNote, PortalDbContext, CancellationToken, Task<T>> act, CancellationToken cancel)
        where T : class => database.InTransactionAsync<T?>(Guid.CreateVersion7(), async (db, ct) =>
    {
        var drafted = db.WaitingCreditNotes.Where(n => n.Id == id).Join(db.Invoices, n => n.InvoiceId, i => i.Id, (_, i) => new { i.RetailerId, i.OrderId });
        if (await drafted.SingleOrDefaultAsync(ct) is not { } of)
        {
            return null;
        }

        await OrderTurn.TakeAsync(db, o => o.Id == of.OrderId, ct);
        await CreditDesk.HoldAsync(db, of.RetailerId, ct);
        return await act(await db.WaitingCreditNotes.SingleAsync(n => n.Id == id, ct), db, ct);
    }, cancel);
}
