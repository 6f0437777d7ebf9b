using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Events;

/// <summary>An adjustment above the limit waits for a second person.</summary>
/// <param name="RequestId">Which.</param>
public sealed record AdjustmentWaits(Guid RequestId) : IDomainEvent;
