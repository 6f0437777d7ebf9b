using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Shortages;

/// <summary>How an order's timeline says that pieces of a line wait for stock, and which lines were called off for want of it: written and read here.</summary>
internal static class WaitsForStock
{
    private const string Before = " pieces of ";
    private const string After = " wait for stock.";

    /// <summary>The sentence about one line; <see cref="OrderSentences.Told"/> has its words.</summary>
    public static string Say(int pieces, OrderLine line) => $"{IndianDigits.Group(pieces)}{Before}{line.Name}{After}";

    /// <summary>Lines of which pieces were called off and that waited for stock before, or of which the warehouse had fewer and the shop wanted no rest.</summary>
    public static IQueryable<OrderLine> CalledOff(PortalDbContext db, IQueryable<OrderLine> lines)
    {
        var steps = db.OrderSteps;
        return lines.Where(l => l.Cancelled > 0
            && (steps.Any(s => s.OrderId == l.OrderId && s.What == OrderStepKind.StockMissing && s.Note!.Contains(Before + l.Name + After))
                || (ShortChoices.CallingOff.Contains(l.IfShort) && steps.Any(s => s.OrderId == l.OrderId && s.Note!.Contains(CallOffReasons.Fewer)))));
    }
}
