using Arivu.Portal.Customers;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders;

/// <content>Of shops that may order nothing alone, or nothing more.</content>
public sealed partial class OrderChangingTests
{
    [Fact]
    public async Task A_first_order_stays_held_though_another_one_stands_beside_it()
    {
        await _trade.StockAsync(Atta, 96);
        var number = await HeldAsync((Atta, 24));
        await _trade.PlaceAsync(Selvam, (Atta, 12));

        await ChangeAsync(number, (Atta, 12));

        var order = await _trade.OrderAsync(number);
        Assert.Equal(OrderStatus.PendingApproval, order.Status);
        Assert.Contains(order.HoldReasons, reason => reason.Kind == HoldKind.FirstOrder);
    }

    [Fact]
    public async Task A_shop_that_may_not_order_any_more_can_make_its_order_smaller_and_not_larger()
    {
        await _trade.StockAsync(Atta, 96);
        var number = await HeldAsync((Atta, 24));
        await _trade.Portal.ReadAsync(db => db.Retailers.Where(r => r.Code == Selvam).ExecuteUpdateAsync(set => set.SetProperty(r => r.Active, false).SetProperty(r => r.InactiveReason, "Closed"), Stop));

        await RefusedAsync("inactive", () => ChangeAsync(number, (Atta, 36)));
        Assert.True(await ChangeAsync(number, (Atta, 12)));
    }
}
