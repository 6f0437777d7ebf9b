using Arivu.Portal.Customers;
using Arivu.Portal.Inventory;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Browser;

/// <summary>What a visit to a trading portal stands on, whatever the demo's past left of it: goods, and credit to buy them.</summary>
public static class TradeGround
{
    /// <summary>Low-Carb Multi Seeds Atta 1 kg, 5 % GST, in steps of 12.</summary>
    public const string Atta = "AF-LCA-1KG";

    /// <summary>Blanched Almond Flour 500 g, 5 % GST, in steps of 12.</summary>
    public const string Almond = "AF-FLR-003";

    /// <summary>Zero-Sugar Jeera Fizz 300 ml, 40 % GST, in steps of 24.</summary>
    public const string Fizz = "AF-BEV-001";

    private const int Plenty = 480;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A fresh batch of each of these products arrives.</summary>
    public static async Task ReceiveAsync(this PortalInBrowser browser, string batch, params string[] skus)
    {
        var today = browser.Time.Today();
        foreach (var sku in skus)
        {
            var receipt = new ReceiptDraft { Sku = sku, Quantity = Plenty, Batch = batch, Manufactured = today.AddDays(-1), Reference = $"GRN {batch}" };
            Assert.True(await browser.Portal.AsAsync<StockService, bool>(Role.Admin, stock => stock.ReceiveAsync(receipt, Cancel)));
        }
    }

    /// <summary>The shop may owe five lakh more than it does.</summary>
    public static async Task GrantCreditAsync(this PortalInBrowser browser, string code)
    {
        var retailer = await browser.RetailerAsync(code);
        var terms = new TermsDraft
        {
            Version = retailer.Version,
            Terms = retailer.Terms,
            Tier = retailer.Tier,
            MinimumLifePercent = retailer.MinimumLifePercent,
            CreditLimit = retailer.CreditUsed + Money.FromRupees(5_00_000),
        };
        Assert.True(await browser.Portal.AsAsync<RetailerService, bool>(Role.Admin, retailers => retailers.ChangeTermsAsync(code, terms, Cancel)));
    }

    /// <summary>The shop orders this; above its limit the order waits.</summary>
    /// <returns>The order's number.</returns>
    public static async Task<string> PlaceAsync(this PortalInBrowser browser, string code, params (string Sku, int Pieces)[] lines)
    {
        var wish = new PlaceOrder { Lines = [.. lines.Select(line => new PlaceLine(line.Sku, line.Pieces))], AcceptHold = true };
        return (await browser.Portal.AsAsync<OrderPlacing, PlacedOrder>(Role.Retailer, placing => placing.PlaceAsync(wish, Cancel), (await browser.RetailerAsync(code)).Id)).Number;
    }

    /// <summary>The shop as it stands.</summary>
    public static Task<Retailer> RetailerAsync(this PortalInBrowser browser, string code) =>
        browser.Portal.ReadAsync(db => db.Retailers.SingleAsync(r => r.Code == code, Cancel));
}
