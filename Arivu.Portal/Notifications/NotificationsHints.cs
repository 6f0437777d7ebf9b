using Arivu.Portal.Kernel;

namespace Arivu.Portal.Notifications;

/// <summary>What one person is told has changed: something came, or was read.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="RetailerId">The person's store; <see cref="Notification.Team"/> keeps it within the team.</param>
public sealed record NotificationsChanged(Guid UserId, int RetailerId) : ILiveHint
{
    /// <inheritdoc />
    public int? ForRetailer => RetailerId;
}
