using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Allocating;

/// <summary>"Expires today" means one thing: the last day a batch may be sold. List, alert, shop, pick and dispatch agree on that day and on the next, whether or not the quarantine has run.</summary>
public sealed class LastDayTests : IAsyncLifetime
{
    private const int Life = 40;
    private readonly TradeBench _trade = new();
    private string _order = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _trade.Portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Products" SET "MinimumDispatchDays" = 0 WHERE "Sku" = {Atta}""", Stop)); // what is for sale may leave
        await _trade.Portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Retailers" SET "MinimumLifePercent" = 0""", Stop));
        await _trade.StockAsync(Atta, 60, daysLeft: Life, "B-LAST");
        _order = await _trade.ConfirmedAsync(Selvam, (Atta, 24));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(_order, Stop));
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task On_its_last_day_a_batch_is_for_sale_everywhere()
    {
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(Life));

        Assert.Equal(new Seen(Listed: 36, Expired: 0, State: ExpiryView.Near, Alerted: 60, Shop: 36, Promised: 36, Picked: 24), await SeenAsync());
        Assert.True(await _trade.AsTeamAsync(o => o.ShipAsync(_order, new ShipGoods(), Stop)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_day_after_it_is_for_sale_nowhere(bool quarantined)
    {
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(Life + 1));
        if (quarantined)
        {
            await _trade.Portal.AsAsync<BatchKeeping, KeptBack>(Role.Admin, k => k.QuarantineAsync(Stop));
        }

        var seen = await SeenAsync();

        Assert.Equal(new Seen(Listed: 0, Expired: 60, State: ExpiryView.Expired, Alerted: 0, Shop: 0, Promised: 0, Picked: seen.Picked), seen);
        Assert.True(seen.Picked == 0 || !quarantined); // before the quarantine has run the list still names the batch, and nothing of it leaves
        await RefusedAsync("insufficient-stock", () => _trade.AsTeamAsync(o => o.ShipAsync(_order, new ShipGoods(), Stop)));
        await RefusedAsync("insufficient-stock", () => _trade.PlaceAsync(Selvam, (Atta, 12)));
    }

    private async Task<Seen> SeenAsync()
    {
        var row = (await _trade.Portal.AsAsync<StockQueries, StockRow?>(Role.Staff, q => q.RowAsync(Atta, Stop)))!;
        var shelf = await _trade.Portal.AsAsync<ExpiryQueries, ExpiryList>(Role.Staff, q => q.ListAsync(new ExpiryFilter { View = ExpiryView.Expired }, Stop));
        var near = await _trade.Portal.ReadAsync(db => NearExpiry.OfAsync(db, _trade.Today, Stop));
        var shop = await _trade.Portal.AsAsync<StockQueries, IReadOnlyDictionary<int, Availability>>(Role.Retailer, q => q.AvailableAsync([row.Product.Id], 0, Stop), (await _trade.RetailerAsync(Selvam)).Id);
        var pick = (await _trade.Portal.AsAsync<DispatchQueries, PickList?>(Role.Staff, q => q.PickListAsync(_order, Stop)))!;
        var promised = await OnShelfAsync(row.Product.Id);
        return new Seen(
            row.Stock.Available, row.Stock.Expired, shelf.Views[ExpiryView.Expired] > 0 ? ExpiryView.Expired : ExpiryView.Near, near.Where(b => b.Sku == Atta).Sum(b => b.Pieces),
            shop[row.Product.Id].Pieces, promised, pick.Lines.Where(l => l.Batch is not null).Sum(l => l.Pieces.Quantity));
    }

    private async Task<int> OnShelfAsync(int product)
    {
        await using var scope = _trade.Portal.ScopeOfSystem();
        return await Portal.Data.PortalTransaction.InTransactionAsync(
            scope.ServiceProvider.GetRequiredService<IDbContextFactory<Portal.Data.PortalDbContext>>(), Guid.CreateVersion7(),
            async (db, ct) => (await Shelf.LockAsync(db, [product], new StockNote(_trade.Portal.Clock.Now(), "test", ""), ct)).Available(product, _trade.Today), Stop);
    }

    private sealed record Seen(int Listed, int Expired, ExpiryView State, int Alerted, int Shop, int Promised, int Picked);
}
