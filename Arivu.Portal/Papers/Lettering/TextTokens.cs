namespace Arivu.Portal.Papers.Lettering;

/// <summary>Cuts text into words, spaces and line ends.</summary>
internal static class TextTokens
{
    public const string LineEnd = "\n";

    /// <summary>Words as they are, spaces as one token per row of them, <see cref="LineEnd"/> for any kind of line end.</summary>
    public static IEnumerable<string> Of(string text)
    {
        text = text.ReplaceLineEndings(LineEnd);
        for (int from = 0, to; from < text.Length; from = to)
        {
            to = from + 1;
            if (text[from] == '\n')
            {
                yield return LineEnd;
                continue;
            }

            var space = IsSpace(text[from]);
            while (to < text.Length && text[to] != '\n' && IsSpace(text[to]) == space)
            {
                to++;
            }

            yield return space ? new string(' ', to - from) : text[from..to];
        }
    }

    /// <summary>Whether a token is space between words.</summary>
    public static bool IsSpace(string token) => token[0] == ' ';

    // A tab or another control character has no glyph: it parts words.
    private static bool IsSpace(char letter) => letter == ' ' || char.IsControl(letter);
}
