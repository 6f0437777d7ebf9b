using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Billing;

/// <summary>When the days to pay begin: with the delivery of what an invoice bills.</summary>
internal static class DueDates
{
    /// <summary>Lets an invoice follow what has arrived of its order by now.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="order">Its order with lines and shipments.</param>
    public static void Follow(Invoice invoice, Order order)
    {
        var billed = order.Shipments.Where(s => invoice.ShipmentId == Guid.Empty || s.Id == invoice.ShipmentId).ToList();
        var allLeft = invoice.ShipmentId != Guid.Empty || order.Lines.All(l => l.Open == 0);
        if (allLeft && billed.Count > 0 && billed.TrueForAll(s => s.DeliveredAt is not null))
        {
            invoice.ArrivedOn(IndianTime.BusinessDate(billed.Max(s => s.DeliveredAt!.Value)));
        }
    }
}
