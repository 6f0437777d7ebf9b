using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>Dues that are given up, and claimed again.</summary>
public sealed class WriteOffTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_due_that_is_given_up_frees_credit_and_stands_on_the_statement()
    {
        var invoice = await DeliveredAsync();
        await _billing.ReceiveAsync(Selvam, 1_000);

        await WriteOffAsync(invoice, invoice.Total - Money.FromRupees(1_000));

        var now = await _billing.AgainAsync(invoice);
        Assert.Equal((Money.Zero, InvoiceStatus.Paid, Money.Zero), (now.Balance, now.StatusOn(_billing.Trade.Today), (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed));
        var moved = await _billing.Portal.ReadAsync(db => db.CreditEntries.SingleAsync(e => e.Move == CreditMove.WriteOff, Stop));
        Assert.Equal((-now.WrittenOff, invoice.Number), (moved.Amount, moved.Reference));
        var statement = await StatementAsync();
        Assert.Equal((now.WrittenOff, Money.Zero), (statement.WrittenOff, statement.Closing));
        Assert.Equal(statement.Closing, statement.Opening + statement.Billed - statement.Credited - statement.Received - statement.WrittenOff);
        Assert.Equal("Written off", (await DetailAsync(invoice)).StatusWord);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task What_was_given_up_is_claimed_again_and_both_acts_stay_to_be_read()
    {
        var invoice = await DeliveredAsync();
        await WriteOffAsync(invoice, Money.FromRupees(300));
        await WriteOffAsync(invoice, Money.FromRupees(200));

        await TakeBackAsync(invoice, "The court awarded it");

        var detail = await DetailAsync(invoice);
        Assert.Equal((invoice.Total, Money.Zero), (detail.Balance, detail.WrittenOff));
        Assert.Equal([300, 200, -500], detail.WriteOffs.Select(w => w.Amount.Rupees));
        Assert.Equal(invoice.Total, (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed);
        Assert.Equal("amount", (await Assert.ThrowsAsync<RuleBrokenException>(() => TakeBackAsync(invoice, "again"))).Code);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Goods_that_come_back_later_are_credited_out_of_what_was_given_up_before_money_goes_back()
    {
        var invoice = await DeliveredAsync();
        await _billing.ReceiveAsync(Selvam, 1_000);
        await WriteOffAsync(invoice, invoice.Total - Money.FromRupees(1_000));

        await _billing.Trade.AsTeamAsync(o => o.TakeBackAsync(invoice.OrderNumber, new TakeBackGoods([new PlaceLine(Atta, 12)], Sound: false, "expired"), Stop));
        await _billing.DrainAsync();

        var now = await _billing.AgainAsync(invoice);
        Assert.Equal((Money.Zero, Money.FromRupees(1_000)), (now.Balance, now.Paid));
        Assert.Equal(invoice.Total - now.Credited - Money.FromRupees(1_000), now.WrittenOff);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task More_than_is_owed_or_without_a_reason_or_by_staff_nothing_is_given_up()
    {
        var invoice = await DeliveredAsync();

        await RefusedAsync("amount", () => WriteOffAsync(invoice, invoice.Total + Money.FromRupees(1)));
        Assert.Equal(["Amount", "Reason"], (await Assert.ThrowsAsync<BadInputException>(() => WriteOffAsync(invoice, Money.Zero, " "))).Errors.Keys.Order());
        Assert.Contains("Reason", (await Assert.ThrowsAsync<BadInputException>(() => TakeBackAsync(invoice, ""))).Errors.Keys);
        await Assert.ThrowsAsync<NotAllowedException>(() => WriteOffAsync(invoice, Money.FromRupees(1), role: Role.Staff));
        Assert.False(await _billing.Portal.AsAsync<WriteOffService, bool>(Role.Admin, s => s.TakeBackAsync("ARV/2627/000999", "none", Stop)));

        Assert.Empty((await DetailAsync(invoice)).WriteOffs);
    }

    [Fact]
    public async Task Two_who_give_the_same_due_up_at_once_give_it_up_once()
    {
        var invoice = await DeliveredAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await Record.ExceptionAsync(() => WriteOffAsync(invoice, invoice.Total))));

        Assert.Equal(3, tries.OfType<RuleBrokenException>().Count(broken => broken.Code == "amount"));
        Assert.Single((await DetailAsync(invoice)).WriteOffs);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task The_check_names_an_invoice_that_gave_up_more_than_its_write_offs_say()
    {
        var invoice = await DeliveredAsync();
        await WriteOffAsync(invoice, Money.FromRupees(300));

        var found = await _billing.Portal.FaultsAsync("""UPDATE "WriteOffs" SET "AmountPaise" = "AmountPaise" - 100""");

        Assert.Contains(found, f => f.Contains($"{invoice.Number} owes", StringComparison.Ordinal) && f.Contains("write-offs ₹299.00", StringComparison.Ordinal));
    }

    [Fact]
    public void An_invoice_that_is_only_credited_is_pending_and_never_partly_paid()
    {
        var invoice = Sample.OfFiveThousand();
        Sample.Credit(invoice, Sample.Rs(500), withGst: true);

        Assert.Equal((InvoiceStatus.Pending, InvoiceStatus.Overdue), (invoice.StatusOn(Sample.Issued), invoice.StatusOn(Sample.Issued.AddDays(19))));
        invoice.Settle(Sample.Rs(1));
        Assert.Equal(InvoiceStatus.PartlyPaid, invoice.StatusOn(Sample.Issued));
    }

    private async Task<Invoice> DeliveredAsync()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        return await _billing.DeliveredAsync(Selvam, (Atta, 24));
    }

    private Task<bool> WriteOffAsync(Invoice invoice, Money amount, string reason = "The shop closed", string role = Role.Admin) =>
        _billing.Portal.AsAsync<WriteOffService, bool>(role, s => s.WriteOffAsync(invoice.Number, new WriteOffDraft { Amount = amount, Reason = reason }, Stop));

    private Task<bool> TakeBackAsync(Invoice invoice, string reason) => _billing.Portal.AsAsync<WriteOffService, bool>(Role.Admin, s => s.TakeBackAsync(invoice.Number, reason, Stop));

    private async Task<InvoiceDetail> DetailAsync(Invoice invoice) => (await _billing.Portal.AsAsync<InvoiceQueries, InvoiceDetail?>(Role.Staff, q => q.DetailAsync(invoice.Number, Stop)))!;

    private async Task<StatementList> StatementAsync() =>
        (await _billing.Portal.AsAsync<StatementQueries, StatementList?>(Role.Staff, q => q.ReadAsync(Selvam, StatementTime.Of(null, null, null, _billing.Trade.Today), Stop)))!;
}
