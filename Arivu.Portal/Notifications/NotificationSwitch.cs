using Arivu.Portal.Data;

namespace Arivu.Portal.Notifications;

/// <summary>One person's choice for one kind; without a row the kind's rule holds.</summary>
public sealed class NotificationSwitch : IOwnedByRetailer
{
    private NotificationSwitch(Guid userId, NotificationKind kind) => (UserId, Kind) = (userId, kind);

    /// <summary>A choice that says what the kind's rule says.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="retailerId">The person's store; <see cref="Notification.Team"/> for members of the team.</param>
    /// <param name="kind">About what.</param>
    public static NotificationSwitch Of(Guid userId, int retailerId, NotificationKind kind) =>
        new(userId, kind) { RetailerId = retailerId, InApp = true, Email = NotificationRule.Of(kind).Email };

    /// <summary>Whose choice.</summary>
    public Guid UserId { get; private set; }

    /// <summary>About what.</summary>
    public NotificationKind Kind { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>Whether the centre shows it.</summary>
    public bool InApp { get; private set; }

    /// <summary>Whether it is mailed.</summary>
    public bool Email { get; private set; }

    /// <summary>The person chooses.</summary>
    public void Set(bool inApp, bool email) => (InApp, Email) = (inApp, email);
}
