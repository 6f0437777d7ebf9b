using System.Globalization;
using System.Runtime.InteropServices;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Customers;

/// <summary>A state or union territory as the GST network numbers it.</summary>
/// <param name="Code">Two digits: 33.</param>
/// <param name="Name">Tamil Nadu.</param>
/// <param name="Abbreviation">TN; empty where nobody uses one.</param>
/// <param name="SecondTax">The tax that stands beside CGST: SGST, UTGST, or empty for what lies outside India.</param>
/// <param name="Active">Whether it exists today; codes 25, 28 and 99 live on in old GSTINs only.</param>
/// <param name="PinRanges">The first three digits of its pincodes; empty when the e-invoice master does not check them.</param>
/// <param name="EwayThreshold">A consignment within the state above this value needs an e-way bill; null when this portal does not know it.</param>
public sealed record State(
    string Code, string Name, string Abbreviation, string SecondTax, bool Active, IReadOnlyList<PinRange> PinRanges, Money? EwayThreshold)
{
    /// <summary>Whether goods can be delivered there within India today.</summary>
    public bool IsPlaceOfSupply => Active && SecondTax.Length > 0;

    /// <summary>Whether a pincode of six digits lies there; true when nobody can tell.</summary>
    public bool Holds(string pincode) =>
        PinRanges.Count == 0 || PinRanges.Any(range => range.Holds(int.Parse(pincode.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture)));
}

/// <summary>A run of pincode beginnings.</summary>
/// <param name="From">The first three digits of the lowest.</param>
/// <param name="To">The first three digits of the highest.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PinRange(int From, int To)
{
    /// <summary>Whether a beginning of three digits lies in the run.</summary>
    public bool Holds(int prefix) => prefix >= From && prefix <= To;
}

/// <summary>The states of India (<c>gst-states.csv</c>).</summary>
public static class States
{
    /// <summary>All codes, the old ones included.</summary>
    public static readonly IReadOnlyList<State> All = [.. EmbeddedCsv.Read(typeof(States), "gst-states.csv").Select(Read)];

    /// <summary>Those that an address can be in, by name.</summary>
    public static readonly IReadOnlyList<State> Offered = [.. All.Where(state => state.IsPlaceOfSupply).OrderBy(state => state.Name, StringComparer.Ordinal)];

    private static readonly Dictionary<string, State> ByCode = All.ToDictionary(state => state.Code, StringComparer.Ordinal);

    /// <summary>The state of a code; null when there is none.</summary>
    public static State? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>The name behind a code that is known to be right.</summary>
    public static string NameOf(string code) => ByCode[code].Name;

    private static State Read(Dictionary<string, string> row) => new(
        row["code"],
        row["name"],
        row["short"],
        row["second_tax"],
        row["active"] == "Y",
        [.. row["pin_prefix_ranges"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Range)],
        row["eway_intra_threshold_inr"] is { Length: > 0 } rupees ? Money.FromRupees(decimal.Parse(rupees, CultureInfo.InvariantCulture)) : null);

    private static PinRange Range(string text)
    {
        var ends = text.Split('-');
        return new PinRange(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
    }
}
