using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Events;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>Who drafted a credit note learns what an administrator made of it.</summary>
internal sealed class NotifyTeamMemberWhenCreditDraftAnswered : IHandle<CreditDraftAnswered>
{
    /// <inheritdoc />
    public async Task HandleAsync(CreditDraftAnswered happened, PortalDbContext db, CancellationToken cancel)
    {
        var draft = await db.WaitingCreditNotes.AsNoTracking().SingleAsync(n => n.Id == happened.DraftId, cancel);
        if (draft.ActorId is { } drafter)
        {
            await db.TellMemberAsync(drafter, NewsOf(draft), cancel);
        }
    }

    private static News NewsOf(WaitingCreditNote draft)
    {
        var href = $"/invoices/{draft.InvoiceNumber.Replace('/', '-')}";
        return draft.State == WaitingNoteState.Issued
            ? News.Of(NotificationKind.CreditDraftAnswered, draft.Id, href, "Your draft on {0} is issued", "{1} credits {2}, issued by {3}.", draft.InvoiceNumber, draft.NoteNumber!, draft.Total.ToString(), draft.AnsweredBy!)
            : News.Of(NotificationKind.CreditDraftAnswered, draft.Id, href, "Your draft on {0} is discarded", "{1}: {2}", draft.InvoiceNumber, draft.AnsweredBy!, draft.Answer!);
    }
}
