using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Demo.History;

/// <summary>Three orders of more goods at the end of the past: one came, one came in part, one is on its way.</summary>
internal sealed class DemoReplenishment(HistoryBook book, DemoShelf shelf, IReadOnlyList<Product> products, DateOnly today)
{
    private const string Buyer = "admin@arivu.example";
    private const string Door = "staff@arivu.example";
    private const string Works = "Arivu Foods Works, Perundurai";
    private const string Mill = "Kaveri Cold Press Mill, Erode";
    private const int LeftPercent = 60;
    private static readonly string[] Leaking = ["AF-GNO-1L", "AF-OIL-004"];
    private readonly Dictionary<(string Series, int Year), int> _numbers = [];
    private readonly List<ReplenishmentOrder> _orders = [];

    /// <summary>What production makes more of by itself on a day: not what leaked, which waits to be ordered.</summary>
    public IReadOnlyList<Product> Made(DateOnly day) => day < today ? products : [.. products.Where(p => !Leaking.Contains(p.Sku))];

    /// <summary>Lives the morning of a day: orders what is ordered then, takes in what comes then.</summary>
    public async Task LiveAsync(DateOnly day, DateTime morning, CancellationToken cancel)
    {
        switch (today.DayNumber - day.DayNumber)
        {
            case 12:
                Order(new ReplenishmentFacts(Works, "AFW/1182", Warehouse.Main, day.AddDays(5), null), morning, (1, 6), (4, 8));
                break;
            case 6:
                await ReceiveAsync(_orders[0], "DC 4417", morning, _orders[0].Lines, cancel);
                break;
            case 5:
                Order(new ReplenishmentFacts(Mill, null, Warehouse.Main, today.AddDays(2), "Best before at least eight months away."), morning, (7, 10), (10, 4), (13, 6));
                break;
            case 1:
                Leak(morning);
                await ReceiveAsync(_orders[1], "KCP 208", morning, _orders[1].Lines.Take(2), cancel);
                Order(new ReplenishmentFacts(Works, "AFW/1207", Warehouse.Main, today.AddDays(6), null), morning.AddHours(2), (2, 12), (5, 6), (8, 10));
                break;
        }
    }

    /// <summary>Writes the orders down, and where the numbers go on.</summary>
    public void Close()
    {
        _orders.ForEach(book.KeepForLast);
        foreach (var ((series, year), last) in _numbers)
        {
            book.KeepForLast(new StockNumberSeries(series, year, last));
        }
    }

    private void Order(ReplenishmentFacts facts, DateTime at, params (int Product, int Cases)[] goods)
    {
        var lines = goods.Select(g => (Product: products[g.Product % products.Count], g.Cases)).DistinctBy(g => g.Product.Id)
            .Select(g => new ReplenishedGoods(g.Product.Id, g.Product.Sku, g.Product.Name, g.Product.CaseSize, g.Cases * g.Product.CaseSize, DemoCost.Of(g.Product, IndianTime.BusinessDate(at))));
        var order = ReplenishmentOrder.Draft(Number("PO", at), facts, lines, new Signature(Buyer, at));
        order.Order(new Signature(Buyer, at.AddMinutes(20)));
        _orders.Add(order);
    }

    private async Task ReceiveAsync(ReplenishmentOrder order, string paper, DateTime at, IEnumerable<ReplenishmentLine> came, CancellationToken cancel)
    {
        var (day, by) = (IndianTime.BusinessDate(at), new Signature(Door, at.AddHours(4)));
        var arrived = came.Select(line => (Line: line, Product: products.First(p => p.Id == line.ProductId)))
            .Select(a => (a.Line, a.Product, Batch: Batch.Arrive(a.Product.Id, $"R{day:yyMMdd}-{a.Product.Id:000}", day.AddDays(-3), day.AddDays(a.Product.ShelfLifeDays - 3)))).ToList();
        await book.SaveBatchesAsync([.. arrived.Select(a => a.Batch)], cancel);
        var receipt = new GoodsReceipt(Guid.CreateVersion7(), Number("GR", at), new GoodsAtDoor { Id = Guid.Empty, Reference = paper, Goods = [], Supplier = order.SupplierName, Order = order }, by);
        var note = new StockNote(by.At, by.Actor, GoodsReceipt.InLedger(receipt.Number, paper));
        foreach (var (line, product, batch) in arrived)
        {
            shelf.Hold(batch);
            book.Keep(new BatchCost(batch, line.UnitCost!.Value));
            var entry = Shelf.Of([batch], note, book.Keep).Receive(batch, line.Outstanding, line.UnitCost);
            receipt.Add(new GoodsReceiptLine(receipt.Id, receipt.Lines.Count + 1, new ArrivedGoods(new ReceivedProduct(product.Id, product.Sku, product.Name, product.ShelfLifeDays), batch, entry, line.UnitCost, line.Id)));
        }

        order.Receive(receipt.Lines.ToDictionary(l => l.OrderLineId!.Value, l => l.Quantity), acceptMore: false, receipt.Number, by);
        book.KeepForLast(receipt);
    }

    // Cartons leaked: what is left is below the reorder point, so that something is to be ordered.
    private void Leak(DateTime at)
    {
        foreach (var product in products.Where(p => Leaking.Contains(p.Sku)))
        {
            var batches = shelf.Of(product.Id).OrderBy(b => b.Expires).ToList();
            var lost = batches.Sum(b => b.Free) - (product.ReorderPoint * LeftPercent / 100);
            foreach (var batch in batches.TakeWhile(_ => lost > 0).Where(b => b.Free > 0))
            {
                var pieces = Math.Min(lost, batch.Free);
                book.Keep(batch.Adjust(-pieces, new StockNote(at, Door, "", "Cartons leaked in the heat"), AdjustmentKind.Damage));
                lost -= pieces;
            }
        }
    }

    private string Number(string series, DateTime at)
    {
        var year = FinancialYear.Of(IndianTime.BusinessDate(at));
        var next = _numbers[(series, year.StartYear)] = _numbers.GetValueOrDefault((series, year.StartYear)) + 1;
        return StockNumbers.Text(series, year, next);
    }
}
