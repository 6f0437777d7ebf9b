using Arivu.Portal.Analytics;
using Arivu.Portal.Analytics.Pages.Parts;
using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Pages;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Arivu.Portal.Orders.Pages;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>What a shop that pays in advance reads of an order that waits for nothing but its money, on every page: the same sum.</summary>
public sealed class AdvanceOrderTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dues_list_the_order_with_its_sum_and_its_upi_link_and_never_say_that_nothing_is_to_pay()
    {
        var number = await WaitingAsync();
        await using var screen = new PortalScreen(_billing.Portal, Role.Retailer);
        var page = screen.Render<DuesPage>();

        Assert.Contains("₹4,838 to pay in advance", page.Markup, StringComparison.Ordinal);
        Assert.Contains("₹4,838.00", page.Find($"[data-testid=ahead-{number}]").TextContent, StringComparison.Ordinal);
        Assert.Contains("am=4838.00", page.Find(".tap a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is to pay", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Every invoice is paid", page.Markup, StringComparison.Ordinal);

        await PressAsync(page, "I have paid", "header");
        Assert.Equal(("4838.00", "Upi", number), (Value(page, "Amount"), Value(page, "Mode"), Value(page, "Note")));
        Assert.Contains("₹4,838.00 is to pay", page.Find("aside").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_order_s_page_the_shop_tells_that_it_paid_and_reads_that_it_is_looked_for()
    {
        var number = await WaitingAsync();
        await using var screen = new PortalScreen(_billing.Portal, Role.Retailer);
        var page = screen.Render<OrderPage>(p => p.Add(shown => shown.Number, number));
        Assert.Contains("Waiting for your payment of ₹4,838", page.Find(".hero").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("We are looking for it", page.Markup, StringComparison.Ordinal);

        await PressAsync(page, "I have paid", "[data-testid=pay-first]");
        Assert.Equal(("4838.00", "Upi"), (Value(page, "Amount"), Value(page, "Mode")));
        await page.Find("#Draft-Reference").ChangeAsync("432109876543");
        await page.Find("#Draft-ReceivedOn").ChangeAsync(_billing.Trade.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("You told us that you paid ₹4,838.00 on", page.Find("[data-testid=pay-first] .notice").TextContent, StringComparison.Ordinal));
        await PressAsync(page, "I have paid", "[data-testid=pay-first]");
        Assert.Equal("", Value(page, "Amount") ?? "");
    }

    [Fact]
    public async Task List_and_home_say_what_the_order_waits_for()
    {
        var number = await WaitingAsync();
        await using var screen = new PortalScreen(_billing.Portal, Role.Retailer);

        var row = screen.Render<OrderListPage>().Find($"[data-testid=order-{number}]");
        var figures = (await _billing.Portal.AsAsync<ShopHomeQueries, ShopFigures?>(Role.Retailer, queries => queries.FiguresAsync(Stop), await SelvamAsync()))!;
        var home = screen.Render<MyOrdersCard>(p => p.Add(card => card.Orders, figures.Orders)).Find($"[data-testid=order-{number}]");
        var dues = screen.Render<MyDuesCard>(p => p.Add(card => card.Dues, figures.Dues));

        Assert.Contains("Waiting for your payment of ₹4,838", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Waiting for your payment of ₹4,838", home.TextContent, StringComparison.Ordinal);
        Assert.Contains("₹4,838 to pay in advance", dues.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is owed", dues.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_orders_each_adds_its_own_sum_and_needs_the_older_one_s_too_less_what_came()
    {
        var first = await WaitingAsync();
        var second = (await _billing.Trade.PlaceAsync(Selvam, (Atta, 12))).Number;
        await _billing.ReceiveAsync(Selvam, 1_000, "323456789012");
        await _billing.DrainAsync();

        var dues = (await _billing.Portal.AsAsync<DuesQueries, RetailerDues?>(Role.Retailer, queries => queries.MineAsync(Stop), await SelvamAsync()))!;

        Assert.Equal([(first, Money.FromRupees(3_838), Money.FromRupees(3_838)), (second, Money.FromRupees(4_838), Money.FromRupees(8_676))], dues.Ahead.Select(o => (o.Number, o.Own, o.Need)));
        Assert.Equal(Money.FromRupees(8_676), dues.ToPay);
    }

    [Fact]
    public async Task Money_for_what_is_needed_confirms_the_order_and_dues_are_quiet_again()
    {
        var number = await WaitingAsync();
        await _billing.ReceiveAsync(Selvam, 4_838, "323456789012");
        await _billing.DrainAsync();
        await using var screen = new PortalScreen(_billing.Portal, Role.Retailer);

        Assert.Equal(OrderStatus.Confirmed, (await _billing.Trade.OrderAsync(number)).Status);
        Assert.Contains("Nothing is to pay", screen.Render<DuesPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_have_paid_begins_with_the_invoice_that_stands_open_for_payment()
    {
        await _billing.Trade.StockAsync(Atta, 100);
        await _billing.BilledAsync(Selvam, (Atta, 12));
        var other = await _billing.BilledAsync(Selvam, (Atta, 24));
        await using var screen = new PortalScreen(_billing.Portal, Role.Retailer);
        screen.Address.NavigateTo($"/statement?pay={DocumentNumber.ToAddress(other.Number)}");
        var page = screen.Render<DuesPage>();

        await PressAsync(page, "I have paid", "header");

        Assert.Equal((other.Total.ToInput(), "Upi", other.Number), (Value(page, "Amount"), Value(page, "Mode"), Value(page, "Invoice")));
    }

    [Theory]
    [InlineData(PaymentTerms.Net15, 40_000, true)]
    [InlineData(PaymentTerms.Advance, 0, false)]
    [InlineData(PaymentTerms.Cod, 0, false)]
    public async Task Only_a_shop_with_a_credit_limit_reads_that_its_credit_is_free_again(PaymentTerms terms, int limit, bool reads)
    {
        await _billing.Trade.TermsAsync(Selvam, terms, Money.FromRupees(limit));
        await _billing.Trade.StockAsync(Atta, 100);
        var number = (await _billing.Trade.PlaceAsync(Selvam, Wish((Atta, 12)) with { AcceptHold = true })).Number;
        await _billing.Trade.AsShopAsync(Selvam, orders => orders.CancelAsync(number, "Ordered twice", null, Stop));
        await using var screen = new PortalScreen(_billing.Portal, Role.Retailer);

        var hero = screen.Render<OrderPage>(p => p.Add(shown => shown.Number, number)).Find(".hero").TextContent;

        Assert.Contains("“Ordered twice”", hero, StringComparison.Ordinal);
        Assert.Equal(reads, hero.Contains("Your credit is free again.", StringComparison.Ordinal));
    }

    // The first order of a shop waits for a person too; the second waits for money only.
    private async Task<string> WaitingAsync()
    {
        await _billing.Trade.TermsAsync(Selvam, PaymentTerms.Advance, Money.Zero);
        await _billing.Trade.StockAsync(Atta, 100);
        var first = await _billing.BilledAsync(Selvam, (Atta, 12));
        await _billing.ReceiveAsync(Selvam, first.Total.Rupees);
        await _billing.DrainAsync();
        return (await _billing.Trade.PlaceAsync(Selvam, (Atta, 12))).Number;
    }

    private async Task<int> SelvamAsync() => (await _billing.Trade.RetailerAsync(Selvam)).Id;

    private static string? Value<T>(IRenderedComponent<T> page, string field)
        where T : Microsoft.AspNetCore.Components.IComponent => page.Find($"#Draft-{field}").GetAttribute("value");

    private static Task PressAsync<T>(IRenderedComponent<T> page, string word, string within)
        where T : Microsoft.AspNetCore.Components.IComponent => page.FindAll($"{within} button").First(b => b.TextContent.Trim().StartsWith(word, StringComparison.Ordinal)).ClickAsync();
}
