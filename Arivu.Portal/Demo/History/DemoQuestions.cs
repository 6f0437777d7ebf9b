using Arivu.Portal.Accounts;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Questions;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo.History;

/// <summary>What the demo firm's shops asked: one question has its answer, one of another shop waits for it. Made by the same verbs; nobody is told of it.</summary>
internal sealed class DemoQuestions(PortalDbContext db, DateTime now)
{
    /// <summary>Writes it, where there are orders to ask about.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        var open = db.Orders.Where(o => o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.Packing || o.Status == OrderStatus.Shipped);
        if (await open.OrderByDescending(o => o.PlacedAt).ThenBy(o => o.Number).FirstOrDefaultAsync(cancel) is { } answered)
        {
            Answer(Ask(answered, "Will all of it come with one van?"), answered, "Yes, all of it in one van. We call before it comes.");
            if (await open.Where(o => o.RetailerId != answered.RetailerId).OrderByDescending(o => o.PlacedAt).ThenBy(o => o.Number).FirstOrDefaultAsync(cancel) is { } waits)
            {
                Ask(waits, "Can you send it before 11 in the morning? We close at noon.");
            }
        }

        foreach (var aggregate in db.ChangeTracker.Entries<Aggregate>())
        {
            aggregate.Entity.ClearRaised(); // what the demo began with is nobody's news
        }

        await db.SaveChangesAsync(cancel);
    }

    private OrderThread Ask(Order order, string question)
    {
        var thread = db.Add(OrderThread.Of(order.Id, order.RetailerId, order.Number)).Entity;
        db.Add(thread.Write(Guid.CreateVersion7(), question, order.PlacedBy, byTeam: false, After(order, 10)));
        return thread;
    }

    private void Answer(OrderThread thread, Order order, string answer) =>
        db.Add(thread.Write(Guid.CreateVersion7(), answer, DemoAccounts.Staff, byTeam: true, After(order, 30)));

    private DateTime After(Order order, int minutes) => order.PlacedAt.AddMinutes(minutes) is var then && then < now ? then : now;
}
