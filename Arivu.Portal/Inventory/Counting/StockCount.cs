using Arivu.Portal.Audit;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>Where a count stands.</summary>
public enum CountState
{
    /// <summary>Somebody walks along the shelf; nobody sees what the book says.</summary>
    Counting,

    /// <summary>All lines are counted; differences are looked at.</summary>
    Review,

    /// <summary>The differences are above the limit: an administrator who did not count is to approve.</summary>
    Waiting,

    /// <summary>Every difference stands in the ledger.</summary>
    Posted,

    /// <summary>Called off; nothing was corrected.</summary>
    Dropped,
}

/// <summary>
/// A count of some products in one warehouse. Trade goes on meanwhile: a difference is against what the book said at the
/// moment the line was counted, and is applied to what is there when it is posted.
/// </summary>
public sealed class StockCount : Aggregate, IAudited
{
    /// <summary>Longest name of what is counted.</summary>
    public const int ScopeLength = 200;

    /// <summary>The most lines of a sheet; more is another count.</summary>
    public const int MostLines = 1_000;

    private readonly List<CountLine> _lines = [];

    private StockCount(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>CT-2627-0001, unique; the ledger's reference of what it corrects.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Where it is counted.</summary>
    public int WarehouseId { get; private set; }

    /// <summary>What is counted, in words: a category, or product names.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public CountState State { get; private set; }

    /// <summary>When it began, in UTC.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>Who began it.</summary>
    public string BegunBy { get; private set; } = "";

    /// <summary>When it was posted or called off, in UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Who posted it or called it off.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>Why it was called off.</summary>
    public string? DropReason { get; private set; }

    /// <summary>The sheet, in the order of the walk.</summary>
    public IReadOnlyList<CountLine> Lines => _lines;

    /// <inheritdoc />
    public override string Stream => $"count-{Id:N}";

    /// <inheritdoc />
    public string AuditKey => Number;

    /// <summary>Begins a count.</summary>
    internal static StockCount Begin(string number, int warehouse, string scope, IEnumerable<SheetBatch> sheet, StockNote by)
    {
        var count = new StockCount(Guid.CreateVersion7()) { Number = number, WarehouseId = warehouse, Scope = scope, BegunAt = by.At, BegunBy = by.Actor };
        count._lines.AddRange(sheet.Select((b, position) => new CountLine(Guid.CreateVersion7(), count.Id, position, b.Batch, b.Sku, b.Name, found: false)));
        return count;
    }

    /// <summary>A batch lies there that is not on the sheet.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: nobody counts any more; reference: it is on the sheet.</exception>
    internal CountLine Find(SheetBatch found)
    {
        Must(CountState.Counting);
        if (_lines.Exists(l => l.BatchId == found.Batch.Id && found.Batch.Id > 0))
        {
            throw new RuleBrokenException("Batch {0} of {1} is on the sheet already.", found.Batch.Number, found.Sku) { Code = "reference" };
        }

        var line = new CountLine(Guid.CreateVersion7(), Id, _lines.Count, found.Batch, found.Sku, found.Name, found: true);
        _lines.Add(line);
        return line;
    }

    /// <summary>The walk is over.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: it was over before; open-lines: some lines are not counted.</exception>
    public void Finish()
    {
        Must(CountState.Counting);
        if (_lines.Count(l => l.Counted is null) is > 0 and var open)
        {
            throw new RuleBrokenException("{0} lines are not counted yet. Where nothing lies, type 0.", open) { Code = "open-lines" };
        }

        State = CountState.Review;
    }

    /// <summary>One line is counted once more, blind as before.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: the count is closed, or the line is posted.</exception>
    public void Again(CountLine line)
    {
        if (State is not (CountState.Review or CountState.Waiting or CountState.Counting) || line.PostedAt is not null)
        {
            throw Closed();
        }

        line.Forget();
        State = CountState.Counting;
    }

    /// <summary>Sends it to an administrator who did not count.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state.</exception>
    public void Wait()
    {
        Must(CountState.Review);
        State = CountState.Waiting;
        Raise(new CountWaits(Id, Number));
    }

    /// <summary>Closes it when no difference is left to post.</summary>
    internal void Close(StockNote by)
    {
        if (_lines.TrueForAll(l => l.IsDone))
        {
            (State, ClosedAt, ClosedBy) = (CountState.Posted, by.At, by.Actor);
        }
    }

    /// <summary>Calls it off. What was posted of it stays.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: it is closed.</exception>
    public void Drop(string reason, StockNote by)
    {
        if (State is CountState.Posted or CountState.Dropped)
        {
            throw Closed();
        }

        (State, DropReason, ClosedAt, ClosedBy) = (CountState.Dropped, reason, by.At, by.Actor);
    }

    /// <summary>Holds the door of posting.</summary>
    internal void MustBeLookedAt()
    {
        if (State is not (CountState.Review or CountState.Waiting))
        {
            throw Closed();
        }
    }

    /// <summary>Holds the door of a step.</summary>
    internal void Must(CountState state)
    {
        if (State != state)
        {
            throw Closed();
        }
    }

    private RuleBrokenException Closed() => State switch
    {
        CountState.Counting => Wrong("{0} is still being counted.", Number),
        CountState.Posted => Wrong("{0} was posted by {1} on {2}.", Number, ClosedBy!, ClosedAt!.Value.ToIstText()),
        CountState.Dropped => Wrong("{0} was called off by {1}: {2}", Number, ClosedBy!, DropReason!),
        CountState.Waiting => Wrong("{0} waits for an administrator.", Number),
        _ => Wrong("{0} is counted. Ask for a line to be counted again.", Number),
    };

    private static RuleBrokenException Wrong(string sentence, params object[] facts) => new(sentence, facts) { Code = "wrong-state" };
}

/// <summary>A batch on a sheet.</summary>
/// <param name="Batch">The batch where it is counted.</param>
/// <param name="Sku">The product's code.</param>
/// <param name="Name">The product's name.</param>
internal sealed record SheetBatch(Batch Batch, string Sku, string Name);
