using AngleSharp.Dom;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments.Pages;
using Arivu.Portal.Inventory.Counting.Pages;
using Arivu.Portal.Inventory.Pages.Parts;
using Arivu.Portal.Inventory.Warehouses.Pages;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Tests.Inventory;

public sealed class WarehousePagesTests(StockBench bench) : IClassFixture<StockBench>
{
    [Fact]
    public async Task A_firm_with_one_warehouse_never_meets_the_word_and_an_administrator_can_change_that()
    {
        await using var own = new StockBench();
        var (sku, _) = await own.ProductAsync();
        await own.ReceiveAsync(sku, 100);
        await using (var staff = new PortalScreen(own.Portal, Role.Staff))
        {
            Assert.Empty(staff.Render<StockNav>().FindAll("a").Select(a => a.TextContent).Intersect(["Transfers", "Warehouses"], StringComparer.Ordinal));
            var page = staff.Render<Arivu.Portal.Inventory.Pages.ProductStockPage>(p => p.Add(x => x.Sku, sku));
            await Button(page, "Adjust").ClickAsync(new());
            Assert.All(page.FindAll("table[aria-label=Batches], form.filters, form.form"), part => Assert.DoesNotContain("warehouse", part.TextContent, StringComparison.OrdinalIgnoreCase));
        }

        await using var admin = new PortalScreen(own.Portal, Role.Admin);
        var list = admin.Render<WarehouseListPage>();
        await Button(list, "Add a warehouse").ClickAsync(new());
        await ChangeAsync(list, "Code", "NORTH");
        await ChangeAsync(list, "Name", "North godown");
        await list.Find("form.form").SubmitAsync();

        list.WaitForAssertion(() => Assert.NotNull(list.Find("[data-testid=warehouse-NORTH]")));
        await using var after = new PortalScreen(own.Portal, Role.Staff);
        Assert.Equal(["Transfers", "Warehouses"], after.Render<StockNav>().FindAll("a").Select(a => a.TextContent).Intersect(["Transfers", "Warehouses"], StringComparer.Ordinal));
        Assert.Contains("MAIN", after.Render<Arivu.Portal.Inventory.Pages.ProductStockPage>(p => p.Add(x => x.Sku, sku)).Find("[data-testid=batch-B261001]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_is_sent_and_received_with_a_difference_on_its_page()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        var number = await bench.SentAsync(sku, 40);
        await using var screen = new PortalScreen(bench.Portal, Role.Staff);
        var page = screen.Render<TransferPage>(p => p.Add(x => x.Number, number));
        Assert.Equal("In transit", page.Find("[data-testid=transfer-state]").TextContent);

        await Button(page, "Receive").ClickAsync(new());
        await page.Find("#arrived-1").ChangeAsync(new() { Value = "41" });
        await page.Find("form.form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("40 were sent", page.Find(".message").TextContent, StringComparison.Ordinal));
        await page.Find("#arrived-1").ChangeAsync(new() { Value = "38" });
        await page.Find("#kind-1").ChangeAsync(new() { Value = "Damage" });
        await page.Find("#reason-1").ChangeAsync(new() { Value = "Crushed" });
        await page.Find("form.form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Received", page.Find("[data-testid=transfer-state]").TextContent));
        Assert.Contains("2 lost: Damage, Crushed", page.Markup, StringComparison.Ordinal);
        Assert.Equal(98, (await bench.BatchesAsync(product)).Sum(b => b.OnHand));
    }

    [Fact]
    public async Task A_count_is_typed_blind_line_by_line_and_posted_with_its_reason()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 137);
        var number = await bench.BeginCountAsync(sku);
        await using var screen = new PortalScreen(bench.Portal, Role.Staff);
        var page = screen.Render<CountPage>(p => p.Add(x => x.Number, number));
        Assert.DoesNotContain("137", page.Markup, StringComparison.Ordinal);

        await page.Find("[data-testid=entry-B261001] input").ChangeAsync(new() { Value = "many" });
        Assert.Contains("Type a whole number", page.Find("[data-testid=entry-B261001]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-testid=entry-B261001] input").ChangeAsync(new() { Value = "130" });
        page.WaitForAssertion(() => Assert.Contains("saved", page.Find("[data-testid=entry-B261001]").TextContent, StringComparison.Ordinal));
        Assert.Equal(130, (await bench.CountAsync(number)).Lines[0].Counted);
        await Button(page, "All counted").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("-7", page.Find("[data-testid=difference-B261001]").TextContent, StringComparison.Ordinal));
        await page.Find("input[id^=reason-]").ChangeAsync(new() { Value = "Mice" });
        await Until.TrueAsync(async () => (await bench.CountAsync(number)).Lines[0].Kind == AdjustmentKind.Correction);
        await Button(page, "Post the differences").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("Posted", page.Find("[data-testid=count-state]").TextContent));
        Assert.Equal(130, (await bench.BatchesAsync(product)).Single().OnHand);
    }

    [Theory]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Staff, false)]
    public async Task What_waits_can_be_decided_by_administrators_only(string role, bool decides)
    {
        var (sku, _) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 500);
        Assert.False(await bench.AdjustAsync(sku, -200, role: Role.Staff));
        await using var screen = new PortalScreen(bench.Portal, role);

        var page = screen.Render<AdjustmentListPage>();

        var waiting = page.FindAll("[data-testid^=waiting-]").Single(row => row.TextContent.Contains(sku, StringComparison.Ordinal));
        Assert.Equal(decides, waiting.QuerySelectorAll("button").Any(b => b.TextContent.Contains("Approve", StringComparison.Ordinal)));
    }

    private static IElement Button<T>(IRenderedComponent<T> page, string words)
        where T : IComponent => page.FindAll("button").First(b => b.TextContent.Contains(words, StringComparison.Ordinal));

    private static Task ChangeAsync<T>(IRenderedComponent<T> page, string field, string value)
        where T : IComponent => page.FindAll("form.form input, form.form select, form.form textarea").Single(i => i.GetAttribute("name")!.EndsWith($".{field}", StringComparison.Ordinal)).ChangeAsync(new() { Value = value });
}
