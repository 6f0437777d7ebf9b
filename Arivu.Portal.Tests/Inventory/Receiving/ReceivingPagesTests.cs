using AngleSharp.Dom;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Inventory.Receiving.Pages;
using Arivu.Portal.Inventory.Receiving.Pages.Parts;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Tests.Inventory.Receiving;

public sealed class ReceivingPagesTests(Door door) : IClassFixture<Door>
{
    [Fact]
    public async Task Suggestions_become_one_order_with_the_quantities_that_were_typed()
    {
        var (sku, _) = await door.Bench.ProductAsync(name: "Banana Chips 100 g");
        await using var screen = new PortalScreen(door.Portal, Role.Admin);
        var page = screen.Render<ReplenishmentListPage>();
        var row = page.Find($"[data-testid=need-{sku}]");
        Assert.Contains("the reorder point is 48", row.TextContent, StringComparison.Ordinal);

        await page.Find($"#order-{sku}").ChangeAsync(new() { Value = "72" });
        await page.FindAll("form.form").Single(f => f.QuerySelector("[data-testid=order-chosen]") is not null).SubmitAsync();
        await page.WaitForElement("#supplier").ChangeAsync(new() { Value = "Kaveri Mill" });
        await page.FindAll("form.form").Single(f => f.QuerySelector("#supplier") is not null).SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("/replenishment/PO-", screen.Address.Uri, StringComparison.Ordinal));
        var detail = await door.DetailAsync(new Uri(screen.Address.Uri).Segments[^1]);
        Assert.Equal((sku, 72, ReplenishmentStatus.Ordered), (detail.Lines.Single().Sku, detail.Lines.Single().Quantity, detail.Status));
    }

    [Fact]
    public async Task Scans_gather_as_rows_and_what_is_wrong_is_said_beside_its_field_and_loses_nothing()
    {
        var (sku, product) = await door.Bench.ProductAsync();
        var order = await door.OrderAsync((sku, 60));
        await using var screen = new PortalScreen(door.Portal, Role.Staff);
        screen.Address.NavigateTo($"/inventory/receive?order={order}");
        var page = screen.Render<ReceivePage>();

        Assert.True(await ScanAsync(page, sku));
        Assert.True(await ScanAsync(page, sku));
        Assert.False(await ScanAsync(page, "AF-NONE-1"));

        page.WaitForAssertion(() => Assert.Contains("AF-NONE-1", page.Find("#scan-help").TextContent, StringComparison.Ordinal));
        Assert.Equal("48", page.Find("#row-1-quantity").GetAttribute("value"));
        await page.Find("#row-1-batch").ChangeAsync(new() { Value = "b26-9" });
        await page.Find("#row-1-manufactured").ChangeAsync(new() { Value = "2026-11-01" });
        Assert.Contains("30 Apr 2027", page.Find("#row-1-expires-help").TextContent, StringComparison.Ordinal);
        await page.Find("#row-1-expires").ChangeAsync(new() { Value = "2026-10-01" });
        await page.Find("#reference").ChangeAsync(new() { Value = "DC 12" });
        await PostAsync(page);
        Assert.Contains("Best before must be after", page.Find("#row-1-expires-message").TextContent, StringComparison.Ordinal);
        Assert.Equal("B26-9", (await door.FormAsync(order)).Lines.Single().Batch);

        await page.Find("#row-1-expires").ChangeAsync(new() { Value = "" });
        await PostAsync(page);

        page.WaitForAssertion(() => Assert.Contains("/inventory/receipts/GR-", screen.Address.Uri, StringComparison.Ordinal));
        Assert.Equal(("B26-9", 48), (await door.Bench.BatchesAsync(product)).Select(b => (b.Number, b.OnHand)).Single());
    }

    [Theory]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Staff, false)]
    public async Task A_receipt_s_page_shows_batches_and_labels_and_costs_for_administrators_only(string role, bool sees)
    {
        var (sku, _) = await door.Bench.ProductAsync();
        var number = await door.ReceiveAsync(await door.OrderAsync((sku, 48)), sku);
        await using var screen = new PortalScreen(door.Portal, role);

        var page = screen.Render<GoodsReceiptPage>(p => p.Add(x => x.Number, number!));

        Assert.Equal(sees, page.Markup.Contains("₹40.00", StringComparison.Ordinal));
        Assert.Contains($"sku={sku}&batch=B26-1&count=1", page.Find("[data-testid=labels]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_s_page_follows_what_comes_and_lets_the_rest_go_with_a_reason()
    {
        var (sku, _) = await door.Bench.ProductAsync();
        var order = await door.OrderAsync((sku, 60));
        await using var screen = new PortalScreen(door.Portal, Role.Staff);
        var page = screen.Render<ReplenishmentPage>(p => p.Add(x => x.Number, order));
        Assert.Equal("Ordered", page.Find("[data-testid=replenishment-status]").TextContent);

        await door.ReceiveAsync(order, sku);
        door.Portal.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Equal("Partly received", page.Find("[data-testid=replenishment-status]").TextContent));
        await Button(page, "Close short").ClickAsync(new());
        await page.WaitForElement("textarea").ChangeAsync(new() { Value = "Mill closed" });
        await page.Find("form.form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Closed short", page.Find("[data-testid=replenishment-status]").TextContent));
        Assert.Contains("Mill closed", page.Markup, StringComparison.Ordinal);
    }

    private static Task<bool> ScanAsync(IRenderedComponent<ReceivePage> page, string code) => page.InvokeAsync(() => page.FindComponent<ScanField>().Instance.TakeAsync(code));

    private static Task PostAsync(IRenderedComponent<ReceivePage> page) => page.Find("form.form").SubmitAsync();

    private static IElement Button<T>(IRenderedComponent<T> page, string words)
        where T : IComponent => page.FindAll("button").First(b => b.TextContent.Contains(words, StringComparison.Ordinal));
}
