using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Events;

/// <summary>Pieces that were promised to orders wait for stock now, because their batch was kept back.</summary>
/// <param name="Id">Tells this happening from others.</param>
/// <param name="Why">In words.</param>
/// <param name="Pieces">How many in all.</param>
/// <param name="OrderCount">How many orders.</param>
/// <param name="Orders">The first of their numbers, ten at most: an event is small however large the recall.</param>
/// <param name="Sku">The product where it is one; null for several.</param>
public sealed record PromisesLost(Guid Id, string Why, int Pieces, int OrderCount, IReadOnlyList<string> Orders, string? Sku) : IDomainEvent;
