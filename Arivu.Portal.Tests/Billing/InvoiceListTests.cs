using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

public sealed class InvoiceListTests(InvoiceShelf shelf) : IClassFixture<InvoiceShelf>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(InvoiceView.All, "ARV/2627/000001 ARV/2627/000002 ARV/2627/000003 ARV/2627/000004")]
    [InlineData(InvoiceView.Open, "ARV/2627/000001 ARV/2627/000002")]
    [InlineData(InvoiceView.Pending, "ARV/2627/000002")]
    [InlineData(InvoiceView.Overdue, "ARV/2627/000001")]
    [InlineData(InvoiceView.Paid, "ARV/2627/000003")]
    [InlineData(InvoiceView.Cancelled, "ARV/2627/000004")]
    public async Task Each_tab_shows_its_invoices_and_counts_them(InvoiceView view, string numbers)
    {
        var list = await TeamAsync(new InvoiceFilter { View = view, Sort = "number" });

        Assert.Equal(numbers.Split(' '), list.Rows.Items.Select(row => row.Number));
        Assert.Equal(list.Rows.Total, list.Views[view].Count);
        Assert.Equal(list.Rows.Items.Sum(row => row.Balance.Paise), list.Views[view].Owed.Paise);
    }

    [Fact]
    public async Task The_status_of_a_row_is_that_of_its_tab() =>
        Assert.Equal([InvoiceStatus.Overdue, InvoiceStatus.Pending, InvoiceStatus.Paid, InvoiceStatus.Cancelled], (await TeamAsync(new InvoiceFilter { Sort = "number" })).Rows.Items.Select(row => row.Status));

    [Theory]
    [InlineData("arv-2627-000003", "ARV/2627/000003")]
    [InlineData("000003", "ARV/2627/000003")]
    [InlineData("kongu", "ARV/2627/000002")]
    [InlineData("100%", "")]
    public async Task An_invoice_is_found_by_number_or_shop(string search, string number) =>
        Assert.Equal(number, string.Join(' ', (await TeamAsync(new InvoiceFilter { Search = search })).Rows.Items.Select(row => row.Number)));

    [Fact]
    public async Task A_shop_sees_its_own_invoices_and_no_other()
    {
        var mine = (await shelf.Billing.Trade.RetailerAsync("R002")).Id;

        var list = await shelf.Billing.Portal.AsAsync<InvoiceListQueries, InvoiceList>(Role.Retailer, q => q.ListAsync(new InvoiceFilter(), Stop), mine);
        var foreign = await shelf.Billing.Portal.AsAsync<InvoiceQueries, InvoiceDetail?>(Role.Retailer, q => q.DetailAsync("ARV/2627/000001", Stop), mine);

        Assert.Equal("ARV/2627/000002", Assert.Single(list.Rows.Items).Number);
        Assert.Null(foreign);
    }

    private Task<InvoiceList> TeamAsync(InvoiceFilter filter) => shelf.Billing.Portal.AsAsync<InvoiceListQueries, InvoiceList>(Role.Staff, q => q.ListAsync(filter, Stop));
}

/// <summary>Four invoices: late, to be paid, paid and credited whole.</summary>
public sealed class InvoiceShelf : IAsyncLifetime
{
    public BillingBench Billing { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Billing.Trade.StockAsync(Atta, 120);
        await Billing.DeliveredAsync(Selvam, (Atta, 12));
        await Billing.BilledAsync("R002", (Atta, 12));
        Billing.Portal.Clock.Advance(TimeSpan.FromDays(16));
        var paid = await Billing.BilledAsync("R003", (Atta, 12));
        await Billing.ReceiveAsync("R003", paid.Total.Rupees);
        var cancelled = await Billing.BilledAsync("R005", (Atta, 12));
        await Billing.Trade.AsTeamAsync(o => o.CancelAsync(cancelled.OrderNumber, "twice", null, CancellationToken.None));
        await Billing.DrainAsync();
    }

    public ValueTask DisposeAsync() => Billing.DisposeAsync();
}
