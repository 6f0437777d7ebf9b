namespace Arivu.Portal.Ui;

/// <summary>Marks the words of the frame; they stand in UiWords.resx, keyed by their English.</summary>
public sealed class UiWords;
