using Arivu.Portal.Billing;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Orders;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests;

/// <summary>
/// No SQL Server runs here. What the portal would send to one is made by EF's provider for it and read by Microsoft's own
/// parser; whether a server likes the words as well is for a run with <see cref="SqlServerTestDatabase.ServerVariable"/>.
/// </summary>
public sealed class SqlServerWordsTests : IAsyncDisposable
{
    private const int MostParameters = 2_100;

    private static readonly string[] TeamPages =
    [
        "/", "/orders", "/orders?search=selvam&view=waiting&retailer=R001&from=2026-11-01&to=2026-11-30&sort=-total", "/orders?search=SO-2627", "/orders/new?retailer=R001", "/orders/{order}",
        "/invoices", "/invoices?search=selvam&view=overdue&retailer=R001&sort=-balance", "/invoices/{invoice}", "/payments", "/payments?search=selvam&sort=-amount", "/credit-notes", "/credit-notes?search=selvam",
        "/products", "/products?search=atta&sort=-price", "/products/AF-LCA-1KG", "/inventory", "/inventory?search=atta&view=low&sort=-available", "/inventory/AF-LCA-1KG", "/gst-rates",
        "/retailers", "/retailers?search=selvam&view=overdue&sort=-used", "/retailers/R001", "/users", "/users?search=meena", "/notifications", "/notifications/settings", "/account",
    ];

    private static readonly string[] ShopPages =
    [
        "/", "/shop", "/shop?search=oil&sort=margin", "/shop/AF-LCA-1KG", "/cart", "/orders", "/orders?search=atta&view=open", "/orders/{order}",
        "/invoices", "/invoices/{invoice}", "/statement", "/credit-notes", "/store", "/notifications", "/account",
    ];

    private readonly SqlServerEcho _echo = new();
    private readonly TradeBench _trade;

    public SqlServerWordsTests() => _trade = new TradeBench
    {
        Portal = new TestPortal { WithDemo = true, Database = TestDatabase.Sqlite, Wiring = _echo.Wire, Settings = { ["RateLimits:Pages"] = "100000" } },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _trade.DisposeAsync();

    [Fact]
    public async Task A_day_of_trade_has_words_on_SQL_Server_that_its_maker_s_parser_reads()
    {
        var (order, invoice) = await TradeAsync();
        await WalkAsync(Role.Admin, TeamPages, order, invoice);
        await WalkAsync(Role.Retailer, ShopPages, order, invoice);
        await CheckAsync();

        TestContext.Current.TestOutputHelper?.WriteLine($"{_echo.Sent.Count} commands, {_echo.Sent.Distinct(StringComparer.Ordinal).Count()} different ones");
        Findings.None(_echo.Unsaid);
        Findings.None(_echo.Sent.Distinct(StringComparer.Ordinal).SelectMany(Misread));
        Assert.Contains(_echo.Sent, sql => sql.Contains("FROM [Batches] AS [b] WITH (UPDLOCK, ROWLOCK)", StringComparison.Ordinal));
        Assert.Contains(_echo.Sent, sql => sql.Contains("MERGE [", StringComparison.Ordinal));
        Assert.DoesNotContain(_echo.Sent, sql => sql.Contains("-- for update", StringComparison.Ordinal) && !sql.Contains("UPDLOCK", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_script_of_the_migrations_is_read_by_the_parser(MigrationsSqlGenerationOptions options)
    {
        using var db = _echo.Context();
        Findings.None(Misread(db.GetService<IMigrator>().GenerateScript(options: options)));
    }

    [Fact]
    public async Task A_database_is_told_that_readers_wait_for_nobody()
    {
        var sent = NobodyThere.Listen();
        await using var db = _echo.Context();
        await DatabaseProvider.SqlServer.PrepareAsync(db, Cancel);

        Assert.Contains("SET READ_COMMITTED_SNAPSHOT ON", Assert.Single(sent), StringComparison.Ordinal);
        Findings.None(Misread(sent[0]));
    }

    [Fact]
    public void The_parser_would_notice() => Assert.NotEmpty(Misread("SELECT * FROM [Orders] FOR NO KEY UPDATE"));

    private async Task<(string Order, string Invoice)> TradeAsync()
    {
        var portal = _trade.Portal;
        await _trade.StockAsync(Atta, 600);
        var receipt = new ReceiptDraft { Sku = BigAtta, Quantity = 400, Batch = "B261001", Manufactured = _trade.Today.AddDays(-10), Expires = _trade.Today.AddDays(110), Reference = "DN-77" };
        await portal.AsAsync<StockService, bool>(Role.Admin, stock => stock.ReceiveAsync(receipt, Cancel));
        await portal.AsAsync<AdjustmentService, AdjustmentOutcome?>(Role.Admin, stock => stock.AdjustAsync(new AdjustmentDraft { Sku = BigAtta, Batch = "B261001", Quantity = -3, Reason = "Damaged" }, Cancel));
        var order = await _trade.ShippedAsync(Selvam, (Atta, 24), (BigAtta, 8));
        await _trade.AsTeamAsync(orders => orders.TakeBackAsync(order, new TakeBackGoods([new(Atta, 2)], Sound: true, "Dented"), Cancel));
        await _trade.AsTeamAsync(orders => orders.DeliverAsync(order, null, Cancel));
        var shop = new Shopper(_trade);
        await shop.AddAsync(Atta);
        await shop.AddAsync(BigAtta);
        var placed = await shop.PlaceAsync(await shop.ViewAsync(), key: "key-1");
        await _trade.AsTeamAsync(orders => orders.CancelAsync(placed.Number, "called off", [new(Atta, 5)], Cancel));
        var refused = await _trade.PlaceAsync("R013", (Atta, 12));
        await _trade.AsTeamAsync(orders => orders.RejectAsync(refused.Number, "Later", Cancel));
        await _trade.FootprintAsync(); // events are handled
        return (order, await MoneyAsync(order));
    }

    private async Task<string> MoneyAsync(string order)
    {
        var portal = _trade.Portal;
        var invoice = await portal.ReadAsync(db => Task.FromResult(db.Invoices.First(i => i.OrderNumber == order)));
        var draft = new PaymentDraft { Retailer = Selvam, Amount = Money.FromRupees(500), Mode = PaymentMode.Upi, Reference = "123456789012", ReceivedOn = _trade.Today, Key = "key-2" };
        var paid = await portal.AsAsync<PaymentService, ReceivedPayment>(Role.Staff, payments => payments.ReceiveAsync(draft, Cancel));
        await portal.AsAsync<PaymentService, bool>(Role.Admin, payments => payments.ReverseAsync(paid.Number, "Sent twice", Cancel));
        var note = new CreditNoteDraft { Invoice = invoice.Number, Amount = Money.FromRupees(50), Reason = "Price agreed by telephone" };
        Assert.NotNull(await portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, notes => notes.IssueAsync(note, Cancel)));
        var claim = new ClaimDraft { Amount = Money.FromRupees(100), Mode = PaymentMode.Upi, Reference = "999999999999", ReceivedOn = _trade.Today };
        await portal.AsAsync<ClaimService, Guid>(Role.Retailer, claims => claims.WriteAsync(claim, Cancel), (await _trade.RetailerAsync(Selvam)).Id);
        await _trade.FootprintAsync();
        return invoice.Number.Replace('/', '-');
    }

    private async Task WalkAsync(string role, string[] pages, string order, string invoice)
    {
        var retailer = (await _trade.RetailerAsync(Selvam)).Id;
        using var visitor = await HttpVisitor.OfAsync(_trade.Portal, await Logins.NewAsync(_trade.Portal, role, role == Role.Retailer ? retailer : null));
        foreach (var page in pages)
        {
            using var answer = await visitor.GetAsync(page.Replace("{order}", order, StringComparison.Ordinal).Replace("{invoice}", invoice, StringComparison.Ordinal));
            Assert.True(answer.IsSuccessStatusCode, $"{role} {page}: {(int)answer.StatusCode}");
        }
    }

    private async Task CheckAsync()
    {
        await using var scope = _trade.Portal.ScopeOfSystem();
        await using var db = await scope.ServiceProvider.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        foreach (var check in scope.ServiceProvider.GetServices<IBookCheck>())
        {
            Assert.Empty(await check.FaultsAsync(db, Cancel));
        }
    }

    private static IEnumerable<string> Misread(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        var parameters = sql.Split('@').Skip(1).Select(word => new string([.. word.TakeWhile(c => char.IsLetterOrDigit(c) || c == '_')])).Distinct(StringComparer.Ordinal).Count();
        return errors.Select(error => $"line {error.Line}: {error.Message}\n{sql}").Concat(parameters >= MostParameters ? [$"{parameters} parameters: {sql[..200]}"] : []);
    }
}
