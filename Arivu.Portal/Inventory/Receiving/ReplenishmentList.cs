using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Lists;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>The tabs of the list of orders.</summary>
public enum ReplenishmentView
{
    /// <summary>All orders.</summary>
    All,

    /// <summary>Ordered, and something is still to come.</summary>
    Coming,

    /// <summary>Those the supplier knows nothing of.</summary>
    Drafts,

    /// <summary>Those that came as ordered.</summary>
    Received,

    /// <summary>Closed short or cancelled.</summary>
    Over,
}

/// <summary>Which orders of more goods somebody wants to see. Search looks in number, supplier, its reference and SKUs; sorts by number, supplier, expected or created.</summary>
public sealed record ReplenishmentFilter : ListFilter
{
    /// <summary>The tab.</summary>
    public ReplenishmentView View { get; init; }

    /// <summary>Takes what a list's address says, whatever it says.</summary>
    public static ReplenishmentFilter Read(string? search, string? view, string? sort) => Of(
        new ReplenishmentFilter
        {
            View = view switch
            {
                "coming" => ReplenishmentView.Coming,
                "drafts" => ReplenishmentView.Drafts,
                "received" => ReplenishmentView.Received,
                "over" => ReplenishmentView.Over,
                _ => ReplenishmentView.All,
            },
        },
        new ListAsked(search, null, null, null, sort));
}

/// <summary>An order in a list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="SupplierName">Who makes or sends the goods.</param>
/// <param name="SupplierReference">The supplier's own number.</param>
/// <param name="ExpectedOn">The day they are expected.</param>
/// <param name="CreatedAt">When it was begun, in UTC.</param>
/// <param name="Products">Products ordered.</param>
/// <param name="Pieces">Pieces ordered.</param>
/// <param name="Received">Pieces that came.</param>
/// <param name="Version">Counts up with every step.</param>
public sealed record ReplenishmentRow(
    string Number, ReplenishmentStatus Status, string SupplierName, string? SupplierReference, DateOnly? ExpectedOn, DateTime CreatedAt, int Products, int Pieces, int Received, int Version)
{
    /// <summary>Whether it should have come already.</summary>
    public bool IsLate(DateOnly today) => ReplenishmentStatusWords.Coming.Contains(Status) && ExpectedOn < today;
}

/// <summary>A page of the list and the numbers around it.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Views">Orders of each tab under the same search.</param>
public sealed record ReplenishmentList(Page<ReplenishmentRow> Rows, IReadOnlyDictionary<ReplenishmentView, int> Views);

/// <summary>An order's own page.</summary>
public sealed record ReplenishmentDetail
{
    /// <inheritdoc cref="ReplenishmentOrder.Number" />
    public required string Number { get; init; }

    /// <inheritdoc cref="ReplenishmentOrder.Status" />
    public required ReplenishmentStatus Status { get; init; }

    /// <summary>What is agreed besides the goods.</summary>
    public required ReplenishmentFacts Facts { get; init; }

    /// <inheritdoc cref="ReplenishmentOrder.CreatedAt" />
    public required DateTime CreatedAt { get; init; }

    /// <summary>The goods; costs for administrators only.</summary>
    public required IReadOnlyList<ReplenishmentDetailLine> Lines { get; init; }

    /// <summary>What happened, the oldest first.</summary>
    public required IReadOnlyList<ReplenishmentMoment> Moments { get; init; }

    /// <summary>What came of it.</summary>
    public IReadOnlyList<ReceiptRow> Receipts { get; init; } = [];

    /// <summary>Where the goods are to come.</summary>
    public string WarehouseName { get; init; } = "";

    /// <summary>Where that is, in lines; may be empty.</summary>
    public string WarehouseAddress { get; init; } = "";

    /// <summary>Pieces ordered.</summary>
    public int Pieces => Lines.Sum(l => l.Quantity);

    /// <summary>Pieces still to come; none once nobody waits for them.</summary>
    public int Outstanding => ReplenishmentStatusWords.Coming.Contains(Status) ? Lines.Sum(l => l.Outstanding) : 0;

    /// <summary>What the ordered goods cost, where every line says it.</summary>
    public Money? Total => Lines.Count > 0 && Lines.All(l => l.UnitCost is not null) ? new Money(Lines.Sum(l => (l.UnitCost!.Value * l.Quantity).Paise)) : null;

    /// <summary>A draft as it can be typed over.</summary>
    internal ReplenishmentDraft ToDraft()
    {
        var draft = new ReplenishmentDraft { SupplierName = Facts.SupplierName, SupplierReference = Facts.SupplierReference, WarehouseId = Facts.WarehouseId, ExpectedOn = Facts.ExpectedOn, Note = Facts.Note, KeepAsDraft = true };
        foreach (var line in Lines)
        {
            draft.Lines.Add(new ReplenishmentDraftLine { Sku = line.Sku, Quantity = line.Quantity, UnitCost = line.UnitCost });
        }

        return draft;
    }

    internal static ReplenishmentDetail Of(ReplenishmentOrder order, bool withCosts, PersonNames names) => new()
    {
        Number = order.Number,
        Status = order.Status,
        Facts = new ReplenishmentFacts(order.SupplierName, order.SupplierReference, order.WarehouseId, order.ExpectedOn, order.Note),
        CreatedAt = order.CreatedAt,
        Lines = [.. order.Lines.Select(l => new ReplenishmentDetailLine(l.Position, l.Sku, l.Name, l.CaseSize, l.Quantity, l.Received, withCosts ? l.UnitCost : null))],
        Moments = [.. order.Steps.Select(s => new ReplenishmentMoment(s.At, names.Of(s.Actor), s.What, s.Note))],
    };
}

/// <summary>One product of an order.</summary>
public sealed record ReplenishmentDetailLine(int Position, string Sku, string Name, int CaseSize, int Quantity, int Received, Money? UnitCost)
{
    /// <summary>Pieces that did not come.</summary>
    public int Outstanding => Math.Max(0, Quantity - Received);
}

/// <summary>Something that happened to an order.</summary>
public sealed record ReplenishmentMoment(DateTime At, string Who, ReplenishmentStepKind What, string? Note);

/// <summary>A receipt in a list.</summary>
public sealed record ReceiptRow(string Number, DateTime At, string Actor, string Reference, string? Supplier, string? OrderNumber, int Batches, int Pieces);
