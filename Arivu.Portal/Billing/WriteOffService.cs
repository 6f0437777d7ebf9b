using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Gives dues up that will not be paid, and claims them again. Only administrators may. An unknown invoice is answered with false.</summary>
public sealed class WriteOffService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IValidator<WriteOffDraft> rules)
{
    /// <summary>Gives a part or all of what an invoice owes up: balance and credit in use fall.</summary>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="RuleBrokenException">Code amount: more than is owed.</exception>
    public Task<bool> WriteOffAsync(string invoice, WriteOffDraft draft, CancellationToken cancel)
    {
        user.MustBeAdmin();
        rules.Check(draft);
        return OnAsync(invoice, draft.Reason!, CreditMove.WriteOff, due =>
        {
            due.GiveUp(draft.Amount!.Value);
            return draft.Amount.Value;
        }, cancel);
    }

    /// <summary>Takes back all that an invoice has written off: it is owed again.</summary>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">Code amount: nothing is written off.</exception>
    public Task<bool> TakeBackAsync(string invoice, string reason, CancellationToken cancel)
    {
        user.MustBeAdmin();
        rules.Check(new WriteOffDraft { Amount = new Money(1), Reason = reason });
        return OnAsync(invoice, reason, CreditMove.WriteOffReversed, due =>
        {
            var all = due.WrittenOff;
            due.ClaimAgain(all);
            return -all;
        }, cancel);
    }

    // The retailer's row is held first: of two who give the same due up at once, the second finds it given up.
    private Task<bool> OnAsync(string number, string reason, CreditMove move, Func<Invoice, Money> act, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await db.Invoices.Where(i => i.Number == key).Select(i => (int?)i.RetailerId).SingleOrDefaultAsync(ct) is not { } retailerId)
            {
                return false;
            }

            await CreditDesk.HoldAsync(db, retailerId, ct);
            var invoice = await db.Invoices.SingleAsync(i => i.Number == key, ct);
            var amount = act(invoice);
            db.Add(WriteOff.Of(invoice, amount, new WriteOffNoting(clock.Today(), reason.Trim(), user.Name)));
            await CreditDesk.RecordAsync(db, retailerId, move, -amount, new CreditNoting(clock.Now(), user.Name, invoice.Number), ct);
            await Dues.SaveAsync(db, retailerId, clock.Today(), ct);
            return true;
        }, cancel);
    }
}
