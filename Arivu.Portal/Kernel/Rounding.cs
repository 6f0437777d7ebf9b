namespace Arivu.Portal.Kernel;

/// <summary>The one place where a fraction becomes a whole number.</summary>
public static class Rounding
{
    /// <summary>Half goes away from zero: 0.5 is 1, -0.5 is -1, as GST practice rounds.</summary>
    /// <exception cref="OverflowException">The result does not fit in 64 bits.</exception>
    public static long HalfUp(decimal value) => checked((long)Math.Round(value, 0, MidpointRounding.AwayFromZero));
}
