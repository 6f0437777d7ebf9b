using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>The receiving page's form: what stands in the draft, as it can be typed over.</summary>
public sealed class ReceivingForm
{
    /// <summary>The draft; null before the first scan.</summary>
    public Guid? DraftId { get; set; }

    /// <summary>Who sent the goods.</summary>
    public string? Supplier { get; set; }

    /// <summary>The supplier's bill or delivery note.</summary>
    public string? Reference { get; set; }

    /// <summary>Where the goods are put.</summary>
    public int WarehouseId { get; set; } = Warehouse.Main;

    /// <summary>Whether a scan adds a piece instead of a case.</summary>
    public bool ByPiece { get; set; }

    /// <summary>The rows in order of scanning.</summary>
    public IList<ReceivingLine> Lines { get; } = [];

    /// <summary>What is typed above the rows.</summary>
    internal ReceivingHead Head => new(Clean(Supplier, ReplenishmentOrder.NameLength), Clean(Reference, GoodsReceipt.ReferenceLength), WarehouseId, ByPiece);

    private static string? Clean(string? typed, int most) => string.IsNullOrWhiteSpace(typed) ? null : Kernel.Texts.Line(typed.Trim(), most);
}

/// <summary>A row of the receiving page.</summary>
public sealed class ReceivingLine : IncomingGoods
{
    /// <summary>The draft's row.</summary>
    public Guid Id { get; set; }

    /// <summary>The product's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Pieces in a case.</summary>
    public int CaseSize { get; set; }

    /// <summary>Days from making to the last day.</summary>
    public int ShelfLifeDays { get; set; }

    /// <summary>Pieces that the order still waits for; null without an order.</summary>
    public int? Outstanding { get; set; }

    /// <summary>What is typed now.</summary>
    internal IncomingGoods Copy() => new() { Sku = Sku, Quantity = Quantity, Batch = Batch, Manufactured = Manufactured, Expires = Expires, UnitCost = UnitCost };

    /// <summary>What was typed.</summary>
    internal void Take(IncomingGoods typed) => (Quantity, Batch, Manufactured, Expires, UnitCost) = (typed.Quantity, typed.Batch, typed.Manufactured, typed.Expires, typed.UnitCost);

    /// <summary>The last day that follows from the shelf life; null where a day is typed or nothing can follow.</summary>
    public DateOnly? FollowingExpiry => Expires is null ? Manufactured?.AddDays(ShelfLifeDays) : null;
}

/// <summary>What can be said about a whole receipt without asking the database; form and service share it.</summary>
public sealed class ReceivingRules : AbstractValidator<ReceivingForm>
{
    /// <summary>Rules that speak the reader's language.</summary>
    public ReceivingRules(IStringLocalizer<InventoryWords> T, TimeProvider clock)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(r => r.Reference).Line(GoodsReceipt.ReferenceLength, T).NotEmpty().WithMessage(_ => T["Name the bill or the delivery note"]);
        RuleFor(r => r.Supplier).Line(ReplenishmentOrder.NameLength, T);
        RuleFor(r => r.Lines).NotEmpty().WithMessage(_ => T["Scan or choose the goods first"]);
        RuleForEach(r => r.Lines).SetValidator(new GoodsRules(T, clock));
    }
}
