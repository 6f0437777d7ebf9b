using Arivu.Portal.Catalog;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Inventory;

/// <summary>Takes in goods that are typed alone; for the team only.</summary>
/// <param name="database">Where contexts come from.</param>
/// <param name="user">Who asks.</param>
/// <param name="goods">The one way in.</param>
/// <param name="receipts">What a typed receipt must be.</param>
public sealed class StockService(IDbContextFactory<PortalDbContext> database, CurrentUser user, GoodsIn goods, IValidator<ReceiptDraft> receipts)
{
    /// <summary>Takes pieces of a batch in, with a receipt of their own. A batch that is known already must come with the same dates; its cost becomes the average.</summary>
    /// <returns>False when there is no such product.</returns>
    /// <exception cref="BadInputException">By field of the draft.</exception>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<bool> ReceiveAsync(ReceiptDraft draft, CancellationToken cancel)
    {
        user.MustBeTeam();
        receipts.Check(draft);
        var delivery = GoodsAtDoor.Of(draft);
        return database.InTransactionAsync(delivery.Id, async (db, ct) => await goods.TakeAsync(db, delivery, ct) is not null, cancel);
    }
}
