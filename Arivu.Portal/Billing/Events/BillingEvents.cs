using Arivu.Portal.Kernel;

namespace Arivu.Portal.Billing.Events;

/// <summary>An invoice or a bill of supply got its number.</summary>
public sealed record InvoiceIssued(Guid InvoiceId, string Number, Guid OrderId, int RetailerId) : IDomainEvent;

/// <summary>A credit note got its number.</summary>
public sealed record CreditNoteIssued(Guid CreditNoteId, string Number, int RetailerId) : IDomainEvent;

/// <summary>Money of a retailer came and was written into the books.</summary>
public sealed record PaymentReceived(Guid PaymentId, string Number, int RetailerId, Money Amount) : IDomainEvent;

/// <summary>The money of a cheque is there.</summary>
public sealed record ChequeCleared(Guid PaymentId, string Number, int RetailerId, Money Amount) : IDomainEvent;

/// <summary>A shop says that it paid; the team looks for the money.</summary>
public sealed record PaymentClaimed(Guid ClaimId, int RetailerId, Money Amount) : IDomainEvent;
