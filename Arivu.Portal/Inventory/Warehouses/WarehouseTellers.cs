using Arivu.Portal.Audit;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Warehouses;

/// <summary>Tells the trail's lines about warehouses.</summary>
internal sealed class WarehouseTeller(IStringLocalizer<InventoryWords> T) : AuditTeller(nameof(Warehouse))
{
    public override string Title => T["Warehouse"];

    public override string? Href(string key) => "/inventory/warehouses";
}

/// <summary>Tells the trail's lines about transfers.</summary>
internal sealed class TransferTeller(IStringLocalizer<InventoryWords> T) : AuditTeller(nameof(Transfer))
{
    public override string Title => T["Transfer"];

    public override string? Href(string key) => $"/inventory/transfers/{key}";

    // Keys of other rows say nothing to people.
    public override string? Field(string name) => name is nameof(Transfer.FromId) or nameof(Transfer.ToId) ? null : base.Field(name);

    public override string? Value(string field, string? text) => field == nameof(Transfer.State) && Enum.TryParse<TransferState>(text, out var state) ? T[state.Word()] : text;
}
