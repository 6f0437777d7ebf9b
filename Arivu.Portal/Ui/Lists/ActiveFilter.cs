namespace Arivu.Portal.Ui.Lists;

/// <summary>A filter in force, shown as a chip that takes it out.</summary>
/// <param name="Label">What is filtered: "Placed".</param>
/// <param name="Value">By what: "last 30 days".</param>
/// <param name="Name">The query parameter.</param>
public sealed record ActiveFilter(string Label, string Value, string Name);

/// <summary>One saved view of a list.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Count">How many rows it has; null for unknown.</param>
/// <param name="Current">Whether it is the one shown.</param>
/// <param name="Tone">Warn or bad fill the count: a person is needed there.</param>
public sealed record ViewTab(string Title, string Href, int? Count = null, bool Current = false, Parts.Tone Tone = Parts.Tone.Neutral);
