namespace Arivu.Portal.Ui.Parts;

/// <summary>One way an agent can work.</summary>
/// <param name="Value">The mode.</param>
/// <param name="Title">Its name: "Assisted".</param>
/// <param name="Text">What it means for the person.</param>
public sealed record ModeOption(string Value, string Title, string Text);
