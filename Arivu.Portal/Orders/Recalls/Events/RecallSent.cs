using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Recalls.Events;

/// <summary>A shop is told that a batch it got is called back.</summary>
/// <param name="RecalledShopId">The shop's part of the recall.</param>
/// <param name="Number">The recall's number.</param>
/// <param name="RetailerId">The shop.</param>
public sealed record RecallSent(Guid RecalledShopId, string Number, int RetailerId) : IDomainEvent;
