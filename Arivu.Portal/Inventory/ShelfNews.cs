using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Events;

namespace Arivu.Portal.Inventory;

/// <summary>Tells open screens and handlers which products an operation moved: one event an operation, whatever its lines.</summary>
internal sealed class ShelfNews(PortalDbContext db)
{
    private List<int> _products = [];
    private StockMoved? _told;

    /// <summary>A product moved.</summary>
    public void Moved(int productId)
    {
        db.Hint(new StockChanged(productId));
        if (!db.Published.Exists(p => ReferenceEquals(p.Happened, _told))) // the operation saved in between: the first event is in the outbox already
        {
            _told = new StockMoved(_products = []);
            db.Publish($"stock-{Guid.CreateVersion7():N}", _told); // a stream of its own: its handlers read what stands, so order does not matter
        }

        if (!_products.Contains(productId))
        {
            _products.Add(productId);
        }
    }
}
