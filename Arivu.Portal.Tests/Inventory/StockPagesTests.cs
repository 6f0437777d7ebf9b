using AngleSharp.Dom;
using Arivu.Portal.Inventory.Pages;
using Arivu.Portal.Inventory.Pages.Parts;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Inventory;

public sealed class StockPagesTests(StockBench bench) : IClassFixture<StockBench>
{
    [Fact]
    public async Task The_list_shows_each_product_s_state_and_numbers_with_links_that_need_no_circuit()
    {
        var (sku, product) = await bench.ProductAsync(reorderPoint: 48, name: "Khakhra Jeera 200 g");
        await bench.LaidAsync(product, 50, "B10", 90);
        await bench.PromiseAsync(product, 12);
        await using var screen = new PortalScreen(bench.Portal, Role.Staff);
        screen.Address.NavigateTo("/inventory?search=khakhra%20jeera&sort=-available");

        var list = screen.Render<StockListPage>();

        Assert.Equal("38", list.Find($"[data-testid=stock-{sku}]").TextContent);
        var row = list.Find($"[data-testid=row-{sku}]");
        Assert.Contains("50 less 12", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Low", row.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/inventory/{sku}", row.QuerySelector("a.hit")!.GetAttribute("href"));
        Assert.Contains(list.FindAll("nav a"), tab => tab.TextContent.Contains("Expiring", StringComparison.Ordinal) && tab.GetAttribute("href")!.Contains("view=expiring", StringComparison.Ordinal));
        Assert.Equal("descending", list.FindAll("th").Single(head => head.TextContent == "Available").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task An_open_list_follows_what_moves_and_lets_the_row_glow()
    {
        var (sku, product) = await bench.ProductAsync(name: "Murukku Ring 100 g");
        await bench.LaidAsync(product, 50, "B10", 90);
        await using var screen = new PortalScreen(bench.Portal, Role.Staff);
        screen.Address.NavigateTo("/inventory?search=murukku%20ring");
        var list = screen.Render<StockListPage>();

        await bench.PromiseAsync(product, 12);
        bench.Portal.Clock.Advance(TimeSpan.FromSeconds(1));

        list.WaitForAssertion(() =>
        {
            Assert.Equal("38", list.Find($"[data-testid=stock-{sku}]").TextContent);
            Assert.Contains("glow", list.Find($"[data-testid=row-{sku}]").ClassName!, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Goods_are_received_beside_the_list_and_what_is_wrong_is_said_beside_its_field()
    {
        var (sku, product) = await bench.ProductAsync();
        await using var screen = new PortalScreen(bench.Portal, Role.Admin);
        var list = screen.Render<StockListPage>();
        await Button(list, "Receive stock").ClickAsync(new());
        list.WaitForElement("form.form");

        await list.Find("form.form").SubmitAsync();
        Assert.Equal(5, list.FindAll(".message").Count);

        await ChangeAsync(list, "Sku", sku);
        await ChangeAsync(list, "Quantity", "96");
        await ChangeAsync(list, "Batch", "b261001");
        await ChangeAsync(list, "Manufactured", "2026-10-01");
        await ChangeAsync(list, "Reference", "DN-77");
        await ChangeAsync(list, "UnitCost", "120.50");
        await list.Find("form.form").SubmitAsync();

        list.WaitForAssertion(() => Assert.Empty(list.FindAll("form.form")));
        Assert.Equal(("B261001", 96, new DateOnly(2027, 3, 30)), (await bench.BatchesAsync(product)).Select(b => (b.Number, b.OnHand, b.Expires)).Single());
    }

    [Fact]
    public async Task A_count_is_corrected_from_the_product_s_page()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        await using var screen = new PortalScreen(bench.Portal, Role.Staff);
        var page = screen.Render<ProductStockPage>(p => p.Add(x => x.Sku, sku));
        await Button(page, "Adjust").ClickAsync(new());
        page.WaitForElement("form.form");

        await ChangeAsync(page, "Batch", "B261001");
        await ChangeAsync(page, "Quantity", "-101");
        await ChangeAsync(page, "Kind", "Damage");
        await ChangeAsync(page, "Reason", "Rain");
        await page.Find("form.form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("at most 100 can be taken off", page.Find(".message").TextContent, StringComparison.Ordinal));

        await ChangeAsync(page, "Quantity", "-4");
        await page.Find("form.form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("96", page.Find($"[data-testid=stock-{sku}]").TextContent));
        Assert.Equal(96, (await bench.BatchesAsync(product)).Single().OnHand);
        Assert.Contains("Rain", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Staff, false)]
    public async Task Batches_promises_and_ledger_stand_on_the_product_s_page_and_costs_for_administrators_only(string role, bool sees)
    {
        var (sku, product) = await bench.ProductAsync();
        var draft = bench.Receipt(sku, 100);
        draft.UnitCost = Money.FromRupees(77.70m);
        await bench.ReceiveAsync(draft);
        await bench.PromiseAsync(product, 12, order: "SO-2627-000123");
        await using var screen = new PortalScreen(bench.Portal, role);

        var page = screen.Render<ProductStockPage>(p => p.Add(x => x.Sku, sku));

        Assert.Equal("88", page.Find($"[data-testid=stock-{sku}]").TextContent);
        Assert.Contains("120 days left", page.Find("[data-testid=batch-B261001]").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("a"), a => a.GetAttribute("href") == "/orders/SO-2627-000123");
        Assert.Equal(sees, page.Markup.Contains("₹77.70", StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll("tr[data-row]").Count);
    }

    [Fact]
    public async Task The_ledger_shows_one_kind_of_move_when_the_address_asks_for_it()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.ReceiveAsync(sku, 100);
        await bench.PromiseAsync(product, 12);
        await using var screen = new PortalScreen(bench.Portal, Role.Staff);
        screen.Address.NavigateTo($"/inventory/{sku}?move=received");

        var page = screen.Render<ProductStockPage>(p => p.Add(x => x.Sku, sku));

        Assert.Contains("+100", Assert.Single(page.FindAll("tr[data-row]")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Received", page.Find("select[name=move] option[selected]").TextContent);
    }

    [Fact]
    public async Task The_catalogue_s_product_page_tells_stock_and_follows_it()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, 50, "B10", 90);
        await using var screen = new PortalScreen(bench.Portal, Role.Staff);
        var card = screen.Render<ProductStockCard>(p => p.Add(x => x.Id, sku));
        Assert.Equal("50", card.Find($"[data-testid=stock-{sku}]").TextContent);

        await bench.PromiseAsync(product, 12);
        bench.Portal.Clock.Advance(TimeSpan.FromSeconds(1));

        card.WaitForAssertion(() => Assert.Equal("38", card.Find($"[data-testid=stock-{sku}]").TextContent));
    }

    [Fact]
    public async Task Nobody_listens_any_more_when_the_pages_are_gone()
    {
        var (sku, _) = await bench.ProductAsync();
        var bus = bench.Portal.Services.GetRequiredService<LiveBus>();
        var before = bus.Count;
        await using (var screen = new PortalScreen(bench.Portal, Role.Staff))
        {
            screen.Render<StockListPage>();
            screen.Render<ProductStockPage>(p => p.Add(x => x.Sku, sku));
            Assert.True(bus.Count > before);
        }

        Assert.Equal(before, bus.Count);
    }

    private static IElement Button<T>(IRenderedComponent<T> page, string words)
        where T : IComponent => page.FindAll("button").First(b => b.TextContent.Contains(words, StringComparison.Ordinal));

    private static Task ChangeAsync<T>(IRenderedComponent<T> page, string field, string value)
        where T : IComponent => page.FindAll("form.form input, form.form select").Single(i => i.GetAttribute("name")!.EndsWith($".{field}", StringComparison.Ordinal)).ChangeAsync(new() { Value = value });
}
