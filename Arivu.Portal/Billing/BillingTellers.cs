using Arivu.Portal.Audit;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>Tells the trail's lines about papers of money.</summary>
/// <param name="subject">The kind.</param>
/// <param name="title">What it is called.</param>
/// <param name="href">Where one stands.</param>
/// <param name="T">The room's words.</param>
internal abstract class MoneyTeller(string subject, string title, Func<string, string> href, IStringLocalizer<BillingWords> T) : AuditTeller(subject)
{
    public override string Title => title;

    public override string? Href(string key) => href(DocumentNumber.ToAddress(key));

    // Keys of other rows, and what is kept for repeated requests, say nothing to people.
    public override string? Field(string name) => name switch
    {
        "RequestKey" or "RequestHash" or "RetailerId" or "InvoiceId" or "ActorId" => null,
        nameof(Payment.Reference) => T["Reference"],
        nameof(Payment.Amount) => T["Amount"],
        nameof(Payment.OnAccount) => T["On account"],
        nameof(Payment.ReceivedOn) => T["Received on"],
        nameof(Payment.ChequeDate) => T["Date on the cheque"],
        nameof(Payment.Bank) => T["Bank"],
        nameof(Payment.State) => T["State"],
        nameof(Payment.UndoneBecause) => T["Undone because"],
        nameof(Payment.Mode) => T["How"],
        nameof(CreditNote.InvoiceNumber) => T["Invoice"],
        _ => base.Field(name),
    };

    public override string? Value(string field, string? text) => field switch
    {
        nameof(Payment.Mode) when Enum.TryParse<PaymentMode>(text, out var mode) => T[mode.Words()],
        nameof(Payment.State) when Enum.TryParse<ClearingState>(text, out var state) => T[state.Words()],
        nameof(Payment.State) when Enum.TryParse<ClaimState>(text, out var state) => T[state.Words()],
        nameof(CreditNote.Reason) or nameof(WaitingCreditNote.Ground) when Enum.TryParse<CreditReason>(text, out var reason) => T[reason.Words()],
        _ => text,
    };
}

/// <summary>Receipts.</summary>
internal sealed class PaymentTeller(IStringLocalizer<BillingWords> T) : MoneyTeller(nameof(Payment), T["Receipt"], number => $"/payments?receipt={number}", T);

/// <summary>What shops say they paid.</summary>
internal sealed class PaymentClaimTeller(IStringLocalizer<BillingWords> T) : MoneyTeller(nameof(PaymentClaim), T["\"I have paid\""], _ => "/payments?view=claims", T);

/// <summary>Credit notes.</summary>
internal sealed class CreditNoteTeller(IStringLocalizer<BillingWords> T) : MoneyTeller(nameof(CreditNote), T["Credit note"], number => $"/credit-notes?search={number}", T);

/// <summary>Drafts of credit notes.</summary>
internal sealed class WaitingNoteTeller(IStringLocalizer<BillingWords> T) : MoneyTeller(nameof(WaitingCreditNote), T["Credit note draft"], _ => "/credit-notes?view=waiting", T);

/// <summary>What was written off.</summary>
internal sealed class WriteOffTeller(IStringLocalizer<BillingWords> T) : MoneyTeller(nameof(WriteOff), T["Write-off"], number => $"/invoices/{number}", T);
