using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>A transfer, as it is typed.</summary>
public sealed class TransferDraft
{
    /// <summary>The code of the warehouse that sends.</summary>
    public string? From { get; set; }

    /// <summary>The code of the warehouse that receives.</summary>
    public string? To { get; set; }

    /// <summary>A remark.</summary>
    public string? Note { get; set; }

    /// <summary>What goes.</summary>
    public IList<TransferDraftLine> Lines { get; init; } = [];
}

/// <summary>One line of a typed transfer.</summary>
public sealed class TransferDraftLine
{
    /// <summary>The product.</summary>
    public string? Sku { get; set; }

    /// <summary>The batch's number.</summary>
    public string? Batch { get; set; }

    /// <summary>Pieces.</summary>
    public int? Quantity { get; set; }
}

/// <summary>What can be said about a transfer without asking the database; the form and the service share it.</summary>
public sealed class TransferRules : AbstractValidator<TransferDraft>
{
    /// <summary>Rules that speak the reader's language.</summary>
    public TransferRules(IStringLocalizer<InventoryWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(t => t.From).NotEmpty().WithMessage(_ => T["Choose a warehouse"]);
        RuleFor(t => t.To).NotEmpty().WithMessage(_ => T["Choose a warehouse"])
            .NotEqual(t => t.From, StringComparer.OrdinalIgnoreCase).WithMessage(_ => T["Choose another warehouse than the one that sends"]);
        RuleFor(t => t.Note).Line(Transfer.NoteLength, T);
        RuleFor(t => t.Lines).Must(lines => lines.Count is > 0 and <= Transfer.MostLines).WithMessage(_ => T["A transfer has 1 to {0} lines", Transfer.MostLines]);
        RuleForEach(t => t.Lines).SetValidator(new TransferLineRules(T));
        RuleFor(t => t.Lines).Must(BeDifferent).WithMessage(_ => T["Each batch stands on one line: add its pieces up"]);
    }

    private static bool BeDifferent(IList<TransferDraftLine> lines) =>
        lines.Select(l => (l.Sku?.Trim().ToUpperInvariant(), StockText.BatchNumber(l.Batch))).Distinct().Count() == lines.Count;
}

internal sealed class TransferLineRules : AbstractValidator<TransferDraftLine>
{
    public TransferLineRules(IStringLocalizer<InventoryWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(l => l.Sku).NotEmpty().WithMessage(_ => T["Choose a product"]);
        RuleFor(l => l.Batch).NotEmpty().WithMessage(_ => T["Choose a batch"]);
        RuleFor(l => l.Quantity).NotNull().WithMessage(_ => T["Say how many pieces"]).InclusiveBetween(1, ReceiptRules.MostPieces).WithMessage(_ => T["At least 1 piece"]);
    }
}
