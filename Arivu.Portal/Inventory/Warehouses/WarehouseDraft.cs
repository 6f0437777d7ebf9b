using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>A warehouse, as it is typed.</summary>
public sealed class WarehouseDraft
{
    /// <summary>What people write on papers; fixed once it stands.</summary>
    public string? Code { get; set; }

    /// <summary>What people call it.</summary>
    public string? Name { get; set; }

    /// <summary>Where it is.</summary>
    public string? Address { get; set; }

    /// <summary>Whether goods may be sent there.</summary>
    public bool Active { get; set; } = true;

    /// <summary>The version that was loaded.</summary>
    public int Version { get; set; }

    internal string CleanCode => (Code ?? "").Trim().ToUpperInvariant();
}

/// <summary>What can be said about a warehouse without asking the database; the form and the service share it.</summary>
public sealed partial class WarehouseRules : AbstractValidator<WarehouseDraft>
{
    /// <summary>Rules that speak the reader's language.</summary>
    public WarehouseRules(IStringLocalizer<InventoryWords> T)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(w => w.CleanCode).Must(code => Shape().IsMatch(code)).WithMessage(_ => T["2 to {0} letters, digits or hyphens, such as NORTH", Warehouse.CodeLength]).OverridePropertyName(nameof(WarehouseDraft.Code));
        RuleFor(w => w.Name).Line(Warehouse.NameLength, T).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => T["Say what people call it"]);
        RuleFor(w => w.Address).Must(text => (text ?? "").Trim().Length <= Warehouse.AddressLength).WithMessage(_ => T["At most {0} characters", Warehouse.AddressLength]);
    }

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{1,9}\\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Shape();
}
