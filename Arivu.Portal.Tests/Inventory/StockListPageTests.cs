using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Pages;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;

namespace Arivu.Portal.Tests.Inventory;

/// <summary>What a person may choose to see of the stock list.</summary>
public sealed class StockListPageTests(StockBench bench) : IClassFixture<StockBench>
{
    [Fact]
    public async Task A_column_is_left_out_when_the_address_says_so_and_its_link_brings_it_back()
    {
        var (sku, product) = await bench.ProductAsync(name: "Banana Chips 150 g");
        await bench.LaidAsync(product, 50, "B10", 90);
        await using var screen = new PortalScreen(bench.Portal, Role.Admin);
        screen.Address.NavigateTo("/inventory?search=banana%20chips&hide=reserved,value");

        var list = screen.Render<StockListPage>();

        Assert.DoesNotContain(list.FindAll("th"), head => head.TextContent is "Reserved" or "At cost");
        Assert.Contains(list.FindAll("th"), head => head.TextContent == "Cover");
        Assert.Equal("/inventory?search=banana%20chips&hide=value", list.Find("a[aria-label='Show the column Reserved']").GetAttribute("href"));
        Assert.Contains("no sales", list.Find($"[data-testid=row-{sku}]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_saved_under_a_name_and_found_again()
    {
        var login = await bench.Portal.ReadAsync(async db =>
        {
            var user = new PortalUser { UserName = "view@arivu.example", NormalizedUserName = "VIEW@ARIVU.EXAMPLE", Email = "view@arivu.example", NormalizedEmail = "VIEW@ARIVU.EXAMPLE", DisplayName = "View", Role = Role.Staff };
            db.Add(user);
            await db.SaveChangesAsync();
            return user.Id;
        });
        await using var screen = new PortalScreen(bench.Portal.ScopeOf(Role.Staff, login: login), Role.Staff);
        screen.Address.NavigateTo("/inventory?view=low&sort=cover&page=2");
        var list = screen.Render<StockListPage>();

        await list.Find("input[aria-label='Name of this view']").InputAsync(new() { Value = "Buy first" });
        await list.Find("details form").SubmitAsync();

        list.WaitForAssertion(() => Assert.Equal("/inventory?view=low&sort=cover", list.FindAll("details a").Single(a => a.TextContent == "Buy first").GetAttribute("href")));
        await list.Find("button[aria-label='Remove the view Buy first']").ClickAsync(new());
        list.WaitForAssertion(() => Assert.DoesNotContain(list.FindAll("details a"), a => a.TextContent == "Buy first"));
    }
}
