using Arivu.Portal.Accounts;

namespace Arivu.Portal.Tests.Api;

public sealed class ApiLimitsTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_and_others_are_not()
    {
        await using var portal = new TestPortal { WithDemo = true, Settings = { ["RateLimits:Api"] = "2" } };
        using var caller = new ApiCaller(portal);
        using var other = new ApiCaller(portal);
        await caller.SignInAsync(await Logins.NewAsync(portal), DemoAccounts.Password);
        await other.SignInAsync(await Logins.NewAsync(portal), DemoAccounts.Password);

        Assert.Equal("1", (await caller.GetAsync("products?pageSize=1")).Header("RateLimit-Remaining"));
        Assert.Equal("0", (await caller.GetAsync("products?pageSize=1")).Header("RateLimit-Remaining"));
        var refused = (await caller.GetAsync("products?pageSize=1")).MustBeProblem(429);

        Assert.Equal(refused.Header("RateLimit-Reset"), refused.Header("Retry-After"));
        Assert.Equal(200, (await other.GetAsync("products?pageSize=1")).Code);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await caller.GetAsync("products?pageSize=1")).Code);
    }

    [Fact]
    public async Task An_address_that_tries_many_passwords_waits()
    {
        await using var portal = new TestPortal { WithDemo = true, Settings = { ["RateLimits:SignIn"] = "2" } };
        using var caller = new ApiCaller(portal);

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(400, (await caller.FormAsync(("grant_type", "password"), ("username", $"{i}@test.example"), ("password", "guess"))).Code);
        }

        (await caller.FormAsync(("grant_type", "password"), ("username", DemoAccounts.Admin), ("password", DemoAccounts.Password))).MustBeProblem(429);
    }
}
