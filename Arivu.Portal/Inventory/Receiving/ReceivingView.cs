using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>The receiving page as it stands in the database.</summary>
public sealed record ReceivingView
{
    /// <summary>The order that is received; null for goods without one. Without costs.</summary>
    public required ReplenishmentDetail? Order { get; init; }

    /// <summary>Why nothing of the order can come in; null while it can.</summary>
    public required string? Refusal { get; init; }

    /// <summary>The draft; null before the first scan.</summary>
    public required Guid? DraftId { get; init; }

    /// <summary>What is typed above the rows.</summary>
    public required ReceivingHead Head { get; init; }

    /// <summary>The rows in order of scanning.</summary>
    public required IReadOnlyList<ReceivingRowView> Rows { get; init; }

    /// <summary>What came in last.</summary>
    public required IReadOnlyList<ReceiptRow> Latest { get; init; }

    /// <summary>Brings a form to what stands here; what is typed in rows that stay is kept.</summary>
    internal void Into(ReceivingForm form)
    {
        (form.DraftId, form.Supplier, form.Reference) = (DraftId, Head.Supplier, Head.Reference);
        (form.WarehouseId, form.ByPiece) = (Head.WarehouseId, Head.ByPiece);
        var before = form.Lines.ToDictionary(l => l.Id);
        form.Lines.Clear();
        foreach (var row in Rows)
        {
            form.Lines.Add(row.Into(before.GetValueOrDefault(row.Id) ?? new ReceivingLine { Id = row.Id }));
        }
    }
}

/// <summary>A row of the receiving page as it stands in the database.</summary>
public sealed record ReceivingRowView(
    Guid Id, string Sku, string Name, int CaseSize, int ShelfLifeDays, int? Quantity, string? Batch, DateOnly? Manufactured, DateOnly? Expires, Money? UnitCost, int? Outstanding)
{
    internal ReceivingLine Into(ReceivingLine line)
    {
        (line.Sku, line.Name, line.CaseSize, line.ShelfLifeDays, line.Outstanding) = (Sku, Name, CaseSize, ShelfLifeDays, Outstanding);
        (line.Quantity, line.Batch, line.Manufactured, line.Expires, line.UnitCost) = (Quantity, Batch, Manufactured, Expires, UnitCost);
        return line;
    }
}

/// <summary>A receipt's own page.</summary>
public sealed record ReceiptDetail(
    string Number, DateTime At, string Actor, string Reference, string? Supplier, string? OrderNumber, string WarehouseName, IReadOnlyList<ReceiptDetailLine> Lines)
{
    /// <summary>Pieces that came.</summary>
    public int Pieces => Lines.Sum(l => l.Quantity);
}

/// <summary>Pieces of one batch on a receipt; the cost is for administrators only.</summary>
public sealed record ReceiptDetailLine(int Position, string Sku, string Name, string Batch, DateOnly Manufactured, DateOnly Expires, int Quantity, int CaseSize, Money? UnitCost);
