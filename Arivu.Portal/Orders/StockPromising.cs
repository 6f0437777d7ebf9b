using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Shortages;

namespace Arivu.Portal.Orders;

/// <summary>Orders in the making, with what is offered for each of their lines.</summary>
/// <param name="Order">The order, not saved yet.</param>
/// <param name="Lines">What is offered, in the order of its lines.</param>
internal sealed record OrderInMaking(Order Order, IReadOnlyList<OfferedLine> Lines);

/// <summary>Promises the stock of the orders of one placing, in its transaction: what the shop's choices allow of it, or none.</summary>
/// <param name="retailer">Who orders, with the minimum life it was promised.</param>
/// <param name="note">Who promises, when.</param>
/// <param name="waitUntil">The last day on which pieces that wait for stock are wanted.</param>
/// <param name="forTeam">Whether the team orders for the shop: it is told what lies there and is too short-dated for this shop.</param>
/// <param name="lost">Takes what could not be promised, so that it can be noted once the placing is over.</param>
internal sealed class StockPromising(Retailer retailer, StockNote note, DateOnly waitUntil, bool forTeam, ICollection<ShortLine> lost)
{
    private readonly Dictionary<string, string[]> _missing = new(StringComparer.Ordinal);
    private readonly DateOnly _today = IndianTime.BusinessDate(note.At);

    /// <summary>Holds the shelf once for all orders and promises each line from the batches that expire first and live long enough for the shop. A line that is not all there comes out as its choice says.</summary>
    /// <returns>The orders of which something is ordered.</returns>
    /// <exception cref="RuleBrokenException">Code insufficient-stock; <see cref="RuleBrokenException.Errors"/> names each short line that nothing was chosen for.</exception>
    public async Task<IReadOnlyList<Order>> PromiseAsync(PortalDbContext db, IReadOnlyList<OrderInMaking> making, CancellationToken cancel)
    {
        var lines = making.SelectMany(m => m.Order.Lines.Zip(m.Lines, (line, offered) => new Asked(m.Order, line, offered))).ToList();
        var products = lines.SelectMany(l => new[] { l.Offered.Product.Id, l.Offered.Instead?.Product.Id ?? l.Offered.Product.Id }).Distinct().ToList();
        var shelf = await Shelf.LockAsync(db, products, note, cancel);
        var waiting = new List<(Order Order, OrderLine Line, int Pieces)>();

        // In the cart's order, as the cart counted. Offers first: their pieces come from one batch alone, and a usual line could be served from it, too.
        foreach (var asked in lines.OrderBy(l => l.Line.OfferBatchId is null).ThenBy(l => l.Offered.Index))
        {
            if (Promise(shelf.For(note with { Reference = asked.Order.Number }), asked) is > 0 and var waits)
            {
                waiting.Add((asked.Order, asked.Line, waits));
            }
        }

        Hold();
        return Made(making, waiting);
    }

    // How many pieces of it wait for stock.
    private int Promise(Shelf shelf, Asked asked)
    {
        var (line, offered) = (asked.Line, asked.Offered);
        var available = line.OfferBatchId is { } batch ? shelf.FreeOf(batch) : shelf.Available(line.ProductId, Until(offered.Product));
        var other = offered.Instead is { } instead && !asked.Order.Lines.Any(l => l.ProductId == instead.Product.Id && !l.IsOfOffer) ? (Packs.Of(instead.Product), shelf.Available(instead.Product.Id, Until(instead.Product))) : ((Packs, int)?)null;
        var choice = line.IsOfOffer && line.IfShort == ShortChoice.Wait ? ShortChoice.Ask : line.IfShort; // that batch never comes again
        var comesOut = Shortfall.Of(choice, line.Quantity, available, Packs.Of(offered.Product), other);
        if (available < line.Quantity && !line.IsOfOffer && comesOut.Waits == 0)
        {
            lost.Add(new ShortLine(retailer.Id, line.ProductId, line.Quantity - available, line.UnitPrice));
        }

        if (!comesOut.Settled)
        {
            _missing[$"lines[{offered.Index}].quantity"] = [line.BestBefore is { } day
                ? $"{line.Name}, best before {day.ToText()}: {IndianDigits.Group(available)} left of this offer, {IndianDigits.Group(line.Quantity)} asked."
                : forTeam ? Short(line, available, shelf.Available(line.ProductId, _today) - available, Until(offered.Product)) : $"{line.Name}: {available} available, {line.Quantity} asked."];
        }
        else if (_missing.Count == 0)
        {
            Take(shelf, asked, comesOut);
        }

        return comesOut.Waits;
    }

    private void Take(Shelf shelf, Asked asked, Shortfall comesOut)
    {
        var (order, line, of) = (asked.Order, asked.Line, new OrderRef(asked.Order.Id, asked.Order.RetailerId, asked.Order.Number));
        var (wanted, now) = (line.Quantity, comesOut.Pieces - comesOut.Waits);
        if (comesOut.Instead > 0 && asked.Offered.Instead is { } instead)
        {
            var said = $"Instead of {IndianDigits.Group(wanted - comesOut.Pieces)} pieces of {line.Name}";
            var other = order.TakeInstead(instead.Offer with { Quantity = comesOut.Instead, Note = Texts.Cut(said, CartLine.NoteLength) });
            shelf.Reserve(of, other.Id, other.ProductId, other.Quantity, Until(instead.Product));
        }

        if (comesOut.Pieces < wanted)
        {
            order.Take(line, comesOut.Pieces);
        }

        if (comesOut.Waits > 0)
        {
            line.WaitUntilDay(waitUntil);
        }

        if (now > 0 && line.OfferBatchId is { } batch)
        {
            shelf.PromiseOf(shelf.Held(batch), of, line.Id, now);
        }
        else if (now > 0)
        {
            shelf.Reserve(of, line.Id, line.ProductId, now, Until(asked.Offered.Product));
        }
    }

    private void Hold()
    {
        if (_missing.Count > 0)
        {
            throw new RuleBrokenException("Not enough stock. {0}", string.Join(' ', _missing.Values.Select(m => m[0]))) { Code = "insufficient-stock", Errors = _missing };
        }
    }

    private List<Order> Made(IReadOnlyList<OrderInMaking> making, List<(Order Order, OrderLine Line, int Pieces)> waiting)
    {
        var made = making.Select(m => m.Order).Where(order => order.Lines.Count > 0).ToList();
        if (made.Count == 0)
        {
            throw new RuleBrokenException("Nothing of it is there now, so nothing is ordered.") { Code = "insufficient-stock" };
        }

        foreach (var order in made)
        {
            order.Taken();
            if (waiting.Where(w => w.Order == order).Select(w => (w.Line, w.Pieces)).ToList() is { Count: > 0 } mine)
            {
                order.LetWait(mine, note.Actor, note.At);
            }
        }

        return made;
    }

    private DateOnly Until(Product product) => MinimumLife.MustLiveUntil(product.ShelfLifeDays, product.MinimumDispatchDays, retailer.MinimumLifePercent, _today);

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

    private sealed record Asked(Order Order, OrderLine Line, OfferedLine Offered);
}
