using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Expiry;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Allocating;

/// <summary>What passes its last day goes into quarantine by itself; orders that were promised it get others, or wait by name.</summary>
public sealed class QuarantineTests : IAsyncDisposable
{
    private readonly TradeBench _trade = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task At_the_start_of_the_day_expired_batches_are_kept_back_in_every_warehouse_and_the_ledger_says_who_and_why()
    {
        await _trade.StockAsync(Atta, 30, daysLeft: 0, "LAST");
        await _trade.StockAsync(Atta, 30, daysLeft: 1, "NEXT");
        await ElsewhereAsync("LAST", 12, daysLeft: 0);
        Assert.Equal(0, (await QuarantineAsync()).Batches); // on its last day it is still for sale

        _trade.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await QuarantineAsync();

        Assert.Equal([("LAST", BatchHold.Expired), ("LAST", BatchHold.Expired), ("NEXT", (BatchHold?)null)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.BlockedFor)).OrderBy(b => b.Number));
        var lines = await _trade.Portal.ReadAsync(db => db.StockEntries.AsNoTracking().Where(e => e.Move == StockMove.KeptBack).ToListAsync(Stop));
        Assert.All(lines, line => Assert.Equal(("Quarantine", "Past its last day", 0, 0), (line.Reference, line.Reason, line.OnHandChange, line.ReservedChange)));
        Assert.Contains(lines, line => line.Actor is "quarantine" or "test");
        Assert.Equal(0, (await QuarantineAsync()).Batches); // again changes nothing
        Assert.Equal(2, await _trade.Portal.ReadAsync(db => db.StockEntries.CountAsync(e => e.Move == StockMove.KeptBack, Stop)));
    }

    [Fact]
    public async Task A_portal_that_was_down_catches_up_by_its_own_clock()
    {
        await _trade.StockAsync(Atta, 30, daysLeft: 5);
        _ = _trade.Portal.Services;

        _trade.Portal.Clock.Advance(TimeSpan.FromDays(9));

        await Until.TrueAsync(async () => (await _trade.BatchesAsync(Atta)).Single().BlockedFor == BatchHold.Expired, "The quarantine by itself");
        Assert.Equal("quarantine", await _trade.Portal.ReadAsync(db => db.StockEntries.Where(e => e.Move == StockMove.KeptBack).Select(e => e.Actor).SingleAsync(Stop)));
    }

    [Fact]
    public async Task Promises_on_an_expired_batch_are_promised_again_first_expiry_first_under_the_shop_s_minimum_life_and_the_rest_is_named()
    {
        await _trade.StockAsync(Atta, 24, daysLeft: 40, "OLD");
        var (first, second) = (await _trade.ConfirmedAsync(Selvam, (Atta, 12)), await _trade.ConfirmedAsync(Selvam, (Atta, 12)));
        await _trade.StockAsync(Atta, 12, daysLeft: 60, "SHORT"); // 19 days on the day the old batch is gone: too short for anybody
        await _trade.StockAsync(Atta, 16, daysLeft: 110, "NEW");
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(41));

        await QuarantineAsync();

        Assert.Equal([("OLD", 24, 0), ("SHORT", 12, 0), ("NEW", 16, 16)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.OnHand, b.Reserved)));
        Assert.Equal((0, 8), (await MissingAsync(first), await MissingAsync(second))); // the older order first
        var step = (await _trade.OrderAsync(second)).Steps.Single(s => s.What == OrderStepKind.StockMissing);
        Assert.Contains("8 pieces of Low-Carb Multi Seeds Atta", step.Note, StringComparison.Ordinal);
        Assert.Contains("Batch OLD expired", (await _trade.OrderAsync(first)).Steps.Single(s => s.What == OrderStepKind.PromisesMoved).Note, StringComparison.Ordinal);
        await Until.TrueAsync(async () => (await ToldAsync()).Count > 0, "The administrators' notice");
        Assert.Equal([8], (await ToldAsync()).Select(n => int.Parse(n.Fact0, System.Globalization.CultureInfo.InvariantCulture)).Distinct()); // one happening
        var ledger = await _trade.Portal.ReadAsync(db => db.StockEntries.AsNoTracking().Where(e => e.Reference == second && e.Move == StockMove.Released).ToListAsync(Stop));
        Assert.Equal("Batch OLD expired", Assert.Single(ledger).Reason);
    }

    [Fact]
    public async Task What_waits_for_stock_never_leaves_and_is_called_off_before_any_promise()
    {
        await _trade.StockAsync(Atta, 24, daysLeft: 40, "OLD");
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 24));
        await _trade.AsTeamAsync(o => o.StartPackingAsync(number, Stop));
        await _trade.StockAsync(Atta, 10, daysLeft: 110, "NEW");
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(41));
        await QuarantineAsync();

        var refused = await RefusedAsync("insufficient-stock", () => _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods(), Stop)));
        Assert.Contains("14 pieces wait for stock, so 10 of 24 can be sent", refused.Message, StringComparison.Ordinal);
        await _trade.AsTeamAsync(o => o.CancelAsync(number, "no more", [new(Atta, 14)], Stop));
        Assert.Equal((0, 10), (await MissingAsync(number), (await _trade.BatchesAsync(Atta)).Sum(b => b.Reserved)));
        await _trade.AsTeamAsync(o => o.ShipAsync(number, new ShipGoods(), Stop));

        Assert.Equal([("OLD", 24), ("NEW", 0)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.OnHand)));
        Assert.Equal(OrderStatus.Shipped, (await _trade.OrderAsync(number)).Status);
    }

    [Fact]
    public async Task However_many_orders_lose_stock_the_notice_names_ten_and_counts_all()
    {
        await _trade.TermsAsync(Selvam, Portal.Customers.PaymentTerms.Net15, Money.FromRupees(90_00_000));
        await _trade.StockAsync(Atta, 144, daysLeft: 40, "OLD");
        for (var i = 0; i < 12; i++)
        {
            await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        }

        var old = (await _trade.BatchesAsync(Atta))[0].Id;
        await KeepingAsync(k => k.KeepBackAsync(old, "wet", Stop));

        await Until.TrueAsync(async () => (await ToldAsync()).Count > 0, "The administrators' notice");
        var told = (await ToldAsync())[0];
        Assert.Equal(("144", "12", 10), (told.Fact0, told.Fact1, told.Fact2.Split("SO-").Length - 1));
    }

    [Fact]
    public async Task A_shop_reads_that_pieces_wait_and_nothing_of_batches()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 40, "OLD");
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(41));
        await QuarantineAsync();

        var seen = (await _trade.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Retailer, q => q.DetailAsync(number, Stop), (await _trade.RetailerAsync(Selvam)).Id))!;

        Assert.Equal((12, 12), (seen.Missing, seen.Lines.Single().Missing));
        Assert.Contains(seen.Moments, m => m.What == OrderStepKind.StockMissing);
        Assert.DoesNotContain(seen.Moments, m => m.What == OrderStepKind.PromisesMoved || m.Note?.Contains("OLD", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_batch_under_inspection_gives_its_promises_up_goes_into_quarantine_when_it_expires_and_is_let_go_by_nobody()
    {
        await _trade.StockAsync(Atta, 12, daysLeft: 40, "OLD");
        await _trade.StockAsync(Atta, 12, daysLeft: 110, "NEW");
        var number = await _trade.ConfirmedAsync(Selvam, (Atta, 12));
        var old = (await _trade.BatchesAsync(Atta))[0].Id;

        var kept = await KeepingAsync(k => k.KeepBackAsync(old, "A torn seal", Stop));
        Assert.Equal(new KeptBack(1, 12, 1, 12, 0), kept);
        Assert.Equal([("OLD", 0), ("NEW", 12)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.Reserved)));
        await RefusedAsync("wrong-state", () => KeepingAsync(k => k.KeepBackAsync(old, "Twice", Stop)));
        Assert.True(await KeepingAsync(k => k.LetGoAsync(old, "It was the box only", Stop)));
        await RefusedAsync("wrong-state", () => KeepingAsync(k => k.LetGoAsync(old, "Twice", Stop)));
        await KeepingAsync(k => k.KeepBackAsync(old, "Again", Stop));
        _trade.Portal.Clock.Advance(TimeSpan.FromDays(41));
        await QuarantineAsync();

        Assert.Contains("quarantine", (await RefusedAsync("wrong-state", () => KeepingAsync(k => k.LetGoAsync(old, "It looks well", Stop)))).Message, StringComparison.Ordinal);
        Assert.Contains("Reason", (await Assert.ThrowsAsync<BadInputException>(() => KeepingAsync(k => k.LetGoAsync(old, " ", Stop)))).Errors.Keys);
        Assert.Null(await KeepingAsync(k => k.KeepBackAsync(999_999, "no such batch", Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(async () => await _trade.Portal.AsAsync<BatchKeeping, KeptBack?>(Role.Retailer, k => k.KeepBackAsync(old, "me too", Stop), 1));
        Assert.Equal(0, await MissingAsync(number));
    }

    private Task<KeptBack> QuarantineAsync() => _trade.Portal.AsAsync<BatchKeeping, KeptBack>(Role.Admin, k => k.QuarantineAsync(Stop));

    private Task<T> KeepingAsync<T>(Func<BatchKeeping, Task<T>> act) => _trade.Portal.AsAsync(Role.Staff, act);

    private async Task<int> MissingAsync(string number) => (await _trade.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Staff, q => q.DetailAsync(number, Stop)))!.Missing;

    private Task<List<Notification>> ToldAsync() => _trade.Portal.ReadAsync(db => db.Notifications.AsNoTracking().Where(n => n.Kind == NotificationKind.PromisesLost).ToListAsync(Stop));

    private async Task ElsewhereAsync(string batch, int pieces, int daysLeft)
    {
        await using var scope = _trade.Portal.ScopeOfSystem();
        await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var other = db.Add(Warehouse.Open("NORTH", "North", "Erode")).Entity;
            await db.SaveChangesAsync(ct);
            var product = await db.Batches.Where(b => b.Number == batch).Select(b => b.ProductId).FirstAsync(ct);
            var lying = db.Add(Batch.Arrive(product, batch, _trade.Today.AddDays(-10), _trade.Today.AddDays(daysLeft), other.Id)).Entity;
            (await Shelf.LockAsync(db, [], new StockNote(_trade.Portal.Clock.Now(), "test", "opening"), ct)).Receive(lying, pieces);
            return 0;
        }, Stop);
    }
}
