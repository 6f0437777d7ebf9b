using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>The heads of GST a document shows, by the kind of supply.</summary>
public static class GstHeads
{
    private static readonly string[] State = ["CGST", "SGST"];
    private static readonly string[] UnionTerritory = ["CGST", "UTGST"];
    private static readonly string[] BetweenStates = ["IGST"];

    /// <summary>Their names: CGST and SGST, CGST and UTGST, or IGST.</summary>
    public static IReadOnlyList<string> Of(SupplyKind supply) => supply switch
    {
        SupplyKind.InterState => BetweenStates,
        SupplyKind.IntraUnionTerritory => UnionTerritory,
        _ => State,
    };

    /// <summary>The amounts under those names, in the same order.</summary>
    public static IReadOnlyList<Money> In(this GstAmounts tax, SupplyKind supply) =>
        supply == SupplyKind.InterState ? [tax.Igst] : [tax.Cgst, tax.Sgst];
}
