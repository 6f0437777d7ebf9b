using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Orders.Documents;

/// <summary>The trade's facts as all papers write them.</summary>
internal static class OnPaper
{
    /// <summary>The firm that sells, as it is today.</summary>
    public static PaperParty Of(Seller seller) => new(
        seller.TradeName,
        seller.LegalName,
        [.. new[] { seller.Address1, seller.Address2 }.Where(line => line.Length > 0), Town(seller.City, seller.Pincode, seller.StateCode)],
        Registrations(seller.Gstin.Text, seller.FssaiNumber));

    /// <summary>Where an order goes.</summary>
    public static PaperParty Of(ShipTo shipTo) => new(
        shipTo.TradeName,
        null,
        [shipTo.Address, Town(shipTo.City, shipTo.Pincode, shipTo.StateCode)],
        [new("GSTIN", shipTo.Gstin ?? "Unregistered"), new("State", State(shipTo.StateCode))]);

    /// <summary>GSTIN, the PAN within it, and the food licence.</summary>
    public static IReadOnlyList<Fact> Registrations(string gstin, string? fssai) =>
        [new("GSTIN", gstin), new("PAN", gstin.Substring(2, 10)), .. fssai is null ? Array.Empty<Fact>() : [new Fact("FSSAI", fssai)]];

    /// <summary>Madurai 625001, Tamil Nadu.</summary>
    public static string Town(string city, string pincode, string stateCode) => $"{city} {pincode}, {States.NameOf(stateCode)}";

    /// <summary>Tamil Nadu (33).</summary>
    public static string State(string code) => $"{States.NameOf(code)} ({code})";

    /// <summary>The first moment of a business day.</summary>
    public static DateTimeOffset Day(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), IndianTime.Offset);

    /// <summary>An instant as the clocks in India showed it.</summary>
    public static DateTimeOffset Instant(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToOffset(IndianTime.Offset);

    /// <summary>A rate without needless zeros: 5, 2.5; nil-rated goods say so.</summary>
    public static string Rate(decimal percent) => percent == 0 ? "nil" : $"{percent:0.###}";

    /// <summary>A whole number with lakh commas.</summary>
    public static string Count(int number) => IndianDigits.Group(number);

    /// <summary>Facts that are known; the others are left out.</summary>
    public static IReadOnlyList<Fact> Known(params IEnumerable<(string Name, string? Value)> facts) =>
        [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => new Fact(fact.Name, fact.Value!))];
}
