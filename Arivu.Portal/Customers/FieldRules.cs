using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Customers;

/// <summary>What several forms of this room ask of a field.</summary>
internal static class FieldRules
{
    /// <summary>One line that can be seen, of at most so many characters.</summary>
    public static IRuleBuilderOptions<TDraft, string?> Line<TDraft>(this IRuleBuilder<TDraft, string?> field, int most, IStringLocalizer<CustomersWords> T) => field
        .MaximumLength(most).WithMessage(_ => T["At most {0} characters", most])
        .Must(text => text is null || !text.Any(TypedText.IsUnseen)).WithMessage(_ => T["Remove the characters that cannot be seen"]);

    /// <summary>A name of three characters at least: the e-invoice takes no shorter one (INV-01 v1.1).</summary>
    public static IRuleBuilderOptions<TDraft, string?> Name<TDraft>(this IRuleBuilderOptions<TDraft, string?> field, IStringLocalizer<CustomersWords> T) => field
        .Must(text => text!.Trim().Length >= 3).WithMessage(_ => T["At least 3 characters: e-invoices take no shorter name"]);

    /// <summary>Nothing, or a right GSTIN.</summary>
    public static IRuleBuilderOptions<TDraft, string> Gstin<TDraft>(this IRuleBuilder<TDraft, string> field, IStringLocalizer<CustomersWords> T) => field
        .Must(text => text.Length == 0 || Customers.Gstin.FaultOf(text) is null)
        .WithMessage((_, text) => Customers.Gstin.FaultOf(text) is { } fault ? T[fault.Sentence, fault.Facts] : "");
}
