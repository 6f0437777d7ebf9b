using System.Globalization;
using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Pages;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>Money on an invoice's own page, and what is said where it was typed wrong.</summary>
public sealed class InvoiceMoneyTests : IAsyncLifetime
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
    public async Task A_payment_is_recorded_on_the_invoice_s_own_page_and_pays_that_invoice_first()
    {
        _billing.Portal.Clock.Advance(TimeSpan.FromDays(1));
        var younger = await _billing.DeliveredAsync(Selvam, (Atta, 12));
        await using var screen = new PortalScreen(_billing.Portal, Role.Staff);
        var page = screen.Render<InvoicePage>(p => p.Add(c => c.Number, DocumentNumber.ToAddress(younger.Number)));

        await PressAsync(page, "Record payment", "header");
        Assert.Equal((Selvam, younger.Number, younger.Total.ToInput()), (page.Find("#Draft-Retailer").GetAttribute("value"), page.Find("#Draft-First").GetAttribute("value"), page.Find("#Draft-Amount").GetAttribute("value")));
        await page.Find("#Draft-Mode").ChangeAsync("Upi");
        await page.Find("#Draft-Reference").ChangeAsync("432109876543");
        await page.Find("#Draft-ReceivedOn").ChangeAsync(Today);
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Paid", page.Find("[data-testid=invoice-status]").TextContent.Trim()));
        Assert.Contains(", UPI", page.Find(".side").TextContent, StringComparison.Ordinal);
        Assert.Equal(_invoice.Total, (await _billing.AgainAsync(_invoice)).Balance);
    }

    [Fact]
    public async Task A_reference_that_stands_already_is_said_beside_its_field()
    {
        await _billing.ReceiveAsync(Selvam, 300, "432109876543");
        await using var screen = new PortalScreen(_billing.Portal, Role.Staff);
        var page = Open(screen);
        await PressAsync(page, "Record payment", "header");
        await page.Find("#Draft-Mode").ChangeAsync("Upi");
        await page.Find("#Draft-Reference").ChangeAsync("4321 0987 6543");
        await page.Find("#Draft-ReceivedOn").ChangeAsync(Today);

        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("ARC/2627/000001", page.Find("[data-field=Draft-Reference] .message").TextContent, StringComparison.Ordinal));
        Assert.Empty(screen.Services.GetRequiredService<MudBlazor.ISnackbar>().ShownSnackbars);
    }

    [Theory]
    [InlineData("0", "1 piece or more")]
    [InlineData("-1", "1 piece or more")]
    [InlineData("9999", "Only 24 can be credited")]
    [InlineData("2.5", "whole number")]
    public async Task Pieces_that_cannot_be_credited_are_said_beside_their_field_and_stay_as_they_were_typed(string typed, string said)
    {
        await using var screen = new PortalScreen(_billing.Portal, Role.Admin);
        var page = Open(screen);
        await PressAsync(page, "Credit note", "header");

        await page.Find($"#pieces-{Atta}").ChangeAsync(typed);
        await page.Find("aside textarea").ChangeAsync("torn packs");
        await page.Find("aside form").SubmitAsync();

        Assert.Contains(said, page.Find($"#pieces-{Atta}-message").TextContent, StringComparison.Ordinal);
        Assert.Equal((typed, "true"), (page.Find($"#pieces-{Atta}").GetAttribute("value"), page.Find($"#pieces-{Atta}").GetAttribute("aria-invalid")));
        Assert.Empty(await _billing.NotesAsync(_invoice));
        await page.Find($"#pieces-{Atta}").ChangeAsync("2");
        await page.Find("aside form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("ACN/2627/000001", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999")]
    public async Task An_amount_that_cannot_be_credited_is_said_beside_its_field_alone(string typed)
    {
        await using var screen = new PortalScreen(_billing.Portal, Role.Admin);
        var page = Open(screen);
        await PressAsync(page, "Credit note", "header");
        await page.Find("aside input[value=amount]").ChangeAsync("amount");

        await page.Find("#Draft-Amount").ChangeAsync(typed);
        await page.Find("aside textarea").ChangeAsync("price");
        await page.Find("aside form").SubmitAsync();

        page.WaitForAssertion(() => Assert.NotEqual("", page.Find("[data-field=Draft-Amount] .message").TextContent.Trim()));
        Assert.Empty(screen.Services.GetRequiredService<MudBlazor.ISnackbar>().ShownSnackbars);
        Assert.Empty(await _billing.NotesAsync(_invoice));
    }

    [Fact]
    public async Task Who_says_that_it_paid_far_above_its_dues_is_asked_once_more()
    {
        await using var screen = new PortalScreen(_billing.Portal, Role.Retailer);
        var dialogs = screen.Render<MudBlazor.MudDialogProvider>();
        var page = Open(screen);
        await PressAsync(page, "I have paid", ".side");
        await page.Find("aside [data-field$=Amount] input").ChangeAsync("99999");
        await page.Find("aside [data-field$=Reference] input").ChangeAsync("432109876543");
        await page.Find("aside [data-field$=ReceivedOn] input").ChangeAsync(Today);
        var sending = page.Find("aside form").SubmitAsync();

        dialogs.WaitForAssertion(() => Assert.Contains("Did you pay ₹99,999.00?", dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal(0, await _billing.Portal.ReadAsync(db => db.PaymentClaims.CountAsync(Stop)));
        await dialogs.FindAll("button").First(b => b.TextContent.Contains("Yes", StringComparison.Ordinal)).ClickAsync();
        await sending;

        Assert.Equal(Money.FromRupees(99_999), await _billing.Portal.ReadAsync(db => db.PaymentClaims.Select(c => c.Amount).SingleAsync(Stop)));
    }

    private string Today => _billing.Trade.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IRenderedComponent<InvoicePage> Open(PortalScreen screen) => screen.Render<InvoicePage>(p => p.Add(c => c.Number, DocumentNumber.ToAddress(_invoice.Number)));

    private static Task PressAsync(IRenderedComponent<InvoicePage> page, string word, string within) =>
        page.FindAll($"{within} button").First(b => b.TextContent.Trim().StartsWith(word, StringComparison.Ordinal)).ClickAsync();
}
