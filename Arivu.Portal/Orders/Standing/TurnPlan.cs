using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Orders.Standing;

/// <summary>What can be ordered of a standing order now, and what cannot, with each reason.</summary>
/// <param name="Turn">The date.</param>
/// <param name="Retailer">The store's code.</param>
/// <param name="MayOrder">Whether the store may order.</param>
/// <param name="ShipTo">The branch.</param>
/// <param name="Lines">Product by product.</param>
internal sealed record TurnPlan(StandingTurn Turn, string Retailer, bool MayOrder, string? ShipTo, IReadOnlyList<PlannedLine> Lines)
{
    /// <summary>Why it cannot be placed at all; none when it can be tried.</summary>
    public TurnFault Fault => !MayOrder ? TurnFault.StoreClosed : Lines.All(l => l.Ordered == 0) ? TurnFault.NothingThere : TurnFault.None;

    /// <summary>Reads stock and products of this moment.</summary>
    public static async Task<TurnPlan> OfAsync(PortalDbContext db, StandingTurn turn, StockQueries stock, CancellationToken cancel)
    {
        var order = await db.StandingOrders.AsNoTracking().Include(o => o.Lines).SingleAsync(o => o.Id == turn.StandingOrderId, cancel);
        var retailer = await db.Retailers.AsNoTracking().SingleAsync(r => r.Id == turn.RetailerId, cancel);
        var ids = order.Lines.Select(l => l.ProductId).ToList();
        var free = await stock.AvailableAsync(ids, retailer.MinimumLifePercent, cancel);
        return new TurnPlan(turn, retailer.Code, retailer.Active, order.ShipTo, [.. order.Lines.Select(l => PlannedLine.Of(free[l.ProductId].Product, l.Quantity, free[l.ProductId].Pieces))]);
    }

    /// <summary>The plan as it was ordered: an order that stands says more than the stock it left.</summary>
    /// <param name="pieces">Its pieces by product.</param>
    public TurnPlan AsOrdered(IReadOnlyDictionary<int, int> pieces) => this with { Lines = [.. Lines.Select(l => l.AsOrdered(pieces.GetValueOrDefault(l.ProductId)))] };

    /// <summary>The lines as the date keeps them.</summary>
    public IEnumerable<TurnLine> Kept(StandingTurn turn) => Lines.Select(l => new TurnLine(turn, l.ProductId, l.Wanted, l.Ordered, l.Fault));
}

/// <summary>A product of a plan.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Sku">Its SKU.</param>
/// <param name="Wanted">Pieces that the standing order says.</param>
/// <param name="Ordered">Pieces that can be ordered.</param>
/// <param name="Fault">Why they differ.</param>
internal sealed record PlannedLine(int ProductId, string Sku, int Wanted, int Ordered, LineFault Fault)
{
    /// <summary>The nearest full packs of today, and no more than there are.</summary>
    public static PlannedLine Of(ShelfProduct product, int wanted, int free)
    {
        var packs = OrderQuantity.Nearest(wanted, product.MinimumQuantity, product.OrderMultiple);
        var ordered = product.Active ? CartQuantity.Fitting(Math.Min(packs, free), product.MinimumQuantity, product.OrderMultiple) : 0;
        return new PlannedLine(product.Id, product.Sku, wanted, ordered, FaultOf(product.Active, wanted, packs, ordered));
    }

    /// <summary>The line as it was ordered.</summary>
    public PlannedLine AsOrdered(int pieces) => this with
    {
        Ordered = pieces,
        Fault = Fault == LineFault.NotSold && pieces == 0 ? Fault : FaultOf(sold: true, Wanted, pieces > Wanted ? pieces : Wanted, pieces),
    };

    private static LineFault FaultOf(bool sold, int wanted, int packs, int ordered) => (sold, ordered) switch
    {
        (false, _) => LineFault.NotSold,
        (_, 0) => LineFault.OutOfStock,
        _ when ordered < packs => LineFault.Fewer,
        _ when packs != wanted => LineFault.Packs,
        _ => LineFault.None,
    };
}
