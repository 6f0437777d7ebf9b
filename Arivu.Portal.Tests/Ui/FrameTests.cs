using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Arivu.Portal.Ui.Frames;
using Arivu.Portal.Ui.Pages;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Ui;

public sealed class FrameTests
{
    private static readonly NavItem[] Entries =
    [
        new(Area.Admin, 10, "Dashboard", "/", "home"), new(Area.Admin, 20, "Orders", "/orders", "order"), new(Area.Admin, 110, "Settings", "/settings", "settings", Role.Admin),
        new(Area.Shop, 10, "Home", "/", "home"), new(Area.Shop, 20, "Shop", "/shop", "store"), new(Area.Shop, 30, "Orders", "/orders", "shop-orders"),
        new(Area.Shop, 40, "Dues", "/statement", "rupee"), new(Area.Shop, 50, "Quick order", "/quick-order", "list"),
    ];

    [Fact]
    public async Task The_team_sees_the_rail_with_the_current_page_marked()
    {
        await using var ui = new UiContext().As(Role.Admin).WithEntries(Entries);
        ui.Services.GetRequiredService<NavigationManager>().NavigateTo("/orders/SO-2627-000123");

        var frame = Show<PortalFrame>(ui);

        Assert.Equal(["Dashboard", "Orders", "Settings"], Texts(frame, ".rail .nav-word"));
        Assert.Equal("/orders", frame.Find(".rail [aria-current=page]").GetAttribute("href"));
        Assert.Equal("The page", frame.Find("main h1").TextContent);
    }

    [Fact]
    public async Task Staff_is_not_offered_settings()
    {
        await using var ui = new UiContext().As(Role.Staff).WithEntries(Entries);

        Assert.DoesNotContain("Settings", Show<PortalFrame>(ui).Find(".rail").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_sees_its_name_four_tabs_and_the_rest_under_more()
    {
        await using var ui = new UiContext().As(Role.Retailer, "Selvam Maligai Store").WithEntries(Entries);

        var frame = Show<PortalFrame>(ui);

        Assert.Equal(["Home", "Shop", "Orders", "Dues", "More"], Texts(frame, ".tabs span"));
        Assert.Equal(["Quick order"], Texts(frame, "#more-sheet .nav-word"));
        Assert.Equal("Selvam Maligai Store", frame.Find(".bar b").TextContent);
    }

    [Fact]
    public async Task Nobody_sees_no_entries_at_all()
    {
        await using var ui = new UiContext().AsNobody().WithEntries(Entries);

        var frame = Show<PortalFrame>(ui);

        Assert.Empty(frame.FindAll(".nav-item"));
        Assert.Equal("The page", frame.Find("main h1").TextContent);
    }

    [Fact]
    public async Task Signing_out_is_a_posted_form_with_a_token()
    {
        await using var ui = new UiContext().As(Role.Admin);

        var form = Show<AdminFrame>(ui).Find("#account-menu form");

        Assert.Equal(("post", "/account/logout"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.NotNull(form.QuerySelector("input[type=hidden][value=token]"));
    }

    [Fact]
    public async Task A_page_that_breaks_leaves_the_frame_standing_and_shows_an_id_but_no_cause()
    {
        await using var ui = new UiContext().As(Role.Admin).WithEntries(Entries);

        var frame = ui.Render<AdminFrame>(frame => frame.Add(layout => layout.Body, _ => throw new InvalidOperationException("secret cause")));

        Assert.Matches("[0-9a-f]{32}", frame.Find(".trace").TextContent);
        Assert.DoesNotContain("secret cause", frame.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(frame.FindAll(".rail .nav-item"));
    }

    [Fact]
    public async Task Leaving_a_broken_page_clears_it()
    {
        await using var ui = new UiContext().As(Role.Admin);
        var breaks = true;
        var frame = ui.Render<AdminFrame>(frame => frame.Add(layout => layout.Body, page => page.AddContent(0, breaks ? throw new InvalidOperationException() : "The page")));

        breaks = false;
        await frame.InvokeAsync(() => ui.Services.GetRequiredService<NavigationManager>().NavigateTo("/orders"));

        Assert.Empty(frame.FindAll(".trace"));
        Assert.Contains("The page", frame.Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_names_nothing_says_so_and_leads_back()
    {
        await using var ui = new UiContext().As(Role.Admin);

        var page = ui.Render<NotFoundPage>();

        Assert.Equal("Nothing stands here", page.Find("h1").TextContent);
        Assert.Equal("/", page.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_door_and_comes_back()
    {
        await using var ui = new UiContext().AsNobody();
        var address = ui.Services.GetRequiredService<NavigationManager>();
        address.NavigateTo("/orders?status=Packing");

        ui.Render<Refused>();

        Assert.Equal("http://localhost/account/login?returnUrl=%2Forders%3Fstatus%3DPacking", address.Uri);
    }

    private static string[] Texts(IRenderedComponent<PortalFrame> frame, string selector) => [.. frame.FindAll(selector).Select(word => word.TextContent)];

    private static IRenderedComponent<TFrame> Show<TFrame>(UiContext ui)
        where TFrame : LayoutComponentBase =>
        ui.Render<TFrame>(frame => frame.Add(layout => layout.Body, page => page.AddMarkupContent(0, "<h1>The page</h1>")));
}
