using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>A product's own stock page, but for its ledger.</summary>
/// <param name="Row">The product and its sums.</param>
/// <param name="Batches">Batches with pieces, and empty ones that could still be found again; those that may be sent stand first, then those that expire first.</param>
/// <param name="Promises">The oldest open promises.</param>
/// <param name="PromiseCount">How many open promises there are in all.</param>
/// <param name="Warehouses">All warehouses, the one that serves shops first.</param>
/// <param name="OnTheWay">Pieces between two warehouses, on no shelf, by transfer; the oldest first.</param>
public sealed record ProductStock(
    StockRow Row, IReadOnlyList<BatchRow> Batches, IReadOnlyList<PromiseRow> Promises, int PromiseCount, IReadOnlyList<WarehouseName> Warehouses, IReadOnlyList<PiecesOnTheWay> OnTheWay);

/// <summary>Pieces of a product on one transfer that was sent and has not arrived.</summary>
/// <param name="Transfer">Its number.</param>
/// <param name="Pieces">How many.</param>
public sealed record PiecesOnTheWay(string Transfer, int Pieces);

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
/// <param name="Sells">Whether its free pieces may be promised today (<see cref="Batch.IsSellable"/>).</param>
public sealed record BatchRow(string Number, DateOnly Manufactured, DateOnly Expires, int OnHand, int Reserved, bool Blocked, Money? UnitCost, int WarehouseId, BatchHold? BlockedFor, bool Sells);

/// <summary>What is held of a product, added up from its batches.</summary>
/// <param name="Product">The product.</param>
/// <param name="OnHand">Pieces on the shelf.</param>
/// <param name="Reserved">Pieces of them promised to orders.</param>
/// <param name="Available">Pieces that can be promised: free, neither expired nor kept back.</param>
/// <param name="Batches">Those that may be sent stand first, then those that expire first.</param>
/// <param name="Warehouses">The codes of all warehouses, by key.</param>
public sealed record HeldStock(Catalog.ShelfProduct Product, int OnHand, int Reserved, int Available, IReadOnlyList<BatchRow> Batches, IReadOnlyDictionary<int, string> Warehouses)
{
    internal static HeldStock Of(Catalog.ShelfProduct product, IReadOnlyList<BatchRow> batches, IReadOnlyDictionary<int, string> warehouses) => new(
        product, batches.Sum(b => b.OnHand), batches.Sum(b => b.Reserved), batches.Where(b => b.Sells).Sum(b => b.OnHand - b.Reserved), batches, warehouses);
}

/// <summary>Pieces that wait for an order to be sent.</summary>
/// <param name="Id">Its key.</param>
/// <param name="OrderNumber">The order.</param>
/// <param name="Batch">The batch's number.</param>
/// <param name="Open">Pieces not yet sent.</param>
/// <param name="PromisedAt">Since when, in UTC.</param>
public sealed record PromiseRow(Guid Id, string OrderNumber, string Batch, int Open, DateTime PromisedAt);
