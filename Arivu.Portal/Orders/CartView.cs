using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Delivering;

namespace Arivu.Portal.Orders;

/// <summary>A shop's cart with all that is needed to decide.</summary>
public sealed record CartView
{
    /// <summary>The lines, oldest first: messages about <c>lines[i]</c> are about the i-th of them.</summary>
    public required IReadOnlyList<CartItem> Lines { get; init; }

    /// <summary>What the orders of the lines that are sold would cost; they are counted the same way.</summary>
    public required OrderAmounts Amounts { get; init; }

    /// <summary>The orders that would come of it, one for each branch, the cart's own first.</summary>
    public required IReadOnlyList<CartParcel> Parcels { get; init; }

    /// <summary>The days the shop can choose from, the first one first.</summary>
    public required IReadOnlyList<DeliveryDay> Days { get; init; }

    /// <summary>The day it is for.</summary>
    public required DeliveryDay DeliverOn { get; init; }

    /// <inheritdoc cref="OrderLine.WaitUntil" />
    public DateOnly WaitUntil { get; init; }

    /// <summary>How GST is split at the cart's own branch.</summary>
    public required SupplyKind Supply { get; init; }

    /// <summary>A day that was chosen and can no longer be reached; null when none was.</summary>
    public DateOnly? ClosedDay { get; init; }

    /// <summary>Where goods can be sent.</summary>
    public required IReadOnlyList<CartBranch> Branches { get; init; }

    /// <summary>Where these go, by the branch's code.</summary>
    public required string ShipTo { get; init; }

    /// <inheritdoc cref="Order.PurchaseOrder" />
    public string? PurchaseOrder { get; init; }

    /// <inheritdoc cref="Order.Note" />
    public string? Note { get; init; }

    /// <summary>What the order does to the shop's credit.</summary>
    public required CartCredit Credit { get; init; }

    /// <summary>What would become of the order.</summary>
    public required CartOutlook Outlook { get; init; }

    /// <summary>The order that emptied the cart a moment ago; null when none did, and for a cart that holds something.</summary>
    public required string? JustPlaced { get; init; }

    /// <summary>The cart as it is shown, for <see cref="PlaceOrder.CartSeen"/>.</summary>
    public required string Seen { get; init; }

    /// <summary>Whether the shop may order at present.</summary>
    public required bool MayOrder { get; init; }

    /// <summary>What stays with the shop when it sells everything at the MRP.</summary>
    public Money Earns => new(Lines.Where(l => l.Sold).Sum(l => l.Earns.Paise));
}

/// <summary>What goes to one branch: an order of its own.</summary>
/// <param name="Branch">The branch, by code.</param>
/// <param name="Amounts">What it costs.</param>
public sealed record CartParcel(string Branch, OrderAmounts Amounts);

/// <summary>A branch to ship to.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="City">Its town.</param>
public sealed record CartBranch(string Code, string Name, string City);

/// <summary>The shop's credit and what the cart would take of it.</summary>
/// <param name="Terms">When the shop pays.</param>
/// <param name="Limit">The most it may owe and have on order.</param>
/// <param name="Used">What it owes and has on order; negative when it has paid ahead.</param>
/// <param name="Order">What the cart costs.</param>
public sealed record CartCredit(PaymentTerms Terms, Money Limit, Money Used, Money Order)
{
    /// <summary>What is left of the limit after this order; negative above it.</summary>
    public Money Left => Limit - Used - Order;

    /// <summary>Whether the order does not fit into the limit, so that a person must approve it.</summary>
    public bool IsOver => Terms.GivesCredit() && Left < Money.Zero;

    /// <summary>What must be paid first so that nobody has to decide about money.</summary>
    public Money MustPay => Terms switch
    {
        _ when IsOver => -Left,
        PaymentTerms.Advance when Used + Order > Money.Zero => Used + Order,
        _ => Money.Zero,
    };
}

/// <summary>A cart in short, as every page of the shop shows it.</summary>
/// <param name="Lines">Its products by SKU.</param>
/// <param name="Total">What an order of them costs, in whole rupees.</param>
public sealed record CartBrief(IReadOnlyDictionary<string, CartStep> Lines, Money Total)
{
    /// <summary>How many lines it has, those for other branches included.</summary>
    public int Count { get; init; } = Lines.Count;

    /// <summary>Its products by SKU, in capitals or not, also after the way to the browser and back.</summary>
    public IReadOnlyDictionary<string, CartStep> Lines { get; init; } = new Dictionary<string, CartStep>(Lines, StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing is in it.</summary>
    public static readonly CartBrief Empty = new(new Dictionary<string, CartStep>(StringComparer.OrdinalIgnoreCase), Money.Zero);
}

/// <summary>A product in the cart, as its stepper needs it.</summary>
/// <param name="Name">The product's name.</param>
/// <param name="Quantity">Pieces in the cart.</param>
/// <param name="CaseSize">Pieces of a case.</param>
/// <param name="Minimum">The fewest that can be ordered.</param>
/// <param name="Multiple">Pieces of one step.</param>
public sealed record CartStep(string Name, int Quantity, int CaseSize, int Minimum, int Multiple);
