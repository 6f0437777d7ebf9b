using Arivu.Portal.Accounts;
using Arivu.Portal.Accounts.Tokens;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Api;

public sealed class SigningKeyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_of_one_instance_opens_the_others()
    {
        await using var first = new TestPortal();
        await using var second = new TestPortal { InFolder = first.Folder };
        using var there = new ApiCaller(second);
        using var here = new ApiCaller(first);
        var email = await Logins.NewAsync(first);
        await there.SignInAsync(email, DemoAccounts.Password);
        first.Clock.Advance(TimeSpan.FromDays(31));
        await here.SignInAsync(email, DemoAccounts.Password);
        second.Clock.Advance(TimeSpan.FromDays(31)); // after the new key stands: two that find the old one old at once may make one each

        there.Token = here.Token;

        Assert.Equal(200, (await here.GetAsync("products")).Code);
        Assert.Equal(200, (await there.GetAsync("products")).Code);
        Assert.Equal(2, await first.ReadAsync(db => db.Set<SigningKey>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_can_hold_no_more_is_removed()
    {
        await using var portal = new TestPortal();
        using var caller = new ApiCaller(portal);
        await caller.SignInAsync(await Logins.NewAsync(portal), DemoAccounts.Password);
        portal.Clock.Advance(TimeSpan.FromDays(31.5));
        await caller.SignInAsync(await Logins.NewAsync(portal), DemoAccounts.Password);

        await portal.Services.GetRequiredService<Housekeeping>().RunAsync(Cancel);

        Assert.Equal(1, await portal.ReadAsync(db => db.Set<SigningKey>().CountAsync(Cancel)));
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<RefreshToken>().CountAsync(Cancel)));
    }
}
