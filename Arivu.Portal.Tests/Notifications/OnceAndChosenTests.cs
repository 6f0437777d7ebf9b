using Arivu.Portal.Accounts;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Orders.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Notifications;

/// <summary>Nobody is told twice, and everybody as chosen.</summary>
public sealed class OnceAndChosenTests(NotificationsPortal portal) : IClassFixture<NotificationsPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_repeated_event_writes_one_row_and_sends_one_letter()
    {
        var reader = await portal.PersonAsync("twice@example.com", Role.Retailer, "R003");
        var order = TestTrade.PlacedBy(reader);
        await portal.HappensAsync(db => db.Add(order));
        var confirmed = new OrderConfirmed(order.Id, order.Number, order.RetailerId);

        await portal.HappensAsync(confirmed);
        await portal.HappensAsync(confirmed);

        Assert.Single(await portal.ToldAsync(reader, order.Id));
        Assert.Single(await Mailbox.LettersAsync(portal.Portal, reader.Email));
        Assert.Empty(await portal.WaitingAsync());
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_row_for_one_happening()
    {
        var order = TestTrade.PlacedBy(portal.Shop);
        var news = News.Of(NotificationKind.OrderConfirmed, order.Id, "/orders/x", "{0} is confirmed", "Reason: {1}", order.Number);

        await Assert.ThrowsAsync<DbUpdateException>(() => portal.HappensAsync(db =>
            db.AddRange(Notification.Of(portal.Shop.Id, portal.Shop.RetailerId!.Value, listed: true, news, db.Clock.Now()), Notification.Of(portal.Shop.Id, portal.Shop.RetailerId.Value, listed: true, news, db.Clock.Now()))));
    }

    [Theory]
    [InlineData(true, true, 1, 1)]
    [InlineData(true, false, 1, 0)]
    [InlineData(false, true, 0, 1)]
    [InlineData(false, false, 0, 0)]
    public async Task Each_channel_has_its_switch(bool inApp, bool email, int listed, int mailed)
    {
        var reader = await portal.PersonAsync($"chosen-{inApp}-{email}@example.com".ToLowerInvariant(), Role.Retailer, "R004");
        await portal.SwitchAsync(reader, NotificationKind.OrderConfirmed, inApp, email);
        await ConfirmAsync(reader, times: 2);

        Assert.Equal(listed, (await portal.AsAsync<NotificationQueries, NotificationList>(reader, q => q.ListAsync(new NotificationFilter(false, null, 1, 25), Cancel))).Rows.Total);
        Assert.Equal(listed, await portal.AsAsync<NotificationQueries, int>(reader, q => q.UnreadAsync(Cancel)));
        Assert.Equal(mailed, (await Mailbox.LettersAsync(portal.Portal, reader.Email)).Count);
    }

    [Fact]
    public async Task By_default_the_team_is_mailed_what_waits_and_not_each_order_and_the_shop_all()
    {
        var admin = await portal.AsAsync<NotificationSwitchService, IReadOnlyList<NotificationChoice>>(portal.Admin, s => s.ListAsync(Cancel));
        var shop = await portal.AsAsync<NotificationSwitchService, IReadOnlyList<NotificationChoice>>(portal.Shop, s => s.ListAsync(Cancel));

        Assert.Equal(
            [
                (NotificationKind.OrderPlaced, false), (NotificationKind.OrderHeld, true), (NotificationKind.OrderQuestion, true), (NotificationKind.PaymentClaimed, false), (NotificationKind.CreditDraftAnswered, false),
                (NotificationKind.StockLow, true), (NotificationKind.ExpiryDigest, true), (NotificationKind.PromisesLost, true),
                (NotificationKind.CountWaits, true), (NotificationKind.AdjustmentWaits, true), (NotificationKind.AdjustmentAnswered, false), (NotificationKind.TransferShort, true),
                (NotificationKind.GstRateChanged, false), (NotificationKind.EventGaveUp, true),
            ],
            admin.Select(c => (c.Kind, c.Email)));
        Assert.Equal(13, shop.Count);
        Assert.All(shop, choice => Assert.True(choice.Email));
        Assert.All(admin.Concat(shop), choice => Assert.True(choice.InApp));
    }

    [Fact]
    public async Task Nobody_switches_what_only_the_other_side_hears()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => portal.SwitchAsync(portal.Shop, NotificationKind.StockLow, true, true));
        await Assert.ThrowsAsync<NotAllowedException>(() => portal.SwitchAsync(portal.Admin, NotificationKind.OrderConfirmed, true, true));
    }

    [Fact]
    public async Task A_switch_is_its_person_s_alone()
    {
        var (one, other) = (await portal.PersonAsync("one@example.com", Role.Retailer, "R005"), await portal.PersonAsync("other@example.com", Role.Retailer, "R005"));
        await portal.SwitchAsync(one, NotificationKind.OrderConfirmed, inApp: false, email: false);
        await portal.SwitchAsync(one, NotificationKind.OrderConfirmed, inApp: true, email: false);
        var order = await ConfirmAsync(one);

        Assert.Single(await portal.ToldAsync(one, order));
        Assert.Empty(await Mailbox.LettersAsync(portal.Portal, one.Email));
        Assert.Single(await portal.ToldAsync(other, order));
        Assert.Single(await Mailbox.LettersAsync(portal.Portal, other.Email));
    }

    [Fact]
    public async Task Who_was_shut_out_is_told_nothing()
    {
        var gone = await portal.PersonAsync("gone@example.com", Role.Retailer, "R006");
        await portal.Portal.AsAsync<LoginService, bool>(Role.Admin, async logins =>
        {
            await logins.DisableAsync(gone.Id, Cancel);
            return true;
        });

        Assert.Empty(await portal.ToldAsync(gone, await ConfirmAsync(gone)));
    }

    private async Task<Guid> ConfirmAsync(Listener shop, int times = 1)
    {
        var order = TestTrade.PlacedBy(shop);
        await portal.HappensAsync(db => db.Add(order));
        for (var time = 0; time < times; time++)
        {
            await portal.HappensAsync(new OrderConfirmed(order.Id, order.Number, order.RetailerId));
        }

        return order.Id;
    }
}
