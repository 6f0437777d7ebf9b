using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders;

/// <summary>What the documentation of the API shows of orders.</summary>
internal static class OrderExamples
{
    /// <summary>Two cases.</summary>
    public static readonly object Asked = new
    {
        Lines = new[] { new { Sku = "AF-LCA-1KG", Quantity = 24 } },
        ShipTo = "B01",
        PurchaseOrder = "PO-118",
        OnHold = "accept",
    };

    /// <summary>A part of what is open.</summary>
    public static readonly object Ship = new { Lines = new[] { new { Sku = "AF-LCA-1KG", Quantity = 12 } }, Vehicle = "TN 37 BX 1234" };

    /// <summary>One shipment.</summary>
    public static readonly object Deliver = new { Shipment = "SO-2627-000123-1" };

    /// <summary>All that is open.</summary>
    public static readonly object Cancel = new { Reason = "Ordered twice" };

    /// <summary>A refusal.</summary>
    public static readonly object Reject = new { Reason = "The shop is closed this week" };

    /// <summary>An order that waits for a person.</summary>
    public static readonly OrderAnswer Held = new()
    {
        Number = "SO-2627-000123",
        Status = OrderStatus.PendingApproval,
        Reasons = ["A person looks at a shop's first order."],
        PlacedAt = new DateTime(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc),
        Retailer = "R001",
        ShipTo = "B01",
        PurchaseOrder = "PO-118",
        Lines =
        [
            new()
            {
                Sku = "AF-LCA-1KG",
                Name = "Low-Carb Multi Seeds Atta 1 kg",
                Quantity = 24,
                UnitPrice = Money.FromRupees(384),
                Discount = Money.Zero,
                Taxable = Money.FromRupees(9216),
                GstRate = 5,
                Tax = Money.FromRupees(460.80m),
                Total = Money.FromRupees(9676.80m),
                Shipped = 0,
                Cancelled = 0,
                Returned = 0,
            },
        ],
        Taxable = Money.FromRupees(9216),
        Tax = Money.FromRupees(460.80m),
        RoundOff = Money.FromRupees(0.20m),
        Total = Money.FromRupees(9677),
        Invoices = [],
        Shipments = [],
    };
}
