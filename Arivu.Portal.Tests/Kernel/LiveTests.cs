using System.Security.Claims;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Kernel;

public sealed class LiveTests
{
    private readonly LiveBus _bus = new();
    private readonly List<string> _heard = [];

    [Fact]
    public void A_retailer_hears_of_its_own_rows_and_of_everybody_s_but_never_of_another_s()
    {
        using var ears = new LiveFeed(_bus, PersonOf(Role.Retailer, retailer: 1)).On<StockChanged>(hint => _heard.Add(hint.Sku));

        _bus.Publish(new StockChanged("mine", ForRetailer: 1));
        _bus.Publish(new StockChanged("another's", ForRetailer: 2));
        _bus.Publish(new StockChanged("everybody's", ForRetailer: null));

        Assert.Equal(["mine", "everybody's"], _heard);
    }

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Staff)]
    public void The_team_hears_everything(string role)
    {
        using var ears = new LiveFeed(_bus, PersonOf(role)).On<StockChanged>(hint => _heard.Add(hint.Sku));

        _bus.Publish(new StockChanged("one's", ForRetailer: 2));

        Assert.Equal(["one's"], _heard);
    }

    [Fact]
    public void Nobody_hears_nothing_and_signing_out_ends_the_hearing()
    {
        var user = PersonOf(Role.Admin);
        using var nobody = new LiveFeed(_bus, new CurrentUser()).On<StockChanged>(hint => _heard.Add($"nobody: {hint.Sku}"));
        using var ears = new LiveFeed(_bus, user).On<StockChanged>(hint => _heard.Add(hint.Sku));

        _bus.Publish(new StockChanged("before", ForRetailer: null));
        user.SignIn(new ClaimsPrincipal());
        _bus.Publish(new StockChanged("after", ForRetailer: null));

        Assert.Equal(["before"], _heard);
    }

    [Fact]
    public void A_listener_hears_the_kind_it_asked_for_only()
    {
        using var ears = new LiveFeed(_bus, PersonOf(Role.Admin)).On<StockChanged>(hint => _heard.Add(hint.Sku));

        _bus.Publish(new PriceChanged());

        Assert.Empty(_heard);
    }

    [Fact]
    public void Who_leaves_hears_no_more_and_leaves_nothing_behind()
    {
        var feed = new LiveFeed(_bus, PersonOf(Role.Admin));
        var (first, second) = (feed.On<StockChanged>(hint => _heard.Add(hint.Sku)), feed.On<StockChanged>(_ => { }));
        Assert.Equal(2, _bus.Count);

        first.Dispose();
        first.Dispose();
        _bus.Publish(new StockChanged("too late", ForRetailer: null));
        second.Dispose();

        Assert.Empty(_heard);
        Assert.Equal(0, _bus.Count);
    }

    private static CurrentUser PersonOf(string role, int? retailer = null)
    {
        var user = new CurrentUser();
        user.SignIn(new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()), new Claim(ClaimTypes.Name, "amy"), new Claim(ClaimTypes.Role, role), new Claim(CurrentUser.RetailerClaim, $"{retailer}")], "test")));
        return user;
    }

    private sealed record StockChanged(string Sku, int? ForRetailer) : ILiveHint;

    private sealed record PriceChanged : ILiveHint
    {
        public int? ForRetailer => null;
    }
}
