using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory.Events;

/// <summary>A transfer arrived with fewer pieces than were sent.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Number">Its number.</param>
/// <param name="Lost">Pieces that did not arrive.</param>
public sealed record TransferCameShort(Guid TransferId, string Number, int Lost) : IDomainEvent;
