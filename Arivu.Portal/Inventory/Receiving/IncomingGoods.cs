using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Pieces of one batch at the door, as they are typed or scanned: anything may still be missing or wrong.</summary>
public class IncomingGoods
{
    /// <summary>The product.</summary>
    public string? Sku { get; set; }

    /// <summary>Pieces.</summary>
    public int? Quantity { get; set; }

    /// <summary>The maker's batch number.</summary>
    public string? Batch { get; set; }

    /// <summary>Made on this day.</summary>
    public DateOnly? Manufactured { get; set; }

    /// <summary>The last day it may be sold; empty takes the batch's own, or the product's shelf life.</summary>
    public DateOnly? Expires { get; set; }

    /// <summary>What a piece cost, without GST; only administrators note it.</summary>
    public Money? UnitCost { get; set; }

    /// <summary>The code as it is stored.</summary>
    internal string CleanSku => (Sku ?? "").Trim().ToUpperInvariant();

    /// <summary>The batch number as it is stored.</summary>
    internal string CleanBatch => StockText.BatchNumber(Batch);
}

/// <summary>What can be said about goods at the door without asking the database; every way in shares it.</summary>
public sealed class GoodsRules : AbstractValidator<IncomingGoods>
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly Money HighestCost = Money.FromRupees(1_000_000);

    /// <summary>Rules that speak the reader's language.</summary>
    public GoodsRules(IStringLocalizer<InventoryWords> T, TimeProvider clock)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(r => r.Sku).NotEmpty().WithMessage(_ => T["Choose a product"]);
        RuleFor(r => r.Quantity).NotNull().WithMessage(_ => T["Say how many pieces came in"])
            .InclusiveBetween(1, ReceiptRules.MostPieces).WithMessage(_ => T["From 1 to {0} pieces", IndianDigits.Group(ReceiptRules.MostPieces)]);
        RuleFor(r => r.Batch).NotEmpty().WithMessage(_ => T["Type the batch number that is printed on the case"])
            .Must(StockText.IsBatchNumber).WithMessage(_ => T["3 to {0} letters, digits, hyphens, dots or slashes, a letter or digit first", Inventory.Batch.MaxNumberLength]);
        RuleFor(r => r.Manufactured).NotNull().WithMessage(_ => T["Say when it was made"])
            .GreaterThanOrEqualTo(Earliest).WithMessage(_ => T["Check the year"])
            .Must(made => made <= clock.Today()).WithMessage(_ => T["It cannot be made in the future"]);
        RuleFor(r => r.Expires)
            .Must((r, expires) => expires is null || r.Manufactured is null || expires > r.Manufactured).WithMessage(_ => T["Best before must be after the day it was made"])
            .Must(expires => expires is null || expires >= clock.Today()).WithMessage(_ => T["It is expired already: expired goods are not taken in"])
            .Must((r, expires) => expires is null || r.Manufactured is not { } made || expires <= made.AddYears(10)).WithMessage(_ => T["Check the year"]);
        RuleFor(r => r.UnitCost).Must(cost => cost is null || (cost >= Money.Zero && cost <= HighestCost)).WithMessage(_ => T["From 0 to {0}", HighestCost.ToShortString()]);
    }
}
