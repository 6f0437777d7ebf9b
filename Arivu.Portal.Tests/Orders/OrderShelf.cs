using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Tests.Orders;

/// <summary>Six orders of three shops in six states, placed on two business dates.</summary>
public sealed class OrderShelf : IAsyncLifetime
{
    /// <summary>A health store in another state.</summary>
    public const string Lane = "R014";

    /// <summary>The bench they stand on.</summary>
    public TradeBench Bench { get; } = new();

    /// <summary>Confirmed, of 22 November.</summary>
    public string Confirmed { get; private set; } = "";

    /// <summary>Waits for approval, of 22 November, another shop's, with a number of its own.</summary>
    public string Waiting { get; private set; } = "";

    /// <summary>Being packed, of 23 November.</summary>
    public string Packing { get; private set; } = "";

    /// <summary>On the road, of 23 November.</summary>
    public string Shipped { get; private set; } = "";

    /// <summary>Cancelled, of 23 November.</summary>
    public string Cancelled { get; private set; } = "";

    /// <summary>Rejected, of 23 November, of a third shop.</summary>
    public string Rejected { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Bench.StockAsync(TradeBench.Atta, 1000);
        await Bench.StockAsync(TradeBench.BigAtta, 1000);
        Confirmed = await Bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
        Waiting = (await Bench.PlaceAsync(Lane, TradeBench.Wish((TradeBench.BigAtta, 4)) with { PurchaseOrder = "ll/611" })).Number;
        Bench.Portal.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 22, 18, 31, 0, TimeSpan.Zero)); // 00:01 on 23 November in India
        Packing = await Bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.BigAtta, 4));
        await Bench.AsTeamAsync(orders => orders.StartPackingAsync(Packing, CancellationToken.None));
        Shipped = await Bench.ShippedAsync(TradeBench.Selvam, (TradeBench.Atta, 24), (TradeBench.BigAtta, 4));
        Cancelled = await Bench.ConfirmedAsync(TradeBench.Selvam, (TradeBench.Atta, 12));
        await Bench.AsShopAsync(TradeBench.Selvam, orders => orders.CancelAsync(Cancelled, "Twice", null, CancellationToken.None));
        Rejected = (await Bench.PlaceAsync("R013", (TradeBench.Atta, 12))).Number;
        await Bench.AsTeamAsync(orders => orders.RejectAsync(Rejected, "Later", CancellationToken.None));
    }

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    /// <summary>What the team's list shows.</summary>
    public Task<OrderList> TeamAsync(OrderFilter filter) => Bench.Portal.AsAsync<OrderQueries, OrderList>(Role.Staff, orders => orders.ListAsync(filter, CancellationToken.None));

    /// <summary>What a shop's list shows.</summary>
    public async Task<OrderList> ShopAsync(string retailer, OrderFilter filter) =>
        await Bench.Portal.AsAsync<OrderQueries, OrderList>(Role.Retailer, orders => orders.ListAsync(filter, CancellationToken.None), (await Bench.RetailerAsync(retailer)).Id);

    /// <summary>An order as the team sees it.</summary>
    public Task<OrderDetail?> TeamAsync(string number) => Bench.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Staff, orders => orders.DetailAsync(number, CancellationToken.None));

    /// <summary>An order as a shop sees it.</summary>
    public async Task<OrderDetail?> ShopAsync(string retailer, string number) =>
        await Bench.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Retailer, orders => orders.DetailAsync(number, CancellationToken.None), (await Bench.RetailerAsync(retailer)).Id);
}
