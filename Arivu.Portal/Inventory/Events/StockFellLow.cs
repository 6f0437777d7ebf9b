using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Events;

/// <summary>What can still be promised of a product fell to its reorder point or below.</summary>
public sealed record StockFellLow(string Sku, string Name, int Available, int ReorderPoint) : IDomainEvent;
