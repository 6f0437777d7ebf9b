namespace Arivu.Portal.Ui.Parts;

/// <summary>Why something waits for a person.</summary>
/// <param name="Text">The reason with its number: "Over credit by ₹22,140".</param>
/// <param name="Detail">What it is measured against: "limit ₹6,00,000".</param>
/// <param name="Tone">Bad: money or stock is lost. Warn: it is unusual.</param>
public sealed record Reason(string Text, string? Detail = null, Tone Tone = Tone.Warn);
