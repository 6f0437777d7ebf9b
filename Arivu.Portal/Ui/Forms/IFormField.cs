using Microsoft.AspNetCore.Components.Forms;

namespace Arivu.Portal.Ui.Forms;

/// <summary>A field, as its form knows it.</summary>
internal interface IFormField
{
    /// <summary>The property it edits.</summary>
    FieldIdentifier Field { get; }

    /// <summary>The input element's id.</summary>
    string Id { get; }

    /// <summary>What it asks.</summary>
    string Label { get; }

    /// <summary>What is wrong with it; null for nothing.</summary>
    string? Message { get; }

    /// <summary>Puts the cursor into it.</summary>
    ValueTask FocusAsync();
}
