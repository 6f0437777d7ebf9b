using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Demo.History;

/// <content>Goods that leave, arrive and come back.</content>
internal sealed partial class DemoTrade
{
    private void Pack(DemoOrder o, DateTime at)
    {
        if (o.Order.Status != OrderStatus.Confirmed)
        {
            return;
        }

        o.Order.StartPacking(Warehouse, at);
        var shipped = Work(at.AddMinutes(45 + o.Shop.Chance(240)));
        agenda.At(shipped, () => Ship(o, shipped));
    }

    private void Ship(DemoOrder o, DateTime at)
    {
        var hand = shelf.For(o.Promises.Select(p => p.ProductId), new StockNote(at, Warehouse, o.Order.Number), o.Promises.Add);
        var goods = o.Order.Lines.Where(l => l.Open > 0)
            .SelectMany(l => hand.Dispatch(o.Promises.Where(p => p.OrderLineId == l.Id), l.Open).Select(d => new ShippedGoods(l.Id, d.BatchId, d.Quantity))).ToList();
        o.Order.Ship(goods, $"TN {37 + o.Shop.Chance(9)} C {1000 + o.Shop.Chance(8999)}", null, Warehouse, at);
        var far = o.Order.Supply == SupplyKind.InterState ? 2 : 0;
        var delivered = Ist(IndianTime.BusinessDate(at).AddDays(1 + far + o.Shop.Chance(2)), 9 * 60 + o.Shop.Chance(9 * 60));
        agenda.At(delivered, () => Deliver(o, delivered));
    }

    private void Deliver(DemoOrder o, DateTime at)
    {
        o.Order.Deliver(null, Warehouse, at);
        bills.Delivered(o, at);
        if (o.Shop.Chance(40) == 0)
        {
            o.ComesBack = true;
            agenda.At(Work(at.AddDays(1 + o.Shop.Chance(4))), () => TakeBack(o));
        }
    }

    private void TakeBack(DemoOrder o)
    {
        var line = o.Order.Lines[o.Shop.Chance(o.Order.Lines.Count)];
        var (pieces, at) = (Math.Min(line.Shipped, 1 + o.Shop.Chance(4)), agenda.Now);
        o.ComesBack = false;
        if (pieces == 0)
        {
            return;
        }

        o.Order.TakeBack(new Dictionary<Guid, int> { [line.Id] = pieces }, "Packs arrived torn", Warehouse, at);
        bills.CreditWhatIsNotKept(o, CreditReason.Return, "Packs arrived torn", at);
    }
}
