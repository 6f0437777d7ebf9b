namespace Arivu.Portal.Ui.Parts;

/// <summary>What is owed for one span of days.</summary>
/// <param name="Label">The span: "Not due", "1–7 days".</param>
/// <param name="Count">How many bills, in words: "6 bills".</param>
/// <param name="Amount">How much.</param>
/// <param name="Href">The list behind it.</param>
public sealed record AgeBucket(string Label, string Count, Kernel.Money Amount, string? Href = null);
