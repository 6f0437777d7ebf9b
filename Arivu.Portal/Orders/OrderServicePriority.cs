using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <content>How soon an order is served.</content>
public sealed partial class OrderService
{
    /// <summary>Sets whether an order is served before others where stock is scarce.</summary>
    /// <exception cref="RuleBrokenException">Code wrong-state: nothing of it is to be served any more.</exception>
    public Task<bool> SetPriorityAsync(string number, OrderPriority priority, CancellationToken cancel)
    {
        user.MustBeTeam();
        return OnAsync(number, (order, _, _) =>
        {
            order.SetPriority(priority, user.Name, clock.Now());
            return Task.CompletedTask;
        }, cancel);
    }
}
