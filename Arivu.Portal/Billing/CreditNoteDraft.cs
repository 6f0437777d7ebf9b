using System.Security.Cryptography;
using System.Text.Json;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>A credit note as it is typed: by pieces, or by an amount. Goods that came back are credited by themselves.</summary>
public sealed class CreditNoteDraft
{
    /// <summary>The invoice.</summary>
    public string? Invoice { get; set; }

    /// <summary>Pieces that arrived short or damaged; null when an amount is credited.</summary>
    public IReadOnlyList<CreditedPieces>? Lines { get; set; }

    /// <summary>An amount; null when pieces are credited.</summary>
    public Money? Amount { get; set; }

    /// <summary>Whether GST is within the amount: 500 with GST, or 500 and GST on top.</summary>
    public bool AmountIncludesTax { get; set; } = true;

    /// <summary>The product the amount belongs to; null spreads it over all lines, pro rata of what is left on them.</summary>
    public string? Sku { get; set; }

    /// <summary>The ground by law; null is too high a charge for an amount, less delivered for pieces.</summary>
    public CreditReason? Ground { get; set; }

    /// <summary>The ground in words; both sides read it.</summary>
    public string? Reason { get; set; }

    /// <summary>One for each try of a person to credit: repeating it is answered with the same note.</summary>
    public string? Key { get; set; }

    /// <summary>SHA-256 of all that is typed, in hexadecimal.</summary>
    internal string Hash() =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Invoice, Lines, Amount, AmountIncludesTax, Sku, Ground, Reason })));

    /// <summary>The same with this reason where none is typed yet.</summary>
    internal CreditNoteDraft WithReason(string reason)
    {
        var copy = (CreditNoteDraft)MemberwiseClone();
        copy.Reason = string.IsNullOrWhiteSpace(Reason) ? reason : Reason;
        return copy;
    }
}

/// <summary>Pieces of one product.</summary>
/// <param name="Sku">Which.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record CreditedPieces(string Sku, int Quantity);

/// <summary>A credit note that was written, or would be.</summary>
/// <param name="Number">ACN/2627/000012; empty when it was only tried.</param>
/// <param name="Invoice">The invoice.</param>
/// <param name="Taxable">Value credited.</param>
/// <param name="Cgst">Central tax.</param>
/// <param name="Sgst">State or union territory tax.</param>
/// <param name="Igst">Integrated tax.</param>
/// <param name="RoundOff">To whole rupees.</param>
/// <param name="Total">Credited in all.</param>
public sealed record WrittenCreditNote(string Number, string Invoice, Money Taxable, Money Cgst, Money Sgst, Money Igst, Money RoundOff, Money Total)
{
    internal static WrittenCreditNote Of(CreditNote n) => new(n.Number, n.InvoiceNumber, n.Taxable, n.Cgst, n.Sgst, n.Igst, n.RoundOff, n.Total);
}

/// <summary>What a credit note may look like as it is typed.</summary>
public sealed class CreditNoteRules : AbstractValidator<CreditNoteDraft>
{
    /// <summary>Longest ground.</summary>
    public const int ReasonLength = 200;

    /// <summary>Most products of one note.</summary>
    public const int MostLines = 200;

    /// <summary>Rules that speak the reader's language.</summary>
    public CreditNoteRules(IStringLocalizer<BillingWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(n => n.Invoice).NotEmpty().WithMessage(_ => T["Name the invoice"]);
        RuleFor(n => n.Reason)
            .NotEmpty().WithMessage(_ => T["Give a reason: both sides read it"])
            .MaximumLength(ReasonLength).WithMessage(_ => T["At most {0} characters", ReasonLength]);
        RuleFor(n => n.Key).MaximumLength(PaymentDraft.KeyLength).WithMessage(_ => T["At most {0} characters", PaymentDraft.KeyLength]);
        RuleFor(n => n.Ground).IsInEnum().WithMessage(_ => T["Choose the ground"]);
        RuleFor(n => n.Amount).NotNull().When(n => n.Lines is null).WithMessage(_ => T["Credit pieces or an amount"]);
        RuleFor(n => n.Amount).Null().When(n => n.Lines is not null).WithMessage(_ => T["Credit pieces or an amount, not both"]);
        RuleFor(n => n.Amount).Must(amount => amount > Money.Zero).When(n => n.Amount is not null).WithMessage(_ => T["More than ₹0"]);
        RuleFor(n => n.Lines).Must(lines => lines!.Count > 0).When(n => n.Lines is not null).WithMessage(_ => T["Name the pieces"])
            .Must(lines => lines!.Count <= MostLines).When(n => n.Lines is not null).WithMessage(_ => T["At most {0} products on one note", MostLines]);
        RuleForEach(n => n.Lines).Must(line => !string.IsNullOrWhiteSpace(line.Sku)).WithMessage(_ => T["Each line names a product"])
            .Must(line => line.Quantity > 0).WithMessage(_ => T["1 piece or more"]);
    }
}
