using Arivu.Portal.Catalog;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Allocating;
using Arivu.Portal.Tests.Catalog;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Orders.Allocating;

/// <summary>
/// Sixteen writers place, pack, send, call off, keep back and share out at once, over days on which batches expire. Whatever they
/// do: what expires first goes first, no shop gets goods that live shorter than it was promised, nothing expired leaves, and the
/// books hold.
/// </summary>
public sealed class AllocationPropertyTests : IAsyncLifetime
{
    private const int Writers = 16;
    private static readonly (string Code, int Percent)[] Shops = [("R001", 0), ("R002", 40), ("R008", 55), ("R009", 70)];
    private static readonly (int DaysLeft, int Pieces) ForEverybody = (170, 4);
    private static readonly Gen<List<(int DaysLeft, int Pieces)>> Lots = Gen.Select(Gen.Int[-2, 170], Gen.Int[1, 8]).List[2, 7].Select(lots => lots.Append(ForEverybody).ToList());
    private static readonly Gen<int> Seed = Gen.Int[0, 1_000_000];
    private readonly TradeBench _trade = new();
    private int _products;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        foreach (var (code, percent) in Shops)
        {
            await _trade.Portal.ReadAsync(async db =>
            {
                var retailer = await db.Retailers.SingleAsync(r => r.Code == code, Stop);
                retailer.ChangeTerms(new TermsFacts(PaymentTerms.Net30, RetailerTier.Standard, Money.FromRupees(90_000_000), percent));
                return await db.SaveChangesAsync(Stop);
            });
        }
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public Task First_expiry_goes_first_minimum_life_is_kept_and_nothing_expired_leaves() => Gen.Select(Lots, Seed).SampleAsync(async (lots, seed) =>
    {
        var product = await LaidAsync(lots);
        await AtOnceAsync(seed, 3, (random, _) => PlaceAsync(product, random));
        await FirstExpiryWentFirstAsync(product);

        await AtOnceAsync(seed + 1, 4, (random, turn) => TradeAsync(product, random, turn));
        await NothingTooOldLeftAsync(product);
        await Until.TrueAsync(NothingWaitsAsync, "An empty outbox", TimeSpan.FromSeconds(60));
        Findings.None(await _trade.Portal.FaultsAsync());
    }, iter: _trade.Portal.Database == TestDatabase.Sqlite ? 2 : 1, threads: 1);

    // While events wait, the books are between two pages; one that was put off is due by the portal's clock.
    private Task<bool> NothingWaitsAsync()
    {
        _trade.Portal.Clock.Advance(TimeSpan.FromMilliseconds(100));
        return _trade.Portal.ReadAsync(async db => !await db.Set<Delivery>().AnyAsync(d => !d.Outside && !d.Dead, Stop));
    }

    private async Task<Product> LaidAsync(List<(int DaysLeft, int Pieces)> lots)
    {
        var draft = CatalogPortal.Right($"AF-PRP-{++_products:000}");
        (draft.OrderMultiple, draft.MinimumQuantity, draft.MinimumDispatchDays) = (1, 1, 20);
        var sku = await _trade.Portal.AsAsync<ProductService, string>(Role.Admin, products => products.CreateAsync(draft, Stop));
        foreach (var (index, lot) in lots.Index())
        {
            await LayAsync(sku, lot, $"LOT-{index:00}");
        }

        return await _trade.Portal.ReadAsync(db => db.Products.AsNoTracking().SingleAsync(p => p.Sku == sku, Stop));
    }

    private async Task LayAsync(string sku, (int DaysLeft, int Pieces) lot, string number)
    {
        await using var scope = _trade.Portal.ScopeOfSystem();
        await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var product = await db.Products.SingleAsync(p => p.Sku == sku, ct);
            var batch = db.Add(Batch.Arrive(product.Id, number, _trade.Today.AddDays(lot.DaysLeft - 180), _trade.Today.AddDays(lot.DaysLeft))).Entity;
            (await Shelf.LockAsync(db, [], new StockNote(_trade.Portal.Clock.Now(), "test", "opening"), ct)).Receive(batch, lot.Pieces * 12);
            return 0;
        }, Stop);
    }

    private static Task AtOnceAsync(int seed, int turns, Func<Random, int, Task> act) => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
    {
        var random = new Random(seed + writer);
        for (var turn = 0; turn < turns; turn++)
        {
            await AllowedAsync(() => act(random, turn));
        }
    }, Stop)));

    // A refusal is an answer; anything else is a fault.
    private static async Task AllowedAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception refused) when (refused is RuleBrokenException or EditedByAnotherException)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private Task<PlacedOrder> PlaceAsync(Product product, Random random) =>
        _trade.PlaceAsync(Shops[random.Next(Shops.Length)].Code, TradeBench.Wish((product.Sku, 1 + random.Next(6))) with { AcceptHold = true });

    private async Task TradeAsync(Product product, Random random, int turn)
    {
        var orders = await _trade.Portal.ReadAsync(db => db.OrderLines.Where(l => l.ProductId == product.Id).Join(db.Orders, l => l.OrderId, o => o.Id, (_, o) => o.Number).ToListAsync(Stop));
        var number = orders.Count == 0 ? "SO-2627-000000" : orders[random.Next(orders.Count)];
        Task act = random.Next(7) switch
        {
            0 => _trade.AsTeamAsync(o => o.ApproveAsync(number, Stop)),
            1 => _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop)),
            2 => _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods(), Stop)),
            3 => _trade.AsTeamAsync(o => o.CancelAsync(number, "called off", [new(product.Sku, 1)], Stop)),
            4 => KeepAsync(product, random, turn),
            5 => ShareAsync(product, random),
            _ => PlaceAsync(product, random),
        };
        await act;
    }

    private async Task KeepAsync(Product product, Random random, int turn)
    {
        if (turn == 2)
        {
            _trade.Portal.Clock.Advance(TimeSpan.FromDays(random.Next(4)));
        }

        var batches = await _trade.BatchesAsync(product.Sku);
        await _trade.Portal.AsAsync<BatchKeeping, bool>(Role.Admin, async keeping =>
        {
            await keeping.QuarantineAsync(Stop);
            if (random.Next(3) == 0)
            {
                await keeping.KeepBackAsync(batches[random.Next(batches.Count)].Id, "looked at", Stop);
            }

            return true;
        });
    }

    private Task<bool> ShareAsync(Product product, Random random) => _trade.Portal.AsAsync<SharingService, bool>(Role.Admin, async sharing =>
    {
        var plan = (await sharing.PreviewAsync(product.Sku, (SharePolicy)random.Next(3), new HashSet<string>(StringComparer.Ordinal), Stop))!;
        await sharing.ApplyAsync(plan, new HashSet<string>(StringComparer.Ordinal), Stop);
        return true;
    });

    // As long as nothing is given up, what a later batch promised proves that every earlier one that fits was full by then.
    private async Task FirstExpiryWentFirstAsync(Product product)
    {
        var batches = (await _trade.BatchesAsync(product.Sku)).ToDictionary(b => b.Id);
        var promises = await PromisesAsync(product);
        Assert.NotEmpty(promises); // a bench that refuses everything would prove nothing
        foreach (var (promise, until) in promises)
        {
            var batch = batches[promise.BatchId];
            Assert.True(batch.Expires >= until, $"{promise.OrderNumber} was promised {batch.Number}, which lives until {batch.Expires}, not {until}.");
            Assert.All(batches.Values.Where(b => b.Expires >= until && b.Expires >= _trade.Today && b.Expires < batch.Expires), earlier => Assert.Equal(0, earlier.Free));
        }
    }

    private async Task NothingTooOldLeftAsync(Product product)
    {
        var batches = (await _trade.BatchesAsync(product.Sku)).ToDictionary(b => b.Id);
        Assert.All(await PromisesAsync(product), p => Assert.True(batches[p.Promise.BatchId].Expires >= p.Until));
        var left = await _trade.Portal.ReadAsync(db => db.ShipmentLines.Join(db.Shipments, l => l.ShipmentId, s => s.Id, (l, s) => new { l.BatchId, s.ShippedAt, s.RetailerId })
            .Join(db.Retailers, l => l.RetailerId, r => r.Id, (l, r) => new { l.BatchId, l.ShippedAt, r.MinimumLifePercent }).ToListAsync(Stop));
        Assert.All(left.Where(l => batches.ContainsKey(l.BatchId)), l => Assert.True(batches[l.BatchId].Expires >=
            MinimumLife.MustLiveUntil(product.ShelfLifeDays, product.MinimumDispatchDays, l.MinimumLifePercent, IndianTime.BusinessDate(l.ShippedAt))));
        Assert.All(batches.Values.Where(b => b.BlockedFor is BatchHold.Expired), b => Assert.Equal(0, b.Reserved));
    }

    // Each promise with the first expiry date that its shop could be promised on that day.
    private async Task<List<(Allocation Promise, DateOnly Until)>> PromisesAsync(Product product)
    {
        var percents = await _trade.Portal.ReadAsync(db => db.Retailers.ToDictionaryAsync(r => r.Id, r => r.MinimumLifePercent, Stop));
        var promises = await _trade.Portal.ReadAsync(db => db.Allocations.AsNoTracking().Where(a => a.ProductId == product.Id).ToListAsync(Stop));
        return promises.ConvertAll(p => (p, MinimumLife.MustLiveUntil(product.ShelfLifeDays, product.MinimumDispatchDays, percents[p.RetailerId], IndianTime.BusinessDate(p.PromisedAt))));
    }
}
