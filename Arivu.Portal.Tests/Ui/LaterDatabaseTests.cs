using System.Data.Common;
using AngleSharp.Html.Parser;
using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Lists;
using Arivu.Portal.Orders.Recalls;
using Arivu.Portal.Orders.Standing;
using Arivu.Portal.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Ui;

/// <summary>
/// SQLite answers before the next line runs; a server answers later, and a page is drawn once before that. What is drawn
/// then must not break the page.
/// </summary>
public sealed class LaterDatabaseTests(LaterDatabaseTests.Ground ground) : IClassFixture<LaterDatabaseTests.Ground>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nobody")]
    [InlineData("retailer")]
    [InlineData("staff")]
    [InlineData("admin")]
    public async Task Every_page_has_its_heading_though_the_database_answers_later(string role)
    {
        var (shop, numbers) = await ground.NumbersAsync();
        using var visitor = await HttpVisitor.OfAsync(ground.Portal, role == "retailer" ? await Logins.NewAsync(ground.Portal, Role.Retailer, shop) : Logins.Of(role));
        var wrong = new List<string>();
        foreach (var page in PageList.Of(role).Where(page => page.Name is not ("gallery" or "recall-notice"))) // in Development only; for shops that were told only
        {
            var path = numbers.Aggregate(page.Path, (address, number) => address.Replace(number.Key, number.Value, StringComparison.Ordinal));
            using var answer = await visitor.GetAsync(path);
            var document = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync(Cancel), Cancel);
            if ((int)answer.StatusCode != page.Answer || string.IsNullOrWhiteSpace(document.QuerySelector("main h1")?.TextContent))
            {
                wrong.Add($"{path}: {(int)answer.StatusCode}, heading '{document.QuerySelector("main h1")?.TextContent}'");
            }
        }

        Findings.None([.. wrong, .. ground.Portal.Log.Errors.Select(line => line.Text)]);
    }

    [Fact]
    public async Task A_form_that_is_sent_is_done_though_the_database_answers_later()
    {
        using var visitor = new Accounts.Visitor(ground.Portal);
        var email = await Logins.NewAsync(ground.Portal);
        await visitor.SignInAsync(email, Portal.Accounts.DemoAccounts.Password);

        await visitor.PostAsync("/account", "name", ("Name.Name", "Kavya Raman"));

        Assert.Equal("Kavya Raman", await ground.Portal.ReadAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.DisplayName).SingleAsync(Cancel)));
    }

    /// <summary>A portal with three months of trade whose database answers later.</summary>
    public sealed class Ground : IAsyncDisposable
    {
        /// <summary>The portal.</summary>
        public TestPortal Portal { get; } = new() { WithDemo = true, Months = 3, Wiring = services => services.AddSingleton<IInterceptor>(new Later()) };

        /// <inheritdoc />
        public ValueTask DisposeAsync() => Portal.DisposeAsync();

        /// <summary>A store, and documents of it by the words that stand for them in <see cref="PageList"/>.</summary>
        public async Task<(int Shop, Dictionary<string, string> Numbers)> NumbersAsync()
        {
            var (shop, numbers) = await DocumentsAsync();
            numbers["{list}"] = $"{await Portal.AsAsync<ListService, Guid>(Role.Retailer, lists => lists.CreateAsync($"List {Guid.NewGuid():N}", [new("AF-LCA-1KG", 12)], Cancel), shop)}";
            numbers["{standing}"] = $"{await Portal.AsAsync<StandingService, Guid>(Role.Retailer, standing => standing.DraftAsync(StandingBegin.Empty, Cancel), shop)}";
            return (shop, numbers);
        }

        private Task<(int Shop, Dictionary<string, string> Numbers)> DocumentsAsync() => Portal.ReadAsync(async db =>
        {
            var note = await db.CreditNotes.OrderBy(n => n.Number).Select(n => new { n.Number, n.RetailerId }).FirstAsync(Cancel);
            var delivered = await db.Orders.Where(o => o.RetailerId == note.RetailerId && o.Status == OrderStatus.Delivered).OrderBy(o => o.Number).Select(o => o.Number).FirstAsync(Cancel);
            var invoice = await db.Invoices.Where(i => i.RetailerId == note.RetailerId).OrderBy(i => i.Number).Select(i => i.Number).FirstAsync(Cancel);
            var transfer = await db.Transfers.OrderBy(t => t.Number).Select(t => t.Number).FirstAsync(Cancel);
            var count = await db.StockCounts.OrderBy(c => c.Number).Select(c => c.Number).FirstAsync(Cancel);
            var atta = await db.Products.Where(p => p.Sku == "AF-LCA-1KG").Select(p => p.Id).SingleAsync(Cancel);
            var batch = await db.Batches.Where(b => b.ProductId == atta).OrderBy(b => b.Id).Select(b => b.Number).FirstAsync(Cancel);
            return (note.RetailerId, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["{delivered}"] = delivered, ["{packing}"] = delivered, ["{waiting}"] = delivered,
                ["{invoice}"] = DocumentNumber.ToAddress(invoice), ["{note}"] = DocumentNumber.ToAddress(note.Number),
                ["batches/SCENE"] = $"batches/{batch}",
                ["{sent}"] = transfer, ["{short}"] = transfer, ["{counting}"] = count, ["{review}"] = count,
                ["{coming}"] = await db.ReplenishmentOrders.OrderBy(o => o.Number).Select(o => o.Number).FirstAsync(Cancel),
                ["{receipt}"] = await db.GoodsReceipts.OrderBy(r => r.Number).Select(r => r.Number).FirstAsync(Cancel),
                ["{recall}"] = await db.Recalls.OrderBy(r => r.Number).Select(r => r.Number).FirstAsync(Cancel),
            });
        });
    }

    private sealed class Later : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return result;
        }
    }
}
