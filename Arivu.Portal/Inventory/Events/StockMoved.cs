using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Events;

/// <summary>An operation moved stock. Who listens reads what stands now.</summary>
/// <param name="ProductIds">The products it moved.</param>
public sealed record StockMoved(IReadOnlyList<int> ProductIds) : IDomainEvent;
