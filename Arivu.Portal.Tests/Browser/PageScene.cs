using Arivu.Portal.Billing;
using Arivu.Portal.Catalog;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Lists;
using Arivu.Portal.Orders.QuickOrder;
using Arivu.Portal.Orders.Recalls;
using Arivu.Portal.Orders.Standing;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Browser.TradeGround;

namespace Arivu.Portal.Tests.Browser;

/// <summary>Gives listed pages something to show: orders at each step, goods in a cart, news in the bell.</summary>
internal static class PageScene
{
    private const string Shop = "R001";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Prepares a portal.</summary>
    /// <returns>The order numbers by the words that stand for them in <see cref="PageList"/>.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> SetAsync(PortalInBrowser browser)
    {
        await browser.ReceiveAsync("SCENE", Atta, Almond, Fizz);
        await browser.GrantCreditAsync(Shop);
        var delivered = await browser.PlaceAsync(Shop, (Atta, 24), (Almond, 12), (Fizz, 24));
        await WalkAsync(browser, delivered);
        var packing = await browser.PlaceAsync(Shop, (Atta, 12), (Fizz, 24));
        await ApproveAsync(browser, packing);
        await StepAsync(browser, orders => orders.StartPackingAsync(packing, Cancel));
        var waiting = await browser.PlaceAsync(Shop, (Atta, 240), (Almond, 36));
        Assert.Equal(OrderStatus.PendingApproval, await StatusAsync(browser, waiting));
        var invoice = await InvoiceOfAsync(browser, delivered);
        var note = await browser.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(
            Role.Admin, notes => notes.IssueAsync(new CreditNoteDraft { Invoice = DocumentNumber.FromAddress(invoice), Lines = [new(Atta, 2)], Reason = "2 packets torn" }, Cancel));
        await FillCartAsync(browser);
        var list = await WritesAsync(browser);
        await NewsAsync(browser);
        var (coming, receipt) = await GoodsAsync(browser);
        return new Dictionary<string, string>(await WarehouseScene.SetAsync(browser), StringComparer.Ordinal) { ["{coming}"] = coming, ["{list}"] = list, ["{receipt}"] = receipt, ["{delivered}"] = delivered, ["{packing}"] = packing, ["{waiting}"] = waiting, ["{invoice}"] = invoice, ["{note}"] = DocumentNumber.ToAddress(note!.Number), ["{recall}"] = await RecallAsync(browser, delivered), ["{standing}"] = await StandingAsync(browser) };
    }

    // The demo's own, which runs.
    private static async Task<string> StandingAsync(PortalInBrowser browser) =>
        $"{await browser.Portal.ReadAsync(db => db.StandingOrders.Where(o => o.State == StandingState.Running).OrderBy(o => o.Id).Select(o => o.Id).FirstAsync(Cancel))}";

    // The shop got pieces of the batch and was told.
    private static async Task<string> RecallAsync(PortalInBrowser browser, string delivered)
    {
        var batch = await browser.Portal.ReadAsync(db =>
        {
            var (batches, products) = (db.Batches, db.Products);
            var sent = db.Orders.Where(o => o.Number == delivered).SelectMany(o => o.Shipments).SelectMany(s => s.Lines);
            return sent.Join(batches, l => l.BatchId, b => b.Id, (_, b) => b).Join(products.Where(p => p.Sku == Fizz), b => b.ProductId, p => p.Id, (b, _) => b.Number).OrderBy(number => number).FirstAsync(Cancel);
        });
        var recall = (await browser.Portal.AsAsync<RecallService, string?>(Role.Admin, recalls => recalls.OpenAsync(Fizz, batch, "The caps leak", "[shop]: keep batch [batch] apart.", Cancel)))!;
        Assert.True(await browser.Portal.AsAsync<RecallService, bool>(Role.Admin, recalls => recalls.SendAsync(recall, Cancel)));
        return recall;
    }

    private static async Task WalkAsync(PortalInBrowser browser, string number)
    {
        await ApproveAsync(browser, number);
        await StepAsync(browser, orders => orders.StartPackingAsync(number, Cancel));
        await StepAsync(browser, orders => orders.ShipAsync(number, new ShipGoods { Vehicle = "TN 38 AB 1234" }, Cancel));
        await StepAsync(browser, orders => orders.DeliverAsync(number, null, Cancel));
    }

    private static async Task ApproveAsync(PortalInBrowser browser, string number)
    {
        if (await StatusAsync(browser, number) == OrderStatus.PendingApproval)
        {
            await StepAsync(browser, orders => orders.ApproveAsync(number, Cancel));
        }
    }

    private static async Task StepAsync(PortalInBrowser browser, Func<OrderService, Task<bool>> act) => Assert.True(await browser.Portal.AsAsync(Role.Admin, act));

    private static Task<OrderStatus> StatusAsync(PortalInBrowser browser, string number) =>
        browser.Portal.ReadAsync(db => db.Orders.Where(o => o.Number == number).Select(o => o.Status).SingleAsync(Cancel));

    // As addresses write it: ARV-2627-000123.
    private static async Task<string> InvoiceOfAsync(PortalInBrowser browser, string order) =>
        (await browser.Portal.ReadAsync(db => db.Invoices.Where(i => i.OrderNumber == order).Select(i => i.Number).SingleAsync(Cancel))).Replace('/', '-');

    // A list, and lines of a quick order that are good and bad.
    private static async Task<string> WritesAsync(PortalInBrowser browser)
    {
        var shop = (await browser.RetailerAsync(Shop)).Id;
        var login = await browser.Portal.ReadAsync(db => db.Users.Where(u => u.RetailerId == shop).Select(u => u.Id).FirstAsync(Cancel));
        await browser.Portal.ReadAsync(async db =>
        {
            var draft = new QuickOrderDraft(shop, login);
            draft.Add(QuickText.Read($"{Atta} 12\n{Atta} 24\nAF-FLR-06\t20\nAF-SNK-002\t25\n{Fizz}\t48"));
            db.Add(draft);
            return await db.SaveChangesAsync(Cancel);
        });
        return (await browser.Portal.AsAsync<ListService, Guid>(Role.Retailer, lists => lists.CreateAsync("Monday", [new(Atta, 12), new(Almond, 12), new(Fizz, 24)], Cancel), shop)).ToString();
    }

    private static async Task FillCartAsync(PortalInBrowser browser)
    {
        var shop = (await browser.RetailerAsync(Shop)).Id;
        foreach (var sku in new[] { Atta, Almond, Fizz })
        {
            await browser.Portal.AsAsync<CartService, int>(Role.Retailer, cart => cart.AddAsync(sku, Cancel), shop);
        }
    }

    // The demo's own: an order of goods that came in part, and what came of it.
    private static Task<(string Order, string Receipt)> GoodsAsync(PortalInBrowser browser) => browser.Portal.ReadAsync(async db =>
    {
        var order = await db.ReplenishmentOrders.Where(o => o.Status == ReplenishmentStatus.PartlyReceived).Select(o => o.Number).FirstAsync(Cancel);
        return (order, await db.GoodsReceipts.Where(r => r.OrderNumber == order).Select(r => r.Number).FirstAsync(Cancel));
    });

    // What everybody hears of these orders stands in the centres before anybody looks.
    private static Task NewsAsync(PortalInBrowser browser) =>
        Until.TrueAsync(() => browser.Portal.ReadAsync(db => db.Set<Delivery>().AllAsync(delivery => delivery.Dead, Cancel)), "That all news arrived");
}
