using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>How seller and place of supply stand to each other: it decides which GST heads a document carries.</summary>
public enum SupplyKind
{
    /// <summary>One state: CGST and SGST.</summary>
    IntraState,

    /// <summary>One union territory without a legislature: CGST and UTGST.</summary>
    IntraUnionTerritory,

    /// <summary>Two states: IGST.</summary>
    InterState,
}

/// <summary>Decides the heads of GST; goods that move are supplied where their delivery ends (IGST Act, section 10).</summary>
public static class PlaceOfSupply
{
    /// <summary>The kind of a supply.</summary>
    /// <param name="sellerState">The code of the seller's state.</param>
    /// <param name="supplyState">The code of the state where delivery ends.</param>
    /// <exception cref="RuleBrokenException">A code names no state of today: an unknown place is never taxed by guess.</exception>
    public static SupplyKind KindOf(string sellerState, string supplyState)
    {
        var (seller, supply) = (StateOf(sellerState), StateOf(supplyState));
        if (seller.Code != supply.Code)
        {
            return SupplyKind.InterState;
        }

        return supply.SecondTax == "UTGST" ? SupplyKind.IntraUnionTerritory : SupplyKind.IntraState;
    }

    private static State StateOf(string code) => States.Find(code) is { IsPlaceOfSupply: true } state
        ? state
        : throw new RuleBrokenException("The state code {0} is no place of supply. Correct the address before goods are sold there.", code);
}
