using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>Promises the stock of an order, in the placing's transaction: all of it, or none.</summary>
internal static class StockPromising
{
    /// <summary>Holds the shelf and promises each line from the batches that expire first and live long enough for the shop.</summary>
    /// <param name="db">A context inside the placing's transaction.</param>
    /// <param name="order">The order, not saved yet.</param>
    /// <param name="retailer">Who orders, with the minimum life it was promised.</param>
    /// <param name="products">The products of the lines, in their order.</param>
    /// <param name="note">Who promises, when.</param>
    /// <param name="forTeam">Whether the team orders for the shop: it is told what lies there and is too short-dated for this shop.</param>
    /// <param name="lost">Takes each short line, so that it can be noted once the placing is rolled back.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="RuleBrokenException">Code insufficient-stock; <see cref="RuleBrokenException.Errors"/> names each short line.</exception>
    public static async Task PromiseAsync(PortalDbContext db, Order order, Retailer retailer, IReadOnlyList<Product> products, StockNote note, bool forTeam, ICollection<ShortLine> lost, CancellationToken cancel)
    {
        var shelf = await Shelf.LockAsync(db, [.. products.Select(p => p.Id)], note, cancel);
        var (of, today) = (new OrderRef(order.Id, order.RetailerId, order.Number), IndianTime.BusinessDate(note.At));
        var missing = new Dictionary<string, string[]>(StringComparer.Ordinal);

        // Offers first: their pieces come from one batch alone, and a usual line could be served from it, too.
        foreach (var (index, line) in order.Lines.Index().OrderBy(l => l.Item.OfferBatchId is null))
        {
            var until = MinimumLife.MustLiveUntil(products[index].ShelfLifeDays, products[index].MinimumDispatchDays, retailer.MinimumLifePercent, today);
            var available = line.OfferBatchId is { } offered ? shelf.FreeOf(offered) : shelf.Available(line.ProductId, until);
            if (available < line.Quantity && line.BestBefore is { } day)
            {
                missing[$"lines[{index}].quantity"] = [$"{line.Name}, best before {day.ToText()}: {IndianDigits.Group(available)} left of this offer, {IndianDigits.Group(line.Quantity)} asked."];
            }
            else if (available < line.Quantity)
            {
                lost.Add(new ShortLine(order.RetailerId, line.ProductId, line.Quantity - available, line.UnitPrice));
                missing[$"lines[{index}].quantity"] = [forTeam ? Short(line, available, shelf.Available(line.ProductId, today) - available, until) : $"{line.Name}: {available} available, {line.Quantity} asked."];
            }
            else if (missing.Count == 0 && line.OfferBatchId is { } batch)
            {
                shelf.PromiseOf(shelf.Held(batch), of, line.Id, line.Quantity);
            }
            else if (missing.Count == 0)
            {
                shelf.Reserve(of, line.Id, line.ProductId, line.Quantity, until);
            }
        }

        if (missing.Count > 0)
        {
            throw new RuleBrokenException("Not enough stock. {0}", string.Join(' ', missing.Values.Select(m => m[0]))) { Code = "insufficient-stock", Errors = missing };
        }
    }

    private static string Short(OrderLine line, int available, int tooShort, DateOnly until)
    {
        var (free, asked, others) = (IndianDigits.Group(available), IndianDigits.Group(line.Quantity), IndianDigits.Group(tooShort));
        return (available, tooShort) switch
        {
            (0, 0) => $"{line.Name}: nothing is free to promise.",
            (_, 0) => $"{line.Name}: {free} free for this shop, {asked} asked.",
            (0, _) => $"{line.Name}: {others} on the shelf live too short for this shop, which gets what lives until {until.ToText()}.",
            _ => $"{line.Name}: {free} free for this shop, {asked} asked; {others} more live too short for it, which gets what lives until {until.ToText()}.",
        };
    }
}
