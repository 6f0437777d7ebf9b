using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Events;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>
/// Issues invoices for what an order keeps now, whatever the event said that woke it: run twice, late or out of turn it bills
/// each piece once (docs/decisions/012). The number is drawn last, in the transaction that saves the invoice.
/// </summary>
internal sealed class InvoiceIssuing(BillingRules rules, GstRates rates, Seller seller, OrderBilling orders, CreditWhatIsNotKept credit, TimeProvider clock, CurrentUser user)
{
    private static readonly string[] Kinds = [NumberSeries.TaxInvoice, NumberSeries.BillOfSupply];

    /// <summary>An order was accepted.</summary>
    public Task WhenConfirmedAsync(PortalDbContext db, OrderConfirmed happened, CancellationToken cancel) =>
        rules.InvoiceAt == InvoiceAt.Confirmation ? BillAsync(db, happened.OrderId, Guid.Empty, happened.RetailerId, cancel) : Task.CompletedTask;

    /// <summary>Goods left. Where orders are billed at confirmation this finds them billed, unless the setting changed in between.</summary>
    public Task WhenShippedAsync(PortalDbContext db, OrderShipped happened, CancellationToken cancel) =>
        BillAsync(db, happened.OrderId, rules.InvoiceAt == InvoiceAt.Confirmation ? Guid.Empty : happened.ShipmentId, happened.RetailerId, cancel);

    private async Task BillAsync(PortalDbContext db, Guid orderId, Guid shipmentId, int retailerId, CancellationToken cancel)
    {
        await OrderTurn.TakeAsync(db, o => o.Id == orderId, cancel);
        var standing = await db.Invoices.Where(i => i.OrderId == orderId).Select(i => i.ShipmentId).ToListAsync(cancel);
        if (standing.Contains(Guid.Empty) || standing.Contains(shipmentId))
        {
            return;
        }

        await CreditDesk.HoldAsync(db, retailerId, cancel);
        var order = await db.Orders.Include(o => o.Lines).Include(o => o.Shipments).ThenInclude(s => s.Lines).AsSplitQuery().SingleAsync(o => o.Id == orderId, cancel);
        var before = await BilledBeforeAsync(db, orderId, standing.Count, cancel);
        var pieces = shipmentId == Guid.Empty
            ? order.Lines.ToDictionary(l => l.Id, l => l.Kept - before.GetValueOrDefault(l.Id))
            : order.Shipments.Single(s => s.Id == shipmentId).Lines.GroupBy(l => l.OrderLineId).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));
        if (pieces.Values.Any(p => p > 0))
        {
            await IssueAsync(db, order, shipmentId, new Billable(pieces, before), cancel);
            await CreditWhatCameBackAsync(db, order, cancel);
        }
    }

    // Goods that were back before a late invoice are on it all the same: it bills what left, a note takes them off.
    private Task CreditWhatCameBackAsync(PortalDbContext db, Order order, CancellationToken cancel) => order.Lines.Any(l => l.Returned > 0)
        ? credit.CreditAsync(db, order.Id, order.RetailerId, new CreditGround(CreditReason.Return, "Came back before it was billed."), cancel)
        : Task.CompletedTask;

    private static async Task<Dictionary<Guid, int>> BilledBeforeAsync(PortalDbContext db, Guid orderId, int invoices, CancellationToken cancel) => invoices == 0
        ? []
        : await db.InvoiceLines.Where(l => db.Set<Invoice>().Any(i => i.Id == l.InvoiceId && i.OrderId == orderId))
            .GroupBy(l => l.OrderLineId).Select(g => new { g.Key, Pieces = g.Sum(l => l.Quantity) }).ToDictionaryAsync(g => g.Key, g => g.Pieces, cancel);

    private async Task IssueAsync(PortalDbContext db, Order order, Guid shipmentId, Billable billable, CancellationToken cancel)
    {
        var retailer = await db.Retailers.AsNoTracking().Include(r => r.Branches).SingleAsync(r => r.Id == order.RetailerId, cancel);
        var day = await NumberSeries.DateAsync(db, Kinds, clock.Today(), cancel);
        var goods = await GoodsAsync(db, order, billable, day, cancel);
        var invoice = Invoice.Draft(HeadOf(order, shipmentId, retailer), goods);
        TellChangedRates(db, order, goods, invoice.Total);
        var whole = order.Lines.All(l => billable.UpTo(l.Id) >= l.Kept);
        await orders.BilledAsync(db, order, invoice.Total, whole, cancel);
        var onAccount = await OnAccountAsync(db, retailer.Id, cancel);
        await NumberAsync(db, invoice, day, cancel);
        DueDates.Follow(invoice, order);
        onAccount.ForEach(payment => payment.AllocateOldestFirst([invoice]));
        db.Add(invoice);
        await CreditDesk.RecordAsync(db, order.RetailerId, CreditMove.Invoice, invoice.Total, new CreditNoting(clock.Now(), user.Name, invoice.Number), cancel);
        await Dues.SaveAsync(db, order.RetailerId, clock.Today(), cancel);
    }

    private InvoiceHead HeadOf(Order order, Guid shipmentId, Retailer retailer) => new(
        order.Id, order.Number, shipmentId, order.RetailerId, order.Supply, order.ShipTo.StateCode,
        InvoiceParties.Of(seller, retailer, order.ShipTo).ToText(), retailer.Terms.CreditDays(), retailer.Terms == PaymentTerms.Advance);

    // HSN and conditions of today, rate of the invoice's date: GST is due as the goods are classified when they are billed.
    private async Task<IReadOnlyList<BilledGoods>> GoodsAsync(PortalDbContext db, Order order, Billable billable, DateOnly day, CancellationToken cancel)
    {
        var lines = order.Lines.Where(l => billable.Of(l.Id) > 0).OrderBy(l => l.Position).ToList();
        var ids = lines.ConvertAll(l => l.ProductId);
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Hsn, p.GstConditions }).ToDictionaryAsync(p => p.Id, cancel);
        var table = await rates.TableAsync(db, cancel);
        return lines.ConvertAll(l => new BilledGoods(
            l.Id, l.Sku, l.Name, products[l.ProductId].Hsn, l.Uqc, billable.Of(l.Id), l.UnitPrice, l.Mrp, billable.DiscountOf(l),
            table.Resolve(products[l.ProductId].Hsn, products[l.ProductId].GstConditions, day).Rate, l.BestBefore));
    }

    private void TellChangedRates(PortalDbContext db, Order order, IReadOnlyList<BilledGoods> goods, Money total)
    {
        const int Named = 10;
        var changed = (from g in goods join l in order.Lines on g.OrderLineId equals l.Id where g.GstRate != l.GstRate select $"{l.Sku}: {l.GstRate:0.##} % is {g.GstRate:0.##} %").ToList();
        if (changed.Count > 0)
        {
            var more = changed.Count > Named ? $"; {changed.Count - Named} more lines" : "";
            orders.RemarkChangedRates(db, order, $"{string.Join("; ", changed.Take(Named))}{more}. The invoice comes to {total.ToShortString()}.");
        }
    }

    private static Task<List<Payment>> OnAccountAsync(PortalDbContext db, int retailerId, CancellationToken cancel) => db.Payments.Include(p => p.Allocations)
        .Where(p => p.RetailerId == retailerId && p.State == ClearingState.Cleared && p.OnAccount.Paise > 0)
        .OrderBy(p => p.ReceivedOn).ThenBy(p => p.Number).ToListAsync(cancel);

    private static async Task NumberAsync(PortalDbContext db, Invoice invoice, DateOnly day, CancellationToken cancel)
    {
        var issued = await NumberSeries.DrawAsync(db, invoice.Kind == InvoiceKind.BillOfSupply ? NumberSeries.BillOfSupply : NumberSeries.TaxInvoice, day, cancel);
        if (issued.Date != day)
        {
            // Another process drew with tomorrow's date in between: the rates of that date are taken at the next try.
            throw new InvalidOperationException($"The series moved on to {issued.Date}; {invoice.OrderNumber} is billed again with that date's rates.");
        }

        invoice.Issue(issued);
    }
}

/// <summary>Pieces to bill by line of the order, and those billed before.</summary>
internal sealed record Billable(IReadOnlyDictionary<Guid, int> Pieces, IReadOnlyDictionary<Guid, int> Before)
{
    public int Of(Guid line) => Pieces.GetValueOrDefault(line);

    public int UpTo(Guid line) => Of(line) + Before.GetValueOrDefault(line);

    /// <summary>The share of the line's discount: shares of several invoices add up to it.</summary>
    public Money DiscountOf(OrderLine line) => line.DiscountOf(UpTo(line.Id)) - line.DiscountOf(Before.GetValueOrDefault(line.Id));
}
