namespace Arivu.Portal.Orders.QuickOrder;

/// <summary>Where a line of a quick order comes from.</summary>
public enum QuickSource
{
    /// <summary>Typed or chosen on the page.</summary>
    Typed,

    /// <summary>Pasted text.</summary>
    Pasted,

    /// <summary>A file.</summary>
    File,
}

/// <summary>A line as somebody wrote it, before anybody knows what it means.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="Row">Its line there, from 1; 0 for what was typed.</param>
/// <param name="Said">The code, barcode or name.</param>
/// <param name="Pieces">How many, in the writer's words: 24, 2 cases.</param>
public sealed record QuickWish(QuickSource From, int Row, string Said, string Pieces);

/// <summary>A line that is kept until it is in the cart.</summary>
/// <param name="Key">What the page calls it.</param>
/// <param name="Wish">What was written.</param>
public sealed record QuickLine(int Key, QuickWish Wish);
