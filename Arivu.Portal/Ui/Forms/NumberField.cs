using System.Globalization;

namespace Arivu.Portal.Ui.Forms;

/// <summary>A whole number: <see cref="int"/>, or <c>int?</c> where it may stay empty.</summary>
public sealed class NumberField<TValue> : TypedField<TValue>
{
    /// <inheritdoc />
    protected override string Keyboard => "numeric";

    /// <inheritdoc />
    protected override string TypingFault => T["Type a whole number, such as 12"];

    /// <inheritdoc />
    protected override object? Read(string typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <inheritdoc />
    protected override string? FormatValueAsString(TValue? value) => value is int number ? number.ToString(CultureInfo.InvariantCulture) : null;
}
