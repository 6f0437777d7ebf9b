using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>The message of a recall: one text for all shops, with marks in square brackets for what is each shop's own.</summary>
public static class RecallText
{
    /// <summary>The marks, as people type them.</summary>
    public static IReadOnlyList<string> Marks { get; } = ["[shop]", "[product]", "[batch]", "[pieces]"];

    /// <summary>What a shop reads.</summary>
    /// <param name="message">The text with its marks.</param>
    /// <param name="shop">The shop's name.</param>
    /// <param name="product">The product's name.</param>
    /// <param name="batch">The batch's number.</param>
    /// <param name="pieces">Pieces it got.</param>
    public static string For(string message, string shop, string product, string batch, int pieces)
    {
        var text = message.Replace("[shop]", shop, StringComparison.OrdinalIgnoreCase).Replace("[product]", product, StringComparison.OrdinalIgnoreCase)
            .Replace("[batch]", batch, StringComparison.OrdinalIgnoreCase).Replace("[pieces]", IndianDigits.Group(pieces), StringComparison.OrdinalIgnoreCase);
        return Texts.Cut(text, Recall.MessageLength + 400);
    }
}
