using Arivu.Portal.Billing;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Analytics.Sales;

/// <summary>Writes what the documents say into <see cref="SalesDay"/>. Counting again changes nothing.</summary>
internal static class SalesCount
{
    /// <summary>
    /// Counts one shop and date anew. The date's row is taken first and the documents are read after it: of two who count the
    /// same date at once, the later one sees both documents.
    /// </summary>
    /// <param name="db">A context of the house, inside a transaction.</param>
    /// <param name="day">The date.</param>
    /// <param name="retailerId">The shop.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task RenewAsync(PortalDbContext db, DateOnly day, int retailerId, CancellationToken cancel)
    {
        var row = await db.SalesDays.Where(d => d.Day == day && d.RetailerId == retailerId).TagWith(RowLocks.ForUpdate).SingleOrDefaultAsync(cancel);
        if (row is null)
        {
            db.Add(row = new SalesDay(day, retailerId));
            await db.SaveChangesAsync(cancel);
        }

        var parts = await db.SalesDayProducts.Where(p => p.Day == day && p.RetailerId == retailerId).ToDictionaryAsync(p => p.Sku, StringComparer.Ordinal, cancel);
        var sales = (await DocumentSales.ReadAsync(db, day, day, retailerId, cancel)).GetValueOrDefault(new ShopDay(day, retailerId)) ?? new ShopDaySales();
        row.Renew(sales.Sum);
        foreach (var (sku, sum) in sales.Products)
        {
            if (!parts.TryGetValue(sku, out var part))
            {
                db.Add(part = new SalesDayProduct(day, retailerId, sku));
            }

            part.Renew(sum);
        }

        db.Hint(new FiguresChanged(retailerId));
    }

    /// <summary>Counts all shops and dates of documents that stood before anybody counted.</summary>
    /// <returns>How many shops and dates were counted.</returns>
    public static async Task<int> FillAsync(IDbContextFactory<PortalDbContext> database, CancellationToken cancel)
    {
        var missing = await MissingAsync(database, cancel);
        foreach (var month in missing.GroupBy(key => (key.Day.Year, key.Day.Month)))
        {
            var keys = month.ToHashSet();
            await database.InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
            {
                var sales = await DocumentSales.ReadAsync(db, keys.Min(key => key.Day), keys.Max(key => key.Day), retailerId: null, ct);
                foreach (var (key, counted) in sales.Where(s => keys.Contains(s.Key)))
                {
                    Add(db, key, counted);
                }

                return keys.Count;
            }, cancel);
        }

        return missing.Count;
    }

    private static void Add(PortalDbContext db, ShopDay key, ShopDaySales sales)
    {
        var row = new SalesDay(key.Day, key.RetailerId);
        row.Renew(sales.Sum);
        db.Add(row);
        foreach (var (sku, sum) in sales.Products)
        {
            var part = new SalesDayProduct(key.Day, key.RetailerId, sku);
            part.Renew(sum);
            db.Add(part);
        }
    }

    // Read from indexes: this is asked at every start.
    private static async Task<List<ShopDay>> MissingAsync(IDbContextFactory<PortalDbContext> database, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var counted = await db.SalesDays.Select(d => new ShopDay(d.Day, d.RetailerId)).ToHashSetAsync(cancel);
        var billed = await db.Invoices.Select(i => new { i.IssuedOn, i.RetailerId }).Distinct().ToListAsync(cancel);
        var credited = await db.CreditNotes.Select(n => new { n.IssuedOn, n.RetailerId }).Distinct().ToListAsync(cancel);
        return [.. billed.Concat(credited).Select(d => new ShopDay(d.IssuedOn, d.RetailerId)).Where(key => !counted.Contains(key)).Distinct()];
    }
}
