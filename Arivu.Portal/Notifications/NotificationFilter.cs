namespace Arivu.Portal.Notifications;

/// <summary>Which of one's notifications to list.</summary>
/// <param name="UnreadOnly">Only what is new.</param>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page.</param>
public sealed record NotificationFilter(bool UnreadOnly, NotificationKind? Kind, int Page, int Size)
{
    /// <summary>The view's name in addresses.</summary>
    public const string Unread = "unread";

    /// <summary>Takes what the address says, whatever it says.</summary>
    public static NotificationFilter From(string? view, string? kind, int page, int size) => new(view == Unread, NotificationRule.Named(kind), page, size);
}
