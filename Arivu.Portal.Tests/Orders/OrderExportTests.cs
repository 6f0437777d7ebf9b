using System.Text;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Ui.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Tests.Orders;

public sealed class OrderExportTests(OrderShelf shelf) : IClassFixture<OrderShelf>
{
    [Fact]
    public async Task The_file_holds_what_the_list_shows()
    {
        await using var scope = shelf.Bench.Portal.ScopeOf(Role.Staff);
        var lines = await CsvAsync(scope.ServiceProvider, view: "on-the-road");

        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"{shelf.Shipped},2026-11-23,R001,Selvam Maligai Store,Coimbatore,Shipped,,2,28,28,", lines[1], StringComparison.Ordinal);
        var day = (await shelf.Bench.OrderAsync(shelf.Shipped)).DeliverOn!.Value;
        Assert.EndsWith($",{day:yyyy-MM-dd}", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_s_file_holds_its_own_orders_only()
    {
        await using var scope = shelf.Bench.Portal.ScopeOf(Role.Retailer, (await shelf.Bench.RetailerAsync(OrderShelf.Lane)).Id);
        var lines = await CsvAsync(scope.ServiceProvider, view: null);

        Assert.StartsWith(shelf.Waiting, Assert.Single(lines.Skip(1)), StringComparison.Ordinal);
    }

    private static async Task<string[]> CsvAsync(IServiceProvider services, string? view)
    {
        var asked = new OrderExport.Asked(
            null, view, null, null, null, null, null, services.GetRequiredService<OrderQueries>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<IStringLocalizer<OrdersWords>>());
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        await SheetFile.Csv(asked.Name, asked.Columns, await asked.RowsAsync(CancellationToken.None)).ExecuteAsync(context);
        return Encoding.UTF8.GetString(body.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
