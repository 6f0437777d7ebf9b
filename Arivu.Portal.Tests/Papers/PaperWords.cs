namespace Arivu.Portal.Tests.Papers;

/// <summary>What a paper must say.</summary>
internal static class PaperWords
{
    /// <summary>Fails with the words that are missing.</summary>
    public static void Says(string text, params IEnumerable<string> words) =>
        Findings.None(words.Where(word => !text.Contains(word, StringComparison.Ordinal)).Select(word => $"'{word}' is missing in\n{text}"));

    /// <summary>Fails with the words that stand there all the same.</summary>
    public static void SaysNot(string text, params IEnumerable<string> words) =>
        Findings.None(words.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => $"'{word}' stands in\n{text}"));
}
