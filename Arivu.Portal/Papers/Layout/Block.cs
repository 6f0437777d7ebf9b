namespace Arivu.Portal.Papers.Layout;

/// <summary>A piece of a document. It never changes: placing it returns what fitted and, as a new block, what is left.</summary>
public abstract class Block
{
    private protected Block()
    {
    }

    /// <summary>Sums of lengths differ by rounding; less than this is no difference.</summary>
    internal const float Tolerance = 0.01f;

    /// <summary>Whether a column must not end a page after this block.</summary>
    internal virtual bool StaysWithNext => false;

    /// <summary>Lays the block out in the room left on a page; null when nothing of it fits.</summary>
    internal abstract Fit? Place(Size room, Scope scope);

    /// <summary>The width the block takes when it may have any.</summary>
    internal virtual float NaturalWidth(Scope scope) => Place(Size.Endless, scope)?.Width ?? 0;
}
