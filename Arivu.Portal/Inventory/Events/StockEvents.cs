using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Events;

/// <summary>An operation moved stock. Who listens reads what stands now.</summary>
/// <param name="ProductIds">The products it moved.</param>
public sealed record StockMoved(IReadOnlyList<int> ProductIds) : IDomainEvent;

/// <summary>A product fell to its reorder point or below; said once, until it was above again.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Available">Pieces that can still be promised.</param>
/// <param name="ReorderPoint">Pieces at which more should be bought.</param>
public sealed record StockFellLow(string Sku, int Available, int ReorderPoint) : IDomainEvent;
