using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>The database and a row that was read say the same of an invoice's standing.</summary>
public sealed class InvoiceStandingTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(60)]
    public async Task Tabs_sums_and_statuses_agree_on_every_day(int daysLater)
    {
        await _billing.Trade.StockAsync(Atta, 600);
        await _billing.BilledAsync(Selvam, (Atta, 12));
        await _billing.DeliveredAsync(Selvam, (Atta, 12));
        var paid = await _billing.DeliveredAsync("R002", (Atta, 12));
        await _billing.ReceiveAsync("R002", paid.Total.Rupees);
        var credited = await _billing.DeliveredAsync("R008", (Atta, 12));
        await _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, s => s.IssueAsync(new CreditNoteDraft { Invoice = credited.Number, Amount = credited.Total, Reason = "goodwill" }, Stop));
        await _billing.BilledAsync("R009", (Atta, 12));
        _billing.Portal.Clock.Advance(TimeSpan.FromDays(daysLater));
        var today = _billing.Trade.Today;

        var (all, sums) = await _billing.Portal.ReadAsync(async db => (await db.Invoices.AsNoTracking().ToListAsync(Stop), await db.Invoices.SumsAsync(today, Stop)));

        foreach (var view in Enum.GetValues<InvoiceView>())
        {
            var listed = await _billing.Portal.ReadAsync(db => db.Invoices.In(view, today).Select(i => i.Number).ToListAsync(Stop));
            Assert.Equal(all.Where(i => view == InvoiceView.All || ViewsOf(i.StatusOn(today)).Contains(view)).Select(i => i.Number).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
            Assert.Equal((listed.Count, all.Where(i => listed.Contains(i.Number)).Sum(i => i.BalancePaise)), (sums[view].Count, sums[view].Owed.Paise));
        }
    }

    private static InvoiceView[] ViewsOf(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Cancelled => [InvoiceView.Cancelled],
        InvoiceStatus.Paid => [InvoiceView.Paid],
        InvoiceStatus.Overdue => [InvoiceView.Overdue, InvoiceView.Open],
        _ => [InvoiceView.Pending, InvoiceView.Open],
    };
}
