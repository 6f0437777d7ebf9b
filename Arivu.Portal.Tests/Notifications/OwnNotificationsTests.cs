using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Notifications;

/// <summary>Everybody reads and marks the own notifications and nobody else's.</summary>
public sealed class OwnNotificationsTests : IAsyncLifetime
{
    private readonly NotificationsPortal _portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Reading_one_leads_to_its_page_and_lowers_the_count_once()
    {
        var ids = await TellAsync(_portal.Shop, 3);

        Assert.Equal("/orders/SO-1", await ReadAsync(_portal.Shop, ids[1]));
        Assert.Equal("/orders/SO-1", await ReadAsync(_portal.Shop, ids[1]));

        Assert.Equal(2, await UnreadAsync(_portal.Shop));
        Assert.Equal([ids[2], ids[0]], (await ListAsync(_portal.Shop, new NotificationFilter(true, null, 1, 25))).Rows.Items.Select(row => row.Id));
    }

    [Fact]
    public async Task Another_s_notification_can_be_neither_seen_nor_marked_not_even_by_an_administrator()
    {
        var (shop, admin) = ((await TellAsync(_portal.Shop, 1))[0], (await TellAsync(_portal.Admin, 1))[0]);

        Assert.Null(await ReadAsync(_portal.Admin, shop));
        Assert.Null(await ReadAsync(_portal.OtherShop, shop));
        Assert.Null(await ReadAsync(_portal.Shop, admin));
        Assert.Null(await ReadAsync(_portal.Staff, admin));
        await _portal.AsAsync<NotificationService, int>(_portal.Staff, s => s.ReadAllAsync(null, Cancel));

        Assert.Equal((1, 1, 0), (await UnreadAsync(_portal.Shop), await UnreadAsync(_portal.Admin), await UnreadAsync(_portal.Staff)));
        Assert.Equal(0, (await ListAsync(_portal.OtherShop, new NotificationFilter(false, null, 1, 25))).Rows.Total);
    }

    [Fact]
    public async Task The_row_filter_alone_hides_the_team_s_rows_and_other_stores_rows_from_a_store()
    {
        await TellAsync(_portal.Shop, 1);
        await TellAsync(_portal.Admin, 1);
        await TellAsync(_portal.OtherShop, 2);
        await using var scope = _portal.ScopeOf(_portal.OtherShop);
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);

        Assert.All(await db.Notifications.Select(n => n.UserId).ToListAsync(Cancel), id => Assert.Equal(_portal.OtherShop.Id, id));
        Assert.Equal(2, await db.Notifications.CountAsync(Cancel));
    }

    [Fact]
    public async Task Nobody_and_a_login_without_a_store_are_refused()
    {
        await using var nobody = _portal.Portal.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<NotAllowedException>(() => nobody.ServiceProvider.GetRequiredService<NotificationQueries>().UnreadAsync(Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => UnreadAsync(_portal.Shop with { RetailerId = null }));
    }

    [Fact]
    public async Task All_are_read_at_once_or_all_of_a_kind()
    {
        await TellAsync(_portal.Shop, 3);
        await TellAsync(_portal.Shop, 2, NotificationKind.PaymentReceived);

        Assert.Equal(2, await _portal.AsAsync<NotificationService, int>(_portal.Shop, s => s.ReadAllAsync(NotificationKind.PaymentReceived, Cancel)));
        Assert.Equal(3, await UnreadAsync(_portal.Shop));
        Assert.Equal(3, await _portal.AsAsync<NotificationService, int>(_portal.Shop, s => s.ReadAllAsync(null, Cancel)));
        Assert.Equal(0, await UnreadAsync(_portal.Shop));
    }

    [Fact]
    public async Task The_list_is_paged_filtered_by_kind_and_shows_its_last_page_for_a_number_too_high()
    {
        await TellAsync(_portal.Shop, 30);
        await TellAsync(_portal.Shop, 4, NotificationKind.InvoiceIssued);

        var last = await ListAsync(_portal.Shop, NotificationFilter.From(null, null, 99, 25));
        Assert.Equal((2, 9, 34), (last.Rows.Number, last.Rows.Items.Count, last.Rows.Total));
        var invoices = await ListAsync(_portal.Shop, NotificationFilter.From("unread", "invoiceissued", 1, 25));
        Assert.Equal((4, 34), (invoices.Rows.Total, invoices.Unread));
        Assert.Equal(34, (await ListAsync(_portal.Shop, NotificationFilter.From("nonsense", "3", 1, 25))).Rows.Total);
    }

    [Fact]
    public async Task The_bell_stops_counting_at_a_hundred()
    {
        await TellAsync(_portal.Shop, 120);

        Assert.Equal(100, await UnreadAsync(_portal.Shop));
    }

    [Fact]
    public async Task They_go_after_twelve_months()
    {
        await TellAsync(_portal.Shop, 2, daysAgo: 366);
        var young = await TellAsync(_portal.Shop, 1, daysAgo: 364);
        Assert.Equal(3, await UnreadAsync(_portal.Shop));

        await _portal.Portal.Services.GetRequiredService<Housekeeping>().RunAsync(Cancel);

        Assert.Equal(young, (await ListAsync(_portal.Shop, new NotificationFilter(false, null, 1, 25))).Rows.Items.Select(row => row.Id));
    }

    private async Task<List<Guid>> TellAsync(Listener person, int times, NotificationKind kind = NotificationKind.OrderConfirmed, int daysAgo = 0)
    {
        var told = new List<Guid>();
        await _portal.HappensAsync(db =>
        {
            for (var time = 0; time < times; time++)
            {
                var news = News.Of(kind, Guid.CreateVersion7(), "/orders/SO-1", "{0} is confirmed", "Reason: {1}", "SO-1");
                var one = Notification.Of(person.Id, person.RetailerId ?? Notification.Team, listed: true, news, db.Clock.Now().AddDays(-daysAgo).AddSeconds(time));
                db.Add(one);
                told.Add(one.Id);
            }
        });
        return told;
    }

    private Task<string?> ReadAsync(Listener person, Guid id) => _portal.AsAsync<NotificationService, string?>(person, s => s.ReadAsync(id, Cancel));

    private Task<int> UnreadAsync(Listener person) => _portal.AsAsync<NotificationQueries, int>(person, q => q.UnreadAsync(Cancel));

    private Task<NotificationList> ListAsync(Listener person, NotificationFilter filter) => _portal.AsAsync<NotificationQueries, NotificationList>(person, q => q.ListAsync(filter, Cancel));
}
