using System.Security.Claims;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;

namespace Arivu.Portal.Tests.Ui;

public sealed class NavigationTests
{
    private static readonly NavItem Home = new(Area.Admin, 10, "Dashboard", "/", "home");
    private static readonly NavItem Orders = new(Area.Admin, 20, "Orders", "/orders", "order");
    private static readonly NavItem NewOrders = new(Area.Admin, 30, "New", "/orders/new", "plus");
    private static readonly NavItem Settings = new(Area.Admin, 110, "Settings", "/settings", "settings", Role.Admin);
    private static readonly NavItem Shop = new(Area.Shop, 10, "Shop", "/shop", "store");

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/orders", "/orders")]
    [InlineData("/orders/42?tab=lines", "/orders")]
    [InlineData("/ORDERS#x", "/orders")]
    [InlineData("/orders/new", "/orders/new")]
    public void The_longest_entry_that_begins_the_address_is_the_current_one(string path, string expected) =>
        Assert.Equal(expected, Navigation.Current([Home, Orders, NewOrders], path)?.Href);

    [Theory]
    [InlineData("/ordersheet")]
    [InlineData("/elsewhere")]
    public void A_page_outside_every_entry_has_no_current_one(string path) => Assert.Null(Navigation.Current([Home, Orders], path));

    [Fact]
    public void Each_role_sees_what_it_may_open_in_order()
    {
        var navigation = new Navigation([Settings, Shop, Orders, Home]);

        Assert.Equal([Home, Orders, Settings], navigation.For(Area.Admin, With(Role.Admin)));
        Assert.Equal([Home, Orders], navigation.For(Area.Admin, With(Role.Staff)));
        Assert.Equal([Shop], navigation.For(Area.Shop, With(Role.Retailer)));
    }

    [Theory]
    [InlineData("Meena R.", "MR")]
    [InlineData("Selvam Maligai Store", "SM")]
    [InlineData("admin@arivu.example", "AA")]
    [InlineData("அறிவு", "அ")]
    [InlineData("", "")]
    public void A_persons_round_mark_is_the_first_letters_of_two_words(string name, string initials) => Assert.Equal(initials, new Person(name, "").Initials);

    private static ClaimsPrincipal With(string role) => new(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
}
