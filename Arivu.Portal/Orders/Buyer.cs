using System.ComponentModel.DataAnnotations.Schema;
using Arivu.Portal.Customers;

namespace Arivu.Portal.Orders;

/// <summary>Who buys, where it goes, and what the buyer wrote.</summary>
public sealed record Buyer(int RetailerId, string Actor, ShipTo ShipTo, SupplyKind Supply, string? PurchaseOrder, string? Note);

/// <summary>The buyer and the delivery address as they were when the order was placed.</summary>
[ComplexType]
public sealed record ShipTo(string TradeName, string? Gstin, string Address, string City, string StateCode, string Pincode, string BranchCode);
