using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Shortages;

/// <summary>
/// Pieces that a shop asked for and could not be promised, so that its order was refused. Who tries again the same day asks for
/// the same goods: a shop, product and date have one row, with the most that was missing.
/// </summary>
public sealed class LostSale : IOwnedByRetailer
{
    internal LostSale(DateOnly day, int retailerId, int productId) => (Day, RetailerId, ProductId) = (day, retailerId, productId);

    /// <summary>The business date (IST).</summary>
    public DateOnly Day { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Pieces asked that nobody could promise.</summary>
    public int Missing { get; private set; }

    /// <summary>The price of a piece that this shop would have paid, without GST.</summary>
    public Money UnitPrice { get; private set; }

    internal void Note(int missing, Money unitPrice)
    {
        if (missing > Missing)
        {
            (Missing, UnitPrice) = (missing, unitPrice);
        }
    }
}

/// <summary>A line that could not be promised.</summary>
/// <param name="RetailerId">The shop.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Missing">Pieces that were not there.</param>
/// <param name="UnitPrice">Price of a piece without GST.</param>
internal sealed record ShortLine(int RetailerId, int ProductId, int Missing, Money UnitPrice);
