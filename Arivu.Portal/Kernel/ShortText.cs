namespace Arivu.Portal.Kernel;

/// <summary>Texts that must fit.</summary>
public static class ShortText
{
    /// <summary>The beginning of a text. A letter of two UTF-16 units stays whole or goes whole: no database of servers keeps half of one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most UTF-16 units, at least 1.</param>
    public static string AtMost(this string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
