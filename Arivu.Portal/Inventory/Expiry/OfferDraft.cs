using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>A short-dated offer, as it is typed.</summary>
public sealed class OfferDraft
{
    /// <summary>The batch's key.</summary>
    public int BatchId { get; set; }

    /// <summary>Off the price of a piece, in percent.</summary>
    public decimal? PercentOff { get; set; }

    /// <summary>Its first day (IST).</summary>
    public DateOnly? From { get; set; }

    /// <summary>Its last day (IST).</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>What can be said about an offer without asking the database; the form and the service share it.</summary>
public sealed class OfferRules : AbstractValidator<OfferDraft>
{
    /// <summary>Rules that speak the reader's language.</summary>
    public OfferRules(IStringLocalizer<InventoryWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(o => o.PercentOff).NotNull().WithMessage(_ => T["Say how many percent come off"])
            .Must(percent => percent is > 0 and <= ShortDatedOffer.MostPercent).WithMessage(_ => T["More than 0 and at most {0} percent", ShortDatedOffer.MostPercent])
            .Must(percent => decimal.Round(percent!.Value, 2) == percent).WithMessage(_ => T["At most two decimals, such as 12.5"]);
        RuleFor(o => o.From).NotNull().WithMessage(_ => T["Say when it begins"]);
        RuleFor(o => o.Until).NotNull().WithMessage(_ => T["Say when it ends"])
            .Must((draft, until) => draft.From is null || until >= draft.From).WithMessage(_ => T["It ends before it begins"]);
    }
}
