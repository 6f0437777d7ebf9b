using Arivu.Portal.Audit;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Where a transfer stands.</summary>
public enum TransferState
{
    /// <summary>Somebody wants the goods elsewhere; nothing moved yet.</summary>
    Requested,

    /// <summary>They left one warehouse and did not arrive at the other.</summary>
    InTransit,

    /// <summary>They arrived, perhaps not all of them.</summary>
    Received,

    /// <summary>Called off before anything left.</summary>
    Cancelled,
}

/// <summary>Goods that go from one warehouse to another. Once they left they are in no warehouse until somebody receives them.</summary>
public sealed class Transfer : Aggregate, IAudited
{
    /// <summary>Longest remark.</summary>
    public const int NoteLength = 200;

    /// <summary>The most lines of one transfer.</summary>
    public const int MostLines = 100;

    private readonly List<TransferLine> _lines = [];

    private Transfer(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>TR-2627-0001, unique.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The warehouse that sends.</summary>
    public int FromId { get; private set; }

    /// <summary>The warehouse that receives.</summary>
    public int ToId { get; private set; }

    /// <summary>Where it stands.</summary>
    public TransferState State { get; private set; }

    /// <summary>A remark of who asked.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>Who asked.</summary>
    public string RequestedBy { get; private set; } = "";

    /// <summary>When the goods left, in UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Who sent them.</summary>
    public string? SentBy { get; private set; }

    /// <summary>When they arrived, or when it was called off, in UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Who received them or called it off.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>Why it was called off.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>What goes, in the order it was written.</summary>
    public IReadOnlyList<TransferLine> Lines => _lines;

    /// <inheritdoc />
    public override string Stream => $"transfer-{Id:N}";

    /// <inheritdoc />
    public string AuditKey => Number;

    /// <summary>Asks for goods; nothing is set aside until they leave.</summary>
    /// <exception cref="RuleBrokenException">The warehouses are one, or there is no line.</exception>
    internal static Transfer Ask(string number, int from, int to, IReadOnlyList<TransferGoods> goods, string? note, StockNote by)
    {
        if (from == to || goods.Count is 0 or > MostLines)
        {
            throw new RuleBrokenException("A transfer goes from one warehouse to another and has 1 to {0} lines.", MostLines);
        }

        var transfer = new Transfer(Guid.CreateVersion7()) { Number = number, FromId = from, ToId = to, Note = note, RequestedAt = by.At, RequestedBy = by.Actor };
        transfer._lines.AddRange(goods.Select((g, position) => new TransferLine(Guid.CreateVersion7(), transfer.Id, position, g.Batch, g.Sku, g.Name, g.Quantity)));
        return transfer;
    }

    /// <summary>The goods leave: free pieces of each batch go into no warehouse.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: they left before, or it was called off; insufficient-stock: not so many are free.</exception>
    public void Send(Shelf shelf, StockNote by)
    {
        Must(TransferState.Requested);
        _lines.ForEach(line => shelf.SendAway(shelf.Held(line.FromBatchId), line.Quantity));
        (State, SentAt, SentBy) = (TransferState.InTransit, by.At, by.Actor);
    }

    /// <summary>The goods were counted at the other end; what each line said is on the line already.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: they were received before, or never left.</exception>
    public void Receive(StockNote by)
    {
        Must(TransferState.InTransit);
        (State, ClosedAt, ClosedBy) = (TransferState.Received, by.At, by.Actor);
        if (_lines.Sum(line => line.Lost) is > 0 and var lost)
        {
            Raise(new TransferCameShort(Id, Number, lost));
        }
    }

    /// <summary>Calls it off.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: the goods left already.</exception>
    public void Cancel(string reason, StockNote by)
    {
        Must(TransferState.Requested);
        (State, CancelReason, ClosedAt, ClosedBy) = (TransferState.Cancelled, reason, by.At, by.Actor);
    }

    /// <summary>Holds the door of a step.</summary>
    internal void Must(TransferState state)
    {
        if (State != state)
        {
            throw State switch
            {
                TransferState.Received => Wrong("{0} was received by {1} on {2}. Nothing was taken in again.", Number, ClosedBy!, ClosedAt!.Value.ToIstText()),
                TransferState.Cancelled => Wrong("{0} was called off by {1}: {2}", Number, ClosedBy!, CancelReason!),
                TransferState.InTransit => Wrong("{0} left on {1}, sent by {2}. Receive it where it arrives.", Number, SentAt!.Value.ToIstText(), SentBy!),
                _ => Wrong("{0} did not leave yet. Send it first.", Number),
            };
        }
    }

    private static RuleBrokenException Wrong(string sentence, params object[] facts) => new(sentence, facts) { Code = "wrong-state" };
}

/// <summary>Pieces of one batch that are to go.</summary>
/// <param name="Batch">Where they lie now.</param>
/// <param name="Sku">The product's code.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Quantity">Pieces.</param>
internal sealed record TransferGoods(Batch Batch, string Sku, string Name, int Quantity);
