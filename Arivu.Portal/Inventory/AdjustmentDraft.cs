using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory;

/// <summary>A correction of the count, as it is typed.</summary>
public sealed class AdjustmentDraft
{
    /// <summary>The product.</summary>
    public string? Sku { get; set; }

    /// <summary>The code of the warehouse it lies in; empty is the one that serves shops.</summary>
    public string? Warehouse { get; set; }

    /// <summary>The batch's number.</summary>
    public string? Batch { get; set; }

    /// <summary>Pieces found, or with a minus pieces missing.</summary>
    public int? Quantity { get; set; }

    /// <summary>What kind of correction; empty is one of the book.</summary>
    public AdjustmentKind? Kind { get; set; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; set; }

    /// <summary>The batch number as it is stored.</summary>
    internal string CleanBatch => StockText.BatchNumber(Batch);
}

/// <summary>What can be said about an adjustment without asking the database; the form and the service share it.</summary>
public sealed class AdjustmentRules : AbstractValidator<AdjustmentDraft>
{
    private const int Most = ReceiptRules.MostPieces;

    /// <summary>Rules that speak the reader's language.</summary>
    public AdjustmentRules(IStringLocalizer<InventoryWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(a => a.Sku).NotEmpty().WithMessage(_ => T["Choose a product"]);
        RuleFor(a => a.Batch).NotEmpty().WithMessage(_ => T["Choose a batch"]);
        RuleFor(a => a.Quantity).NotNull().WithMessage(_ => T["Say how many pieces are too many or missing"])
            .NotEqual(0).WithMessage(_ => T["Type the difference: 5 for pieces found, -5 for pieces missing"])
            .InclusiveBetween(-Most, Most).WithMessage(_ => T["At most {0} pieces either way", IndianDigits.Group(Most)]);
        RuleFor(a => a.Kind).Must(kind => kind is null || Enum.IsDefined(kind.Value)).WithMessage(_ => T["Choose one of the list"])
            .Must((a, kind) => kind is null || a.Quantity is not { } difference || kind.Value.Fits(difference)).WithMessage(a => T[a.Quantity > 0 ? "Pieces that are too many were found, or are a correction" : "Pieces that are missing were not found: choose another kind"]);
        RuleFor(a => a.Reason).Line(StockNote.ReasonLength, T).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage(_ => T["Say why, for those who ask later"]);
    }
}
