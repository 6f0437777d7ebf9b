using System.Security.Claims;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Kernel;

public sealed class CurrentUserTests
{
    [Fact]
    public void Nobody_sees_nothing_and_may_do_nothing()
    {
        var user = new CurrentUser();

        Assert.False(user.IsKnown || user.SeesEverything || user.IsAdmin);
        Assert.Null(user.RetailerId);
        Assert.Throws<NotAllowedException>(() => user.MustBeAdmin());
        Assert.Throws<NotAllowedException>(() => user.MustBeTeam());
    }

    [Theory]
    [InlineData(Role.Admin, true, true)]
    [InlineData(Role.Staff, true, false)]
    [InlineData(Role.Retailer, false, false)]
    public void A_role_opens_its_own_doors_only(string role, bool team, bool admin)
    {
        var user = new CurrentUser();
        user.SignIn(Principal(role, retailer: "7"));

        Assert.Equal((true, team, admin), (user.IsKnown, user.SeesEverything, user.IsAdmin));
        Assert.Equal(team, Record.Exception(() => user.MustBeTeam()) is null);
        Assert.Equal(admin, Record.Exception(() => user.MustBeAdmin()) is null);
    }

    [Fact]
    public void Background_work_acts_for_the_house_and_says_its_name()
    {
        var user = new CurrentUser();
        user.SignIn(Principal(Role.Retailer, retailer: "7"));

        user.AsSystem("outbox");

        Assert.Equal(("outbox", null, null), (user.Name, user.Role, user.RetailerId));
        Assert.True(user is { SeesEverything: true, IsAdmin: true, Id: null });
    }

    [Fact]
    public void Signing_out_takes_everything_away()
    {
        var user = new CurrentUser();
        user.SignIn(Principal(Role.Admin, retailer: null));

        user.SignIn(new ClaimsPrincipal(new ClaimsIdentity()));

        Assert.False(user.IsKnown || user.SeesEverything || user.IsAdmin);
        Assert.Equal("nobody", user.Name);
    }

    [Fact]
    public void A_claim_of_a_role_without_a_sign_in_counts_for_nothing()
    {
        var user = new CurrentUser();
        user.SignIn(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, Role.Admin), new Claim(CurrentUser.RetailerClaim, "7")])));

        Assert.False(user.SeesEverything);
        Assert.Null(user.RetailerId);
    }

    private static ClaimsPrincipal Principal(string role, string? retailer)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()), new(ClaimTypes.Name, "amy@arivu.example"), new(ClaimTypes.Role, role)];
        if (retailer is not null)
        {
            claims.Add(new Claim(CurrentUser.RetailerClaim, retailer));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, "test"));
    }
}
