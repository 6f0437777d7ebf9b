using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Events;

/// <summary>A second person approved or rejected an adjustment.</summary>
/// <param name="RequestId">Which.</param>
public sealed record AdjustmentAnswered(Guid RequestId) : IDomainEvent;
