using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing.Events;

/// <summary>The money of a cheque is there.</summary>
public sealed record ChequeCleared(Guid PaymentId, string Number, int RetailerId, Money Amount) : IDomainEvent;
