using Arivu.Portal.Accounts;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Allocating;

/// <summary>One message a morning names what comes near its end, to administrators alone.</summary>
public sealed class ExpiryDigestTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Administrators_are_told_once_a_day_and_the_letter_names_batches_and_days()
    {
        await _trade.StockAsync(Atta, 30, daysLeft: 5, "SOON");
        await _trade.StockAsync(Atta, 30, daysLeft: 100, "LATER");

        Assert.Equal(1, await TellAsync());
        await TellAsync(); // a start later in the day

        await Until.TrueAsync(async () => (await ToldAsync()).Count > 0, "The message");
        var told = Assert.Single(await ToldAsync());
        Assert.Equal(("1", "30", "/inventory/expiry"), (told.Fact0, told.Fact1, told.Href));
        var letter = await Mailbox.LetterAsync(_trade.Portal, DemoAccounts.Admin, "near its end");
        Assert.Contains("batch SOON: 30 pieces, 5 days left", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("LATER", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(await Mailbox.LettersAsync(_trade.Portal, DemoAccounts.Staff), l => l.Subject.Contains("near its end", StringComparison.Ordinal));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await TellAsync();
        await Until.TrueAsync(async () => (await ToldAsync()).Count == 2, "The message of the next day");
    }

    [Fact]
    public async Task A_morning_without_such_batches_is_silent()
    {
        await _trade.StockAsync(Atta, 30, daysLeft: 100);

        Assert.Equal(0, await TellAsync());

        Assert.Empty(await ToldAsync());
    }

    private Task<int> TellAsync() => _trade.Portal.Services.GetRequiredService<TellNearExpiryDaily>().RunAsync(Stop);

    private Task<List<Notification>> ToldAsync() => _trade.Portal.ReadAsync(db => db.Notifications.AsNoTracking().Where(n => n.Kind == NotificationKind.ExpiryDigest).OrderBy(n => n.CreatedAt).ToListAsync(Stop));
}
