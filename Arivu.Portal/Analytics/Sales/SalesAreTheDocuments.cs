using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>Compares the counted sales with the documents. While an event still waits to be counted, nothing can be said.</summary>
internal sealed class SalesAreTheDocuments : IBookCheck
{
    public string Name => "Sales of each day, shop and product are its invoices less its credit notes";

    public async Task<IReadOnlyList<string>> FaultsAsync(PortalDbContext db, CancellationToken cancel)
    {
        if (await db.Set<Delivery>().AnyAsync(d => d.Subscriber.StartsWith("CountSales"), cancel))
        {
            return [];
        }

        var documents = await DocumentSales.ReadAsync(db, DateOnly.MinValue, DateOnly.MaxValue, retailerId: null, cancel);
        var days = await db.SalesDays.AsNoTracking().ToListAsync(cancel);
        var products = await db.SalesDayProducts.AsNoTracking().ToListAsync(cancel);
        var counted = days.Select(d => (Key: (d.Day, d.RetailerId, Sku: ""), d.Sum)).Concat(products.Select(p => (Key: (p.Day, p.RetailerId, p.Sku), p.Sum))).ToDictionary(c => c.Key, c => c.Sum);
        var right = documents.SelectMany(d => d.Value.Products.Select(p => (Key: (d.Key.Day, d.Key.RetailerId, Sku: p.Key), Sum: p.Value)).Prepend((Key: (d.Key.Day, d.Key.RetailerId, Sku: ""), d.Value.Sum)))
            .ToDictionary(d => d.Key, d => d.Sum);
        var faults = counted.Keys.Union(right.Keys).Where(key => counted.GetValueOrDefault(key) != right.GetValueOrDefault(key) || !counted.ContainsKey(key));
        return [.. faults.Take(BookCheckRegistration.MostFaults).Select(key =>
            $"{key.Day.ToText()}, retailer {key.RetailerId}{(key.Sku.Length > 0 ? $", {key.Sku}" : "")}: counted {counted.GetValueOrDefault(key)}, documents say {right.GetValueOrDefault(key)}.")];
    }
}
