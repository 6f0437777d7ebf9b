using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Billing;

/// <summary>A write-off as it is typed.</summary>
public sealed class WriteOffDraft
{
    /// <summary>How much of the due is given up.</summary>
    public Money? Amount { get; set; }

    /// <summary>Why; it stays with the invoice.</summary>
    public string? Reason { get; set; }
}

/// <summary>What a write-off may look like as it is typed.</summary>
public sealed class WriteOffRules : AbstractValidator<WriteOffDraft>
{
    /// <summary>Rules that speak the reader's language.</summary>
    public WriteOffRules(IStringLocalizer<BillingWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(w => w.Amount).NotNull().WithMessage(_ => T["Say how much"]).Must(amount => amount > Money.Zero).WithMessage(_ => T["More than ₹0"]);
        RuleFor(w => w.Reason)
            .NotEmpty().WithMessage(_ => T["Give a reason: it stays with the invoice"])
            .MaximumLength(Payment.NoteLength).WithMessage(_ => T["At most {0} characters", Payment.NoteLength]);
    }
}
