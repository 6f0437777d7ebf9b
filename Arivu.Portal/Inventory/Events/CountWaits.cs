using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Events;

/// <summary>A count's differences are above the limit: an administrator is to approve them.</summary>
/// <param name="CountId">Which.</param>
/// <param name="Number">Its number.</param>
public sealed record CountWaits(Guid CountId, string Number) : IDomainEvent;
