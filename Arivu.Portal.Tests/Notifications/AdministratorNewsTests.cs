using Arivu.Portal.Billing.Events;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Notifications;

/// <summary>What only administrators hear of: the house itself needs a hand.</summary>
public sealed class AdministratorNewsTests(NotificationsPortal portal) : IClassFixture<NotificationsPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Administrators_hear_once_a_day_of_a_handler_that_gave_up_and_staff_do_not()
    {
        await portal.HappensAsync(db =>
        {
            db.Publish("payments-lost-1", new PaymentClaimed(Guid.NewGuid(), 1, Money.Zero)); // no such note: its handler fails at every attempt
            db.Publish("payments-lost-2", new PaymentClaimed(Guid.NewGuid(), 1, Money.Zero));
        });
        for (var attempt = 0; attempt < OutboxRun.MaxAttempts; attempt++)
        {
            portal.Portal.Clock.Advance(TimeSpan.FromMinutes(6));
            await portal.DrainAsync();
        }

        var dead = await portal.Portal.ReadAsync(db => db.Set<Delivery>().Where(d => d.Stream.StartsWith("payments-lost")).ExecuteDeleteAsync(Cancel));
        Assert.Equal(2, dead);
        Assert.Equal(
            ["NotifyTeamWhenPaymentClaimed gave up | On payments-lost-1. 2 given up in all: the command outbox says why, outbox --retry tries them again."],
            await SaidOfAsync(portal.Admin, nameof(NotificationKind.EventGaveUp)));
        Assert.Empty(await SaidOfAsync(portal.Staff, nameof(NotificationKind.EventGaveUp)));
    }

    [Fact]
    public async Task Administrators_hear_of_another_GST_rate_and_staff_do_not()
    {
        await portal.AsAsync<GstRateService, bool>(portal.Admin, async rates =>
        {
            await rates.AddAsync(new GstRateDraft { Hsn = "9503", Rate = 12, EffectiveFrom = new DateOnly(2027, 4, 1), Description = "Test goods", Source = "Notification 1/2027" }, Cancel);
            return true;
        });
        await portal.DrainAsync();

        Assert.Equal(["GST of HSN 9503 is 12 % from 1 Apr 2027 | 0 products that are sold change their rate."], await SaidOfAsync(portal.Admin, "GstRateChanged:9503"));
        Assert.Empty(await SaidOfAsync(portal.Staff, "GstRateChanged:9503"));
    }

    [Fact]
    public async Task Staff_find_no_switch_for_what_they_never_hear_of()
    {
        var offered = await portal.AsAsync<NotificationSwitchService, IReadOnlyList<NotificationChoice>>(portal.Staff, s => s.ListAsync(Cancel));

        Assert.DoesNotContain(offered, choice => choice.Kind is NotificationKind.EventGaveUp or NotificationKind.GstRateChanged);
        await Assert.ThrowsAsync<NotAllowedException>(() => portal.SwitchAsync(portal.Staff, NotificationKind.EventGaveUp, inApp: true, email: true));
        await portal.SwitchAsync(portal.Admin, NotificationKind.GstRateChanged, inApp: true, email: false);
    }

    private async Task<string[]> SaidOfAsync(Listener person, string happening)
    {
        var told = await portal.Portal.ReadAsync(db => db.Notifications.AsNoTracking().Where(n => n.UserId == person.Id && n.Happening.StartsWith(happening)).OrderBy(n => n.CreatedAt).ToListAsync(Cancel));
        return [.. told.Select(n => $"{string.Format(null, n.Title, [.. n.Facts])} | {string.Format(null, n.Text, [.. n.Facts])}")];
    }
}
