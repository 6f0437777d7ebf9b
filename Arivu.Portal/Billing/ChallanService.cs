using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Delivery challans: each shipment gets its number when the goods leave; one that left before that rule gets it from a person.</summary>
public sealed class ChallanService(IDbContextFactory<PortalDbContext> database, CurrentUser user, TimeProvider clock)
{
    /// <summary>The shipment's challan; null when it has none.</summary>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public async Task<Challan?> FindAsync(Guid shipmentId, CancellationToken cancel)
    {
        user.MustBeTeam();
        await using var db = await database.CreateDbContextAsync(cancel);
        return await db.Challans.AsNoTracking().SingleOrDefaultAsync(c => c.ShipmentId == shipmentId, cancel);
    }

    /// <summary>The shipments of an order with their challans, oldest first; none for a shop, whose copy travels with the goods.</summary>
    public async Task<IReadOnlyList<ShipmentChallan>> OfOrderAsync(string order, CancellationToken cancel)
    {
        if (!user.SeesEverything)
        {
            return [];
        }

        await using var db = await database.CreateDbContextAsync(cancel);
        var (orders, challans) = (db.Orders.Where(o => o.Number == order), db.Challans);
        return await db.Shipments.Where(s => orders.Any(o => o.Id == s.OrderId)).OrderBy(s => s.ShippedAt).ThenBy(s => s.Number)
            .Select(s => new ShipmentChallan(s.Number, challans.Where(c => c.ShipmentId == s.Id).Select(c => c.Number).FirstOrDefault())).ToListAsync(cancel);
    }

    /// <summary>Gives a shipment that has none its challan, with the next number and today's date.</summary>
    /// <param name="shipment">The shipment's number.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Its number; null when there is no such shipment.</returns>
    /// <exception cref="NotAllowedException">The user is no member of the team.</exception>
    public Task<string?> IssueAsync(string shipment, CancellationToken cancel)
    {
        user.MustBeTeam();
        return database.InTransactionAsync<string?>(Guid.CreateVersion7(), async (db, ct) =>
            await db.Shipments.AsNoTracking().SingleOrDefaultAsync(s => s.Number == shipment, ct) is { } found ? (await DrawAsync(db, found.RetailerId, found.Id, clock.Today(), ct)).Number : null, cancel);
    }

    /// <summary>The challan a shipment has, or a new one with the next number, inside the caller's transaction. The retailer's row is held, so that of two only one draws.</summary>
    internal static async Task<Challan> DrawAsync(PortalDbContext db, int retailerId, Guid shipmentId, DateOnly today, CancellationToken cancel)
    {
        await CreditDesk.HoldAsync(db, retailerId, cancel);
        if (await db.Challans.AsNoTracking().SingleOrDefaultAsync(c => c.ShipmentId == shipmentId, cancel) is { } issued)
        {
            return issued;
        }

        var challan = Challan.Of(retailerId, shipmentId, await NumberSeries.DrawAsync(db, NumberSeries.Challan, today, cancel));
        db.Add(challan);
        db.Hint(new BillingChanged(retailerId));
        return challan;
    }
}

/// <summary>A shipment and its challan.</summary>
/// <param name="Shipment">SO-2627-000123-1.</param>
/// <param name="Challan">ADC/2627/000045; null when it has none.</param>
public sealed record ShipmentChallan(string Shipment, string? Challan)
{
    /// <summary>The challan's address as a file.</summary>
    public string Href => $"/orders/{Shipment[..Shipment.LastIndexOf('-')]}/shipments/{Shipment[(Shipment.LastIndexOf('-') + 1)..]}/challan/pdf";
}
