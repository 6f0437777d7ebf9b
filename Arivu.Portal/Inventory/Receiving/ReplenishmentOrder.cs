using Arivu.Portal.Audit;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>What the firm orders from its maker or supplier, until the goods stand on the shelf. Each verb says so on the timeline.</summary>
public sealed class ReplenishmentOrder : Aggregate, IAudited
{
    /// <summary>Longest name of a supplier, and longest reference of theirs.</summary>
    public const int NameLength = 120;

    /// <summary>Longest remark and longest reason.</summary>
    public const int NoteLength = 300;

    /// <summary>The most products of one order.</summary>
    public const int MostLines = 200;

    private readonly List<ReplenishmentLine> _lines = [];
    private readonly List<ReplenishmentStep> _steps = [];

    private ReplenishmentOrder(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>PO-2627-0001, unique.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ReplenishmentStatus Status { get; private set; }

    /// <summary>Who makes or sends the goods.</summary>
    public string SupplierName { get; private set; } = "";

    /// <summary>The supplier's own number for it; null while there is none.</summary>
    public string? SupplierReference { get; private set; }

    /// <summary>Where the goods are to come.</summary>
    public int WarehouseId { get; private set; } = Warehouse.Main;

    /// <summary>The day (IST) they are expected; null for not known.</summary>
    public DateOnly? ExpectedOn { get; private set; }

    /// <summary>A remark for the supplier.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was begun, in UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>How many steps its timeline has; counts its changes, too.</summary>
    public int StepCount { get; private set; }

    /// <summary>The goods, in order.</summary>
    public IReadOnlyList<ReplenishmentLine> Lines => _lines;

    /// <summary>What happened.</summary>
    public IReadOnlyList<ReplenishmentStep> Steps => _steps;

    /// <summary>Whether goods of it may come in.</summary>
    public bool IsComing => ReplenishmentStatusWords.Coming.Contains(Status);

    /// <inheritdoc />
    public override string Stream => $"replenishment-{Number}";

    /// <inheritdoc />
    public string AuditKey => Number;

    /// <summary>Begins one.</summary>
    public static ReplenishmentOrder Draft(string number, ReplenishmentFacts facts, IEnumerable<ReplenishedGoods> goods, Signature by)
    {
        var order = new ReplenishmentOrder(Guid.CreateVersion7()) { Number = number, CreatedAt = by.At };
        order.Write(facts, goods);
        order.Tell(ReplenishmentStepKind.Drafted, by);
        return order;
    }

    /// <summary>Writes it anew while the supplier knows nothing of it.</summary>
    /// <exception cref="RuleBrokenException">It was ordered already.</exception>
    public void Revise(ReplenishmentFacts facts, IEnumerable<ReplenishedGoods> goods, Signature by)
    {
        MustBe(ReplenishmentStatus.Draft);
        _lines.Clear();
        Write(facts, goods);
        Tell(ReplenishmentStepKind.Revised, by);
    }

    /// <summary>It goes to the supplier.</summary>
    /// <exception cref="RuleBrokenException">It was ordered already.</exception>
    public void Order(Signature by)
    {
        MustBe(ReplenishmentStatus.Draft);
        Status = ReplenishmentStatus.Ordered;
        Tell(ReplenishmentStepKind.Ordered, by);
    }

    /// <summary>Goods of it came in.</summary>
    /// <param name="pieces">Pieces by line.</param>
    /// <param name="acceptMore">More than was ordered is wanted, too.</param>
    /// <param name="receipt">The receipt's number.</param>
    /// <param name="by">Who took them in.</param>
    /// <exception cref="RuleBrokenException">Code wrong-state: nothing of it is waited for. Code over-receipt: more than was ordered.</exception>
    public void Receive(IReadOnlyDictionary<Guid, int> pieces, bool acceptMore, string receipt, Signature by)
    {
        if (!IsComing)
        {
            throw NotComing();
        }

        foreach (var line in _lines.Where(l => pieces.ContainsKey(l.Id)))
        {
            line.Receive(pieces[line.Id], acceptMore);
        }

        var all = _lines.TrueForAll(l => l.Outstanding == 0);
        Status = all ? ReplenishmentStatus.Received : ReplenishmentStatus.PartlyReceived;
        Tell(all ? ReplenishmentStepKind.Received : ReplenishmentStepKind.PartlyReceived, by, receipt);
    }

    /// <summary>The rest is not waited for any more.</summary>
    /// <exception cref="RuleBrokenException">Nothing came yet, or nothing is missing.</exception>
    public void CloseShort(string reason, Signature by)
    {
        MustBe(ReplenishmentStatus.PartlyReceived);
        Status = ReplenishmentStatus.ClosedShort;
        Tell(ReplenishmentStepKind.ClosedShort, by, reason.Trim());
    }

    /// <summary>Calls it off; only while nothing came.</summary>
    /// <exception cref="RuleBrokenException">Something came, or it is over.</exception>
    public void Cancel(string reason, Signature by)
    {
        MustBe(ReplenishmentStatus.Draft, ReplenishmentStatus.Ordered);
        Status = ReplenishmentStatus.Cancelled;
        Tell(ReplenishmentStepKind.Cancelled, by, reason.Trim());
    }

    /// <summary>Why no goods of it can come in.</summary>
    internal RuleBrokenException NotComing() => new(Status switch
    {
        ReplenishmentStatus.Draft => "{0} is still a draft. Mark it as ordered first, or receive the goods without an order.",
        ReplenishmentStatus.Received => "All of {0} came already. Receive these goods without an order.",
        ReplenishmentStatus.ClosedShort => "{0} was closed short: the rest is not waited for. Receive these goods without an order.",
        _ => "{0} was cancelled. Receive these goods without an order.",
    }, Number) { Code = "wrong-state" };

    private void Write(ReplenishmentFacts facts, IEnumerable<ReplenishedGoods> goods)
    {
        (SupplierName, SupplierReference, WarehouseId, ExpectedOn, Note) = (facts.SupplierName, facts.SupplierReference, facts.WarehouseId, facts.ExpectedOn, facts.Note);
        _lines.AddRange(goods.Select((g, i) => new ReplenishmentLine(Id, i + 1, g)));
    }

    private void MustBe(params ReadOnlySpan<ReplenishmentStatus> states)
    {
        if (!states.Contains(Status))
        {
            throw new RuleBrokenException("{0} is {1} by now: this can no longer be done.", Number, Status.Word().ToLowerInvariant()) { Code = "wrong-state" };
        }
    }

    private void Tell(ReplenishmentStepKind what, Signature by, string? note = null) => _steps.Add(new ReplenishmentStep(Id, ++StepCount, by, what, note));
}

/// <summary>What is agreed with the supplier besides the goods.</summary>
public sealed record ReplenishmentFacts(string SupplierName, string? SupplierReference, int WarehouseId, DateOnly? ExpectedOn, string? Note);

/// <summary>One product of an order, as it is called today.</summary>
public sealed record ReplenishedGoods(int ProductId, string Sku, string Name, int CaseSize, int Quantity, Money? UnitCost);

/// <summary>Who did something and when (UTC).</summary>
public sealed record Signature(string Actor, DateTime At);
