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

    /// <summary>The promises that live too short by now for the shop they are made to; what a shop chose as a short-dated offer is none of them.</summary>
    /// <param name="db">A context.</param>
    /// <param name="today">The business date.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>By product, and in the order in which orders are served.</returns>
    Task<IReadOnlyList<ShortPromise>> TooShortAsync(PortalDbContext db, DateOnly today, CancellationToken cancel);

    /// <summary>Gives up promises that live too short by now, and promises their pieces again from other batches, in the caller's transaction.</summary>
    /// <param name="db">A context inside a transaction that holds no batch yet.</param>
    /// <param name="promises">The promises' keys; those that live long enough meanwhile stay.</param>
    /// <param name="note">Who, when, on which paper.</param>
    /// <param name="cancel">Ends the work.</param>
    Task<KeptBack> RenewAsync(PortalDbContext db, IReadOnlyCollection<Guid> promises, StockNote note, CancellationToken cancel);
}

/// <summary>A promise whose batch lives too short by now for its shop.</summary>
/// <param name="Id">Its key.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Order">The order's number.</param>
public sealed record ShortPromise(Guid Id, int ProductId, string Order);

/// <summary>What became of it.</summary>
/// <param name="Batches">Batches that were not kept back for this or a stronger reason before.</param>
/// <param name="Pieces">Pieces in them.</param>
/// <param name="Orders">Orders that were promised some of them.</param>
/// <param name="Replaced">Pieces that other batches give instead.</param>
/// <param name="Missing">Pieces that wait for stock.</param>
public sealed record KeptBack(int Batches, int Pieces, int Orders, int Replaced, int Missing)
{
    /// <summary>Nothing was to be done.</summary>
    public static readonly KeptBack Nothing = new(0, 0, 0, 0, 0);

    /// <summary>Batches and orders that could not be dealt with; they are logged, and stand as before.</summary>
    public int Skipped { get; init; }

    /// <summary>This and what came after it.</summary>
    public KeptBack And(KeptBack next) => new(Batches + next.Batches, Pieces + next.Pieces, Orders + next.Orders, Replaced + next.Replaced, Missing + next.Missing) { Skipped = Skipped + next.Skipped };
}
