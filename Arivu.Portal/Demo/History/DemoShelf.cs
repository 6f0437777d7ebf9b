using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Demo.History;

/// <summary>The shelf while history is made: batches in memory, moved by the same rules as in trade.</summary>
internal sealed class DemoShelf(HistoryBook book)
{
    private const int CoverDays = 21;
    private const int DaysOnShelfExpired = 10;
    private const int TornEvery = 97;
    private const int Torn = 3;
    private readonly Dictionary<int, List<Batch>> _batches = [];
    private readonly Dictionary<int, double> _daily = [];

    /// <summary>A shelf of some products, for one act.</summary>
    public Shelf For(IEnumerable<int> products, StockNote note, Action<Allocation> promised) =>
        Shelf.Of([.. products.Distinct().SelectMany(Batches)], note, row => Keep(row, promised));

    /// <summary>Makes more of what runs short, each morning, so that shops are rarely told no.</summary>
    public async Task RestockAsync(IReadOnlyList<Product> products, DateOnly day, DateTime at, CancellationToken cancel)
    {
        var arrived = new List<(Batch Batch, int Pieces, Money Cost)>();
        foreach (var product in products)
        {
            var usable = Batches(product.Id).Where(b => b.Expires >= day.AddDays(product.ShelfLifeDays * 6 / 10)).Sum(b => b.Free);
            var daily = _daily.GetValueOrDefault(product.Id, product.CaseSize);
            if (usable < Math.Max(product.ReorderPoint / 4.0, daily * CoverDays / 2))
            {
                var pieces = Cases(Math.Max(product.ReorderPoint, (int)(daily * CoverDays)), product.CaseSize);
                arrived.Add((Batch.Arrive(product.Id, $"{day:yyMMdd}-{product.Id:000}", day.AddDays(-2), day.AddDays(product.ShelfLifeDays - 2)), pieces, DemoCost.Of(product, day)));
            }
        }

        products.ToList().ForEach(product => WriteOff(product, day, at));
        await book.SaveBatchesAsync([.. arrived.Select(a => a.Batch)], cancel);
        foreach (var (batch, pieces, cost) in arrived)
        {
            Batches(batch.ProductId).Add(batch);
            book.Keep(batch.Receive(pieces, new StockNote(at, "production", $"GRN-{day:yyMMdd}")).Costing(cost));
            book.Keep(new BatchCost(batch, cost));
        }
    }

    /// <summary>A batch that came in otherwise is sold from as well.</summary>
    public void Hold(Batch batch) => Batches(batch.ProductId).Add(batch);

    /// <summary>The batches of a product, as they stand.</summary>
    public IReadOnlyList<Batch> Of(int product) => Batches(product);

    /// <summary>Remembers demand, so that restocking follows it.</summary>
    public void Sold(int product, int pieces) => _daily[product] = (_daily.GetValueOrDefault(product, pieces / 3.0) * 0.97) + (pieces * 0.03 * 3);

    // What is long expired leaves the books; now and then packs are torn.
    private void WriteOff(Product product, DateOnly day, DateTime at)
    {
        var note = new StockNote(at, "staff@arivu.example", "");
        foreach (var batch in Batches(product.Id).Where(b => b.Free > 0 && b.Expires < day.AddDays(-DaysOnShelfExpired)))
        {
            book.Keep(batch.Adjust(-batch.Free, note with { Reason = "Past its date" }, AdjustmentKind.Expiry));
        }

        if ((day.DayNumber + (product.Id * 7)) % TornEvery == 0 && Batches(product.Id).Find(b => b.Free >= Torn && b.IsSellable(day)) is { } torn)
        {
            book.Keep(torn.Adjust(-Torn, note with { Reason = "Packs torn in the store" }, AdjustmentKind.Damage));
        }
    }

    private List<Batch> Batches(int product)
    {
        if (!_batches.TryGetValue(product, out var batches))
        {
            _batches[product] = batches = [];
        }

        return batches;
    }

    private void Keep(object row, Action<Allocation> promised)
    {
        if (row is Allocation allocation)
        {
            promised(allocation);
        }
        else
        {
            book.Keep(row);
        }
    }

    private static int Cases(int pieces, int size) => (pieces + size - 1) / size * size;
}
