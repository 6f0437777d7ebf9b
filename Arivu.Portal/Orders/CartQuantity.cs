using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Orders;

/// <summary>The steps in which a product goes into a cart; every step ends at a quantity that can be ordered.</summary>
internal static class CartQuantity
{
    /// <summary>What one press of "Add" makes of the pieces in the cart: a case more where cases can be ordered, else one order multiple.</summary>
    public static int Add(Product product, int now)
    {
        var one = now == 0 ? product.CaseSize : now + product.CaseSize;
        return AtMost(product, product.Accepts(one) ? one : Up(product, now));
    }

    /// <summary>What the first press of "Add" puts in.</summary>
    public static int First(ShelfProduct product) =>
        OrderQuantity.Accepts(product.CaseSize, product.MinimumQuantity, product.OrderMultiple) ? product.CaseSize : OrderQuantity.Nearest(product.MinimumQuantity, product.MinimumQuantity, product.OrderMultiple);

    /// <summary>The next quantities up, or down where the steps are negative; below the minimum is nothing.</summary>
    public static int Step(Product product, int now, int steps)
    {
        var pieces = now;
        for (var step = 0; step < Math.Abs(steps) && pieces is >= 0 and < OrderOffers.MostPieces; step++)
        {
            pieces = steps > 0 ? Up(product, pieces) : Down(product, pieces);
        }

        return AtMost(product, pieces);
    }

    /// <summary>The most that fits into the pieces that are there; 0 when no order does.</summary>
    public static int Fitting(int available, int minimum, int multiple)
    {
        var most = Math.Min(available, OrderOffers.MostPieces) / multiple * multiple;
        return most < minimum ? 0 : most;
    }

    /// <summary>Refuses a quantity that cannot be ordered and names the nearest that can.</summary>
    /// <exception cref="BadInputException">Field Quantity.</exception>
    public static void Hold(Product product, int pieces, IStringLocalizer<OrdersWords> T)
    {
        if (FaultOf(product, pieces, T) is { } fault)
        {
            throw new BadInputException(Field, fault);
        }
    }

    /// <summary>The field that messages about quantities are for.</summary>
    public const string Field = "Quantity";

    /// <summary>The quantity that can be ordered and is nearest to the one asked for.</summary>
    public static int Nearest(Product product, int pieces) => AtMost(product, product.NearestAllowed(pieces));

    /// <summary>Why a quantity cannot be ordered; null when it can.</summary>
    public static LocalizedString? FaultOf(Product product, int pieces, IStringLocalizer<OrdersWords> T) => pieces switch
    {
        < 0 => T["{0} is no quantity. Type {1} or more, or 0 to take it out", pieces, product.MinimumQuantity],
        _ when pieces > Most(product) => T["One order takes {0} pieces at most", IndianDigits.Group(Most(product))],
        _ when pieces < product.MinimumQuantity => T["{0} pieces is the least", product.MinimumQuantity],
        _ when !product.Accepts(pieces) => T["{0} is not a full pack of {1}. The nearest is {2}", pieces, product.OrderMultiple, Nearest(product, pieces)],
        _ => null,
    };

    private static int Up(Product product, int now) => Math.Max(product.MinimumQuantity, ((now / product.OrderMultiple) + 1) * product.OrderMultiple);

    private static int Down(Product product, int now)
    {
        var below = (now - 1) / product.OrderMultiple * product.OrderMultiple;
        return below < product.MinimumQuantity ? 0 : below;
    }

    private static int Most(Product product) => OrderOffers.MostPieces / product.OrderMultiple * product.OrderMultiple;

    private static int AtMost(Product product, int pieces) => Math.Min(pieces, Most(product));
}
