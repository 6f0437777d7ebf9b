using Arivu.Portal.Inventory.Pages;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;

namespace Arivu.Portal.Tests.Inventory;

public sealed class ProductStockPageTests(StockBench bench) : IClassFixture<StockBench>
{
    [Fact]
    public async Task What_cannot_be_sent_stands_last_what_is_between_warehouses_is_named_and_a_time_that_ends_before_it_begins_says_so()
    {
        var (sku, product) = await bench.ProductAsync();
        await bench.LaidAsync(product, 10, "KEPT-1", 30, blocked: true);
        await bench.LaidAsync(product, 10, "LATER-1", 90);
        await bench.LaidAsync(product, 40, "FIRST-1", 60);
        var transfer = await bench.SentAsync(sku, 15, "FIRST-1");
        await using var screen = new PortalScreen(bench.Portal, Role.Staff);
        screen.Address.NavigateTo($"/inventory/{sku}?from=2026-11-20&to=2026-11-01");

        var page = screen.Render<ProductStockPage>(p => p.Add(x => x.Sku, sku));

        Assert.Equal(["batch-FIRST-1", "batch-LATER-1", "batch-KEPT-1"], page.FindAll("table[aria-label=Batches] tbody tr").Select(row => row.GetAttribute("data-testid")));
        Assert.Equal("15", page.Find("[data-testid=in-transit]").TextContent);
        Assert.NotNull(page.Find($"a[href='/inventory/transfers/{transfer}']"));
        Assert.Contains("15 pieces went from one warehouse to another", page.Markup, StringComparison.Ordinal);
        Assert.Contains("From is after To", page.Find("form.filters [role=alert]").TextContent, StringComparison.Ordinal);
    }
}
