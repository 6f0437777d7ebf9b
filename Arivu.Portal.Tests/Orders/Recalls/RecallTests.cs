using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Notifications;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Recalls;
using Arivu.Portal.Ui.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Orders.Recalls;

/// <summary>From a batch to everybody who got it, and back; and what calling it back does.</summary>
public sealed class RecallTests : IAsyncLifetime
{
    private const string Text = "[shop]: batch [batch] of [product], [pieces] pieces. Keep them apart.";
    private static readonly ListQuery FirstPage = ListQuery.From(null, null, null, null);
    private readonly TradeBench _trade = new();
    private string _gone = "";
    private string _waiting = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _trade.StockAsync(Atta, 48, daysLeft: 90, "BAD-1");
        await _trade.StockAsync(Atta, 6, daysLeft: 110, "GOOD-1");
        _gone = await _trade.ShippedAsync(Selvam, (Atta, 24));
        _waiting = await _trade.ConfirmedAsync("R002", (Atta, 12));
    }

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task A_batch_is_followed_to_its_shelves_promises_shipments_shops_and_invoices()
    {
        await _trade.AsTeamAsync(o => o.TakeBackAsync(_gone, new TakeBackGoods([new(Atta, 4)], Sound: true, "too many"), Stop));
        await Until.TrueAsync(async () => (await TraceAsync()).Sent.Items.Single().Invoices.Count == 1, "The invoice");

        var trace = await TraceAsync();

        Assert.Equal((28, 24, 4, 20, 1), (trace.OnHand, trace.Left, trace.Back, trace.WithShops, trace.Shops));
        Assert.Equal([(_waiting, 12)], trace.Promises.Select(p => (p.Order, p.Pieces)));
        var sent = Assert.Single(trace.Sent.Items);
        Assert.Equal((_gone, $"{_gone}-1", Selvam, 24), (sent.Order, sent.Shipment, sent.Code, sent.Pieces));
        Assert.NotEmpty(sent.Contact);
        Assert.Null(await _trade.Portal.AsAsync<TraceQueries, BatchTrace?>(Role.Staff, t => t.TraceAsync(Atta, "NO-SUCH", FirstPage, Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<TraceQueries, BatchTrace?>(Role.Retailer, t => t.TraceAsync(Atta, "BAD-1", FirstPage, Stop), 1));
    }

    [Fact]
    public async Task Calling_a_batch_back_keeps_it_back_everywhere_gives_promises_up_and_tells_nobody_yet()
    {
        var number = await OpenAsync();

        Assert.Matches("^RC-2627-[0-9]{4}$", number);
        Assert.Equal([("BAD-1", BatchHold.Recalled, 0), ("GOOD-1", null, 6)], (await _trade.BatchesAsync(Atta)).Select(b => (b.Number, b.BlockedFor, b.Reserved)));
        Assert.Equal(6, (await _trade.Portal.AsAsync<OrderQueries, OrderDetail?>(Role.Staff, q => q.DetailAsync(_waiting, Stop)))!.Missing);
        var recall = await DetailAsync(number);
        var shop = Assert.Single(recall.Shops);
        Assert.Equal((Selvam, 24, (DateTime?)null, 24), (shop.Code, shop.Pieces, shop.ToldAt, recall.KeptBack));
        Assert.Equal("Selvam Maligai Store: batch BAD-1 of Low-Carb Multi Seeds Atta 1 kg, 24 pieces. Keep them apart.", recall.TextFor(shop));
        Assert.Empty(await ToldAsync());
        await RefusedAsync("wrong-state", () => OpenAsync()); // once is enough
        await RefusedAsync("insufficient-stock", () => _trade.PlaceAsync("R008", (Atta, 12)));
    }

    [Fact]
    public async Task The_shops_are_told_when_an_administrator_says_so_each_in_its_own_words_and_answers_are_noted()
    {
        var number = await OpenAsync();
        var selvam = await _trade.RetailerAsync(Selvam);
        await Assert.ThrowsAsync<NotAllowedException>(() => RecallAsync(r => r.SendAsync(number, Stop), Role.Staff));
        await RefusedAsync("wrong-state", () => RecallAsync(r => r.CloseAsync(number, Stop)));
        await RefusedAsync("wrong-state", () => RecallAsync(r => r.NoteAsync(number, selvam.Id, "early", 0, Stop)));
        Assert.Null(await NoticeAsync(number)); // a draft is nobody's to read
        Assert.True(await RecallAsync(r => r.WriteAsync(number, $"{Text} Thank you.", Stop), Role.Staff));

        Assert.True(await RecallAsync(r => r.SendAsync(number, Stop)));

        await Until.TrueAsync(async () => (await ToldAsync()).Count > 0, "The shop's notice");
        Assert.All(await ToldAsync(), told => Assert.Equal((selvam.Id, $"/recalls/{number}"), (told.RetailerId, told.Href)));
        Assert.EndsWith("24 pieces. Keep them apart. Thank you.", (await NoticeAsync(number))!.Message, StringComparison.Ordinal);
        Assert.Null(await _trade.Portal.AsAsync<RecallQueries, RecallNotice?>(Role.Retailer, q => q.NoticeAsync(number, Stop), (await _trade.RetailerAsync("R002")).Id));
        await RefusedAsync("wrong-state", () => RecallAsync(r => r.SendAsync(number, Stop)));
        await RefusedAsync("wrong-state", () => RecallAsync(r => r.WriteAsync(number, "other words", Stop)));
        Assert.Contains("Collected", (await RefusedAsync("quantity", () => RecallAsync(r => r.NoteAsync(number, selvam.Id, "all of them and more", 25, Stop)))).Errors.Keys);
        Assert.True(await RecallAsync(r => r.NoteAsync(number, selvam.Id, "20 here, 4 are sold", 20, Stop), Role.Staff));
        Assert.True(await RecallAsync(r => r.CloseAsync(number, Stop)));
        var row = (await DetailAsync(number)).Row;
        Assert.Equal((RecallState.Closed, 1, 20), (row.State, row.Answered, row.Collected));
        await RefusedAsync("wrong-state", () => RecallAsync(r => r.NoteAsync(number, selvam.Id, "late", 20, Stop)));
    }

    [Fact]
    public async Task The_letter_carries_the_whole_message()
    {
        var number = await OpenAsync();

        await RecallAsync(r => r.SendAsync(number, Stop));

        var letter = await Mailbox.LetterAsync(_trade.Portal, "r001@example.com", "Recall of");
        Assert.Contains("Selvam Maligai Store: batch BAD-1", letter.TextBody, StringComparison.Ordinal);
        Assert.EndsWith($"/recalls/{number}", Mailbox.LinkOf(letter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_same_batch_that_arrives_later_is_kept_back_wherever_it_arrives(int warehouse)
    {
        var number = await OpenAsync();
        await RecallAsync(r => r.SendAsync(number, Stop));
        await RecallAsync(r => r.CloseAsync(number, Stop));
        await using var scope = _trade.Portal.ScopeOfSystem();
        var old = (await _trade.BatchesAsync(Atta)).Single(b => b.Number == "BAD-1");
        await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var shelf = await Shelf.LockAsync(db, [], new StockNote(_trade.Portal.Clock.Now(), "test", "late"), ct, [old.Id]);
            var place = warehouse == Warehouse.Main ? null : db.Add(Warehouse.Open("NORTH", "North", "Erode")).Entity;
            await db.SaveChangesAsync(ct);
            shelf.Receive(place is null ? shelf.Held(old.Id) : db.Add(Batch.Arrive(old.ProductId, "bad-1", old.Manufactured, old.Expires, place.Id)).Entity, 10);
            return 0;
        }, Stop);

        Assert.All((await _trade.BatchesAsync(Atta)).Where(b => b.Number == "BAD-1"), b => Assert.Equal(BatchHold.Recalled, b.BlockedFor));
        var again = await Assert.ThrowsAsync<RuleBrokenException>(() => _trade.Portal.AsAsync<Portal.Inventory.Expiry.BatchKeeping, bool>(Role.Admin, k => k.LetGoAsync(old.Id, "It looks well", Stop)));
        Assert.Contains("recalled", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_slipped_past_a_recall_is_caught_by_the_quarantine()
    {
        await OpenAsync();
        await ArriveNorthAsync();
        await _trade.Portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Batches" SET "Blocked" = FALSE, "BlockedFor" = NULL WHERE "Number" = 'BAD-1' AND "WarehouseId" <> 1""", Stop));

        await _trade.Portal.AsAsync<Portal.Inventory.Expiry.BatchKeeping, Portal.Inventory.Expiry.KeptBack>(Role.Admin, k => k.QuarantineAsync(Stop));

        Assert.All((await _trade.BatchesAsync(Atta)).Where(b => b.Number == "BAD-1"), b => Assert.Equal(BatchHold.Recalled, b.BlockedFor));
    }

    [Fact]
    public async Task What_cannot_be_used_is_named_beside_its_field()
    {
        Assert.Contains("Reason", (await Assert.ThrowsAsync<BadInputException>(() => RecallAsync(r => r.OpenAsync(Atta, "BAD-1", " ", Text, Stop)))).Errors.Keys);
        Assert.Contains("Message", (await Assert.ThrowsAsync<BadInputException>(() => RecallAsync(r => r.OpenAsync(Atta, "BAD-1", "why", new string('x', Recall.MessageLength + 1), Stop)))).Errors.Keys);
        Assert.Null(await RecallAsync(r => r.OpenAsync(Atta, "NO-SUCH", "why", Text, Stop)));
        Assert.False(await RecallAsync(r => r.SendAsync("RC-2627-9999", Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _trade.Portal.AsAsync<RecallService, string?>(Role.Retailer, r => r.OpenAsync(Atta, "BAD-1", "why", Text, Stop), 1));
    }

    [Theory]
    [InlineData("recalls hold", """UPDATE "Batches" SET "BlockedFor" = 'Quality' WHERE "Number" = 'BAD-1'""")]
    [InlineData("recalls hold", """UPDATE "RecalledShops" SET "ToldAt" = '2026-11-22 00:00:00'""")]
    [InlineData("quarantine and recall hold", """UPDATE "Batches" SET "BlockedFor" = 'Recalled', "Blocked" = TRUE WHERE "Number" = 'GOOD-1'""")]
    [InlineData("kept back = the ledger says so", """UPDATE "Batches" SET "Blocked" = FALSE WHERE "Number" = 'BAD-1'""")]
    [InlineData("kept back = the ledger says so", """UPDATE "Batches" SET "BlockedFor" = NULL WHERE "Number" = 'BAD-1'""")]
    [InlineData("promises fit their orders", """UPDATE "OrderLines" SET "Cancelled" = 9 WHERE "Shipped" = 0""")]
    public async Task A_tampered_row_is_named_by_its_check(string check, string tampering)
    {
        await OpenAsync();
        await _trade.Portal.RestsAsync();
        await _trade.Portal.BooksHoldAsync();

        Assert.Contains(await _trade.Portal.FaultsAsync(tampering), fault => fault.StartsWith($"{check}: ", StringComparison.Ordinal));
    }

    private async Task ArriveNorthAsync()
    {
        await using var scope = _trade.Portal.ScopeOfSystem();
        var old = (await _trade.BatchesAsync(Atta)).Single(b => b.Number == "BAD-1");
        await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>().InTransactionAsync(Guid.CreateVersion7(), async (db, ct) =>
        {
            var shelf = await Shelf.LockAsync(db, [], new StockNote(_trade.Portal.Clock.Now(), "test", "late"), ct);
            var place = db.Add(Warehouse.Open("NORTH", "North", "Erode")).Entity;
            await db.SaveChangesAsync(ct);
            shelf.Receive(db.Add(Batch.Arrive(old.ProductId, "bad-1", old.Manufactured, old.Expires, place.Id)).Entity, 10);
            return 0;
        }, Stop);
    }

    private async Task<string> OpenAsync() => (await RecallAsync(r => r.OpenAsync(Atta, "bad-1", "A shard of glass", Text, Stop), Role.Staff))!;

    private Task<T> RecallAsync<T>(Func<RecallService, Task<T>> act, string role = Role.Admin) => _trade.Portal.AsAsync(role, act);

    private async Task<BatchTrace> TraceAsync() => (await _trade.Portal.AsAsync<TraceQueries, BatchTrace?>(Role.Staff, t => t.TraceAsync(Atta, "bad-1", FirstPage, Stop)))!;

    private async Task<RecallDetail> DetailAsync(string number) => (await _trade.Portal.AsAsync<RecallQueries, RecallDetail?>(Role.Staff, q => q.DetailAsync(number, Stop)))!;

    private async Task<RecallNotice?> NoticeAsync(string number) => await _trade.Portal.AsAsync<RecallQueries, RecallNotice?>(Role.Retailer, q => q.NoticeAsync(number, Stop), (await _trade.RetailerAsync(Selvam)).Id);

    private Task<List<Notification>> ToldAsync() => _trade.Portal.ReadAsync(db => db.Notifications.AsNoTracking().Where(n => n.Kind == NotificationKind.BatchRecalled).ToListAsync(Stop));
}
