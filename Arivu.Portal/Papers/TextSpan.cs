namespace Arivu.Portal.Papers;

/// <summary>A part of a paragraph. A plain string is a span in the paragraph's own style.</summary>
/// <param name="Text">The text.</param>
/// <param name="Restyle">Makes the span's style from the paragraph's; null keeps it.</param>
public sealed record TextSpan(string Text, Func<TextStyle, TextStyle>? Restyle = null)
{
    /// <summary>A span in the paragraph's own style.</summary>
    public static implicit operator TextSpan(string text) => new(text);

    internal TextStyle In(TextStyle paragraph) => Restyle?.Invoke(paragraph) ?? paragraph;
}
