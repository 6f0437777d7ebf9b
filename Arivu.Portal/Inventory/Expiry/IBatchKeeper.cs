using Arivu.Portal.Data;

namespace Arivu.Portal.Inventory.Expiry;

/// <summary>
/// Keeps batches back. Orders that were promised pieces of them get others, or wait by name: only the room of orders, which
/// lies above, knows how. So it does it, and this room asks.
/// </summary>
public interface IBatchKeeper
{
    /// <summary>Keeps batches back, gives up what is promised of them and promises it again from others, in the caller's transaction.</summary>
    /// <param name="db">A context inside a transaction that holds no batch yet.</param>
    /// <param name="batchIds">The batches, of any products and warehouses.</param>
    /// <param name="why">Why; a weaker reason changes nothing.</param>
    /// <param name="note">Who, when, on which paper, and the reason in words.</param>
    /// <param name="cancel">Ends the work.</param>
    Task<KeptBack> KeepBackAsync(PortalDbContext db, IReadOnlyCollection<int> batchIds, BatchHold why, StockNote note, CancellationToken cancel);

    /// <summary>
    /// Gives up what is promised of one product and lives too short by now for the shop it is promised to, and promises it again
    /// from others, in the caller's transaction. What a shop chose as a short-dated offer stays.
    /// </summary>
    /// <param name="db">A context inside a transaction that holds no batch yet.</param>
    /// <param name="note">Who, when, on which paper.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>What became of it; null where every promise lives long enough.</returns>
    Task<KeptBack?> RenewAsync(PortalDbContext db, StockNote note, CancellationToken cancel);
}

/// <summary>What became of it.</summary>
/// <param name="Batches">Batches that were not kept back for this or a stronger reason before.</param>
/// <param name="Pieces">Pieces in them.</param>
/// <param name="Orders">Orders that were promised some of them.</param>
/// <param name="Replaced">Pieces that other batches give instead.</param>
/// <param name="Missing">Pieces that wait for stock.</param>
public sealed record KeptBack(int Batches, int Pieces, int Orders, int Replaced, int Missing);
