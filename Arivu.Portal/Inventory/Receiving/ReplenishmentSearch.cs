using Arivu.Portal.Audit;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Receiving;

/// <summary>Orders of more goods in the search over everything; for the team only.</summary>
internal sealed class ReplenishmentSearch(ReplenishmentQueries orders, CurrentUser user, IStringLocalizer<InventoryWords> T) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int take, CancellationToken cancel) => !user.SeesEverything
        ? []
        : [.. (await orders.FindAsync(text, take, cancel)).Select(o => new SearchHit(T["Replenishment"], o.Number, $"{o.SupplierName}, {T[o.Status.Word()].Value}", $"/replenishment/{o.Number}"))];
}

/// <summary>Tells the trail's lines about orders of more goods.</summary>
internal sealed class ReplenishmentTeller(IStringLocalizer<InventoryWords> T) : AuditTeller(nameof(ReplenishmentOrder))
{
    public override string Title => T["Replenishment order"];

    public override string? Href(string key) => $"/replenishment/{key}";

    // Keys, and what the timeline counts, say nothing to people.
    public override string? Field(string name) => name switch
    {
        nameof(ReplenishmentOrder.StepCount) or nameof(ReplenishmentOrder.WarehouseId) => null,
        nameof(ReplenishmentOrder.SupplierName) => T["Supplier"],
        nameof(ReplenishmentOrder.SupplierReference) => T["Their number"],
        nameof(ReplenishmentOrder.ExpectedOn) => T["Expected"],
        _ => base.Field(name),
    };

    public override string? Value(string field, string? text) => field is nameof(ReplenishmentOrder.Status) && Enum.TryParse<ReplenishmentStatus>(text, out var status) ? T[status.Word()] : text;
}

/// <summary>Tells the trail's lines about receipts of goods.</summary>
internal sealed class ReceiptTeller(IStringLocalizer<InventoryWords> T) : AuditTeller(nameof(GoodsReceipt))
{
    public override string Title => T["Goods receipt"];

    public override string? Href(string key) => $"/inventory/receipts/{key}";

    public override string? Field(string name) => name switch
    {
        nameof(GoodsReceipt.OrderId) or nameof(GoodsReceipt.WarehouseId) or nameof(GoodsReceipt.Actor) or nameof(GoodsReceipt.At) => null,
        nameof(GoodsReceipt.OrderNumber) => T["Order"],
        _ => base.Field(name),
    };
}
