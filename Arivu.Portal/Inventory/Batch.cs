using System.Linq.Expressions;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>
/// Pieces of one product made together, with one expiry date, in one warehouse. Each verb changes the shelf and gives back
/// its ledger line.
/// </summary>
public sealed class Batch : Aggregate, ISeenByAll, IHouseRecord
{
    /// <summary>Longest batch number, as the e-invoice allows (3 to 20 characters).</summary>
    public const int MaxNumberLength = 20;

    /// <summary>The most pieces a batch can hold; no warehouse of this trade comes near.</summary>
    public const int MostPieces = 100_000_000;

    private static readonly Expression<Func<Batch, DateOnly, bool>> Sellable = (batch, today) => batch.WarehouseId == Warehouse.Main && !batch.Blocked && batch.Expires >= today;
    private static readonly Func<Batch, DateOnly, bool> Sells = Sellable.Compile();

    private Batch(int productId, int warehouseId, string number, DateOnly manufactured, DateOnly expires) =>
        (ProductId, WarehouseId, Number, Manufactured, Expires) = (productId, warehouseId, number, manufactured, expires);

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Where it lies.</summary>
    public int WarehouseId { get; private set; }

    /// <summary>The maker's batch number, unique for the product and warehouse, in upper case.</summary>
    public string Number { get; private set; }

    /// <summary>Made on this day.</summary>
    public DateOnly Manufactured { get; private set; }

    /// <summary>The last day it may be sold.</summary>
    public DateOnly Expires { get; private set; }

    /// <summary>Pieces on the shelf, promised ones included.</summary>
    public int OnHand { get; private set; }

    /// <summary>Pieces promised to orders.</summary>
    public int Reserved { get; private set; }

    /// <summary>Kept back: promised to nobody and sent to nobody.</summary>
    public bool Blocked { get; private set; }

    /// <summary>Why it is kept back; null while it is not.</summary>
    public BatchHold? BlockedFor { get; private set; }

    /// <summary>How often it moved: the number of its last ledger line.</summary>
    public int Moves { get; private set; }

    /// <summary>Pieces that can still be promised.</summary>
    public int Free => OnHand - Reserved;

    /// <inheritdoc />
    public override string Stream => $"batch-{Id}";

    /// <summary>A batch that arrives in a warehouse for the first time, still empty.</summary>
    /// <exception cref="RuleBrokenException">It expires before or on the day it was made, or has no number.</exception>
    public static Batch Arrive(int productId, string number, DateOnly manufactured, DateOnly expires, int warehouseId = Warehouse.Main)
    {
        var clean = number.Trim().ToUpperInvariant();
        if (clean.Length is < 3 or > MaxNumberLength)
        {
            throw new RuleBrokenException("A batch number has 3 to {0} characters.", MaxNumberLength);
        }

        return expires > manufactured
            ? new Batch(productId, warehouseId, clean, manufactured, expires)
            : throw new RuleBrokenException("Batch {0} would expire before it was made.", clean);
    }

    /// <summary>Whether it may be promised on a day: in the warehouse that serves shops, not kept back, and not expired by the calendar.</summary>
    public bool IsSellable(DateOnly today) => Sells(this, today);

    /// <summary><see cref="IsSellable"/> as the database asks it.</summary>
    public static Expression<Func<Batch, bool>> SellableOn(DateOnly today) => Rule.With(Sellable, () => today);

    /// <summary><see cref="SellableOn"/> with something free.</summary>
    public static Expression<Func<Batch, bool>> FreeOn(DateOnly today) => Rule.All(SellableOn(today), b => b.OnHand > b.Reserved);

    /// <summary>Pieces come in.</summary>
    /// <exception cref="RuleBrokenException">The quantity is not positive.</exception>
    public StockEntry Receive(int quantity, StockNote note) => Move(StockMove.Received, Positive(quantity), 0, note);

    /// <summary>Promises free pieces to an order. The caller holds the row.</summary>
    /// <exception cref="RuleBrokenException">Not so many are free.</exception>
    public StockEntry Reserve(int quantity, StockNote note) =>
        Positive(quantity) <= Free ? Move(StockMove.Reserved, 0, quantity, note) : throw new RuleBrokenException("Batch {0} has only {1} free.", Number, Free) { Code = "insufficient-stock" };

    /// <summary>Gives a promise up.</summary>
    /// <exception cref="RuleBrokenException">Not so many are promised.</exception>
    public StockEntry Release(int quantity, StockNote note) => Move(StockMove.Released, 0, -Promised(quantity), note);

    /// <summary>Sends promised pieces away.</summary>
    /// <exception cref="RuleBrokenException">Not so many are promised, or the batch is kept back or expired.</exception>
    public StockEntry Dispatch(int quantity, DateOnly today, StockNote note) => IsSellable(today)
        ? Move(StockMove.Dispatched, -Promised(quantity), -quantity, note)
        : throw new RuleBrokenException("Batch {0} may not be sent: it is expired or kept back.", Number);

    /// <summary>Takes pieces back from a retailer.</summary>
    /// <exception cref="RuleBrokenException">The quantity is not positive.</exception>
    public StockEntry TakeBack(int quantity, StockNote note) => Move(StockMove.Returned, Positive(quantity), 0, note);

    /// <summary>Corrects the count by a difference, with its kind and a reason.</summary>
    /// <exception cref="RuleBrokenException">The difference is zero, there is no reason, or promised pieces would be missing.</exception>
    public StockEntry Adjust(int difference, StockNote note, AdjustmentKind kind = AdjustmentKind.Correction)
    {
        MustSpare(difference, note);
        return kind.Fits(difference) ? Move(StockMove.Adjusted, difference, 0, note).Of(kind) : throw kind.Unfit(difference);
    }

    /// <summary>Whether <see cref="Adjust"/> would do it.</summary>
    /// <exception cref="RuleBrokenException">The difference is zero, there is no reason, promised pieces would be missing, or the batch would hold too many.</exception>
    internal void MustSpare(int difference, StockNote note)
    {
        if (difference == 0 || string.IsNullOrWhiteSpace(note.Reason))
        {
            throw new RuleBrokenException("An adjustment has a difference and a reason.") { Code = "quantity" };
        }

        if ((long)OnHand + difference < Reserved)
        {
            throw new RuleBrokenException("Batch {0} has {1} pieces, {2} of them promised to orders: at most {3} can be taken off.", Number, OnHand, Reserved, Free) { Code = "quantity" };
        }

        MustHold(difference);
    }

    /// <summary>Sends free pieces to another warehouse. Expired and kept-back ones may go too.</summary>
    /// <exception cref="RuleBrokenException">Not so many are free.</exception>
    public StockEntry SendAway(int quantity, StockNote note) =>
        Positive(quantity) <= Free ? Move(StockMove.SentAway, -quantity, 0, note) : throw new RuleBrokenException("Batch {0} has only {1} free.", Number, Free) { Code = "insufficient-stock" };

    /// <summary>Takes pieces in that another warehouse sent.</summary>
    /// <exception cref="RuleBrokenException">The quantity is not positive.</exception>
    public StockEntry TakeOver(int quantity, StockNote note) => Move(StockMove.TakenOver, Positive(quantity), 0, note);

    /// <summary>Keeps the batch back: nobody is promised a piece of it, none leaves. A weaker reason never replaces a recall.</summary>
    /// <returns>The ledger line, or null where it is kept back for this or a stronger reason already.</returns>
    public StockEntry? KeepBack(BatchHold why, StockNote note)
    {
        if (BlockedFor >= why)
        {
            return null;
        }

        (Blocked, BlockedFor) = (true, why);
        return Move(StockMove.KeptBack, 0, 0, note);
    }

    /// <summary>Lets a batch go that was kept back.</summary>
    /// <exception cref="RuleBrokenException">It is not kept back, expired, or recalled.</exception>
    public StockEntry LetGo(DateOnly today, StockNote note)
    {
        var sentence = (Blocked, BlockedFor, Expires < today) switch
        {
            (false, _, _) => "Batch {0} is not kept back.",
            (_, BatchHold.Recalled, _) => "Batch {0} is recalled: it stays kept back.",
            (_, _, true) => "Batch {0} is expired: it stays in quarantine.",
            _ => null,
        };
        if (sentence is not null)
        {
            throw new RuleBrokenException(sentence, Number) { Code = "wrong-state" };
        }

        (Blocked, BlockedFor) = (false, null);
        return Move(StockMove.LetGo, 0, 0, note);
    }

    private static int Positive(int quantity) => quantity > 0 ? quantity : throw new RuleBrokenException("A quantity is at least 1.") { Code = "quantity" };

    private int Promised(int quantity) => Positive(quantity) <= Reserved ? quantity : throw new RuleBrokenException("Batch {0} has only {1} promised.", Number, Reserved) { Code = "quantity" };

    private void MustHold(int more)
    {
        if ((long)OnHand + more > MostPieces)
        {
            throw new RuleBrokenException("Batch {0} would hold more than {1} pieces.", Number, IndianDigits.Group(MostPieces)) { Code = "quantity" };
        }
    }

    private StockEntry Move(StockMove move, int onHand, int reserved, StockNote note)
    {
        MustHold(onHand);
        OnHand += onHand;
        Reserved += reserved;
        Moves++;
        return StockEntry.Of(this, move, onHand, reserved, note);
    }
}
