using Arivu.Portal.Analytics.Fulfilment;
using Arivu.Portal.Analytics.Sales;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics;

/// <summary>Counts what stood before anybody counted: an older database, or a history made in bulk. Later on events do it.</summary>
public sealed class FillFigures(IDbContextFactory<PortalDbContext> database) : IStartingData
{
    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        await SalesCount.FillAsync(database, cancel);
        await FulfilmentCount.FillAsync(database, cancel);
    }
}
