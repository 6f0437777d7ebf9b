using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Notifications.Pages.Parts;
using Arivu.Portal.Orders.Questions.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Notifications;

/// <summary>Who has an order's messages on the screen needs no bell that says they are there.</summary>
public sealed class TalkReadTests : IAsyncLifetime
{
    private readonly NotificationsPortal _portal = new();

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Reading_an_answer_on_its_order_takes_its_mark_from_the_bell_and_no_other()
    {
        await TellAsync((_portal.Shop, NotificationKind.OrderAnswered, "SO-1"), (_portal.Shop, NotificationKind.OrderAnswered, "SO-2"), (_portal.Shop, NotificationKind.OrderConfirmed, "SO-1"), (_portal.OtherShop, NotificationKind.OrderAnswered, "SO-1"));
        await using var screen = ScreenOf(_portal.Shop);
        var bell = screen.Render<Bell>();
        Assert.Equal("3", bell.Find("[data-testid=unread]").TextContent);

        screen.Render<QuestionsCard>(p => p.Add(card => card.Number, "SO-1"));

        await SettledAsync(() => Task.FromResult(bell.Find("[data-testid=unread]").TextContent == "2"), "A bell of 2");
        Assert.Equal(1, await UnreadAsync(_portal.OtherShop));
    }

    [Fact]
    public async Task What_comes_while_the_messages_are_on_the_screen_is_read_at_once()
    {
        await using var screen = ScreenOf(_portal.Staff);
        screen.Render<QuestionsCard>(p => p.Add(card => card.Number, "SO-1"));

        await TellAsync((_portal.Staff, NotificationKind.OrderQuestion, "SO-1"), (_portal.Admin, NotificationKind.OrderQuestion, "SO-1"));

        await SettledAsync(async () => await UnreadAsync(_portal.Staff) == 0, "The question being read");
        Assert.Equal(1, await UnreadAsync(_portal.Admin));
    }

    // MudBlazor brings a clock of its own, which would be asked first.
    private PortalScreen ScreenOf(Listener person)
    {
        var screen = new PortalScreen(_portal.ScopeOf(person), person.Role);
        screen.Services.AddSingleton<TimeProvider>(_portal.Portal.Clock);
        return screen;
    }

    private Task TellAsync(params (Listener To, NotificationKind Kind, string Order)[] news) => _portal.HappensAsync(db =>
    {
        foreach (var (to, kind, order) in news)
        {
            var home = to.RetailerId ?? Notification.Team;
            db.Add(Notification.Of(to.Id, home, listed: true, News.Of(kind, Guid.CreateVersion7(), $"/orders/{order}", "Message about {0}", "“{1}”", order, "At four."), db.Clock.Now()));
            db.Hint(new NotificationsChanged(to.Id, home));
        }
    });

    private Task<int> UnreadAsync(Listener person) => _portal.AsAsync<NotificationQueries, int>(person, q => q.UnreadAsync(Xunit.TestContext.Current.CancellationToken));

    // A screen settles for a moment before it reads again; the clock goes on until it has.
    private Task SettledAsync(Func<Task<bool>> holds, string what) => Until.TrueAsync(() =>
    {
        _portal.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return holds();
    }, what);
}
