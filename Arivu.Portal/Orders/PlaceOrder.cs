using System.Text.Json.Serialization;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>A wish to order; prices are never part of it, the server knows them.</summary>
public sealed record PlaceOrder
{
    /// <summary>Most lines of one order.</summary>
    public const int MostLines = 500;

    /// <summary>Most branches that one cart is sent to.</summary>
    public const int MostBranches = 20;

    /// <summary>For whom, by code; only the team says so, a retailer orders for itself.</summary>
    public string? Retailer { get; init; }

    /// <summary>What; null takes the retailer's cart as it stands and empties it.</summary>
    public IReadOnlyList<PlaceLine>? Lines { get; init; }

    /// <summary>The cart as the person saw it (<see cref="Cart.Seen"/>): a cart or a price that changed since is shown again, not placed.</summary>
    public string? CartSeen { get; init; }

    /// <summary>The branch to ship to, by code or name; null is the default one.</summary>
    public string? ShipTo { get; init; }

    /// <summary>The day to deliver; null is the first that can be reached. Left out of a request's mark where nobody chose one, as before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? DeliverOn { get; init; }

    /// <summary>The buyer's own order number.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }

    /// <summary>Whether an order above the credit limit may wait for approval instead of being refused.</summary>
    public bool AcceptHold { get; init; }

    /// <summary>One for each try of a person to place an order: repeating it is answered with the same order.</summary>
    public string? Key { get; init; }
}

/// <summary>Pieces of a product.</summary>
/// <param name="Sku">Which.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Note">The buyer's remark for the warehouse.</param>
public sealed record PlaceLine(string Sku, int Quantity, string? Note = null)
{
    /// <summary>The short-dated offer that is chosen; null is the product at its usual price. Only when placing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Offer { get; init; }

    /// <summary>What is wanted where not all of it is there; without a word the order is refused.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ShortChoice IfShort { get; init; }

    /// <summary>The SKU of the product in its place, where that is chosen. Only when placing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Substitute { get; init; }

    /// <summary>The branch of this line by code, where it is another than the order's: each branch is an order. Only from a cart.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ShipTo { get; init; }

    /// <summary>One line of an order, where it has several of the product; null spreads the pieces over all of them, in their order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Line { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="Status">Confirmed, or waiting for approval.</param>
/// <param name="Reasons">Why it waits; empty otherwise.</param>
public sealed record PlacedOrder(string Number, OrderStatus Status, IReadOnlyList<HoldReason> Reasons)
{
    /// <summary>The orders for the cart's other branches; they stand or fall with this one.</summary>
    public IReadOnlyList<PlacedOrder> Others { get; init; } = [];
}
