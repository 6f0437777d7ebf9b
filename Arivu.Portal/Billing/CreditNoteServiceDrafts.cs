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
    /// <returns>What it would say; null when there is no such invoice.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="RuleBrokenException">As for <see cref="IssueAsync"/>.</exception>
    public Task<WrittenCreditNote?> ProposeAsync(CreditNoteDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        rules.Check(draft);
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await InvoicesOf(db, draft).AsNoTracking().SingleOrDefaultAsync(ct) is not { } invoice)
            {
                return null;
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
            var note = await DraftAsync(db, invoice, draft, ct);
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
