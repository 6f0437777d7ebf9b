using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>An order of more goods, as it is typed.</summary>
public sealed class ReplenishmentDraft
{
    /// <summary>Who makes or sends the goods.</summary>
    public string? SupplierName { get; set; }

    /// <summary>The supplier's own number for it.</summary>
    public string? SupplierReference { get; set; }

    /// <summary>Where the goods are to come.</summary>
    public int WarehouseId { get; set; } = Warehouse.Main;

    /// <summary>The day they are expected.</summary>
    public DateOnly? ExpectedOn { get; set; }

    /// <summary>A remark for the supplier.</summary>
    public string? Note { get; set; }

    /// <summary>It stays a draft: the supplier knows nothing of it yet.</summary>
    public bool KeepAsDraft { get; set; }

    /// <summary>The goods.</summary>
    public IList<ReplenishmentDraftLine> Lines { get; } = [];

    /// <summary>The lines that say something.</summary>
    internal IEnumerable<ReplenishmentDraftLine> Filled => Lines.Where(l => l.IsFilled);
}

/// <summary>One product of an order that is typed.</summary>
public sealed class ReplenishmentDraftLine
{
    /// <summary>The product.</summary>
    public string? Sku { get; set; }

    /// <summary>Pieces.</summary>
    public int? Quantity { get; set; }

    /// <summary>What a piece is to cost, without GST; only administrators say it.</summary>
    public Money? UnitCost { get; set; }

    /// <summary>Whether something is typed in it.</summary>
    public bool IsFilled => !string.IsNullOrWhiteSpace(Sku) || Quantity is not null;

    /// <summary>The code as it is stored.</summary>
    internal string Key => (Sku ?? "").Trim().ToUpperInvariant();
}

/// <summary>What can be said about such an order without asking the database; form and service share it.</summary>
public sealed class ReplenishmentRules : AbstractValidator<ReplenishmentDraft>
{
    private static readonly Money HighestCost = Money.FromRupees(1_000_000);

    /// <summary>Rules that speak the reader's language.</summary>
    public ReplenishmentRules(IStringLocalizer<InventoryWords> T, TimeProvider clock)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(r => r.SupplierName).Line(ReplenishmentOrder.NameLength, T).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => T["Name who makes or sends the goods"]);
        RuleFor(r => r.SupplierReference).Line(ReplenishmentOrder.NameLength, T);
        RuleFor(r => r.Note).Line(ReplenishmentOrder.NoteLength, T);
        RuleFor(r => r.ExpectedOn).Must(day => day is null || day >= clock.Today()).WithMessage(_ => T["The day must not be over"])
            .Must(day => day is null || day <= clock.Today().AddYears(2)).WithMessage(_ => T["Check the year"]);
        RuleFor(r => r.Lines).Must(lines => lines.Any(l => l.IsFilled)).WithMessage(_ => T["Choose at least one product"])
            .Must(lines => lines.Count(l => l.IsFilled) <= ReplenishmentOrder.MostLines).WithMessage(_ => T["At most {0} products", ReplenishmentOrder.MostLines]);
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.Sku).NotEmpty().When(l => l.IsFilled).WithMessage(_ => T["Choose a product"]);
            line.RuleFor(l => l.Quantity).NotNull().When(l => l.IsFilled).WithMessage(_ => T["Say how many pieces"])
                .InclusiveBetween(1, ReceiptRules.MostPieces).WithMessage(_ => T["From 1 to {0} pieces", IndianDigits.Group(ReceiptRules.MostPieces)]);
            line.RuleFor(l => l.UnitCost).Must(cost => cost is null || (cost >= Money.Zero && cost <= HighestCost)).WithMessage(_ => T["From 0 to {0}", HighestCost.ToShortString()]);
        });
    }
}
