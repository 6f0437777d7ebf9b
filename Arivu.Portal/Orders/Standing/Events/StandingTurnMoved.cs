using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Standing.Events;

/// <summary>A date of a standing order came, and the store is asked, or an order was placed for it, or could not be.</summary>
/// <param name="TurnId">The date.</param>
/// <param name="RetailerId">Whose.</param>
/// <param name="State">What became of it.</param>
public sealed record StandingTurnMoved(Guid TurnId, int RetailerId, TurnState State) : IDomainEvent;
