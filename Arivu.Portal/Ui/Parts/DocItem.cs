namespace Arivu.Portal.Ui.Parts;

/// <summary>One document of a <see cref="DocList"/>.</summary>
/// <param name="Title">What it is, with its number.</param>
/// <param name="Sub">Its date and kind, or why there is none.</param>
/// <param name="Href">Where it is; null where there is none yet.</param>
/// <param name="Icon">Its icon.</param>
public sealed record DocItem(string Title, string Sub, string? Href, string Icon = "invoice");
