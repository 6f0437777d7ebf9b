using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing.Events;

/// <summary>A shop says that it paid; the team looks for the money.</summary>
public sealed record PaymentClaimed(Guid ClaimId, int RetailerId, Money Amount) : IDomainEvent;
