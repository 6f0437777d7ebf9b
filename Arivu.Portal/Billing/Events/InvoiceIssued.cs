using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing.Events;

/// <summary>An invoice or a bill of supply got its number.</summary>
public sealed record InvoiceIssued(Guid InvoiceId, string Number, Guid OrderId, int RetailerId) : IDomainEvent;
