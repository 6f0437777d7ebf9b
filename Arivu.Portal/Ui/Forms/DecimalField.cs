using System.Globalization;

namespace Arivu.Portal.Ui.Forms;

/// <summary>A rate or a share: <see cref="decimal"/>, or <c>decimal?</c> where it may stay empty.</summary>
public sealed class DecimalField<TValue> : TypedField<TValue>
{
    /// <inheritdoc />
    protected override string TypingFault => T["Type a number, such as 2.5"];

    /// <inheritdoc />
    protected override object? Read(string typed) =>
        decimal.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <inheritdoc />
    protected override string? FormatValueAsString(TValue? value) => value is decimal number ? number.ToString("0.##########", CultureInfo.InvariantCulture) : null;
}
