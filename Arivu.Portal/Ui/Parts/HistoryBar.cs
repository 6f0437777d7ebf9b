namespace Arivu.Portal.Ui.Parts;

/// <summary>One bar of <see cref="HistoryBars"/>.</summary>
/// <param name="Label">Below the bar: "14 Sep".</param>
/// <param name="Value">Its height.</param>
/// <param name="Text">Above the label: "2"; null for none.</param>
public sealed record HistoryBar(string Label, decimal Value, string? Text = null);
