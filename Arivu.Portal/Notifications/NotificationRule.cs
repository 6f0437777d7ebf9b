using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Parts;

namespace Arivu.Portal.Notifications;

/// <summary>How one kind of notification behaves and looks.</summary>
/// <param name="Kind">Which.</param>
/// <param name="ForTeam">Whether the team hears of it, or the shop.</param>
/// <param name="Email">Whether it is mailed to who never touched the switch; the centre shows every kind by default.</param>
/// <param name="Name">English words, translated by <see cref="NotificationsWords"/>.</param>
/// <param name="Icon">A name of the sprite <c>icons.svg</c>.</param>
/// <param name="Tone">What the icon's colour says.</param>
public sealed record NotificationRule(NotificationKind Kind, bool ForTeam, bool Email, string Name, string Icon, Tone Tone)
{
    /// <summary>Whether of the team only administrators hear of it.</summary>
    public bool ForAdministrators { get; init; }

    /// <summary>All kinds, in the order of the trade.</summary>
    public static IReadOnlyList<NotificationRule> All { get; } =
    [
        new(NotificationKind.OrderPlaced, ForTeam: true, Email: false, "Order placed", "order", Tone.Info),
        new(NotificationKind.OrderHeld, ForTeam: true, Email: true, "Order waits for approval", "clock", Tone.Warn),
        new(NotificationKind.OrderQuestion, ForTeam: true, Email: true, "Question about an order", "message", Tone.Warn),
        new(NotificationKind.PaymentClaimed, ForTeam: true, Email: false, "Payment to look for", "payment", Tone.Warn),
        new(NotificationKind.CreditDraftAnswered, ForTeam: true, Email: false, "Credit note draft decided", "credit-note", Tone.Info),
        new(NotificationKind.StockLow, ForTeam: true, Email: true, "Stock runs low", "replenish", Tone.Warn),
        new(NotificationKind.ExpiryDigest, ForTeam: true, Email: true, "Batches near their end", "best-before", Tone.Warn) { ForAdministrators = true },
        new(NotificationKind.PromisesLost, ForTeam: true, Email: true, "Promised pieces wait for stock", "package", Tone.Bad) { ForAdministrators = true },
        new(NotificationKind.CountWaits, ForTeam: true, Email: true, "Count waits for approval", "clock", Tone.Warn) { ForAdministrators = true },
        new(NotificationKind.AdjustmentWaits, ForTeam: true, Email: true, "Adjustment waits for approval", "clock", Tone.Warn) { ForAdministrators = true },
        new(NotificationKind.AdjustmentAnswered, ForTeam: true, Email: false, "Adjustment decided", "edit", Tone.Info),
        new(NotificationKind.TransferShort, ForTeam: true, Email: true, "Transfer came short", "warning", Tone.Warn) { ForAdministrators = true },
        new(NotificationKind.GstRateChanged, ForTeam: true, Email: false, "GST rate changed", "percent", Tone.Warn) { ForAdministrators = true },
        new(NotificationKind.EventGaveUp, ForTeam: true, Email: true, "Event given up", "warning", Tone.Bad) { ForAdministrators = true },
        new(NotificationKind.OrderConfirmed, ForTeam: false, Email: true, "Order confirmed", "check", Tone.Good),
        new(NotificationKind.OrderRejected, ForTeam: false, Email: true, "Order not accepted", "close", Tone.Bad),
        new(NotificationKind.StandingOrder, ForTeam: false, Email: true, "Standing order", "calendar", Tone.Info),
        new(NotificationKind.OrderShipped, ForTeam: false, Email: true, "Order shipped", "truck", Tone.Info),
        new(NotificationKind.OrderDelivered, ForTeam: false, Email: true, "Order delivered", "package", Tone.Good),
        new(NotificationKind.OrderChanged, ForTeam: false, Email: true, "Order changed", "edit", Tone.Warn),
        new(NotificationKind.OrderAnswered, ForTeam: false, Email: true, "Message about an order", "message", Tone.Info),
        new(NotificationKind.OrderCancelled, ForTeam: false, Email: true, "Order cancelled", "undo", Tone.Bad),
        new(NotificationKind.BatchRecalled, ForTeam: false, Email: true, "Batch recalled", "warning", Tone.Bad),
        new(NotificationKind.ProductBack, ForTeam: false, Email: true, "Product is back", "bell", Tone.Good),
        new(NotificationKind.InvoiceIssued, ForTeam: false, Email: true, "Invoice issued", "invoice", Tone.Info),
        new(NotificationKind.PaymentReceived, ForTeam: false, Email: true, "Payment received", "rupee", Tone.Good),
        new(NotificationKind.CreditNoteIssued, ForTeam: false, Email: true, "Credit note issued", "credit-note", Tone.Info),
    ];

    /// <summary>The rule of a kind.</summary>
    public static NotificationRule Of(NotificationKind kind) => All.Single(rule => rule.Kind == kind);

    /// <summary>The kinds a person hears of.</summary>
    public static IEnumerable<NotificationRule> For(CurrentUser user) => All.Where(rule => rule.IsFor(user));

    /// <summary>Whether a person hears of this kind.</summary>
    public bool IsFor(CurrentUser user) => ForTeam == user.SeesEverything && (!ForAdministrators || user.IsAdmin);

    /// <summary>The kind that an address names; null when it names none.</summary>
    public static NotificationKind? Named(string? name) =>
        All.Where(rule => string.Equals(rule.Kind.ToString(), name, StringComparison.OrdinalIgnoreCase)).Select(rule => (NotificationKind?)rule.Kind).FirstOrDefault();
}
