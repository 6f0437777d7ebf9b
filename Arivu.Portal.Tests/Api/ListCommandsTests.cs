using Arivu.Portal.Api;
using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Api;

/// <summary>Lists of the API ask the database as often for two hundred rows as for one.</summary>
public sealed class ListCommandsTests : IAsyncDisposable
{
    private readonly CommandWatch _watch = new();
    private readonly TradeBench _trade;

    public ListCommandsTests() => _trade = new TradeBench
    {
        Portal = new TestPortal { WithDemo = true, Wiring = services => services.AddSingleton<IInterceptor>(_watch) },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task Neither_rows_nor_lines_make_more_commands()
    {
        await _trade.StockAsync(Atta, 600);
        await _trade.StockAsync(BigAtta, 600);
        await FootAsync(1, (Atta, 12));
        var (orders, invoices) = (await OrdersAsync(1), await InvoicesAsync(1));

        await FootAsync(6, (Atta, 12), (BigAtta, 4));

        Assert.Equal((orders, invoices), (await OrdersAsync(7), await InvoicesAsync(7)));
        Assert.InRange(orders, 1, 8);
        Assert.InRange(invoices, 1, 6);
    }

    // Each of another shop, so that codes are looked up for all of them at once.
    private async Task FootAsync(int count, params (string Sku, int Quantity)[] lines)
    {
        for (var shop = 1; shop <= count; shop++)
        {
            await _trade.ConfirmedAsync(count == 1 ? "R003" : $"R00{shop}", lines);
        }

        await _trade.FootprintAsync();
    }

    private async Task<int> OrdersAsync(int expected)
    {
        _watch.Forget();
        var page = await _trade.Portal.AsAsync<OrderAnswers, ApiList<OrderAnswer>>(Role.Staff, answers => answers.PageAsync(new OrderFilter { Size = 200 }, Cancel));
        Assert.Equal((expected, expected), (page.Items.Count, page.Total));
        Assert.All(page.Items, order => Assert.Single(order.Invoices));
        return _watch.Count;
    }

    private async Task<int> InvoicesAsync(int expected)
    {
        _watch.Forget();
        var page = await _trade.Portal.AsAsync<InvoiceAnswers, ApiList<InvoiceAnswer>>(Role.Staff, answers => answers.PageAsync(new InvoiceFilter { Size = 200 }, null, Cancel));
        Assert.Equal((expected, expected), (page.Items.Count, page.Total));
        return _watch.Count;
    }
}
