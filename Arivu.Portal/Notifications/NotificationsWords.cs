namespace Arivu.Portal.Notifications;

/// <summary>Marks the words of this room; they stand in NotificationsWords.resx, keyed by their English.</summary>
public sealed class NotificationsWords;
