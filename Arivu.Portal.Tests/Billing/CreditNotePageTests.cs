using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Pages;
using Arivu.Portal.Kernel;
using Arivu.Portal.Tests.Catalog;
using Arivu.Portal.Ui;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>A credit note has a page, and search leads to it and to receipts.</summary>
public sealed class CreditNotePageTests : IAsyncLifetime
{
    private readonly BillingBench _billing = new();
    private WrittenCreditNote _note = default!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.DeliveredAsync(Selvam, (Atta, 24));
        _note = (await _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, s => s.IssueAsync(new CreditNoteDraft { Invoice = invoice.Number, Lines = [new(Atta, 2)], Reason = "torn packs" }, Stop)))!;
        await _billing.ReceiveAsync(Selvam, 300, "432109876543");
    }

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Retailer)]
    public async Task The_page_says_what_was_credited_on_which_invoice_why_and_at_which_rates(string role)
    {
        await using var screen = new PortalScreen(_billing.Portal, role);

        var page = screen.Render<CreditNotePage>(p => p.Add(c => c.Number, DocumentNumber.ToAddress(_note.Number)));

        Assert.Contains("torn packs", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Contains("CGST 2.5 %", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Contains(_note.Total.ToString(), page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Contains($"/invoices/{DocumentNumber.ToAddress(_note.Invoice)}", page.FindAll("a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("ACN/2627/000001", "/credit-notes/ACN-2627-000001")]
    [InlineData("acn-2627-000001", "/credit-notes/ACN-2627-000001")]
    [InlineData("ARC/2627/000001", "/payments?receipt=ARC-2627-000001")]
    [InlineData("432109876543", "/payments?receipt=ARC-2627-000001")]
    public async Task Search_finds_papers_of_money_by_number_and_reference(string typed, string href) =>
        Assert.Contains(href, (await FindAsync(typed, Role.Staff, null)).Select(hit => hit.Href));

    [Fact]
    public async Task Search_finds_no_paper_by_a_word_and_none_of_another_shop()
    {
        Assert.Empty(await FindAsync("selvam", Role.Staff, null));
        Assert.Empty(await FindAsync("ACN/2627/000001", Role.Retailer, (await _billing.Trade.RetailerAsync("R002")).Id));
        Assert.Equal(["/payments/ARC-2627-000001/pdf", "/credit-notes/ACN-2627-000001"], (await FindAsync("000001", Role.Retailer, (await _billing.Trade.RetailerAsync(Selvam)).Id)).Select(hit => hit.Href));
    }

    private async Task<IReadOnlyList<SearchHit>> FindAsync(string text, string role, int? retailer)
    {
        await using var scope = _billing.Portal.ScopeOf(role, retailer);
        return await scope.ServiceProvider.GetServices<ISearchSource>().Single(source => source.GetType().Name == "MoneySearch").FindAsync(text, 5, Stop);
    }
}
