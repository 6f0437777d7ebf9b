using System.Globalization;
using System.Text.RegularExpressions;
using Arivu.Portal.Accounts;
using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Arivu.Portal.Tests.Browser.TradeGround;
using static Microsoft.Playwright.Assertions;

namespace Arivu.Portal.Tests.Browser.Journeys;

/// <summary>The trade as three people live it at the same time: a shop, the team, and another shop that wants the same goods.</summary>
public sealed partial class TradeJourneys(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private const string Kongu = "R002";
    private const string KonguLogin = "r002@example.com";
    private const string KonguGstin = "33ZZZFK1002C1ZO";
    private const string SellerGstin = "33ZZZCA9001D1ZN";
    private static readonly string[] Wanted = [Atta, Almond, Fizz];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_placed_packed_and_delivered_before_three_pairs_of_eyes_and_ends_in_an_invoice()
    {
        await browser.ReceiveAsync("TRADE", Wanted);
        await browser.GrantCreditAsync(Kongu);
        await browser.VisitAsync(DemoAccounts.Admin, team => browser.VisitAsync(DemoAccounts.Store, other => browser.VisitAsync(
            KonguLogin, shop => TradeAsync(team, shop, other), new Look(Look.Phone))));
    }

    private async Task TradeAsync(Visitor team, Visitor shop, Visitor other)
    {
        await team.GoAsync("/orders");
        await other.GoAsync($"/shop?search={Atta}");
        await FillAsync(shop);
        foreach (var visitor in new[] { team, shop, other })
        {
            await visitor.Page.EvaluateAsync("window.neverReloaded = true");
        }

        var (left, pieces) = (await NumberAsync(other.Page.GetByTestId($"stock-{Atta}")), await PlaceAsync(shop));
        var number = new Uri(shop.Page.Url).Segments[^1];
        await Expect(other.Page.GetByTestId($"stock-{Atta}")).ToHaveAttributeAsync("data-value", $"{left - pieces}");
        await WalkAsync(team, shop, number);
        foreach (var visitor in new[] { team, shop, other })
        {
            Assert.True(await visitor.Page.EvaluateAsync<bool>("window.neverReloaded === true"));
        }

        await ReadInvoiceAsync(shop, number);
    }

    private static async Task FillAsync(Visitor shop)
    {
        foreach (var (index, sku) in Wanted.Index())
        {
            await shop.GoAsync($"/shop?search={sku}");
            await shop.Page.GetByTestId($"product-{sku}").GetByRole(AriaRole.Button, new() { Name = "Add to cart", Exact = true }).ClickAsync();
            await Expect(shop.Page.GetByTestId("cart-count")).ToHaveTextAsync($"{index + 1}");
        }

        await shop.GoAsync("/cart");
    }

    // Gives back how many pieces of the atta were ordered.
    private static async Task<int> PlaceAsync(Visitor shop)
    {
        var atta = shop.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Low-Carb Multi Seeds Atta" }).GetByLabel("Quantity", new() { Exact = true });
        var pieces = int.Parse(await atta.InputValueAsync(), CultureInfo.InvariantCulture);
        await shop.Page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();
        await shop.Page.WaitForURLAsync(url => url.Contains("/orders/SO-", StringComparison.Ordinal));
        await Expect(StatusOf(shop)).ToBeVisibleAsync();
        return pieces;
    }

    private async Task WalkAsync(Visitor team, Visitor shop, string number)
    {
        var row = team.Page.GetByTestId($"order-{number}");
        await Expect(row).ToBeVisibleAsync();
        await Expect(team.Page.GetByTestId("unread")).ToHaveAttributeAsync("data-value", AtLeastOne());
        await row.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await team.ArriveAsync($"/orders/{number}");
        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(number); // the address moves before the page does
        if (await browser.Portal.ReadAsync(db => db.Orders.AnyAsync(o => o.Number == number && o.Status == OrderStatus.PendingApproval, Cancel)))
        {
            await StepAsync(team, shop, "Approve", "Confirmed");
        }

        await StepAsync(team, shop, "Start packing", "Packing");
        var heard = await NumberAsync(shop.Page.GetByTestId("unread"));
        await StepAsync(team, shop, "Ship", "Shipped");
        await StepAsync(team, shop, "Mark delivered", "Delivered");
        await Expect(shop.Page.GetByTestId("unread")).Not.ToHaveAttributeAsync("data-value", $"{heard}");
        Assert.True(await NumberAsync(shop.Page.GetByTestId("unread")) > heard);
    }

    // Nobody reloads the shop's page: what the team does shows there by itself.
    private static async Task StepAsync(Visitor team, Visitor shop, string press, string status)
    {
        await team.PressAsync(press);
        await Expect(StatusOf(team)).ToHaveTextAsync(status);
        await Expect(StatusOf(shop)).ToHaveTextAsync(status);
    }

    private async Task ReadInvoiceAsync(Visitor shop, string order)
    {
        await Until.TrueAsync(async () => (await BilledAsync(order)).Count > 0, $"An invoice for {order}");
        var invoice = Assert.Single(await BilledAsync(order));
        var answer = await shop.Context.APIRequest.GetAsync($"/invoices/{DocumentNumber.ToAddress(invoice.Number)}/pdf");
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
        var text = Plain(PdfText.All(await answer.BodyAsync()));

        Assert.Equal(Wanted.Order(), invoice.Lines.Select(line => line.Sku).Order());
        PaperWords.Says(text, "TAX INVOICE", invoice.Number, order, SellerGstin, KonguGstin);
        PaperWords.Says(text, invoice.Lines.SelectMany(line => new[] { line.Sku, Plain(line.Name), line.Hsn, line.UnitPrice.ToAmount(), line.Taxable.ToAmount(), line.Total.ToAmount() }));
        PaperWords.Says(text, invoice.Taxable.ToAmount(), invoice.Cgst.ToAmount(), invoice.Sgst.ToAmount(), $"Round off {invoice.RoundOff.ToAmount()}", $"₹ {invoice.Total.ToAmount()}", invoice.Total.InWords());
        Assert.Equal(invoice.Total, invoice.Taxable + invoice.Cgst + invoice.Sgst + invoice.RoundOff);
    }

    private Task<List<Invoice>> BilledAsync(string order) =>
        browser.Portal.ReadAsync(db => db.Set<Invoice>().Include(i => i.Lines).Where(i => i.OrderNumber == order).ToListAsync(Cancel));

    private static ILocator StatusOf(Visitor visitor) => visitor.Page.GetByTestId("order-status");

    private static async Task<int> NumberAsync(ILocator mark)
    {
        await Expect(mark).ToHaveAttributeAsync("data-value", Number());
        return int.Parse(await mark.GetAttributeAsync("data-value") ?? "", CultureInfo.InvariantCulture);
    }

    // A paper breaks its lines where they are full.
    private static string Plain(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex("^[1-9]", RegexOptions.None, 1000)]
    private static partial Regex AtLeastOne();

    [GeneratedRegex("^[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
