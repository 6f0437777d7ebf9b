using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>A product's own stock page.</summary>
/// <param name="Row">The product and its sums.</param>
/// <param name="Batches">Batches with pieces, and empty ones that could still be found again; those that expire first stand first.</param>
/// <param name="Promises">The oldest open promises.</param>
/// <param name="PromiseCount">How many open promises there are in all.</param>
/// <param name="Ledger">A page of what moved, newest first.</param>
/// <param name="Asked">What was asked for.</param>
public sealed record ProductStock(StockRow Row, IReadOnlyList<BatchRow> Batches, IReadOnlyList<PromiseRow> Promises, int PromiseCount, Page<LedgerRow> Ledger, LedgerFilter Asked);

/// <summary>Which part of a ledger.</summary>
/// <param name="Move">One kind of move; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page.</param>
public sealed record LedgerFilter(StockMove? Move = null, int Page = 1, int Size = 25)
{
    /// <summary>The kind of move that an address names; null for anything else.</summary>
    public static StockMove? MoveNamed(string? name) =>
        name is { Length: > 0 } && char.IsLetter(name[0]) && Enum.TryParse<StockMove>(name, ignoreCase: true, out var move) && Enum.IsDefined(move) ? move : null;
}

/// <summary>A batch as the team sees it.</summary>
/// <param name="Number">The maker's number.</param>
/// <param name="Manufactured">Made on this day.</param>
/// <param name="Expires">The last day it may be sold.</param>
/// <param name="OnHand">Pieces on the shelf.</param>
/// <param name="Reserved">Pieces of them promised.</param>
/// <param name="Blocked">Kept back.</param>
/// <param name="UnitCost">What a piece cost; null where nobody noted it, and for staff.</param>
/// <param name="WarehouseId">Where it lies.</param>
/// <param name="BlockedFor">Why it is kept back.</param>
public sealed record BatchRow(string Number, DateOnly Manufactured, DateOnly Expires, int OnHand, int Reserved, bool Blocked, Money? UnitCost, int WarehouseId = Warehouse.Main, BatchHold? BlockedFor = null);

/// <summary>What is held of a product, added up from its batches.</summary>
/// <param name="Product">The product.</param>
/// <param name="OnHand">Pieces on the shelf.</param>
/// <param name="Reserved">Pieces of them promised to orders.</param>
/// <param name="Available">Pieces that can be promised: free, neither expired nor kept back.</param>
/// <param name="Batches">Those that expire first stand first.</param>
public sealed record HeldStock(Catalog.ShelfProduct Product, int OnHand, int Reserved, int Available, IReadOnlyList<BatchRow> Batches)
{
    internal static HeldStock Of(Catalog.ShelfProduct product, IReadOnlyList<BatchRow> batches, DateOnly today) => new(
        product, batches.Sum(b => b.OnHand), batches.Sum(b => b.Reserved), batches.Where(b => !b.Blocked && b.Expires >= today && b.WarehouseId == Warehouse.Main).Sum(b => b.OnHand - b.Reserved), batches);
}

/// <summary>A line of the ledger.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Move">What happened.</param>
/// <param name="OnHandChange">Pieces added to the shelf.</param>
/// <param name="ReservedChange">Pieces newly promised.</param>
/// <param name="OnHandAfter">Pieces of the batch on the shelf afterwards.</param>
/// <param name="ReservedAfter">Pieces of the batch promised afterwards.</param>
/// <param name="Reference">The paper behind it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actor">Who.</param>
public sealed record LedgerRow(Guid Id, DateTime At, string Batch, StockMove Move, int OnHandChange, int ReservedChange, int OnHandAfter, int ReservedAfter, string Reference, string? Reason, string Actor)
{
    /// <summary>Whether the paper behind it is an order.</summary>
    public bool IsOfOrder => Move is StockMove.Reserved or StockMove.Released or StockMove.Dispatched or StockMove.Returned;

    /// <summary>The pieces it is about: on the shelf, or promised where the shelf did not move.</summary>
    public int Pieces => OnHandChange != 0 ? OnHandChange : ReservedChange;
}

/// <summary>Pieces that wait for an order to be sent.</summary>
/// <param name="Id">Its key.</param>
/// <param name="OrderNumber">The order.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Open">Pieces not yet sent.</param>
/// <param name="PromisedAt">Since when, in UTC.</param>
public sealed record PromiseRow(Guid Id, string OrderNumber, string Batch, int Open, DateTime PromisedAt);
