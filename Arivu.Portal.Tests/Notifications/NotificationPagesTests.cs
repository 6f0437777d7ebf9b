using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Notifications.Pages;
using Arivu.Portal.Notifications.Pages.Parts;
using Arivu.Portal.Orders.Events;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Notifications;

public sealed class NotificationPagesTests : IAsyncLifetime
{
    private readonly NotificationsPortal _portal = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_bell_counts_what_comes_without_a_reload_and_other_people_s_bells_stay_silent()
    {
        await using var mine = ScreenOf(_portal.Shop);
        await using var theirs = ScreenOf(_portal.OtherShop);
        var (bell, other) = (mine.Render<Bell>(), theirs.Render<Bell>());
        Assert.True(bell.Find("[data-testid=unread]").HasAttribute("hidden"));

        await ConfirmAsync(_portal.Shop);

        await ShowsAsync(bell, "1");
        Assert.Equal("Notifications, 1 unread", bell.Find(".vh").TextContent);
        await ConfirmAsync(_portal.Shop);
        await ShowsAsync(bell, "2");
        await _portal.AsAsync<NotificationService, int>(_portal.Shop, s => s.ReadAllAsync(null, Cancel));
        await ShowsAsync(bell, "0");
        Assert.Equal("0", other.Find("[data-testid=unread]").TextContent);
    }

    [Fact]
    public async Task A_hundred_and_more_are_99_plus()
    {
        await using var screen = ScreenOf(_portal.Shop);
        await _portal.HappensAsync(db => db.AddRange(Enumerable.Range(0, 130).Select(_ => Told(_portal.Shop, db.Clock.Now()))));

        Assert.Equal("99+", screen.Render<Bell>().Find("[data-testid=unread]").TextContent);
    }

    [Fact]
    public async Task The_page_groups_by_day_with_unread_first_and_marks_one_and_all()
    {
        await _portal.HappensAsync(db => db.AddRange(Told(_portal.Shop, db.Clock.Now().AddDays(-1)), Told(_portal.Shop, db.Clock.Now().AddHours(-2)), Told(_portal.Shop, db.Clock.Now().AddHours(-1))));
        await using var screen = ScreenOf(_portal.Shop);
        var page = screen.Render<NotificationListPage>();
        Assert.Equal(["Today", "Yesterday"], page.FindAll("section h2").Select(head => head.TextContent));
        var newest = page.Find("[data-testid=notification]").GetAttribute("data-row");

        await page.Find("[data-testid=notification] button").ClickAsync();

        Assert.Contains("2 unread.", page.Find("header").TextContent, StringComparison.Ordinal);
        Assert.Equal(newest, page.FindAll("section:first-of-type [data-testid=notification]")[1].GetAttribute("data-row"));
        Assert.Equal(2, page.FindAll(".unread").Count);

        await page.FindAll("header button").Single(button => button.TextContent.Contains("Mark all as read", StringComparison.Ordinal)).ClickAsync();

        Assert.Empty(page.FindAll(".unread"));
        Assert.Contains("Nothing is unread.", page.Find("header").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_list_shows_what_comes()
    {
        await using var screen = ScreenOf(_portal.Shop);
        var page = screen.Render<NotificationListPage>();
        Assert.Contains("Nothing has happened yet", page.Markup, StringComparison.Ordinal);

        await ConfirmAsync(_portal.Shop);

        await SettledAsync(() => page.FindAll("[data-testid=notification]").Count == 1, "The new notification");
        Assert.Contains("₹1,512.00", page.Find("[data-testid=notification]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_filters_and_an_empty_view_leads_back()
    {
        await _portal.HappensAsync(db => db.Add(Told(_portal.Shop, db.Clock.Now())));
        await using var screen = ScreenOf(_portal.Shop);
        screen.Address.NavigateTo("/notifications?view=unread&kind=PaymentReceived");

        var page = screen.Render<NotificationListPage>();

        Assert.Empty(page.FindAll("[data-testid=notification]"));
        Assert.Contains("Everything is read", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".empty a[href='/notifications']"));
        Assert.Equal("unread", page.Find("form input[name=view]").GetAttribute("value"));
        Assert.DoesNotContain(page.FindAll("option"), option => option.TextContent == "Stock runs low");
    }

    [Fact]
    public async Task Opening_one_reads_it_and_goes_on_and_another_s_is_not_found()
    {
        var (mine, theirs) = (Told(_portal.Shop, Now()), Told(_portal.OtherShop, Now()));
        await _portal.HappensAsync(db => db.AddRange(mine, theirs));
        await using var screen = ScreenOf(_portal.Shop);

        screen.Render<OpenNotificationPage>(page => page.Add(p => p.Id, mine.Id));
        Assert.EndsWith("/orders/SO-1", screen.Address.Uri, StringComparison.Ordinal);
        Assert.Equal(0, await _portal.AsAsync<NotificationQueries, int>(_portal.Shop, q => q.UnreadAsync(Cancel)));

        screen.Address.NavigateTo("/here");
        screen.Render<OpenNotificationPage>(page => page.Add(p => p.Id, theirs.Id));
        Assert.EndsWith("/here", screen.Address.Uri, StringComparison.Ordinal);
        Assert.Equal(1, await _portal.AsAsync<NotificationQueries, int>(_portal.OtherShop, q => q.UnreadAsync(Cancel)));
    }

    [Fact]
    public async Task A_switch_is_saved_when_it_is_touched()
    {
        await using var screen = ScreenOf(_portal.Admin);
        var page = screen.Render<NotificationSettingsPage>();
        Assert.Equal(["switch-OrderPlaced", "switch-OrderHeld", "switch-OrderQuestion", "switch-PaymentClaimed", "switch-CreditDraftAnswered", "switch-StockLow", "switch-ExpiryDigest", "switch-PromisesLost", "switch-CountWaits", "switch-AdjustmentWaits", "switch-AdjustmentAnswered", "switch-TransferShort", "switch-GstRateChanged", "switch-EventGaveUp"], page.FindAll("tbody tr").Select(row => row.GetAttribute("data-testid")!));
        Assert.Contains(_portal.Admin.Email, page.Find("header").TextContent, StringComparison.Ordinal);

        await page.Find("[data-testid=switch-OrderPlaced] [data-channel=email]").ChangeAsync(new ChangeEventArgs { Value = true });
        await page.Find("[data-testid=switch-StockLow] [data-channel=in-app]").ChangeAsync(new ChangeEventArgs { Value = false });

        Assert.Equal("Saved.", page.Find("[role=status]").TextContent);
        Assert.Equal(
            [
                new(NotificationKind.OrderPlaced, true, true), new(NotificationKind.OrderHeld, true, true), new(NotificationKind.OrderQuestion, true, true), new(NotificationKind.PaymentClaimed, true, false), new(NotificationKind.CreditDraftAnswered, true, false),
                new(NotificationKind.StockLow, false, true), new(NotificationKind.ExpiryDigest, true, true), new(NotificationKind.PromisesLost, true, true), new(NotificationKind.CountWaits, true, true), new(NotificationKind.AdjustmentWaits, true, true), new(NotificationKind.AdjustmentAnswered, true, false),
                new(NotificationKind.TransferShort, true, true), new(NotificationKind.GstRateChanged, true, false), new NotificationChoice(NotificationKind.EventGaveUp, true, true),
            ],
            await _portal.AsAsync<NotificationSwitchService, IReadOnlyList<NotificationChoice>>(_portal.Admin, s => s.ListAsync(Cancel)));
    }

    // MudBlazor brings a clock of its own, which would be asked first.
    private PortalScreen ScreenOf(Listener person)
    {
        var screen = new PortalScreen(_portal.ScopeOf(person), person.Role);
        screen.Services.AddSingleton<TimeProvider>(_portal.Portal.Clock);
        return screen;
    }

    private DateTime Now() => _portal.Portal.Clock.Now();

    private static Notification Told(Listener person, DateTime at) => Notification.Of(
        person.Id, person.RetailerId ?? Notification.Team, listed: true,
        News.Of(NotificationKind.OrderConfirmed, Guid.CreateVersion7(), "/orders/SO-1", "{0} is confirmed", "Reason: {1}", "SO-1", "none"), at);

    private async Task ConfirmAsync(Listener shop)
    {
        var order = TestTrade.PlacedBy(shop);
        await _portal.HappensAsync(db => db.Add(order));
        await _portal.HappensAsync(new OrderConfirmed(order.Id, order.Number, order.RetailerId));
    }

    private Task ShowsAsync(IRenderedComponent<Bell> bell, string count) => SettledAsync(() => bell.Find("[data-testid=unread]").TextContent == count, $"A bell of {count}");

    // A screen settles for a moment before it reads again; the clock goes on until it has.
    private Task SettledAsync(Func<bool> holds, string what) => Until.TrueAsync(() =>
    {
        _portal.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return Task.FromResult(holds());
    }, what);
}
