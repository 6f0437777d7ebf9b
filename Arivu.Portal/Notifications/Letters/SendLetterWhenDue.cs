using Arivu.Portal.Accounts;
using Arivu.Portal.Accounts.Mail;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications.Events;
using Arivu.Portal.Orders.Recalls;
using Arivu.Portal.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Notifications.Letters;

/// <summary>Mails one notification to its person, in that person's language and the words that the centre shows, with the lines or amounts behind it.</summary>
internal sealed class SendLetterWhenDue(
    IDbContextFactory<PortalDbContext> database, MailCarrier mail, IConfiguration settings, IStringLocalizer<NotificationsWords> T, Sentences sentences) : ITellOutside<LetterDue>
{
    /// <inheritdoc />
    public async Task TellAsync(LetterDue happened, Guid messageId, CancellationToken cancel)
    {
        if (await WriteAsync(happened.NotificationId, cancel) is { } letter)
        {
            await mail.SendAsync(letter, messageId, cancel);
        }
    }

    // Nobody is written to who was shut out meanwhile, or whose notification has gone.
    private async Task<Letter?> WriteAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var due = await (from told in db.Set<Notification>().AsNoTracking()
                         join person in db.Users on told.UserId equals person.Id
                         where told.Id == id && !person.Disabled && person.Email != null
                         select new { Told = told, Person = person }).SingleOrDefaultAsync(cancel);
        if (due is null)
        {
            return null;
        }

        using var language = Languages.Speak(due.Person.Role == Role.Retailer ? due.Person.Language : null);
        return Letter(due.Told, due.Person.Email!, due.Person.DisplayName, await LetterRows.OfAsync(db, T, due.Told, cancel), await MoreAsync(db, due.Told, cancel));
    }

    // A recall's message is mailed whole, as it left.
    private static async Task<string?> MoreAsync(PortalDbContext db, Notification told, CancellationToken cancel) => told.Kind == NotificationKind.BatchRecalled
        ? await db.RecalledShops.Where(s => s.Id == told.Subject).Select(s => s.Message).SingleOrDefaultAsync(cancel) : null;

    private Letter Letter(Notification told, string to, string name, IReadOnlyList<LetterRow> rows, string? more)
    {
        var origin = PublicOrigin.Of(settings);
        object[] facts = [.. told.Facts.Select(sentences.Retell)];
        string title = T[told.Title, facts];
        return LetterPaper.Write(to, name, title, [$"{title}.", T[told.Text, facts], .. more is null ? Array.Empty<string>() : more.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], (Act(told.Kind), $"{origin}{told.Href}"), rows,
            T["What is mailed to you is your choice: {0}", $"{origin}/notifications/settings"]);
    }

    private string Act(NotificationKind kind) => kind switch
    {
        NotificationKind.OrderHeld => T["Decide"],
        NotificationKind.InvoiceIssued => T["See the invoice"],
        NotificationKind.CreditNoteIssued => T["See the credit note"],
        NotificationKind.CreditDraftAnswered => T["See the invoice"],
        NotificationKind.GstRateChanged => T["See the rates"],
        NotificationKind.EventGaveUp => T["Open the portal"],
        NotificationKind.PaymentReceived => T["See the statement"],
        NotificationKind.PaymentClaimed => T["See the payments"],
        NotificationKind.StockLow => T["See the stock"],
        NotificationKind.ExpiryDigest => T["See the batches"],
        NotificationKind.PromisesLost => T["Share stock out"],
        NotificationKind.BatchRecalled => T["Read the message"],
        NotificationKind.ProductBack => T["See the product"],
        _ => T["See the order"],
    };
}
