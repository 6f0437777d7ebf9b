namespace Arivu.Portal.Ui.Parts;

/// <summary>One choice of a <see cref="Segmented"/>.</summary>
/// <param name="Value">What is chosen.</param>
/// <param name="Title">How it reads.</param>
/// <param name="Sub">A second, stronger line, such as an amount.</param>
/// <param name="Href">Makes it a link, for a choice that lives in the URL.</param>
public sealed record Segment(string Value, string Title, string? Sub = null, string? Href = null);
