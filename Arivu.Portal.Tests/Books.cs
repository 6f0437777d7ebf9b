using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arivu.Portal.Tests;

/// <summary>The portal's own checks of its books, asked by tests: after each, and on rows that were tampered with.</summary>
public static class Books
{
    /// <summary>What the checks find, each fault after the name of its check.</summary>
    /// <param name="portal">Whose books.</param>
    /// <param name="tampering">A statement that is undone afterwards.</param>
    public static async Task<List<string>> FaultsAsync(this TestPortal portal, string tampering = "")
    {
        await using var scope = portal.ScopeOfSystem();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        await using var undone = await db.Database.BeginTransactionAsync();
        if (tampering.Length > 0)
        {
#pragma warning disable EF1002 // the test's own words
            await db.Database.ExecuteSqlRawAsync(tampering);
#pragma warning restore EF1002
        }

        var faults = new List<string>();
        foreach (var check in scope.ServiceProvider.GetServices<IBookCheck>())
        {
            faults.AddRange((await check.FaultsAsync(db, CancellationToken.None)).Select(fault => $"{check.Name}: {fault}"));
        }

        return faults;
    }

    /// <summary>The books hold.</summary>
    public static async Task BooksHoldAsync(this TestPortal portal) => Findings.None(await portal.FaultsAsync());

    /// <summary>
    /// Ends a portal that lived through some trade: its books must hold at the end, whatever the test looked at. While events
    /// wait for a test's own hand, the books are between two pages, and nobody asks.
    /// </summary>
    public static async ValueTask CloseAsync(this TestPortal portal)
    {
        await using (portal)
        {
            if (portal.Services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Any())
            {
                await portal.RestsAsync();
            }

            if (!await portal.WaitsAsync())
            {
                await portal.BooksHoldAsync();
            }
        }
    }

    /// <summary>Waits until every event was handled.</summary>
    public static Task RestsAsync(this TestPortal portal) => Until.TrueAsync(() => portal.IsDoneAsync(), "An empty outbox");

    // An event that was put off is due again later by the portal's clock, which only tests turn.
    private static async Task<bool> IsDoneAsync(this TestPortal portal)
    {
        portal.Clock.Advance(TimeSpan.FromMilliseconds(100));
        return !await portal.WaitsAsync();
    }

    private static Task<bool> WaitsAsync(this TestPortal portal) => portal.ReadAsync(db => db.Set<Delivery>().AnyAsync(d => !d.Outside && !d.Dead));
}
