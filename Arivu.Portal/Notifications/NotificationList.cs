using Arivu.Portal.Kernel;

namespace Arivu.Portal.Notifications;

/// <summary>A page of one's notifications, the newest first.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Rows">The page.</param>
/// <param name="Unread">How many are new, of all kinds.</param>
public sealed record NotificationList(NotificationFilter Asked, Page<NotificationRow> Rows, int Unread);

/// <summary>A notification as the centre shows it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">The heading, with marks for the facts.</param>
/// <param name="Text">The line below, likewise.</param>
/// <param name="Facts">For the marks.</param>
/// <param name="CreatedAt">When it came, in UTC.</param>
/// <param name="Unread">Whether it is new.</param>
public sealed record NotificationRow(Guid Id, NotificationKind Kind, string Title, string Text, string[] Facts, DateTime CreatedAt, bool Unread);
