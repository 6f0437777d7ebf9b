using Arivu.Portal.Kernel;

namespace Arivu.Portal.Data.Outbox;

/// <summary>
/// Handles an event inside the dispatcher's transaction: its writes through the given context and the removal of the
/// delivery commit together, so its effect on the database happens exactly once. Named as a sentence:
/// <c>IssueInvoiceWhenOrderConfirmed</c>.
/// </summary>
/// <typeparam name="TEvent">What happened.</typeparam>
public interface IHandle<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Does the work; the dispatcher saves and commits.</summary>
    Task HandleAsync(TEvent happened, PortalDbContext db, CancellationToken cancel);
}

/// <summary>
/// Handles an event outside any transaction, for effects beyond the database such as mail: at least once. The message id
/// is the same at every attempt, so that the receiver can drop a repetition.
/// </summary>
/// <typeparam name="TEvent">What happened.</typeparam>
public interface ITellOutside<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Tells the world outside.</summary>
    Task TellAsync(TEvent happened, Guid messageId, CancellationToken cancel);
}
