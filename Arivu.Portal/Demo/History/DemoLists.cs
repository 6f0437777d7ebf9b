using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Lists;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Demo.History;

/// <summary>Two lists of the first store: what it buys most, and what it puts beside the till.</summary>
internal sealed class DemoLists(PortalDbContext db, DateTime now)
{
    private const int Basics = 8;
    private const string Keeper = "r001@example.com";
    private static readonly string[] Till = ["AF-SNK-003", "AF-SNK-007", "AF-BIS-003", "AF-BIS-004", "AF-BEV-001"];

    /// <summary>Writes them.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var shop = await db.Retailers.AsNoTracking().Where(r => r.Active).OrderBy(r => r.Code).Select(r => r.Id).FirstAsync(cancel);
        var products = await db.Products.AsNoTracking().Where(p => p.Active).OrderBy(p => p.Sku).ToListAsync(cancel);
        var times = await db.OrderLines.Where(l => l.RetailerId == shop).GroupBy(l => l.ProductId).Select(g => new { g.Key, Times = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Times, cancel);
        Write(shop, "Monday basics", products.OrderByDescending(p => times.GetValueOrDefault(p.Id)).Take(Basics), now.AddDays(-9));
        Write(shop, "Beside the till", products.Where(p => Till.Contains(p.Sku)), now.AddDays(-23));
        await db.SaveChangesAsync(cancel);
    }

    private void Write(int shop, string name, IEnumerable<Product> goods, DateTime at)
    {
        var list = ShoppingList.Begin(shop, name, Keeper, at);
        foreach (var product in goods)
        {
            list.Set(product.Id, product.NearestAllowed(product.CaseSize), Keeper, at);
        }

        db.Add(list);
    }
}
