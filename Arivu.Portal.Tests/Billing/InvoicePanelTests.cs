using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Pages;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>What is done on an invoice's page, and in the panels its page leads to.</summary>
public sealed class InvoicePanelTests : IAsyncLifetime
{
    private readonly BillingBench _billing = new();
    private Invoice _invoice = default!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        _invoice = await _billing.DeliveredAsync(Selvam, (Atta, 24));
    }

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    [Fact]
    public async Task Staff_draft_a_credit_note_and_an_administrator_issues_it_on_the_invoice_s_page()
    {
        await using (var staff = new PortalScreen(_billing.Portal, Role.Staff))
        {
            var page = Open(staff);
            await PressAsync(page, "Credit note", "header");
            await page.Find($"#pieces-{Atta}").ChangeAsync("2");
            await page.Find("aside form").SubmitAsync();
            page.WaitForAssertion(() => Assert.Contains("both sides read it", page.Find("[data-field=Draft-Reason] .message").TextContent, StringComparison.Ordinal));

            await page.Find("aside textarea").ChangeAsync("2 packets torn");
            await page.Find("aside form").SubmitAsync();
            page.WaitForAssertion(() => Assert.Contains("Waits for an administrator", page.Find("[data-testid=credit-draft]").TextContent, StringComparison.Ordinal));
            Assert.Empty(await _billing.NotesAsync(_invoice));
        }

        await using var admin = new PortalScreen(_billing.Portal, Role.Admin);
        var shown = Open(admin);
        await PressAsync(shown, "Issue", "[data-testid=credit-draft]");

        shown.WaitForAssertion(() => Assert.Empty(shown.FindAll("[data-testid=credit-draft]")));
        Assert.Contains("ACN/2627/000001", shown.Markup, StringComparison.Ordinal);
        Assert.Equal("Pending", shown.Find("[data-testid=invoice-status]").TextContent.Trim());
    }

    [Fact]
    public async Task A_draft_is_discarded_with_a_reason_in_the_waiting_tab()
    {
        await _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Staff, s => s.ProposeAsync(new CreditNoteDraft { Invoice = _invoice.Number, Amount = Money.FromRupees(500), Reason = "price" }, Stop));
        await using var screen = new PortalScreen(_billing.Portal, Role.Admin);
        screen.Address.NavigateTo("/credit-notes?view=waiting");
        var page = screen.Render<CreditNoteListPage>();
        await PressAsync(page, "Discard", "[data-testid=credit-draft]");

        await page.Find("aside form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("aside .message")));
        await page.Find("aside textarea").ChangeAsync("The price was right");
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("No draft waits", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_amount_beyond_what_is_left_stands_beside_its_field()
    {
        await using var screen = new PortalScreen(_billing.Portal, Role.Admin);
        var page = Open(screen);
        await PressAsync(page, "Credit note", "header");
        await page.Find("aside input[value=amount]").ChangeAsync("amount");

        await page.Find("#Draft-Amount").ChangeAsync("99999");

        page.WaitForAssertion(() => Assert.Contains("can still be credited", page.Find("[data-field=Draft-Amount] .message").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_due_is_written_off_and_claimed_again()
    {
        await using var screen = new PortalScreen(_billing.Portal, Role.Admin);
        var page = Open(screen);
        await PressAsync(page, "Write off", ".side");
        await page.Find("#Draft-Amount").ChangeAsync(_invoice.Total.ToInput());
        await page.Find("aside form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Give a reason", page.Find("[data-field=Draft-Reason] .message").TextContent, StringComparison.Ordinal));

        await page.Find("aside textarea").ChangeAsync("The shop closed");
        await page.Find("aside form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Written off", page.Find("[data-testid=invoice-status]").TextContent.Trim()));

        await PressAsync(page, "Claim", ".side");
        await page.Find("aside textarea").ChangeAsync("It opened again");
        await page.Find("aside form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(_invoice.Total.ToString(), page.Find("[data-testid=invoice-balance]").TextContent.Trim()));
        Assert.Equal(2, page.FindAll("[data-testid=write-off]").Count);
    }

    [Fact]
    public async Task Staff_write_nothing_off()
    {
        await using var screen = new PortalScreen(_billing.Portal, Role.Staff);

        Assert.DoesNotContain(Open(screen).FindAll("button"), b => b.TextContent.Contains("Write off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cheque_clears_and_an_administrator_reverses_a_receipt_with_a_reason()
    {
        var cheque = await _billing.ReceiveAsync(Selvam, 300, "123456", PaymentMode.Cheque);
        await using var screen = new PortalScreen(_billing.Portal, Role.Admin);
        screen.Address.NavigateTo($"/payments?receipt={DocumentNumber.ToAddress(cheque.Number)}");
        var page = screen.Render<PaymentListPage>();
        await PressAsync(page, "Deposit", "aside");
        page.WaitForAssertion(() => Assert.Contains("At the bank", page.Find("[data-testid=payment-state]").TextContent, StringComparison.Ordinal));
        await PressAsync(page, "Clear", "aside");
        page.WaitForAssertion(() => Assert.Contains("Cleared", page.Find("[data-testid=payment-state]").TextContent, StringComparison.Ordinal));

        await PressAsync(page, "Reverse", "aside");
        await page.Find("aside form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("aside .message")));
        await page.Find("aside textarea").ChangeAsync("Another shop's cheque");
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Reversed", page.Find("[data-testid=payment-state]").TextContent, StringComparison.Ordinal));
        Assert.Equal(_invoice.Total, (await _billing.AgainAsync(_invoice)).Balance);
    }

    [Fact]
    public async Task A_shop_says_on_the_invoice_that_it_paid_and_a_wrong_reference_stands_beside_its_field()
    {
        await using var screen = new PortalScreen(_billing.Portal, Role.Retailer);
        var page = Open(screen);
        await PressAsync(page, "I have paid", ".side");
        await page.Find("aside [data-field$=Reference] input").ChangeAsync("12");
        await page.Find("aside form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("12 digits", page.Find("[data-field$=Reference] .message").TextContent, StringComparison.Ordinal));

        await page.Find("aside [data-field$=Reference] input").ChangeAsync("432109876543");
        await page.Find("aside [data-field$=ReceivedOn] input").ChangeAsync(_billing.Trade.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("We are looking for it", page.Find(".side").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<InvoicePage> Open(PortalScreen screen) => screen.Render<InvoicePage>(p => p.Add(c => c.Number, DocumentNumber.ToAddress(_invoice.Number)));

    private static Task PressAsync<T>(IRenderedComponent<T> page, string word, string within)
        where T : Microsoft.AspNetCore.Components.IComponent => page.FindAll($"{within} button").First(b => b.TextContent.Trim().StartsWith(word, StringComparison.Ordinal)).ClickAsync();
}
