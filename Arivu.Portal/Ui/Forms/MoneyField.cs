using System.Globalization;
using System.Text.RegularExpressions;
using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Ui.Forms;

/// <summary>An amount in rupees: <see cref="Money"/>, or <c>Money?</c> where it may stay empty. Reads 1,23,456.50 and ₹384.</summary>
public sealed partial class MoneyField<TValue> : TypedField<TValue>
{
    /// <inheritdoc />
    [Parameter]
    public override string? Prefix { get; set; } = "₹";

    /// <inheritdoc />
    protected override string TypingFault => T["Type an amount, such as 384.00"];

    /// <inheritdoc />
    protected override object? Read(string typed) =>
        Amount().IsMatch(typed) ? Money.FromRupees(decimal.Parse(typed.TrimStart('₹', ' ').Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)) : null;

    /// <inheritdoc />
    protected override string? FormatValueAsString(TValue? value) => value is Money money ? money.ToInput() : null;

    /// <summary>Up to ninety crore crore, so that the paise fit in 64 bits; two decimals at most, since there is nothing below a paisa.</summary>
    [GeneratedRegex(@"^₹? ?-?\d(,?\d){0,14}(\.\d{0,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Amount();
}
