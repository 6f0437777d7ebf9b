using Arivu.Portal.Billing;
using Arivu.Portal.Inventory;
using Arivu.Portal.Orders;

namespace Arivu.Portal.Demo.History;

/// <summary>One order of the past, from placing to its last rupee.</summary>
internal sealed class DemoOrder(ShopHabit shop, Order order, List<Allocation> promises)
{
    /// <summary>Who bought.</summary>
    public ShopHabit Shop => shop;

    /// <summary>The order.</summary>
    public Order Order => order;

    /// <summary>What is promised to it.</summary>
    public List<Allocation> Promises => promises;

    /// <summary>Its invoice, once confirmed.</summary>
    public Invoice? Invoice { get; set; }

    /// <summary>Whether something of it will still come back.</summary>
    public bool ComesBack { get; set; }

    /// <summary>Whether its goods are where they belong: nothing of it will move any more.</summary>
    public bool IsOver => !ComesBack && order.Status is OrderStatus.Delivered or OrderStatus.Cancelled or OrderStatus.Rejected;
}
