using Arivu.Portal.Accounts;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

/// <summary>A batch is called back: from its page to the words that a shop reads.</summary>
public sealed class RecallJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const string Batch = "RCL-100";
    private const string Kongu = "R002";
    private const string KonguLogin = "r002@example.com";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_is_traced_recalled_and_its_shop_reads_what_to_do()
    {
        var order = await SentAsync();
        var address = "";
        await browser.VisitAsync(DemoAccounts.Admin, async chief =>
        {
            await chief.GoAsync($"/orders/{order}");
            await chief.Page.GetByRole(AriaRole.Link, new() { Name = Batch, Exact = true }).First.ClickAsync();
            await chief.ArriveAsync($"/inventory/{Almond}/batches/{Batch}");
            await chief.GoAsync($"/inventory/{Almond}/batches/{Batch}");
            await Expect(chief.Page.GetByTestId($"sent-{order}-1")).ToContainTextAsync("24");
            await Seen.LookAsync(chief, "trace-1440");
            await chief.PressAsync("Recall this batch");
            await chief.TypeAsync(("Reason", "A shard of glass was found"));
            await chief.Page.Locator("aside form").GetByRole(AriaRole.Button, new() { Name = "Recall this batch" }).ClickAsync();
            await Expect(chief.Page.GetByTestId("recall-status")).ToHaveTextAsync("Shops not told yet");
            address = new Uri(chief.Page.Url).AbsolutePath;
            await Expect(chief.Page.GetByTestId("preview")).ToContainTextAsync("You got 24 pieces of it");
            await chief.TypeAsync(("Message to the shops", "[shop], stop selling batch [batch] of [product]. We collect your [pieces] pieces on Monday."));
            await chief.PressAsync("Save the message");
            await Expect(chief.Page.GetByTestId("preview")).ToContainTextAsync("24 pieces on Monday");
            await chief.PressAsync("Tell 1 shop");
            await chief.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Tell 1 shop", Exact = true }).ClickAsync();
            await Expect(chief.Page.GetByTestId("recall-status")).ToHaveTextAsync("Shops are told");
            await chief.GoAsync(address);
            await Seen.LookAsync(chief, "recall-1440");
        });
        var number = address.Split('/')[^1];
        await Until.TrueAsync(() => browser.Portal.ReadAsync(db => db.Set<Portal.Notifications.Notification>().AnyAsync(n => n.Href == $"/recalls/{number}", Cancel)), "The shop's notice");
        await browser.VisitAsync(KonguLogin, async shop =>
        {
            await shop.GoAsync("/notifications");
            await shop.Page.GetByRole(AriaRole.Link, new() { Name = "Recall of" }).First.ClickAsync();
            await shop.ArriveAsync($"/recalls/{number}");
            await shop.GoAsync($"/recalls/{number}");
            await Expect(shop.Page.GetByText("We collect your 24 pieces on Monday")).ToBeVisibleAsync();
            await Seen.LookAsync(shop, "recall-notice-360");
        }, new Look(Look.Phone));
    }

    // Twenty-four pieces of the batch, with one shop.
    private async Task<string> SentAsync()
    {
        await browser.ReceiveAsync(Batch, Almond);
        await browser.GrantCreditAsync(Kongu);
        var number = await browser.PlaceAsync(Kongu, (Almond, 24));
        await browser.Portal.AsAsync<OrderService, bool>(Role.Admin, async orders =>
        {
            if ((await browser.Portal.ReadAsync(db => db.Orders.SingleAsync(o => o.Number == number, Cancel))).Status == OrderStatus.PendingApproval)
            {
                await orders.ApproveAsync(number, Cancel);
            }

            var promised = await browser.Portal.ReadAsync(async db => await Promises.BatchesOfAsync(db, (await db.Orders.SingleAsync(o => o.Number == number, Cancel)).Id, Cancel));
            foreach (var other in promised.Where(p => p.Batch != Batch))
            {
                await orders.SwapBatchAsync(number, new SwapBatch(Almond, other.Batch, Batch, other.Open), Cancel);
            }

            await orders.StartPackingAsync(number, Cancel);
            return await orders.ShipAsync(number, new ShipGoods(), Cancel);
        });
        return number;
    }
}
