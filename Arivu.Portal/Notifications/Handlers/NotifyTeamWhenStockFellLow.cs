using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory.Events;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Notifications.Handlers;

/// <summary>The team learns that a product runs low, once a day at most: stock that goes up and down around the point is one piece of news.</summary>
internal sealed class NotifyTeamWhenStockFellLow : IHandle<StockFellLow>
{
    /// <inheritdoc />
    public Task HandleAsync(StockFellLow happened, PortalDbContext db, CancellationToken cancel)
    {
        var day = db.Clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return db.TellTeamAsync(
            new News(
                NotificationKind.StockLow, $"{happened.Sku}:{day}", Guid.Empty, $"/inventory/{happened.Sku}", happened.Available > 0 ? "{1} runs low" : "{1} is sold out",
                "{0}: {2} pieces can still be promised, the reorder point is {3}.", happened.Sku, happened.Name, IndianDigits.Group(happened.Available), IndianDigits.Group(happened.ReorderPoint)),
            cancel);
    }
}
