using Arivu.Portal.Data;

namespace Arivu.Portal.Orders;

/// <summary>Which invoices bill an order: the room of bills answers, and this room, which lies below it, asks.</summary>
public interface IOrderInvoices
{
    /// <summary>The numbers of the invoices of some orders, oldest first, by the order's number; read in one command.</summary>
    /// <param name="db">The context of the reading.</param>
    /// <param name="orders">The orders' numbers.</param>
    /// <param name="cancel">Ends the reading.</param>
    Task<ILookup<string, string>> NumbersAsync(PortalDbContext db, IReadOnlyList<string> orders, CancellationToken cancel);
}
