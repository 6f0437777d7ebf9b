namespace Arivu.Portal.Catalog;

/// <summary>How many pieces a line may order: at least the MOQ, in whole multiples.</summary>
public static class OrderQuantity
{
    /// <summary>Whether this quantity may be ordered.</summary>
    public static bool Accepts(int quantity, int minimum, int multiple) => quantity >= minimum && quantity % multiple == 0;

    /// <summary>The allowed quantity nearest to the one asked for; halfway goes up, as long as it fits.</summary>
    public static int Nearest(int quantity, int minimum, int multiple)
    {
        if (quantity <= minimum)
        {
            return minimum;
        }

        var below = quantity - (quantity % multiple);
        var above = (long)below + multiple;
        return above > int.MaxValue || quantity - below < above - quantity ? below : (int)above;
    }
}
