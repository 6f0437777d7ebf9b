using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <summary>Keys of placed orders go after 30 days: nobody tries the same request again after so long, and the orders stand.</summary>
internal sealed class RemoveOldPlacedKeys : IHousework
{
    /// <inheritdoc />
    public Task<int> TidyAsync(PortalDbContext db, CancellationToken cancel)
    {
        var before = db.Clock.Now().AddDays(-PlacedKey.DaysKept);
        return db.PlacedKeys.Where(k => k.At < before).ExecuteDeleteAsync(cancel);
    }
}
