using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Ui.Forms;

/// <summary>A number typed as text, so that what cannot be read stays in the box beside its message.</summary>
public abstract partial class TypedField<TValue> : PortalField<TValue>
{
    /// <summary>An example inside the empty field.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>A sign before the number.</summary>
    [Parameter]
    public virtual string? Prefix { get; set; }

    /// <summary>The phone keyboard: numeric or decimal.</summary>
    protected virtual string Keyboard => "decimal";

    /// <summary>Reads what was typed, without spaces around it.</summary>
    /// <returns>Null where it cannot be read.</returns>
    protected abstract object? Read(string typed);

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out TValue result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        if (Read(value?.Trim() ?? "") is TValue read)
        {
            (result, validationErrorMessage) = (read, null);
            return true;
        }

        (result, validationErrorMessage) = (default, TypingFault ?? "");
        return false;
    }

    private void Take(ChangeEventArgs change) => CurrentValueAsString = (string?)change.Value;
}
