using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders;

/// <content>What shops chose where a line is not all there.</content>
public sealed partial class OrderService
{
    /// <summary>Calls off the pieces of an order that were waited for longer than the shop wanted. Pieces that are promised by now stay.</summary>
    /// <returns>Whether anything was called off.</returns>
    public async Task<bool> LapseWaitsAsync(string number, CancellationToken cancel)
    {
        user.MustBeTeam();
        var lapsed = false;
        await OnAsync(number, async (order, db, ct) =>
        {
            var promised = (await Promises.OpenOf(db, order.Id).ToListAsync(ct)).ToLookup(a => a.OrderLineId, a => a.Open);
            var today = clock.Today();
            var pieces = order.Lines.Where(l => l.WaitUntil < today && l.Open > promised[l.Id].Sum()).ToDictionary(l => l.Id, l => l.Open - promised[l.Id].Sum());
            lapsed = pieces.Count > 0 && order.Status.IsOpenToTeam();
            if (lapsed)
            {
                await CallOffAsync(db, order, CallOffReasons.NotCome, pieces, ct);
            }
        }, cancel);
        return lapsed;
    }

    // A promise that cannot be kept is no reason to hold the van where the shop said what it wants then: what is missing of these
    // lines leaves the shipment, and is called off after it.
    private static void LeaveOutShort(Order order, Dictionary<Guid, int> pieces, Dictionary<Guid, int> lacking)
    {
        foreach (var line in order.Lines.Where(l => l.IfShort.CallsOff() && lacking.GetValueOrDefault(l.Id) > 0 && pieces[l.Id] <= l.Open))
        {
            pieces[line.Id] -= line.IfShort == ShortChoice.Drop ? pieces[line.Id] : lacking[line.Id]; // all of it or nothing
            lacking[line.Id] = 0;
            if (pieces[line.Id] == 0)
            {
                pieces.Remove(line.Id);
            }
        }
    }

    // What the warehouse sent less of, or has none of, is not sent later: the shop chose so. A line that a later van takes stays.
    private async Task CallOffShortAsync(PortalDbContext db, Order order, HashSet<Guid> asked, HashSet<Guid> promised, CancellationToken cancel)
    {
        var pieces = order.Lines.Where(l => l.IfShort.CallsOff() && l.Open > 0 && (asked.Contains(l.Id) || !promised.Contains(l.Id))).ToDictionary(l => l.Id, l => l.Open);
        if (pieces.Count > 0 && order.Status == OrderStatus.Packing)
        {
            await db.SaveChangesAsync(cancel); // what left is no longer promised
            await CallOffAsync(db, order, CallOffReasons.Fewer, pieces, cancel);
        }
    }
}
