using Arivu.Portal.Kernel;

namespace Arivu.Portal.Notifications.Events;

/// <summary>One person is to be mailed what one notification says. Each has a stream of its own: an address that is refused stops no other letter.</summary>
public sealed record LetterDue(Guid NotificationId) : IDomainEvent;
