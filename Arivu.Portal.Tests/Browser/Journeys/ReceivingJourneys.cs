using System.Text.RegularExpressions;
using Arivu.Portal.Accounts;
using Arivu.Portal.Catalog;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Arivu.Portal.Tests.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

/// <summary>Goods from the suggestion to the label, with a scanner that types and ends with Enter.</summary>
public sealed partial class ReceivingJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const string Batch = "SCAN-26A";

    [Fact]
    public async Task A_suggestion_is_ordered_scanned_at_the_door_received_in_part_and_labelled_while_another_screen_follows() =>
        await browser.VisitAsync(DemoAccounts.Staff, office => browser.VisitAsync(DemoAccounts.Admin, team => ReceiveAsync(team, office), new Look(Look.Phone)));

    private async Task ReceiveAsync(Visitor team, Visitor office)
    {
        var sku = await browser.Portal.AsAsync<ProductService, string>(Role.Admin, products => products.CreateAsync(CatalogPortal.Right("AF-SCN-001"), CancellationToken.None)); // new: none of it is there
        await team.GoAsync("/replenishment");
        await office.GoAsync($"/inventory/{sku}");
        var stock = office.Page.GetByTestId($"stock-{sku}").First;
        var before = await NumberAsync(stock);
        var ordered = await OrderAsync(team, sku);

        var pieces = await ScanAsync(team, ordered, sku);
        await Expect(stock).ToHaveTextAsync(IndianDigits.Group(before + pieces)); // nobody reloads the office's page
        await LabelsAsync(team);
        await team.GoAsync($"/replenishment/{ordered}");
        await Expect(team.Page.GetByTestId("replenishment-status")).ToHaveTextAsync("Partly received");
    }

    private static async Task<string> OrderAsync(Visitor team, string sku)
    {
        await team.Page.Locator($"#order-{sku}").FillAsync("480");
        await team.Page.Locator($"#order-{sku}").BlurAsync();
        await team.Page.GetByTestId("order-chosen").ClickAsync();
        await team.TypeAsync(("Supplier", "Kaveri Cold Press Mill, Erode"));
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Order 480 pieces" }).ClickAsync();
        await team.Page.WaitForURLAsync(Order());
        await Expect(team.Page.GetByTestId("replenishment-status")).ToHaveTextAsync("Ordered");
        return new Uri(team.Page.Url).Segments[^1];
    }

    private async Task<int> ScanAsync(Visitor team, string order, string sku)
    {
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Receive", Exact = true }).ClickAsync();
        await team.ArriveAsync("/inventory/receive");
        await team.Page.Locator("#scan").FocusAsync();
        foreach (var code in new[] { sku, "0000000000000", sku }) // as fast as a scanner types, without waiting
        {
            await team.Page.Keyboard.TypeAsync(code);
            await team.Page.Keyboard.PressAsync("Enter");
            await Expect(team.Page.Locator("#scan-help")).ToContainTextAsync(code == sku ? "pieces" : "No product has the code 0000000000000");
        }

        var pieces = int.Parse(await team.Page.Locator("#row-1-quantity").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await team.TypeAsync(("Batch", Batch), ("Manufactured", $"{browser.Time.Today().AddDays(-2):yyyy-MM-dd}"), ("Reference", "DC 9001"));
        await Until.TrueAsync(() => browser.Portal.ReadAsync(db => db.ReceivingDrafts.AnyAsync(d => d.OrderNumber == order && d.Reference == "DC 9001" && d.Rows.Any(r => r.Batch == Batch && r.Manufactured != null))), "What was typed is kept");
        await team.GoAsync($"/inventory/receive?order={order}"); // a lost connection loses nothing
        await Expect(team.Field("Batch")).ToHaveValueAsync(Batch);
        await Expect(team.Field("Reference")).ToHaveValueAsync("DC 9001");
        await team.Page.GetByTestId("post-receipt").DblClickAsync();
        await team.Page.WaitForURLAsync(Receipt());
        await Expect(team.Page.GetByTestId($"line-{sku}")).ToContainTextAsync(Batch);
        return pieces;
    }

    private static async Task LabelsAsync(Visitor team)
    {
        var address = await team.Page.GetByTestId("labels").GetAttributeAsync("href");
        var answer = await team.Context.APIRequest.GetAsync(address!);
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
        Assert.Contains(Batch, PdfText.All(await answer.BodyAsync()), StringComparison.Ordinal);
    }

    private static async Task<int> NumberAsync(ILocator mark) =>
        int.Parse((await mark.InnerTextAsync()).Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("/replenishment/PO-", RegexOptions.None, 1000)]
    private static partial Regex Order();

    [GeneratedRegex("/inventory/receipts/GR-", RegexOptions.None, 1000)]
    private static partial Regex Receipt();
}
