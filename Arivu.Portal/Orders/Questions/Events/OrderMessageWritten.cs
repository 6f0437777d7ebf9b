using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Questions.Events;

/// <summary>One side wrote about an order, and the other had nothing unread before.</summary>
public sealed record OrderMessageWritten(Guid OrderId, string Number, int RetailerId, Guid MessageId, bool ByTeam) : IDomainEvent;
