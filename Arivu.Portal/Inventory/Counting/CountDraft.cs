using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>A count, as it is asked for: a category, or some products.</summary>
public sealed class CountDraft
{
    /// <summary>The most products that are chosen one by one.</summary>
    public const int MostProducts = 50;

    /// <summary>The code of the warehouse; empty is the one that serves shops.</summary>
    public string? Warehouse { get; set; }

    /// <summary>A shelf of the catalogue, as addresses name it; empty where products are chosen.</summary>
    public string? Category { get; set; }

    /// <summary>Products by code; used where no category is chosen.</summary>
    public IList<string> Skus { get; init; } = [];
}

/// <summary>What can be said about a new count without asking the database; the form and the service share it.</summary>
public sealed class CountDraftRules : AbstractValidator<CountDraft>
{
    /// <summary>Rules that speak the reader's language.</summary>
    public CountDraftRules(IStringLocalizer<InventoryWords> T) =>
        RuleFor(c => c.Category).Must((count, category) => !string.IsNullOrWhiteSpace(category) || count.Skus.Count is > 0 and <= CountDraft.MostProducts)
            .WithMessage(_ => T["Choose a category, or 1 to {0} products", CountDraft.MostProducts]);
}
