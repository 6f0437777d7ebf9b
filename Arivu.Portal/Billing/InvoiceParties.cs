using System.Text.Json;
using Arivu.Portal.Customers;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Billing;

/// <summary>Seller, buyer and consignee as they were when a document was issued (CGST rule 46(a), (d), (e)); later edits change nothing on it.</summary>
/// <param name="Seller">Who sells.</param>
/// <param name="Buyer">Who buys.</param>
/// <param name="ShipTo">Where the goods go.</param>
/// <param name="Bank">Where the money goes.</param>
public sealed record InvoiceParties(Party Seller, Party Buyer, Party ShipTo, BankDetails Bank)
{
    /// <summary>Longest text in the database.</summary>
    internal const int MaxLength = 4000;

    /// <summary>As stored.</summary>
    public string ToText() => JsonSerializer.Serialize(this);

    /// <summary>
    /// The parties of an order. The buyer is the registration whose GSTIN the order carries: the branch that has one of its
    /// own, otherwise the firm at its main address.
    /// </summary>
    public static InvoiceParties Of(Seller seller, Retailer retailer, ShipTo shipTo)
    {
        var tradeName = retailer.TradeName == retailer.LegalName ? null : retailer.TradeName;
        var consignee = new Party(retailer.LegalName, tradeName, shipTo.Gstin, shipTo.Address, shipTo.City, shipTo.StateCode, shipTo.Pincode, retailer.FssaiNumber);
        var home = retailer.DefaultBranch;
        var buyer = shipTo.Gstin != retailer.Gstin
            ? consignee
            : consignee with { Address = Street(home.Address1, home.Address2), City = home.City, StateCode = home.StateCode, Pincode = home.Pincode };
        return new InvoiceParties(
            new Party(seller.LegalName, seller.TradeName, seller.Gstin.Text, Street(seller.Address1, seller.Address2), seller.City, seller.StateCode, seller.Pincode, seller.FssaiNumber),
            buyer, consignee, new BankDetails(seller.UpiAddress, seller.BankName, seller.AccountNumber, seller.Ifsc));
    }

    private static string Street(params string[] lines) => string.Join(", ", lines.Where(line => line.Length > 0));

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    public static InvoiceParties Of(string text) => JsonSerializer.Deserialize<InvoiceParties>(text)!;
}

/// <summary>A name and address on a document.</summary>
/// <param name="Name">The registered name.</param>
/// <param name="TradeName">The name on the signboard; null where it is the same.</param>
/// <param name="Gstin">The GSTIN; null for the unregistered.</param>
/// <param name="Address">Street lines, separated by commas.</param>
/// <param name="City">Town.</param>
/// <param name="StateCode">GST state code, two digits.</param>
/// <param name="Pincode">Six digits.</param>
/// <param name="FssaiNumber">The food licence, 14 digits; null where there is none.</param>
public sealed record Party(string Name, string? TradeName, string? Gstin, string Address, string City, string StateCode, string Pincode, string? FssaiNumber)
{
    /// <summary>The state's name.</summary>
    public string State => States.NameOf(StateCode);
}

/// <summary>Where a retailer pays to.</summary>
/// <param name="UpiAddress">The UPI address (VPA).</param>
/// <param name="BankName">The bank.</param>
/// <param name="AccountNumber">The account.</param>
/// <param name="Ifsc">The branch's code.</param>
public sealed record BankDetails(string UpiAddress, string BankName, string AccountNumber, string Ifsc);
