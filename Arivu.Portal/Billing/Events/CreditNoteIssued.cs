using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing.Events;

/// <summary>A credit note got its number.</summary>
public sealed record CreditNoteIssued(Guid CreditNoteId, string Number, int RetailerId) : IDomainEvent;
