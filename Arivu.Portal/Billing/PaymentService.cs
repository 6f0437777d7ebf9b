using System.Security.Cryptography;
using System.Text.Json;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>Writes receipts and moves them on. Each method is one transaction in which the dues, the credit in use and what is overdue follow.</summary>
public sealed partial class PaymentService(
    IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock, IValidator<PaymentDraft> rules, IStringLocalizer<BillingWords> T)
{
    /// <summary>Writes a receipt. Money is set against the oldest dues, or as the draft says; the rest stays on account.</summary>
    /// <exception cref="BadInputException">By field of the draft; those of its parts as <c>Allocations[0].Invoice</c>.</exception>
    /// <exception cref="RuleBrokenException">Code reference: it was received before; amount: too much cash for a day; idempotency-mismatch.</exception>
    public async Task<ReceivedPayment> ReceiveAsync(PaymentDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        rules.Check(draft);
        var hash = Hash(draft);
        try
        {
            return await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => ReceiveAsync(db, draft, hash, ct), cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            // Where writers take no turns, somebody wrote the same receipt a moment before: what stands now answers.
            return await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => ReceiveAsync(db, draft, hash, ct), cancel);
        }
    }

    private async Task<ReceivedPayment> ReceiveAsync(PortalDbContext db, PaymentDraft draft, string hash, CancellationToken cancel)
    {
        var code = draft.Retailer!.Trim().ToUpperInvariant();
        var retailer = await db.Retailers.Where(r => r.Code == code).Select(r => new { r.Id, r.TradeName }).SingleOrDefaultAsync(cancel)
            ?? throw new BadInputException(nameof(PaymentDraft.Retailer), T["No shop has this code"]);
        await CreditDesk.HoldAsync(db, retailer.Id, cancel);
        if (await AnswerAsync(db, retailer.Id, draft, hash, cancel) is { } first)
        {
            return first;
        }

        var payment = Payment.Receive(draft.ToMoney(retailer.Id));
        await MustBeNewAsync(db, payment, retailer.TradeName, cancel);
        await MustKeepCashLimitAsync(db, payment, retailer.TradeName, cancel);
        var pays = await AllocateAsync(db, payment, draft, cancel);
        if (draft.Key is { Length: > 0 } key)
        {
            payment.AnswerTo(key, hash);
        }

        await IssueAsync(db, payment, draft.Claim, cancel);
        return Answer(payment, pays);
    }

    private async Task IssueAsync(PortalDbContext db, Payment payment, Guid? claim, CancellationToken cancel)
    {
        var claims = await ClaimsOfAsync(db, payment, claim, cancel);
        payment.Issue(await NumberSeries.DrawAsync(db, NumberSeries.Receipt, clock.Today(), cancel));
        claims.ForEach(c => c.Accept(payment));
        db.Add(payment);
        if (payment.State == ClearingState.Cleared)
        {
            await CreditDesk.RecordAsync(db, payment.RetailerId, CreditMove.Receipt, -payment.Amount, Note(payment), cancel);
        }

        await Dues.SaveAsync(db, payment.RetailerId, clock.Today(), cancel);
    }

    private async Task<List<PaymentClaim>> ClaimsOfAsync(PortalDbContext db, Payment payment, Guid? named, CancellationToken cancel)
    {
        var open = await db.PaymentClaims.Where(c => c.RetailerId == payment.RetailerId)
            .Where(c => c.Id == named || (c.State == ClaimState.Open && c.Mode == payment.Mode && c.Reference == payment.Reference && c.Reference != "")).ToListAsync(cancel);
        return named is null || open.Exists(c => c.Id == named)
            ? open
            : throw new BadInputException(nameof(PaymentDraft.Retailer), T["The note is another shop's"]);
    }

    // A reference is the bank's own number of one payment: a second receipt for it would be money that never came. Each bank
    // numbers its own cheques.
    private static async Task MustBeNewAsync(PortalDbContext db, Payment payment, string retailer, CancellationToken cancel)
    {
        if (payment.Reference.Length == 0)
        {
            return;
        }

        var same = await db.Payments.AsNoTracking().Where(
            p => p.RetailerId == payment.RetailerId && p.Mode == payment.Mode && p.Reference == payment.Reference && p.State != ClearingState.Bounced && p.State != ClearingState.Reversed).ToListAsync(cancel);
        if (same.Find(payment.IsSameAs) is { } standing)
        {
            throw new RuleBrokenException("{0} of {1} is written already: {2}, {3} on {4}.", payment.Reference, retailer, standing.Number, standing.Amount.ToShortString(), standing.ReceivedOn.ToText()) { Code = "reference" }.Beside(nameof(PaymentDraft.Reference));
        }
    }

    private static async Task MustKeepCashLimitAsync(PortalDbContext db, Payment payment, string retailer, CancellationToken cancel)
    {
        if (payment.Mode != PaymentMode.Cash)
        {
            return;
        }

        var before = new Money(await db.Payments.Where(p => p.RetailerId == payment.RetailerId && p.Mode == PaymentMode.Cash && p.ReceivedOn == payment.ReceivedOn && p.State == ClearingState.Cleared)
            .SumAsync(p => p.Amount.Paise, cancel));
        if (before + payment.Amount >= Payment.CashLimit)
        {
            throw new RuleBrokenException(
                "Cash of {0} or more from one shop on one day may not be taken (Income Tax Act, section 269ST). {1} paid {2} in cash on {3}; ask for UPI, NEFT or a cheque.",
                Payment.CashLimit.ToShortString(), retailer, before.ToShortString(), payment.ReceivedOn.ToText()) { Code = "amount" }.Beside(nameof(PaymentDraft.Amount));
        }
    }

    private async Task<IReadOnlyList<Invoice>> AllocateAsync(PortalDbContext db, Payment payment, PaymentDraft draft, CancellationToken cancel)
    {
        var open = await db.Invoices.Where(i => i.RetailerId == payment.RetailerId && i.BalancePaise > 0).ToListAsync(cancel);
        if (draft.Allocations is null)
        {
            payment.AllocateOldestFirst(First(open, draft), open);
            return open;
        }

        foreach (var (index, part) in draft.Allocations.Index())
        {
            payment.Allocate(Named(open, part, index), part.Amount);
        }

        return open;
    }

    private Invoice? First(List<Invoice> open, PaymentDraft draft) => string.IsNullOrWhiteSpace(draft.First) ? null
        : open.Find(i => string.Equals(i.Number, draft.First.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new BadInputException(nameof(PaymentDraft.First), T["The shop owes nothing on {0}", draft.First.Trim()]);

    private Invoice Named(List<Invoice> open, AllocationDraft part, int index)
    {
        var invoice = open.Find(i => string.Equals(i.Number, part.Invoice.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new BadInputException($"{nameof(PaymentDraft.Allocations)}[{index}].{nameof(AllocationDraft.Invoice)}", T["The shop owes nothing on {0}", part.Invoice]);
        return part.Amount <= invoice.Balance
            ? invoice
            : throw new BadInputException($"{nameof(PaymentDraft.Allocations)}[{index}].{nameof(AllocationDraft.Amount)}", T["{0} owes {1}", invoice.Number, invoice.Balance.ToShortString()]);
    }

    private static async Task<ReceivedPayment?> AnswerAsync(PortalDbContext db, int retailerId, PaymentDraft draft, string hash, CancellationToken cancel)
    {
        var key = draft.Key;
        if (string.IsNullOrEmpty(key) || await db.Payments.AsNoTracking().Include(p => p.Allocations).SingleOrDefaultAsync(p => p.RetailerId == retailerId && p.RequestKey == key, cancel) is not { } payment)
        {
            return null;
        }

        if (payment.RequestHash != hash)
        {
            throw new RuleBrokenException("This key wrote {0} of another payment; a new payment needs a new key.", payment.Number) { Code = "idempotency-mismatch" };
        }

        var ids = payment.Allocations.Select(a => a.InvoiceId).ToList();
        return Answer(payment, await db.Invoices.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(cancel));
    }

    private static ReceivedPayment Answer(Payment payment, IReadOnlyList<Invoice> invoices)
    {
        var numbers = invoices.ToDictionary(i => i.Id, i => i.Number);
        var parts = payment.Allocations.Where(a => a.Amount > Money.Zero).Select(a => new AllocationDraft(numbers[a.InvoiceId], a.Amount));
        return new ReceivedPayment(payment.Number, payment.Amount, [.. parts.OrderBy(p => p.Invoice, StringComparer.Ordinal)], payment.OnAccount);
    }

    private CreditNoting Note(Payment payment) => new(clock.Now(), user.Name, payment.Number);

    private static string Hash(PaymentDraft draft)
    {
        var said = new { draft.Retailer, draft.Amount, draft.Mode, draft.CleanReference, draft.ReceivedOn, draft.ChequeDate, draft.Bank, draft.Note, draft.Allocations, draft.Claim };
        return Convert.ToHexString(SHA256.HashData(draft.First is null ? JsonSerializer.SerializeToUtf8Bytes(said) : JsonSerializer.SerializeToUtf8Bytes(new { said, draft.First })));
    }
}
