using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Billing;

/// <summary>Adds up open invoices; a retailer finds its own only.</summary>
internal sealed class WhatRetailersOwe(IDbContextFactory<PortalDbContext> database, TimeProvider clock) : IWhatRetailersOwe
{
    public async Task<IReadOnlyDictionary<int, OwedMoney>> OfAsync(IReadOnlyCollection<int> retailerIds, CancellationToken cancel)
    {
        await using var db = await database.CreateDbContextAsync(cancel);
        var open = db.Invoices.AsNoTracking().Where(i => retailerIds.Contains(i.RetailerId)).Where(Invoice.Owed);
        var owed = await SumsAsync(open, cancel);
        var overdue = await SumsAsync(open.Where(Invoice.OverdueOn(clock.Today())), cancel);
        return owed.ToDictionary(o => o.Key, o => new OwedMoney(new Money(o.Value), new Money(overdue.GetValueOrDefault(o.Key))));
    }

    private static Task<Dictionary<int, long>> SumsAsync(IQueryable<Invoice> invoices, CancellationToken cancel) =>
        invoices.GroupBy(i => i.RetailerId).Select(g => new { g.Key, Paise = g.Sum(i => i.BalancePaise) }).ToDictionaryAsync(g => g.Key, g => g.Paise, cancel);
}
