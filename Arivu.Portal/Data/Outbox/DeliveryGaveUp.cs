using Arivu.Portal.Kernel;

namespace Arivu.Portal.Data.Outbox;

/// <summary>A delivery was given up after all its attempts: it stops its stream for its subscriber until a person retries it.</summary>
/// <param name="Subscriber">Who did not get it, as <see cref="Delivery.Subscriber"/> names it.</param>
/// <param name="Stream">The aggregate whose events stand still.</param>
public sealed record DeliveryGaveUp(string Subscriber, string Stream) : IDomainEvent;
