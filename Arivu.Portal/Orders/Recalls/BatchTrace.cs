using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Recalls;

/// <summary>Where a batch is, and everybody who got pieces of it.</summary>
public sealed record BatchTrace
{
    /// <summary>The product.</summary>
    public required ShelfProduct Product { get; init; }

    /// <summary>The batch's number, in every warehouse.</summary>
    public required string Batch { get; init; }

    /// <summary>Made on this day.</summary>
    public required DateOnly Manufactured { get; init; }

    /// <summary>The last day it may be sold.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>The business date that this was read on.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Where it lies or lay.</summary>
    public required IReadOnlyList<TracePlace> Places { get; init; }

    /// <summary>Orders that are promised pieces of it.</summary>
    public required IReadOnlyList<TracePromise> Promises { get; init; }

    /// <summary>A page of what left, the latest first.</summary>
    public required Page<TraceSent> Sent { get; init; }

    /// <summary>Pieces that left in all.</summary>
    public required int Left { get; init; }

    /// <summary>Pieces of them that came back sound.</summary>
    public required int Back { get; init; }

    /// <summary>Shops that got some.</summary>
    public required int Shops { get; init; }

    /// <summary>The recall's number; null while it is not called back.</summary>
    public required string? Recall { get; init; }

    /// <summary>Pieces in all warehouses.</summary>
    public int OnHand => Places.Sum(p => p.OnHand);

    /// <summary>Pieces that shops have.</summary>
    public int WithShops => Left - Back;
}

/// <summary>A batch in one warehouse.</summary>
/// <param name="Warehouse">The warehouse's name.</param>
/// <param name="OnHand">Pieces there.</param>
/// <param name="Reserved">Pieces of them promised.</param>
/// <param name="Hold">Why it is kept back; null while it is not.</param>
public sealed record TracePlace(string Warehouse, int OnHand, int Reserved, BatchHold? Hold);

/// <summary>An order that is promised pieces of a batch.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="Shop">The shop's name.</param>
/// <param name="Status">Where the order stands.</param>
/// <param name="Pieces">How many.</param>
public sealed record TracePromise(string Order, string Shop, OrderStatus Status, int Pieces);

/// <summary>Pieces of a batch that left with a shipment.</summary>
/// <param name="Shipment">The shipment's number.</param>
/// <param name="Order">The order's.</param>
/// <param name="Code">The shop's code.</param>
/// <param name="Shop">Its name, as the goods were addressed.</param>
/// <param name="City">Its town.</param>
/// <param name="Contact">Whom to ask there.</param>
/// <param name="Phone">Where to call.</param>
/// <param name="ShippedAt">When it left, in UTC.</param>
/// <param name="DeliveredAt">When it arrived, in UTC; null while it is on the road.</param>
/// <param name="Pieces">How many.</param>
/// <param name="Invoices">The invoices that bill the order.</param>
public sealed record TraceSent(
    string Shipment, string Order, string Code, string Shop, string City, string Contact, string? Phone, DateTime ShippedAt, DateTime? DeliveredAt, int Pieces, IReadOnlyList<string> Invoices);
