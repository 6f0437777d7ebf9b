using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>What money may look like as it is typed.</summary>
public sealed class MoneyRules : AbstractValidator<MoneyDraft>
{
    private const int OldestDays = 366;
    private static readonly Money Most = Money.FromRupees(100_00_00_000m);

    /// <summary>Rules that speak the reader's language.</summary>
    public MoneyRules(IStringLocalizer<BillingWords> T, TimeProvider clock)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(m => m.Amount)
            .NotNull().WithMessage(_ => T["Type the amount"])
            .Must(amount => amount > Money.Zero).WithMessage(_ => T["More than ₹0"])
            .Must(amount => amount <= Most).WithMessage(_ => T["At most {0}", Most.ToShortString()]);
        RuleFor(m => m.Mode)
            .NotNull().WithMessage(_ => T["Choose how it was paid"])
            .IsInEnum().WithMessage(_ => T["Choose how it was paid"]);
        RuleFor(m => m.CleanReference)
            .Must((draft, reference) => PaymentReference.Fits(draft.Mode!.Value, reference)).When(m => m.Mode is { } mode && Enum.IsDefined(mode))
            .WithMessage(draft => T[Asked(draft.Mode!.Value)])
            .OverridePropertyName(nameof(MoneyDraft.Reference));
        RuleFor(m => m.ReceivedOn)
            .NotNull().WithMessage(_ => T["Choose the day"])
            .Must(day => day <= clock.Today()).WithMessage(_ => T["This day is still to come"])
            .Must(day => day >= clock.Today().AddDays(-OldestDays)).WithMessage(_ => T["More than a year ago: check the year"]);
        RuleFor(m => m.Note).MaximumLength(Payment.NoteLength).WithMessage(_ => T["At most {0} characters", Payment.NoteLength]);
    }

    private static string Asked(PaymentMode mode) => mode switch
    {
        PaymentMode.Upi => "The 12 digits of the UPI reference",
        PaymentMode.Neft or PaymentMode.Rtgs => "The UTR: 10 to 22 letters and digits",
        PaymentMode.Cheque => "The 6 digits of the cheque's number",
        _ => "At most 40 characters",
    };
}

/// <summary>What a receipt may look like as it is typed.</summary>
public sealed class PaymentRules : AbstractValidator<PaymentDraft>
{
    private const int StaleMonths = 3;

    /// <summary>Rules that speak the reader's language.</summary>
    public PaymentRules(IStringLocalizer<BillingWords> T, TimeProvider clock)
    {
        Include(new MoneyRules(T, clock));
        RuleFor(p => p.Retailer).NotEmpty().WithMessage(_ => T["Choose the shop"]);
        RuleFor(p => p.Bank).MaximumLength(Payment.NoteLength).WithMessage(_ => T["At most {0} characters", Payment.NoteLength]);
        RuleFor(p => p.Key).MaximumLength(PaymentDraft.KeyLength).WithMessage(_ => T["At most {0} characters", PaymentDraft.KeyLength]);
        RuleFor(p => p.ChequeDate)
            .Must(date => date >= clock.Today().AddMonths(-StaleMonths)).WithMessage(_ => T["Banks take a cheque for 3 months from its date"])
            .When(p => p.Mode == PaymentMode.Cheque && p.ChequeDate is not null);
        RuleFor(p => p.Allocations)
            .Must((draft, parts) => parts!.Sum(p => (decimal)p.Amount.Paise) <= draft.Amount!.Value.Paise).WithMessage(_ => T["The parts are more than the payment"])
            .When(p => p is { Allocations: not null, Amount: not null });
        RuleForEach(p => p.Allocations).Must(part => part.Amount > Money.Zero).WithMessage(_ => T["More than ₹0"]);
    }
}

/// <summary>What the receive panel asks beyond that: a person who holds the cheque can read its bank.</summary>
public sealed class ReceiptFormRules : AbstractValidator<PaymentDraft>
{
    /// <summary>Rules that speak the reader's language.</summary>
    public ReceiptFormRules(IStringLocalizer<BillingWords> T, TimeProvider clock)
    {
        Include(new PaymentRules(T, clock));
        RuleFor(p => p.Bank).NotEmpty().WithMessage(_ => T["The bank on the cheque"]).When(p => p.Mode == PaymentMode.Cheque);
        RuleFor(p => p.ChequeDate).NotNull().WithMessage(_ => T["The date on the cheque"]).When(p => p.Mode == PaymentMode.Cheque);
    }
}
