using Arivu.Portal.Audit;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Inventory.Adjustments;

/// <summary>Tells the trail's lines about adjustments that waited.</summary>
internal sealed class AdjustmentTeller(IStringLocalizer<InventoryWords> T) : AuditTeller(nameof(AdjustmentRequest))
{
    public override string Title => T["Adjustment"];

    public override string? Href(string key) => "/inventory/adjustments";

    // Keys of other rows say nothing to people.
    public override string? Field(string name) => name is nameof(AdjustmentRequest.ProductId) or nameof(AdjustmentRequest.BatchId) or nameof(AdjustmentRequest.ActorId) ? null : base.Field(name);

    public override string? Value(string field, string? text) => field == nameof(AdjustmentRequest.Kind) && Enum.TryParse<AdjustmentKind>(text, out var kind) ? T[kind.Word()] : text;
}
