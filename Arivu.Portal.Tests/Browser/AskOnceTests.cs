using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Arivu.Portal.Tests.Browser;

/// <summary>A page that comes alive shows what was prerendered: its circuit reads nothing of the trade again.</summary>
public sealed partial class AskOnceTests(PortalInBrowser browser) : IClassFixture<PortalInBrowser>
{
    private static readonly string[] Tables = ["Orders", "OrderLines", "Batches", "CartLines", "Retailers"];

    // The timer of held orders asks by itself; what the order's page shows of money is another room's.
    private static readonly string[] Others = ["HoldUntil\" IS NOT NULL", "FROM \"Invoices\"", "FROM \"CreditNotes\"", "FROM \"Payments\""];

    [Theory]
    [InlineData("admin", "/orders")]
    [InlineData("admin", "/orders/{packing}")]
    [InlineData("admin", "/inventory")]
    [InlineData("retailer", "/orders")]
    [InlineData("retailer", "/orders/{delivered}")]
    [InlineData("retailer", "/shop")]
    [InlineData("retailer", "/cart")]
    public async Task The_circuit_reads_nothing_of_the_trade_again(string role, string path)
    {
        var numbers = await browser.SceneAsync();
        var address = numbers.Aggregate(path, (known, number) => known.Replace(number.Key, number.Value, StringComparison.Ordinal));
        await browser.VisitAsync(Logins.Of(role), async visitor =>
        {
            await visitor.GoAsync(address); // the catalogue and the queries are in memory from here on
            await visitor.Page.GotoAsync("about:blank");

            var prerendered = await AskedAsync(() => visitor.Context.APIRequest.GetAsync(address));
            var alive = await AskedAsync(async () =>
            {
                await visitor.GoAsync(address);
                await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            });

            Findings.None(alive.GroupBy(asked => asked, StringComparer.Ordinal).Where(g => g.Count() > prerendered.Count(asked => asked == g.Key)).Select(g => $"{g.Count()} x {g.Key}"));
            Assert.NotEmpty(prerendered);
        });
    }

    [Fact]
    public async Task An_order_of_many_lines_comes_alive()
    {
        await browser.GrantCreditAsync("R001");
        var skus = await browser.Portal.ReadAsync(db => Task.FromResult(db.Set<Portal.Catalog.Product>().Where(p => p.Active).OrderBy(p => p.Id).Take(40).Select(p => new { p.Sku, p.MinimumQuantity }).ToList()));
        await browser.ReceiveAsync("MANY", [.. skus.Select(p => p.Sku)]);
        var number = await browser.PlaceAsync("R001", [.. skus.Select(p => (p.Sku, p.MinimumQuantity))]);

        await browser.VisitAsync(Logins.Of("admin"), visitor => visitor.GoAsync($"/orders/{number}"));
    }

    [Theory]
    [InlineData("/orders?size=100")]
    [InlineData("/inventory?size=100")]
    [InlineData("/shop?size=100")]
    public Task A_long_page_comes_alive(string path) => browser.VisitAsync(Logins.Of("admin"), visitor => visitor.GoAsync(path));

    private async Task<IReadOnlyList<string>> AskedAsync(Func<Task> visit)
    {
        browser.Commands.Forget();
        await visit();
        return [.. browser.Commands.Of(Tables).Where(asked => !Others.Any(other => asked.Contains(other, StringComparison.Ordinal))).Select(asked => Instants().Replace(asked, "an instant"))];
    }

    // The same question a second later is the same question, and so is one about an order that is only thought of.
    [GeneratedRegex(@"\d\d/\d\d/\d{4} \d\d:\d\d:\d\d|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instants();
}
