using Arivu.Portal.Audit;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Counting;

/// <summary>Tells the trail's lines about counts.</summary>
internal sealed class CountTeller(IStringLocalizer<InventoryWords> T) : AuditTeller(nameof(StockCount))
{
    public override string Title => T["Count"];

    public override string? Href(string key) => $"/inventory/counts/{key}";

    // Keys of other rows say nothing to people.
    public override string? Field(string name) => name is nameof(StockCount.WarehouseId) ? null : base.Field(name);

    public override string? Value(string field, string? text) => field == nameof(StockCount.State) && Enum.TryParse<CountState>(text, out var state) ? T[state.Word()] : text;
}
