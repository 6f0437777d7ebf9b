using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Demo.History;

/// <summary>Lives the orders: placing, approval, packing, shipping, delivery; the entities' own verbs decide what may happen.</summary>
internal sealed partial class DemoTrade(Agenda agenda, HistoryBook book, DemoShelf shelf, DemoBills bills, TradeRules rules, Seller seller, GstTable rates)
{
    private const string Warehouse = "staff@arivu.example";
    private static readonly Dictionary<int, int> NothingUnusual = [];
    private readonly List<DemoOrder> _open = [];
    private readonly HashSet<int> _shops = [];

    /// <summary>Orders placed so far.</summary>
    public int Placed { get; private set; }

    /// <summary>Plans a shop's orders of a day.</summary>
    public void Plan(ShopHabit shop, DateOnly day, double scale)
    {
        for (var count = shop.OrdersOn(day, scale); count > 0; count--)
        {
            var at = Ist(day, 8 * 60 + shop.Chance(13 * 60));
            agenda.At(at, () => Place(shop, scale, at));
        }
    }

    /// <summary>Writes down what is over; everything when history ends.</summary>
    public void Sweep(bool everything)
    {
        foreach (var done in _open.Where(o => everything || (o.IsOver && bills.IsFinal(o.Invoice))).ToList())
        {
            book.Keep(done.Order);
            done.Promises.ForEach(book.Keep);
            if (done.Invoice is not null)
            {
                book.Keep(done.Invoice);
            }
        }

        _open.RemoveAll(o => everything || (o.IsOver && bills.IsFinal(o.Invoice)));
    }

    private void Place(ShopHabit shop, double scale, DateTime at)
    {
        var (retailer, today) = (shop.Retailer, IndianTime.BusinessDate(at));
        var promises = new List<Allocation>();
        var wanted = shop.Fill(scale);
        var hand = shelf.For(wanted.Select(w => w.Product.Id), new StockNote(at, EmailOf(retailer), ""), promises.Add);
        var got = wanted.Where(w => hand.Available(w.Product.Id, Until(w.Product, retailer, today)) >= w.Quantity).ToList();
        wanted.Except(got).ToList().ForEach(w => book.Lost(today, retailer.Id, w.Product, w.Quantity - hand.Available(w.Product.Id, Until(w.Product, retailer, today))));
        if (got.Count == 0)
        {
            return;
        }

        var order = Order.Place(book.OrderNumber(at), Buyer.Of(retailer, retailer.DefaultBranch, seller, EmailOf(retailer)), [.. got.Select(w => Offer(w.Product, w.Quantity, today))], at);
        var named = shelf.For(got.Select(w => w.Product.Id), new StockNote(at, EmailOf(retailer), order.Number), promises.Add);
        foreach (var (line, (product, _)) in order.Lines.Zip(got))
        {
            named.Reserve(new OrderRef(order.Id, retailer.Id, order.Number), line.Id, product.Id, line.Quantity, Until(product, retailer, today));
            shelf.Sold(product.Id, line.Quantity);
        }

        Placed++;
        var standing = new DemoOrder(shop, order, promises);
        _open.Add(standing);
        book.Credit(retailer.Id, CreditMove.Reserve, order.Total, at, EmailOf(retailer), order.Number);
        Decide(standing, at);
    }

    private void Decide(DemoOrder o, DateTime at)
    {
        var retailer = o.Shop.Retailer;
        var reasons = HoldReasons.Of(o.Order, Standing(o, at), rules, IndianTime.BusinessDate(at));
        if (reasons.Count == 0)
        {
            o.Order.ConfirmByRule("Within the limits", at);
            Confirmed(o, at);
            return;
        }

        o.Order.Hold(reasons, at.AddHours(rules.HoldHours), at);
        var decided = Work(at.AddMinutes(30 + o.Shop.Chance(20 * 60)));
        if (retailer.Terms == PaymentTerms.Advance)
        {
            agenda.At(decided.AddMinutes(-5), () => bills.PayAhead(o, agenda.Now));
        }

        agenda.At(decided, () => Answer(o));
    }

    private void Answer(DemoOrder o)
    {
        var at = agenda.Now;
        if (o.Shop.Chance(25) == 0)
        {
            Free(o, o.Order.Lines.ToDictionary(l => l.Id, l => l.Open), at, "The oldest invoice must be paid first");
            Released(o, o.Order.Reject("The oldest invoice must be paid first", Warehouse, at), at);
            return;
        }

        o.Order.Approve(Warehouse, at);
        Confirmed(o, at);
    }

    private void Confirmed(DemoOrder o, DateTime at)
    {
        bills.Bill(o, at);
        if (o.Shop.Chance(60) == 0)
        {
            agenda.At(at.AddMinutes(20 + o.Shop.Chance(90)), () => CallOff(o));
        }

        var packing = Work(at.AddMinutes(90 + o.Shop.Chance(300)));
        agenda.At(packing, () => Pack(o, packing));
    }

    private void CallOff(DemoOrder o)
    {
        if (!o.Order.IsOpenToBuyer)
        {
            return;
        }

        var called = o.Order.Cancel("Ordered twice by mistake", null, EmailOf(o.Shop.Retailer), agenda.Now);
        Free(o, called.Pieces.ToDictionary(p => p.OrderLineId, p => p.Quantity), agenda.Now, "Ordered twice by mistake");
        Released(o, called.CreditReleased, agenda.Now);
        bills.CreditWhatIsNotKept(o, CreditReason.Cancellation, "Ordered twice by mistake", agenda.Now);
    }

    private void Free(DemoOrder o, Dictionary<Guid, int> pieces, DateTime at, string why)
    {
        var hand = shelf.For(o.Promises.Select(p => p.ProductId), new StockNote(at, Warehouse, o.Order.Number, why), o.Promises.Add);
        foreach (var (line, quantity) in pieces.Where(p => p.Value > 0))
        {
            hand.Release(o.Promises.Where(p => p.OrderLineId == line), quantity);
        }
    }

    private void Released(DemoOrder o, Money released, DateTime at) => book.Credit(o.Shop.Retailer.Id, CreditMove.Release, -released, at, Warehouse, o.Order.Number);

    // A habit buys what it usually buys: no quantity of the past was unusual.
    private BuyerStanding Standing(DemoOrder o, DateTime at) => new()
    {
        Terms = o.Shop.Retailer.Terms,
        CreditLimit = o.Shop.Retailer.CreditLimit,
        CreditUsed = book.CreditOf(o.Shop.Retailer.Id),
        OverdueSince = bills.OverdueSince(o.Shop.Retailer.Id, IndianTime.BusinessDate(at)),
        HasOrdered = !_shops.Add(o.Shop.Retailer.Id),
        HasUndelivered = _open.Exists(other => other != o && other.Shop == o.Shop && other.Order.Status is OrderStatus.PendingApproval or OrderStatus.Confirmed or OrderStatus.Packing or OrderStatus.Shipped),
        UsualPieces = NothingUnusual,
    };

    private LineOffer Offer(Product p, int quantity, DateOnly day) =>
        new(p.Id, p.Sku, p.Name, p.Hsn, p.Uqc, p.CaseSize, quantity, p.WholesalePrice, p.Mrp, rates.Resolve(p.Hsn, p.GstConditions, day).Rate);

    private static DateOnly Until(Product p, Retailer retailer, DateOnly day) => MinimumLife.MustLiveUntil(p.ShelfLifeDays, p.MinimumDispatchDays, retailer.MinimumLifePercent, day);

    internal static string EmailOf(Retailer retailer) => retailer.MainContact.Email ?? retailer.Code;

    internal static DateTime Ist(DateOnly day, int minute) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(minute) - IndianTime.Offset;

    // The team works from 9:00 to 18:00 IST, Sundays off; what falls outside waits for the next morning.
    internal static DateTime Work(DateTime at)
    {
        var local = at + IndianTime.Offset;
        var (day, minute) = (DateOnly.FromDateTime(local), local.TimeOfDay.TotalMinutes);
        if (day.DayOfWeek != DayOfWeek.Sunday && minute is >= 9 * 60 and < 18 * 60)
        {
            return at;
        }

        var next = minute < 9 * 60 && day.DayOfWeek != DayOfWeek.Sunday ? day : day.AddDays(1);
        return Ist(next.DayOfWeek == DayOfWeek.Sunday ? next.AddDays(1) : next, (9 * 60) + (int)(minute % 60));
    }
}
