using System.ComponentModel.DataAnnotations.Schema;
using Arivu.Portal.Customers;

namespace Arivu.Portal.Orders;

/// <summary>Who buys, where it goes, and what the buyer wrote.</summary>
public sealed record Buyer(int RetailerId, string Actor, ShipTo ShipTo, SupplyKind Supply, string? PurchaseOrder, string? Note)
{
    /// <inheritdoc cref="Order.DeliverOn" />
    public DateOnly? DeliverOn { get; init; }

    /// <summary>A shop that has goods sent to one of its branches.</summary>
    /// <param name="retailer">The shop.</param>
    /// <param name="branch">Where the goods go: the place of supply.</param>
    /// <param name="seller">Who sends them.</param>
    /// <param name="actor">Who orders.</param>
    public static Buyer Of(Retailer retailer, Branch branch, Seller seller, string actor)
    {
        var street = string.Join(", ", new[] { branch.Address1, branch.Address2 }.Where(part => part.Length > 0));
        var to = new ShipTo(retailer.TradeName, branch.Gstin ?? retailer.Gstin, street, branch.City, branch.StateCode, branch.Pincode, branch.Code);
        return new Buyer(retailer.Id, actor, to, PlaceOfSupply.KindOf(seller.StateCode, branch.StateCode), PurchaseOrder: null, Note: null);
    }
}

/// <summary>The buyer and the delivery address as they were when the order was placed.</summary>
[ComplexType]
public sealed record ShipTo(string TradeName, string? Gstin, string Address, string City, string StateCode, string Pincode, string BranchCode);
