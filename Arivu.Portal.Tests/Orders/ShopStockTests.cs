using System.Data.Common;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shop.Pages;
using Arivu.Portal.Orders.Shop.Pages.Parts;
using Arivu.Portal.Tests.Catalog;
using Arivu.Portal.Tests.Inventory;
using Bunit;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Orders;

/// <summary>The shop tells what it may have: in words, fresh, and with one reading for a whole page.</summary>
public sealed class ShopStockTests : IAsyncDisposable
{
    private readonly Readings _readings = new();
    private readonly StockBench _bench;

    public ShopStockTests() => _bench = new StockBench { Portal = new TestPortal { Wiring = services => services.AddSingleton<IInterceptor>(_readings) } };

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(0, "Out of stock", "neutral")]
    [InlineData(23, "Only 23 left", "warn")]
    [InlineData(24, "24 available", "good")]
    [InlineData(123_456, "1,23,456 available", "good")]
    public async Task Stock_is_told_in_words_and_as_a_number(int pieces, string words, string tone)
    {
        var (sku, product) = await _bench.ProductAsync();
        if (pieces > 0)
        {
            await _bench.LaidAsync(product, pieces, "B10", 90);
        }

        await using var screen = new PortalScreen(_bench.Portal, Role.Retailer);
        var line = screen.Render<ShopStockLine>(p => p.Add(x => x.Id, $"{product}"));

        line.WaitForAssertion(() =>
        {
            var told = line.Find($"[data-testid=stock-{sku}]");
            Assert.Equal((words, $"{pieces}", tone), (told.TextContent, told.GetAttribute("data-value"), told.ClassName));
        });
    }

    [Fact]
    public async Task A_whole_page_of_products_is_read_at_once_and_again_when_something_moves()
    {
        var products = new List<(string Sku, int Id)>();
        for (var i = 0; i < 12; i++)
        {
            products.Add(await _bench.ProductAsync());
            await _bench.LaidAsync(products[i].Id, 100, "B10", 90);
        }

        await using var screen = new PortalScreen(_bench.Portal, Role.Retailer);
        _readings.Clear();
        var shop = screen.Render<ShopPage>();
        shop.WaitForAssertion(() => Assert.All(products, p => Assert.Equal("100 available", shop.Find($"[data-testid=stock-{p.Sku}]").TextContent)));
        Assert.Equal(1, _readings.Count);

        await _bench.PromiseAsync(products[3].Id, 90);
        _bench.Portal.Clock.Advance(TimeSpan.FromSeconds(1));

        shop.WaitForAssertion(() => Assert.Equal("Only 10 left", shop.Find($"[data-testid=stock-{products[3].Sku}]").TextContent));
        Assert.Equal("100 available", shop.Find($"[data-testid=stock-{products[4].Sku}]").TextContent);
    }

    [Fact]
    public async Task A_shop_sees_what_is_fresh_enough_for_it_and_the_team_what_is_there()
    {
        var (sku, product) = await _bench.ProductAsync();
        await _bench.LaidAsync(product, 100, "SHORT", 30);
        await _bench.LaidAsync(product, 40, "FRESH", 90);

        await using var shop = new PortalScreen(_bench.Portal, Role.Retailer);
        await using var team = new PortalScreen(_bench.Portal, Role.Staff);
        var forShop = shop.Render<ShopStockNote>(p => p.Add(x => x.Id, $"{product}"));
        var forTeam = team.Render<ShopStockNote>(p => p.Add(x => x.Id, $"{product}"));

        forShop.WaitForAssertion(() => Assert.Equal("40", forShop.Find($"[data-testid=stock-{sku}]").GetAttribute("data-value")));
        forTeam.WaitForAssertion(() => Assert.Equal("140", forTeam.Find($"[data-testid=stock-{sku}]").GetAttribute("data-value")));
        Assert.Contains("best before 20 Feb 2027 or later", forShop.Markup, StringComparison.Ordinal);
    }

    // Counts the readings of stock; the watch of reorder points, which runs beside the test, groups its own, and offers ask for their batches themselves.
    private sealed class Readings : DbCommandInterceptor
    {
        private int _count;

        public int Count => _count;

        public void Clear() => _count = 0;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("FROM \"Batches\"", StringComparison.Ordinal) && !command.CommandText.Contains("GROUP BY", StringComparison.Ordinal) && !command.CommandText.Contains("\"ShortDatedOffers\"", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref _count);
            }

            return new(result);
        }
    }
}
