namespace Arivu.Portal.Billing;

/// <summary>The words of a search over papers.</summary>
internal static class SearchWords
{
    private const int Most = 6;
    private const int Longest = 100;
    private static readonly char[] Between = [' ', '\t', ',', ';'];

    /// <summary>In capitals, as numbers and references are stored; a long text is cut.</summary>
    public static IEnumerable<string> Of(string? typed)
    {
        var text = (typed ?? "").ToUpperInvariant();
        return text[..Math.Min(text.Length, Longest)].Split(Between, StringSplitOptions.RemoveEmptyEntries).Take(Most);
    }
}
