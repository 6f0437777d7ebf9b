using Arivu.Portal.Kernel;

namespace Arivu.Portal.Accounts.Events;

/// <summary>Somebody asked for a new password. The token is made when the letter is sent and is never stored.</summary>
public sealed record PasswordResetAsked(Guid UserId) : IDomainEvent;

/// <summary>A login was made for somebody, who now chooses a password by the mailed link.</summary>
public sealed record LoginInvited(Guid UserId) : IDomainEvent;
