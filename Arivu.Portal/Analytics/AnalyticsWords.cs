namespace Arivu.Portal.Analytics;

/// <summary>Marks the words of this room: <c>AnalyticsWords.resx</c>, with the English text as the key.</summary>
public sealed class AnalyticsWords;
