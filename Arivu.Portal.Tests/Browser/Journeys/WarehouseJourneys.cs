using Arivu.Portal.Accounts;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Counting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

public sealed class WarehouseJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const string Counted = "CNT-100";
    private const string Sent = "TRF-100";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_count_is_typed_on_a_phone_and_its_difference_approved_at_the_desk()
    {
        await browser.ReceiveAsync(Counted, Fizz);
        var number = "";
        await browser.VisitAsync(DemoAccounts.Staff, async clerk =>
        {
            await clerk.GoAsync("/inventory/counts/new");
            await clerk.ChooseAsync("Category", "Products that I choose");
            await clerk.Field("Product").SelectOptionAsync(Fizz);
            await clerk.PressAsync("Begin counting");
            await Expect(clerk.Page.GetByTestId("count-state")).ToHaveTextAsync("Counting");
            number = new Uri(clerk.Page.Url).Segments[^1];
            var there = await browser.Portal.ReadAsync(db => db.StockCounts.Where(c => c.Number == number).SelectMany(c => c.Lines)
                .Join(db.Set<Batch>(), l => l.BatchId, b => b.Id, (l, b) => b).ToListAsync(Cancel));
            foreach (var (batch, onHand) in there.Select(b => (b.Number, b.OnHand)))
            {
                var field = clerk.Page.GetByLabel($"Pieces of batch {batch}", new() { Exact = true });
                await field.FillAsync($"{(batch == Counted ? onHand - 120 : onHand)}");
                await field.BlurAsync();
                await Expect(clerk.Page.GetByTestId($"entry-{batch}")).ToContainTextAsync("saved");
            }

            await clerk.GoAsync($"/inventory/counts/{number}"); // a phone that died meanwhile lost nothing
            await LookAsync(clerk, "count-360");
            await clerk.PressAsync("All counted");
            await clerk.Field("Reason").FillAsync("Torn packets under the pallet");
            await clerk.Field("Reason").BlurAsync();
            await clerk.PressAsync("Post the differences");
            await Expect(clerk.Page.GetByTestId("count-state")).ToHaveTextAsync("Waits for approval");
        }, new Look(Look.Phone));
        await browser.VisitAsync(DemoAccounts.Admin, async chief =>
        {
            await chief.GoAsync($"/inventory/counts/{number}");
            await Expect(chief.Page.GetByTestId($"difference-{Counted}")).ToContainTextAsync("-120");
            await LookAsync(chief, "count-review-1440");
            await chief.PressAsync("Approve and post");
            await Expect(chief.Page.GetByTestId("count-state")).ToHaveTextAsync("Posted");
        });
        Assert.Equal(360, await browser.Portal.ReadAsync(db => db.Set<Batch>().Where(b => b.Number == Counted).Select(b => b.OnHand).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Goods_go_to_another_warehouse_and_what_got_lost_is_written_off_on_a_phone()
    {
        await browser.ReceiveAsync(Sent, Almond);
        await browser.OpenNorthAsync();
        var address = "";
        await browser.VisitAsync(DemoAccounts.Admin, async chief =>
        {
            await chief.GoAsync("/inventory/transfers/new");
            await chief.ChooseAsync("From", "Main warehouse");
            await chief.ChooseAsync("To", "North godown");
            await chief.Field("Product 1").SelectOptionAsync(Almond);
            await chief.Field("Batch 1").SelectOptionAsync(Sent);
            await chief.TypeAsync(("Pieces 1", "60"));
            await chief.PressAsync("Ask for the transfer");
            await Expect(chief.Page.GetByTestId("transfer-state")).ToHaveTextAsync("Requested");
            address = new Uri(chief.Page.Url).AbsolutePath;
            await chief.PressAsync("Send");
            await chief.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
            await Expect(chief.Page.GetByTestId("transfer-state")).ToHaveTextAsync("In transit");
        });
        await browser.VisitAsync(DemoAccounts.Staff, async clerk =>
        {
            await clerk.GoAsync(address);
            await clerk.PressAsync("Receive");
            await clerk.TypeAsync(("Arrived", "57"));
            await clerk.ChooseAsync("What became of the other 3", "Damage");
            await clerk.TypeAsync(("Reason", "3 packets crushed"));
            await PictureAsync(clerk, "transfer-receive-360");
            await clerk.Page.Locator("aside form").GetByRole(AriaRole.Button, new() { Name = "Receive", Exact = true }).ClickAsync();
            await Expect(clerk.Page.GetByTestId("transfer-state")).ToHaveTextAsync("Received");
            await Expect(clerk.Page.GetByTestId($"line-{Sent}")).ToContainTextAsync("3 lost: Damage, 3 packets crushed");
        }, new Look(Look.Phone));
        await browser.VisitAsync(DemoAccounts.Admin, async chief =>
        {
            await chief.GoAsync(address);
            await Expect(chief.Page.GetByTestId($"line-{Sent}")).ToContainTextAsync("3 lost");
            await LookAsync(chief, "transfer-1440");
        });
    }

    // Nothing may be wrong with what is seen. With PORTAL_SCREENSHOTS=1 pictures are kept for the documents.
    private static async Task LookAsync(Visitor visitor, string name)
    {
        var complaints = new Complaints();
        await Complaints.BeginAsync(visitor.Page);
        await complaints.LookAtAsync(visitor.Page, name);
        Findings.None(complaints.Lines);
        await PictureAsync(visitor, name);
    }

    private static async Task PictureAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") == "1")
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "screenshots", $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }
}
