using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing.Events;

/// <summary>Money of a retailer came and was written into the books.</summary>
public sealed record PaymentReceived(Guid PaymentId, string Number, int RetailerId, Money Amount) : IDomainEvent;
