using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Issues delivery challans.</summary>
public sealed class ChallanService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    /// <summary>The shipment's challan: the one it has, or a new one with the next number.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<Challan> IssueAsync(ShipmentDetail shipment, CancellationToken cancel)
    {
        user.MustBeTeam();
        if (await FindAsync(shipment.Id, cancel) is { } issued)
        {
            return issued;
        }

        try
        {
            return await database.InTransactionAsync(Guid.CreateVersion7(), (db, ct) => DrawAsync(db, shipment, ct), cancel);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicateKey())
        {
            return (await FindAsync(shipment.Id, cancel))!; // somebody else asked first; the number drawn here went back with the transaction
        }
    }

    private async Task<Challan> DrawAsync(PortalDbContext db, ShipmentDetail shipment, CancellationToken cancel)
    {
        var challan = Challan.Of(shipment.RetailerId, shipment.Id, await NumberSeries.DrawAsync(db, NumberSeries.Challan, clock.Today(), cancel));
        db.Add(challan);
        return challan;
    }

    private async Task<Challan?> FindAsync(Guid shipmentId, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Challans.AsNoTracking().SingleOrDefaultAsync(c => c.ShipmentId == shipmentId, cancel);
    }
}
