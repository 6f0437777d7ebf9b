namespace Arivu.Portal.Catalog;

/// <summary>The forgiving part of searching: case, word order, hyphens and the space in "350 g" do not matter.</summary>
internal static class SearchWords
{
    // Shorter scraps would be found across the end of one word and the beginning of the next.
    private const int JoinedFrom = 4;

    /// <summary>Whether each typed word stands somewhere in the text; nothing typed fits all.</summary>
    /// <param name="text">In small letters.</param>
    /// <param name="typed">What was typed.</param>
    public static bool AllIn(string text, string? typed) => typed is null
        || Kernel.Texts.Words(typed.ToLowerInvariant())
            .All(word => text.Contains(word, StringComparison.Ordinal) || (Joined(word).Length >= JoinedFrom && Joined(text).Contains(Joined(word), StringComparison.Ordinal)));

    private static string Joined(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>One page of a list that is in memory; a number past the end shows the last page.</summary>
    public static Kernel.Page<T> ToPage<T>(this IReadOnlyList<T> all, int number, int size)
    {
        var last = Math.Max(1, (all.Count + size - 1) / size);
        var shown = Math.Clamp(number, 1, last);
        return new Kernel.Page<T>([.. all.Skip((shown - 1) * size).Take(size)], shown, size, all.Count);
    }
}
