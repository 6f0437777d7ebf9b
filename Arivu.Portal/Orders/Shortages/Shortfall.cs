using Arivu.Portal.Catalog;

namespace Arivu.Portal.Orders.Shortages;

/// <summary>How a line comes out that is not all there, by the shop's choice: a rule without a database, which the cart asks before and placing asks again.</summary>
/// <param name="Pieces">Pieces that are ordered of the product.</param>
/// <param name="Waits">Pieces of these that wait for stock.</param>
/// <param name="Instead">Pieces of the substitute.</param>
/// <param name="Settled">Whether the choice covers it; otherwise the shop must be asked.</param>
internal sealed record Shortfall(int Pieces, int Waits, int Instead, bool Settled)
{
    /// <summary>How a line comes out.</summary>
    /// <param name="choice">What the shop said.</param>
    /// <param name="wanted">Pieces asked.</param>
    /// <param name="available">Pieces that can be promised to it.</param>
    /// <param name="packs">The product's packs.</param>
    /// <param name="substitute">The substitute's packs and the pieces of it that can be promised; null where there is none.</param>
    public static Shortfall Of(ShortChoice choice, int wanted, int available, Packs packs, (Packs Packs, int Available)? substitute)
    {
        var part = packs.Fitting(available);
        return choice switch
        {
            _ when available >= wanted => new Shortfall(wanted, 0, 0, Settled: true),
            ShortChoice.Part => new Shortfall(part, 0, 0, Settled: true),
            ShortChoice.Wait => new Shortfall(wanted, wanted - Math.Max(0, available), 0, Settled: true),
            ShortChoice.Drop => new Shortfall(0, 0, 0, Settled: true),
            ShortChoice.Substitute when substitute is { } other && other.Packs.Instead(wanted - part, other.Available) is > 0 and var instead => new Shortfall(part, 0, instead, Settled: true),
            _ => new Shortfall(wanted, 0, 0, Settled: false),
        };
    }
}

/// <summary>In what quantities a product is ordered.</summary>
/// <param name="Minimum">The fewest pieces.</param>
/// <param name="Multiple">Pieces of one step.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Packs(int Minimum, int Multiple)
{
    /// <summary>The packs of a product.</summary>
    public static Packs Of(Product product) => new(product.MinimumQuantity, product.OrderMultiple);

    /// <summary>The most that can be ordered out of the pieces that are there; 0 when no order fits.</summary>
    public int Fitting(int available) => CartQuantity.Fitting(Math.Max(0, available), Minimum, Multiple);

    /// <summary>Pieces to order in place of others: the nearest full packs, no more than there are.</summary>
    public int Instead(int missing, int available) => Fitting(Math.Min(available, OrderQuantity.Nearest(missing, Minimum, Multiple)));
}
