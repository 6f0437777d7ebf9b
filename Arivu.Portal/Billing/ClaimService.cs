using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>"I have paid": shops write notes, the team answers them with a receipt (<see cref="PaymentService"/>) or a reason.</summary>
public sealed class ClaimService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IValidator<MoneyDraft> rules, IStringLocalizer<BillingWords> T)
{
    private const int MostOpen = 20;

    /// <summary>A shop says that it paid.</summary>
    /// <returns>The note's id.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="RuleBrokenException">Code reference: a receipt or another note stands for it; or too many notes wait.</exception>
    /// <exception cref="NotAllowedException">Only a shop says that for itself.</exception>
    public Task<Guid> WriteAsync(ClaimDraft draft, CancellationToken cancel)
    {
        var shop = user.RetailerId ?? throw user.Refuse();
        rules.Check(draft);
        return database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            await CreditDesk.HoldAsync(db, shop, ct); // one note after the other
            var claim = PaymentClaim.Write(draft.ToMoney(shop), await InvoiceAsync(db, draft, shop, ct), user.Name, clock.Now());
            await MustBeNewAsync(db, claim, ct);
            db.Add(claim);
            db.Hint(new BillingChanged(shop));
            return claim.Id;
        }, cancel);
    }

    /// <summary>The shop was mistaken and takes its note back.</summary>
    /// <returns>False when there is no such note, or it is another shop's.</returns>
    /// <exception cref="RuleBrokenException">It was answered before.</exception>
    public Task<bool> WithdrawAsync(Guid id, CancellationToken cancel)
    {
        _ = user.RetailerId ?? throw user.Refuse();
        return OnAsync(id, claim => claim.Withdraw(), cancel);
    }

    /// <summary>The team did not find the money.</summary>
    /// <param name="id">The note.</param>
    /// <param name="reason">The shop reads it.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>False when there is no such note.</returns>
    /// <exception cref="BadInputException">No reason, or a long one.</exception>
    /// <exception cref="RuleBrokenException">It was answered before.</exception>
    public Task<bool> DeclineAsync(Guid id, string reason, CancellationToken cancel)
    {
        user.MustBeTeam();
        var why = reason?.Trim() ?? "";
        if (why.Length is 0 or > Payment.NoteLength)
        {
            throw new BadInputException("Reason", why.Length == 0 ? T["Give a reason: the shop reads it"] : T["At most {0} characters", Payment.NoteLength]);
        }

        return OnAsync(id, claim => claim.Decline(why), cancel);
    }

    private async Task<string?> InvoiceAsync(PortalDbContext db, ClaimDraft draft, int shop, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(draft.Invoice))
        {
            return null;
        }

        var number = draft.Invoice.Trim().ToUpperInvariant();
        return await db.Invoices.AnyAsync(i => i.RetailerId == shop && i.Number == number, cancel)
            ? number
            : throw new BadInputException(nameof(ClaimDraft.Invoice), T["None of your invoices has this number"]);
    }

    private static async Task MustBeNewAsync(PortalDbContext db, PaymentClaim claim, CancellationToken cancel)
    {
        var open = await db.PaymentClaims.AsNoTracking().Where(c => c.RetailerId == claim.RetailerId && c.State == ClaimState.Open).ToListAsync(cancel);
        if (claim.Reference.Length > 0 && open.Exists(c => c.Mode == claim.Mode && c.Reference == claim.Reference))
        {
            throw new RuleBrokenException("You told about {0} already; we are looking for the money.", claim.Reference) { Code = "reference" }.Beside(nameof(ClaimDraft.Reference));
        }

        if (open.Count >= MostOpen)
        {
            throw new RuleBrokenException("{0} notes wait already. Call Arivu Foods.", open.Count);
        }

        var receipt = await db.Payments.AsNoTracking().FirstOrDefaultAsync(
            p => p.RetailerId == claim.RetailerId && p.Mode == claim.Mode && p.Reference == claim.Reference && p.State != ClearingState.Bounced && p.State != ClearingState.Reversed, cancel);
        if (claim.Reference.Length > 0 && receipt is not null)
        {
            throw new RuleBrokenException("{0} arrived already: receipt {1}.", claim.Reference, receipt.Number) { Code = "reference" }.Beside(nameof(ClaimDraft.Reference));
        }
    }

    private Task<bool> OnAsync(Guid id, Action<PaymentClaim> act, CancellationToken cancel) => database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
    {
        if (await db.PaymentClaims.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } claim)
        {
            return false;
        }

        act(claim);
        db.Hint(new BillingChanged(claim.RetailerId));
        return true;
    }, cancel);
}
