using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Orders;

/// <summary>A portal with the demo's products and retailers, and what it takes to trade with them.</summary>
public sealed class TradeBench : IAsyncDisposable
{
    /// <summary>Low-Carb Multi Seeds Atta 1 kg: in steps of 12, shelf life 120 days, 36 for anybody.</summary>
    public const string Atta = "AF-LCA-1KG";

    /// <summary>Low-Carb Atta 5 kg: in steps of 4.</summary>
    public const string BigAtta = "AF-FLR-002";

    /// <summary>NET15, limit 40,000, minimum life 30 %, in the seller's state.</summary>
    public const string Selvam = "R001";

    /// <summary>The portal.</summary>
    public TestPortal Portal { get; init; } = new() { WithDemo = true };

    /// <summary>Today, IST.</summary>
    public DateOnly Today => Portal.Clock.Today();

    /// <summary>Puts a batch on the shelf.</summary>
    public async Task StockAsync(string sku, int pieces, int daysLeft = 110, string batch = "B-001")
    {
        await using var scope = Portal.ScopeOfSystem();
        await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var product = await db.Products.SingleAsync(p => p.Sku == sku, ct);
            var arrived = db.Add(Batch.Arrive(product.Id, batch, Today.AddDays(-10), Today.AddDays(daysLeft))).Entity;
            (await Shelf.LockAsync(db, [], new StockNote(Portal.Clock.Now(), "test", "opening"), ct)).Receive(arrived, pieces);
            return 0;
        }, CancellationToken.None);
    }

    /// <summary>A shop orders for itself.</summary>
    public Task<PlacedOrder> PlaceAsync(string retailer, params (string Sku, int Quantity)[] lines) => PlaceAsync(retailer, Wish(lines));

    /// <summary>A shop orders for itself.</summary>
    public async Task<PlacedOrder> PlaceAsync(string retailer, PlaceOrder wish) =>
        await Portal.AsAsync<OrderPlacing, PlacedOrder>(Role.Retailer, placing => placing.PlaceAsync(wish, CancellationToken.None), (await RetailerAsync(retailer)).Id);

    /// <summary>An order that stands and may be packed: the shop's first order waits for a person, so one approves it.</summary>
    public async Task<string> ConfirmedAsync(string retailer, params (string Sku, int Quantity)[] lines)
    {
        var placed = await PlaceAsync(retailer, lines);
        if (placed.Status == OrderStatus.PendingApproval)
        {
            await AsTeamAsync(orders => orders.ApproveAsync(placed.Number, CancellationToken.None));
        }

        return placed.Number;
    }

    /// <summary>An order on its way.</summary>
    public async Task<string> ShippedAsync(string retailer, params (string Sku, int Quantity)[] lines)
    {
        var number = await ConfirmedAsync(retailer, lines);
        await AsTeamAsync(orders => orders.StartPackingAsync(number, CancellationToken.None));
        await AsTeamAsync(orders => orders.ShipAsync(number, new ShipGoods(), CancellationToken.None));
        return number;
    }

    /// <summary>One act of the team.</summary>
    public Task<bool> AsTeamAsync(Func<OrderService, Task<bool>> act, string role = Role.Admin) => Portal.AsAsync(role, act);

    /// <summary>One act of a shop.</summary>
    public async Task<bool> AsShopAsync(string retailer, Func<OrderService, Task<bool>> act) => await Portal.AsAsync(Role.Retailer, act, (await RetailerAsync(retailer)).Id);

    /// <summary>The order as it stands.</summary>
    public Task<Order> OrderAsync(string number) => Portal.ReadAsync(db =>
        db.Orders.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position)).Include(o => o.Steps.OrderBy(s => s.Position)).Include(o => o.Shipments).ThenInclude(s => s.Lines).AsSplitQuery().SingleAsync(o => o.Number == number));

    /// <summary>The retailer as it stands.</summary>
    public Task<Retailer> RetailerAsync(string code) => Portal.ReadAsync(db => db.Retailers.AsNoTracking().SingleAsync(r => r.Code == code));

    /// <summary>The batches of a product, by expiry.</summary>
    public Task<List<Batch>> BatchesAsync(string sku) => Portal.ReadAsync(db =>
        db.Batches.AsNoTracking().Where(b => db.Set<Product>().Any(p => p.Id == b.ProductId && p.Sku == sku)).OrderBy(b => b.Expires).ToListAsync());

    /// <summary>Changes one retailer's terms.</summary>
    public async Task TermsAsync(string code, PaymentTerms terms, Money limit)
    {
        await using var scope = Portal.ScopeOfSystem();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var retailer = await db.Retailers.SingleAsync(r => r.Code == code);
        retailer.ChangeTerms(new TermsFacts(terms, retailer.Tier, limit, retailer.MinimumLifePercent));
        await db.SaveChangesAsync();
    }

    /// <summary>A wish for these lines.</summary>
    public static PlaceOrder Wish(params (string Sku, int Quantity)[] lines) => new() { Lines = [.. lines.Select(l => new PlaceLine(l.Sku, l.Quantity))] };

    /// <summary>What the rule said.</summary>
    public static async Task<RuleBrokenException> RefusedAsync(string code, Func<Task> act)
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(act);
        Assert.Equal(code, refused.Code);
        return refused;
    }

    /// <summary>How many rows each table of the trade has: nothing half done leaves them as they were.</summary>
    public async Task<string> FootprintAsync()
    {
        await Until.TrueAsync(() => Portal.ReadAsync(async db => !await db.Set<Delivery>().AnyAsync(d => !d.Outside))); // invoices of earlier steps stand
        return await Portal.ReadAsync(FootprintAsync);
    }

    private static async Task<string> FootprintAsync(PortalDbContext db) =>
        $"{await db.Orders.CountAsync()} orders, {await db.Allocations.CountAsync()} promises, {await db.StockEntries.CountAsync()} moves, {await db.CreditEntries.CountAsync()} credits, {await db.Batches.SumAsync(b => b.Reserved)} reserved";

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Portal.CloseAsync();
}
