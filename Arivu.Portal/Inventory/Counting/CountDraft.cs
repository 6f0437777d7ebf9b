using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>A count, as it is asked for: a category, or some products.</summary>
public sealed class CountDraft
{
    /// <summary>The most products that are chosen one by one.</summary>
    public const int MostProducts = 50;

    /// <summary>What stands for a category where products are chosen one by one.</summary>
    public const string ByProduct = "products";

    /// <summary>The code of the warehouse; empty is the one that serves shops.</summary>
    public string? Warehouse { get; set; }

    /// <summary>A shelf of the catalogue, as addresses name it; <see cref="ByProduct"/> or empty where products are chosen.</summary>
    public string? Category { get; set; }

    /// <summary>Products by code; used where no category is chosen.</summary>
    public IList<string> Skus { get; init; } = [];

    internal bool IsByProduct => string.IsNullOrWhiteSpace(Category) || Category == ByProduct;
}

/// <summary>What can be said about a new count without asking the database; the form and the service share it.</summary>
public sealed class CountDraftRules : AbstractValidator<CountDraft>
{
    /// <summary>Rules that speak the reader's language.</summary>
    public CountDraftRules(IStringLocalizer<InventoryWords> T) =>
        RuleFor(c => c.Category).Must((count, _) => !count.IsByProduct || count.Skus.Count is > 0 and <= CountDraft.MostProducts)
            .WithMessage(_ => T["Choose a category, or 1 to {0} products", CountDraft.MostProducts]);
}
