using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Catalog;

/// <summary>A rate row as it is typed.</summary>
public sealed class GstRateDraft
{
    /// <summary>A prefix of 2, 4, 6 or 8 digits, or * for all other goods.</summary>
    public string? Hsn { get; set; }

    /// <summary>Condition codes, separated by semicolons.</summary>
    public string? Conditions { get; set; }

    /// <summary>In percent.</summary>
    public decimal? Rate { get; set; }

    /// <summary>The first day.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>The goods, as the notification names them.</summary>
    public string? Description { get; set; }

    /// <summary>The notification.</summary>
    public string? Source { get; set; }

    /// <summary>The HSN as it is stored.</summary>
    public string CleanHsn => (Hsn ?? "").Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The codes as they are stored.</summary>
    public string CleanConditions => GstConditions.Join(GstConditions.Split(Conditions ?? ""));

    internal GstRateRow ToRow(DateOnly? to) => new(0, CleanHsn, CleanConditions, Rate!.Value, EffectiveFrom!.Value, to, (Description ?? "").Trim(), (Source ?? "").Trim());
}

/// <summary>What can be said about a typed rate without asking the database.</summary>
public sealed partial class GstRateRules : AbstractValidator<GstRateDraft>
{
    /// <summary>Longest description.</summary>
    public const int DescriptionLength = 400;

    /// <summary>Longest source.</summary>
    public const int SourceLength = 300;

    // GST began on this day; no rate is older.
    private static readonly DateOnly FirstDay = new(2017, 7, 1);
    private static readonly DateOnly LastDay = new(2100, 1, 1);

    /// <summary>Rules that speak the reader's language.</summary>
    public GstRateRules(IStringLocalizer<CatalogWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(r => r.CleanHsn)
            .NotEmpty().WithMessage(_ => T["Give the HSN digits that the row names, or * for all other goods"])
            .Must(hsn => hsn == GstRate.Residual || (Hsn().IsMatch(hsn) && HsnCode.IsOfGoods(hsn))).WithMessage(_ => T["2, 4, 6 or 8 digits of a goods chapter, or *"])
            .OverridePropertyName(nameof(GstRateDraft.Hsn));
        RuleFor(r => r.CleanConditions)
            .Must(codes => GstConditions.Split(codes).All(code => Code().IsMatch(code))).WithMessage(_ => T["Codes of small letters, digits and _, separated by semicolons"])
            .MaximumLength(GstConditions.MaxLength).WithMessage(_ => T["At most {0} characters", GstConditions.MaxLength])
            .OverridePropertyName(nameof(GstRateDraft.Conditions));
        RuleFor(r => r.Rate)
            .NotNull().WithMessage(_ => T["Type the rate in percent, such as 5"])
            .InclusiveBetween(0, 100).WithMessage(_ => T["Between {0} and {1}", 0, 100])
            .PrecisionScale(5, 2, ignoreTrailingZeros: true).WithMessage(_ => T["Two decimals at most"]);
        RuleFor(r => r.EffectiveFrom)
            .NotNull().WithMessage(_ => T["Choose the first day of the rate"])
            .InclusiveBetween(FirstDay, LastDay).WithMessage(_ => T["From 1 Jul 2017 on, when GST began"]);
        RuleFor(r => r.Description)
            .NotEmpty().WithMessage(_ => T["Name the goods as the notification does"])
            .MaximumLength(DescriptionLength).WithMessage(_ => T["At most {0} characters", DescriptionLength]);
        RuleFor(r => r.Source)
            .NotEmpty().WithMessage(_ => T["Name the notification, so that anybody can check it"])
            .MaximumLength(SourceLength).WithMessage(_ => T["At most {0} characters", SourceLength]);
    }

    /// <summary>The form of a condition code.</summary>
    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$", RegexOptions.CultureInvariant, 100)]
    internal static partial Regex Code();

    [GeneratedRegex("^([0-9]{2}){1,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Hsn();
}
