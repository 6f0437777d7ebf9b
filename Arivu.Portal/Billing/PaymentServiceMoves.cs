using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <content>What becomes of a receipt later. An unknown number is answered with false.</content>
public sealed partial class PaymentService
{
    /// <summary>Sets what is on account against dues: the oldest first, or as named.</summary>
    /// <exception cref="BadInputException">A part names an invoice that owes nothing, or less.</exception>
    /// <exception cref="RuleBrokenException">Nothing is on account, or less than the parts.</exception>
    public Task<bool> AllocateAsync(string number, IReadOnlyList<AllocationDraft>? parts, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, async (payment, db, ct) =>
        {
            if (payment.OnAccount == Money.Zero)
            {
                throw new RuleBrokenException("Nothing of {0} is on account.", payment.Number) { Code = "amount" };
            }

            await AllocateAsync(db, payment, new PaymentDraft { Allocations = parts }, ct);
        }, cancel);
    }

    /// <summary>Takes a payment off an invoice: the money is on account again, to be set against another.</summary>
    /// <exception cref="RuleBrokenException">It pays nothing of that invoice.</exception>
    public Task<bool> TakeOffAsync(string number, string invoice, CancellationToken cancel)
    {
        user.MustBeTeam();
        var named = invoice.Trim().ToUpperInvariant();
        return OnAsync(number, async (payment, db, ct) =>
        {
            var paid = (await PaidAsync(db, payment, ct)).Find(i => i.Number == named);
            if (paid is null || payment.GiveBack(paid, payment.Amount) == Money.Zero)
            {
                throw new RuleBrokenException("{0} pays nothing of {1}.", payment.Number, named) { Code = "amount" };
            }
        }, cancel);
    }

    /// <summary>The cheque goes to the bank.</summary>
    /// <exception cref="RuleBrokenException">It is no cheque in the drawer, or carries a later date.</exception>
    public Task<bool> DepositAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, (payment, _, _) =>
        {
            payment.Deposit(clock.Today());
            return Task.CompletedTask;
        }, cancel);
    }

    /// <summary>The cheque's money is there: it frees credit from now on.</summary>
    /// <exception cref="RuleBrokenException">It is no cheque at the bank.</exception>
    public Task<bool> ClearAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, async (payment, db, ct) =>
        {
            payment.Clear();
            await CreditDesk.RecordAsync(db, payment.RetailerId, CreditMove.ChequeCleared, -payment.Amount, Note(payment), ct);
        }, cancel);
    }

    /// <summary>The bank sent the cheque back: what it paid is owed again.</summary>
    /// <param name="number">The receipt.</param>
    /// <param name="reason">The bank's reason.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">It is no cheque that was at the bank.</exception>
    public Task<bool> BounceAsync(string number, string reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        var why = Because(reason);
        return OnAsync(number, async (payment, db, ct) =>
        {
            var (counted, paid) = (payment.State == ClearingState.Cleared, await PaidAsync(db, payment, ct));
            payment.Bounce(paid, why, clock.Today());
            await CreditDesk.RecordAsync(db, payment.RetailerId, CreditMove.ChequeBounced, counted ? payment.Amount : Money.Zero, Note(payment), ct);
        }, cancel);
    }

    /// <summary>Undoes a receipt that was entered by mistake; its number stays. Only administrators may.</summary>
    /// <param name="number">The receipt.</param>
    /// <param name="reason">What was wrong.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">It bounced or was reversed before.</exception>
    public Task<bool> ReverseAsync(string number, string reason, CancellationToken cancel)
    {
        user.MustBeAdmin();
        var why = Because(reason);
        return OnAsync(number, async (payment, db, ct) =>
        {
            var (counted, paid) = (payment.State == ClearingState.Cleared, await PaidAsync(db, payment, ct));
            payment.Reverse(paid, why, clock.Today());
            await CreditDesk.RecordAsync(db, payment.RetailerId, CreditMove.ReceiptReversed, counted ? payment.Amount : Money.Zero, Note(payment), ct);
            var claims = await db.PaymentClaims.Where(c => c.PaymentNumber == payment.Number).ToListAsync(ct);
            claims.ForEach(c => c.Reopen());
        }, cancel);
    }

    private string Because(string? reason) => reason?.Trim() switch
    {
        null or "" => throw new BadInputException("Reason", T["Give a reason: it stays with the receipt"]),
        { Length: > Payment.NoteLength } => throw new BadInputException("Reason", T["At most {0} characters", Payment.NoteLength]),
        var why => why,
    };

    private static Task<List<Invoice>> PaidAsync(PortalDbContext db, Payment payment, CancellationToken cancel)
    {
        var ids = payment.Allocations.Where(a => a.Amount > Money.Zero).Select(a => a.InvoiceId).Distinct().ToList();
        return db.Invoices.Where(i => ids.Contains(i.Id)).ToListAsync(cancel);
    }

    private Task<bool> OnAsync(string number, Func<Payment, PortalDbContext, CancellationToken, Task> act, CancellationToken cancel)
    {
        var key = number.Trim().ToUpperInvariant();
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            if (await db.Payments.Where(p => p.Number == key).Select(p => (int?)p.RetailerId).SingleOrDefaultAsync(ct) is not { } retailerId)
            {
                return false;
            }

            await CreditDesk.HoldAsync(db, retailerId, ct);
            var payment = await db.Payments.Include(p => p.Allocations).SingleAsync(p => p.Number == key, ct);
            await act(payment, db, ct);
            await Dues.SaveAsync(db, retailerId, clock.Today(), ct);
            return true;
        }, cancel);
    }
}
