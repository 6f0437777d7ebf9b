using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory;

namespace Arivu.Portal.Demo.History;

/// <summary>The shelf while history is made: batches in memory, moved by the same rules as in trade.</summary>
internal sealed class DemoShelf(HistoryBook book)
{
    private const int CoverDays = 21;
    private readonly Dictionary<int, List<Batch>> _batches = [];
    private readonly Dictionary<int, double> _daily = [];

    /// <summary>A shelf of some products, for one act.</summary>
    public Shelf For(IEnumerable<int> products, StockNote note, Action<Allocation> promised) =>
        Shelf.Of([.. products.Distinct().SelectMany(Batches)], note, row => Keep(row, promised));

    /// <summary>Makes more of what runs short, each morning, so that shops are rarely told no.</summary>
    public async Task RestockAsync(IReadOnlyList<Product> products, DateOnly day, DateTime at, CancellationToken cancel)
    {
        var arrived = new List<(Batch Batch, int Pieces)>();
        foreach (var product in products)
        {
            var usable = Batches(product.Id).Where(b => b.Expires >= day.AddDays(product.ShelfLifeDays * 6 / 10)).Sum(b => b.Free);
            var daily = _daily.GetValueOrDefault(product.Id, product.CaseSize);
            if (usable < Math.Max(product.ReorderPoint / 4.0, daily * CoverDays / 2))
            {
                var pieces = Cases(Math.Max(product.ReorderPoint, (int)(daily * CoverDays)), product.CaseSize);
                arrived.Add((Batch.Arrive(product.Id, $"{day:yyMMdd}-{product.Id:000}", day.AddDays(-2), day.AddDays(product.ShelfLifeDays - 2)), pieces));
            }
        }

        await book.SaveBatchesAsync([.. arrived.Select(a => a.Batch)], cancel);
        foreach (var (batch, pieces) in arrived)
        {
            Batches(batch.ProductId).Add(batch);
            book.Keep(batch.Receive(pieces, new StockNote(at, "production", $"GRN-{day:yyMMdd}")));
        }
    }

    /// <summary>A batch that came in otherwise is sold from as well.</summary>
    public void Hold(Batch batch) => Batches(batch.ProductId).Add(batch);

    /// <summary>The batches of a product, as they stand.</summary>
    public IReadOnlyList<Batch> Of(int product) => Batches(product);

    /// <summary>Remembers demand, so that restocking follows it.</summary>
    public void Sold(int product, int pieces) => _daily[product] = (_daily.GetValueOrDefault(product, pieces / 3.0) * 0.97) + (pieces * 0.03 * 3);

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
