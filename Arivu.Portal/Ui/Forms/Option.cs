using System.Diagnostics.CodeAnalysis;

namespace Arivu.Portal.Ui.Forms;

/// <summary>One choice of a <see cref="SelectField{T}"/>.</summary>
/// <param name="Value">What is chosen.</param>
/// <param name="Text">How it reads.</param>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "No Visual Basic calls this; HTML calls it an option.")]
public sealed record Option<T>(T Value, string Text);
