using System.Globalization;
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

    /// <summary>What one head takes of a GST rate, without needless zeros: 2.5 of 5 where two share it.</summary>
    public static string RateOf(SupplyKind supply, decimal gst) => (gst / Of(supply).Count).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The names with the rates they were taken at, for sums: "CGST 2.5 %", "IGST 5 %, 12 %".</summary>
    public static IReadOnlyList<string> Named(SupplyKind supply, IEnumerable<decimal> gst)
    {
        var rates = string.Join(", ", gst.Where(rate => rate > 0).Distinct().Order().Select(rate => $"{RateOf(supply, rate)} %"));
        return rates.Length == 0 ? Of(supply) : [.. Of(supply).Select(head => $"{head} {rates}")];
    }

    /// <summary>The amounts under those names, in the same order.</summary>
    public static IReadOnlyList<Money> In(this GstAmounts tax, SupplyKind supply) =>
        supply == SupplyKind.InterState ? [tax.Igst] : [tax.Cgst, tax.Sgst];
}
