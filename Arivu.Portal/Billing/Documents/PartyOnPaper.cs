using Arivu.Portal.Orders.Documents;
using Arivu.Portal.Papers.Stationery;

namespace Arivu.Portal.Billing.Documents;

/// <summary>Frozen names and addresses as papers write them.</summary>
internal static class PartyOnPaper
{
    /// <summary>The seller in the letterhead.</summary>
    public static PaperParty AsIssuer(this Party seller) => seller.With(OnPaper.Registrations(seller.Gstin!, seller.FssaiNumber));

    /// <summary>A buyer or a consignee in its field.</summary>
    public static PaperParty AsOther(this Party party) => party.With(OnPaper.Known(
        ("GSTIN", party.Gstin ?? "Unregistered"), ("State", OnPaper.State(party.StateCode)), ("FSSAI", party.FssaiNumber)));

    private static PaperParty With(this Party party, IReadOnlyList<Fact> facts) => new(
        party.TradeName ?? party.Name,
        party.TradeName is null || party.TradeName == party.Name ? null : party.Name,
        [party.Address, OnPaper.Town(party.City, party.Pincode, party.StateCode)],
        facts);
}
