using Arivu.Portal.Inventory.Receiving;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory;

/// <summary>One batch that comes in alone, with its paper, as it is typed beside a list or sent over the API.</summary>
public sealed class ReceiptDraft : IncomingGoods
{
    /// <summary>The supplier's bill or the delivery note.</summary>
    public string? Reference { get; set; }
}

/// <summary>What can be said about a receipt without asking the database; the form and the service share it.</summary>
public sealed class ReceiptRules : AbstractValidator<ReceiptDraft>
{
    /// <summary>The most pieces of one receipt.</summary>
    public const int MostPieces = 1_000_000;

    /// <summary>Rules that speak the reader's language.</summary>
    public ReceiptRules(IStringLocalizer<InventoryWords> T, TimeProvider clock)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        Include(new GoodsRules(T, clock));
        RuleFor(r => r.Reference).Line(GoodsReceipt.ReferenceLength, T).NotEmpty().WithMessage(_ => T["Name the bill or the delivery note"]);
    }
}
