using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Pages;
using Arivu.Portal.Billing.Pages.Parts;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

public sealed class MoneyPageTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_receipt_will_pay_shows_before_it_is_written_and_faults_stand_beside_their_fields()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 12));
        await using var screen = new PortalScreen(_billing.Portal, Role.Staff);
        var page = screen.Render<PaymentListPage>();
        await page.Find("button[data-key=r]").ClickAsync();
        await page.Find("#Draft-Retailer").ChangeAsync("selvam");
        await page.Find("#Draft-Amount").ChangeAsync((invoice.Total + Money.FromRupees(100)).ToInput());
        await page.Find("#Draft-Mode").ChangeAsync("Upi");
        await page.Find("#Draft-Reference").ChangeAsync("1234");
        await page.Find("#Draft-ReceivedOn").ChangeAsync(Today);

        page.WaitForAssertion(() => Assert.Contains(invoice.Number, page.Find(".pays").TextContent, StringComparison.Ordinal));
        Assert.Contains("₹100.00", page.Find(".pays .left").TextContent, StringComparison.Ordinal);
        await page.Find("aside form").SubmitAsync();
        Assert.Contains("12 digits", page.Find("[data-field=Draft-Reference] .message").TextContent, StringComparison.Ordinal);
        Assert.Equal("1234", page.Find("#Draft-Reference").GetAttribute("value"));

        await page.Find("#Draft-Reference").ChangeAsync("432109876543");
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-testid=payment-ARC-2627-000001]")));
        Assert.Equal(Money.Zero, (await _billing.AgainAsync(invoice)).Balance);
    }

    [Fact]
    public async Task A_cheque_goes_to_the_bank_clears_and_comes_back_with_a_reason()
    {
        var cheque = await _billing.ReceiveAsync(Selvam, 300, "123456", PaymentMode.Cheque);
        await using var screen = new PortalScreen(_billing.Portal, Role.Staff);
        screen.Address.NavigateTo($"/payments?receipt={DocumentNumber.ToAddress(cheque.Number)}");
        var page = screen.Render<PaymentListPage>();

        await PressAsync(page, "Deposit");
        page.WaitForAssertion(() => Assert.Contains("At the bank", page.Find("[data-testid=payment-state]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Reverse", page.Find("aside").TextContent, StringComparison.Ordinal);
        await PressAsync(page, "The cheque came back");
        await page.Find("aside form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("aside .message")));
        await page.Find("aside textarea").ChangeAsync("Funds insufficient");
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Came back", page.Find("[data-testid=payment-state]").TextContent, StringComparison.Ordinal));
        Assert.Equal((ClearingState.Bounced, "Funds insufficient"), ((await _billing.PaymentAsync(cheque.Number)).State, (await _billing.PaymentAsync(cheque.Number)).UndoneBecause));
    }

    [Fact]
    public async Task What_a_shop_says_it_paid_is_received_with_everything_filled_in()
    {
        await WriteAsync();
        await using var screen = new PortalScreen(_billing.Portal, Role.Staff);
        screen.Address.NavigateTo("/payments?view=claims");
        var page = screen.Render<PaymentListPage>();

        await PressAsync(page, "Receive", "li");
        Assert.Equal(("R001", "500.00", "123456789012"), (Value(page, "Retailer"), Value(page, "Amount"), Value(page, "Reference")));
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Every note is answered", page.Markup, StringComparison.Ordinal));
        Assert.Equal(Money.FromRupees(500), (await _billing.PaymentAsync("ARC/2627/000001")).Amount);
    }

    [Fact]
    public async Task A_shop_sees_what_is_late_tells_that_it_paid_and_hears_what_became_of_it()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 12));
        await using var screen = new PortalScreen(_billing.Portal, Role.Retailer);
        var page = screen.Render<DuesPage>();
        Assert.Contains(invoice.Total.ToString(), page.Find("[data-testid=dues-owed]").TextContent, StringComparison.Ordinal);
        Assert.Contains(invoice.Total.ToString(), page.Find("[data-testid=statement-closing]").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("upi://pay?pa=", page.Find(".tap a").GetAttribute("href"), StringComparison.Ordinal);

        await PressAsync(page, "I have paid", "header");
        await page.Find("#Draft-Amount").ChangeAsync("500");
        await page.Find("#Draft-Mode").ChangeAsync("Upi");
        await page.Find("#Draft-Reference").ChangeAsync("432109876543");
        await page.Find("#Draft-ReceivedOn").ChangeAsync(Today);
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("We are looking for it", page.Find("[data-testid^=claim-]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_credit_note_shows_what_it_will_say_before_it_is_issued()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.DeliveredAsync(Selvam, (Atta, 12));
        await using var screen = new PortalScreen(_billing.Portal, Role.Admin);
        screen.Address.NavigateTo($"/credit-notes?invoice={DocumentNumber.ToAddress(invoice.Number)}");
        var page = screen.Render<CreditNoteListPage>();

        await page.Find($"#pieces-{Atta}").ChangeAsync("2");
        page.WaitForAssertion(() => Assert.Contains("Credited", page.Find("[data-testid=credit-preview]").TextContent, StringComparison.Ordinal));
        await page.Find("aside textarea").ChangeAsync("2 packets torn");
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-testid=credit-note-ACN-2627-000001]")));
        Assert.Equal(2, Assert.Single(await _billing.NotesAsync(invoice)).Lines[0].Quantity);
    }

    [Fact]
    public async Task The_retailer_s_page_says_what_it_owes()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 12));
        await using var screen = new PortalScreen(_billing.Portal, Role.Staff);

        var money = screen.Render<RetailerMoney>(p => p.Add(c => c.Id, Selvam));

        Assert.Equal(invoice.Total.ToInput(), money.Find("[data-testid=kpi-owed]").GetAttribute("data-value"));
    }

    // The components' own clock is the machine's; the portal's stands still.
    private string Today => _billing.Trade.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Value(IRenderedComponent<PaymentListPage> page, string field) => page.Find($"#Draft-{field}").GetAttribute("value");

    private static Task PressAsync<T>(IRenderedComponent<T> page, string word, string within = "aside")
        where T : Microsoft.AspNetCore.Components.IComponent => page.FindAll($"{within} button").First(b => b.TextContent.Trim().StartsWith(word, StringComparison.Ordinal)).ClickAsync();

    private async Task WriteAsync() => await _billing.Portal.AsAsync<ClaimService, Guid>(Role.Retailer, service => service.WriteAsync(
        new ClaimDraft { Amount = Money.FromRupees(500), Mode = PaymentMode.Upi, Reference = "123456789012", ReceivedOn = _billing.Trade.Today }, Stop), (await _billing.Trade.RetailerAsync(Selvam)).Id);
}
