using System.Collections.Concurrent;
using Arivu.Portal.Billing;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Load;

/// <summary>What stands in the portal, so that made-up requests meet something.</summary>
internal sealed class KnownThings(TradeBench trade)
{
    private static readonly string[] Skus = [TradeBench.Atta, TradeBench.BigAtta];
    private static readonly string[] Shops = ["R001", "R002", "R008", "R009", "R014"];
    private static readonly string[] Statuses = ["Pending", "Paid", "Overdue", "PartlyPaid", "Cancelled", "PendingApproval", "Confirmed", "Packing", "Shipped", "Delivered", "Rejected"];
    private readonly ConcurrentDictionary<string, bool> _invoices = new(StringComparer.Ordinal);

    /// <summary>A product.</summary>
    public static string Sku(Random chance) => Skus[chance.Next(Skus.Length)];

    /// <summary>A shop.</summary>
    public static string Shop(Random chance) => Shops[chance.Next(Shops.Length)];

    /// <summary>An invoice that was seen, or one that never was.</summary>
    public string Invoice(Random chance) => _invoices.Keys.ElementAtOrDefault(chance.Next(Math.Max(1, _invoices.Count))) ?? "ARV/2627/000001";

    /// <summary>A sensible value of a query.</summary>
    public static string Query(string name, Random chance) => name switch
    {
        "page" => $"{1 + chance.Next(3)}",
        "pageSize" => $"{1 + chance.Next(200)}",
        "status" => Statuses[chance.Next(Statuses.Length)],
        "retailer" => Shop(chance),
        "from" => $"2026-11-{1 + chance.Next(20):00}",
        "to" => $"2026-11-{21 + chance.Next(9):00}",
        "groupBy" => Enum.GetNames<Portal.Analytics.Sales.SalesGrouping>()[chance.Next(7)].ToLowerInvariant(),
        "copy" => "original",
        _ => "atta",
    };

    /// <summary>What stands for a parameter of an address, mostly such that the row has something to do.</summary>
    public async Task<string> PartAsync(string route, Random chance)
    {
        var parts = route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts[2] switch
        {
            "orders" => await OrderAsync(parts[^1], chance),
            "invoices" => DocumentNumber.ToAddress(await InvoiceAsync(chance)),
            "credit-notes" => DocumentNumber.ToAddress(await SomeAsync(db => db.CreditNotes.Where(n => n.Number != "").OrderByDescending(n => n.Number).Select(n => n.Number), chance) ?? "ACN/2627/000001"),
            "payments" => DocumentNumber.ToAddress(await SomeAsync(db => db.Payments.OrderByDescending(p => p.Number).Select(p => p.Number), chance) ?? "ARC/2627/000001"),
            "customers" => Shop(chance),
            _ => Sku(chance),
        };
    }

    private async Task<string> OrderAsync(string act, Random chance)
    {
        var fits = act switch
        {
            "approve" or "reject" => OrderStatus.PendingApproval,
            "pack" => OrderStatus.Confirmed,
            "ship" => OrderStatus.Packing,
            "deliver" => OrderStatus.Shipped,
            _ => (OrderStatus?)null,
        };
        var any = fits is null || chance.Next(5) == 0;
        return await SomeAsync(db => db.Orders.Where(o => any || o.Status == fits).OrderByDescending(o => o.Number).Select(o => o.Number), chance) ?? "SO-2627-000001";
    }

    private async Task<string> InvoiceAsync(Random chance)
    {
        var number = await SomeAsync(db => db.Invoices.OrderByDescending(i => i.Number).Select(i => i.Number), chance);
        if (number is not null)
        {
            _invoices.TryAdd(number, true);
        }

        return number ?? "ARV/2627/000001";
    }

    private async Task<string?> SomeAsync(Func<Portal.Data.PortalDbContext, IQueryable<string>> newest, Random chance)
    {
        var some = await trade.Portal.ReadAsync(db => newest(db).Take(12).ToListAsync());
        return some.Count == 0 ? null : some[chance.Next(some.Count)];
    }
}
