namespace Arivu.Portal.Ui.Parts;

/// <summary>One step of the way back from a page.</summary>
/// <param name="Title">What the page there is called.</param>
/// <param name="Href">Where it is.</param>
public sealed record Crumb(string Title, string Href);
