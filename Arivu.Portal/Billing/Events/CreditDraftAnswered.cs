using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing.Events;

/// <summary>An administrator issued or discarded a drafted credit note; who drafted it wants to know.</summary>
public sealed record CreditDraftAnswered(Guid DraftId, int RetailerId) : IDomainEvent;
