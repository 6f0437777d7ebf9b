using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

public sealed class MoneyListTests : IAsyncDisposable
{
    private const string Lane = "R014";
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tabs_sum_what_stands_and_leave_out_what_was_undone()
    {
        await _billing.ReceiveAsync(Selvam, 500);
        var cheque = await _billing.ReceiveAsync(Selvam, 300, "123456", PaymentMode.Cheque);
        var wrong = await _billing.ReceiveAsync(Lane, 900, "223456789012");
        await _billing.OnPaymentAsync(p => p.ReverseAsync(wrong.Number, "typed twice", Stop), Role.Admin);

        var list = await ListAsync(new PaymentFilter());

        Assert.Equal((3, Money.FromRupees(800)), (list.Views[PaymentView.All].Count, list.Views[PaymentView.All].Total));
        Assert.Equal((1, Money.FromRupees(300)), (list.Views[PaymentView.Drawer].Count, list.Views[PaymentView.Drawer].Total));
        Assert.Equal((2, Money.FromRupees(800)), (list.Views[PaymentView.OnAccount].Count, list.Views[PaymentView.OnAccount].Total));
        Assert.Equal([wrong.Number], (await ListAsync(new PaymentFilter { View = PaymentView.Undone })).Rows.Items.Select(row => row.Number));
        Assert.Equal([cheque.Number], (await ListAsync(new PaymentFilter { Search = "123456 selvam", Mode = PaymentMode.Cheque })).Rows.Items.Select(row => row.Number));
        Assert.Equal(1, (await ListAsync(new PaymentFilter { Search = wrong.Number.Replace('/', '-') })).Rows.Total);
        Assert.Equal(1, (await ListAsync(new PaymentFilter { Retailer = Lane })).Rows.Total);
        Assert.Equal(0, (await ListAsync(new PaymentFilter { Retailer = "R999" })).Rows.Total);
        Assert.Equal([900, 500, 300], (await ListAsync(new PaymentFilter { Sort = "-amount" })).Rows.Items.Select(row => row.Amount.Rupees));
    }

    [Fact]
    public async Task Money_on_account_is_listed_until_it_pays_something()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 12));
        var early = await _billing.ReceiveAsync(Selvam, 500);
        await _billing.OnPaymentAsync(p => p.TakeOffAsync(early.Number, invoice.Number, Stop));
        var spent = await _billing.ReceiveAsync(Selvam, 100, "223456789012");
        var filter = PaymentFilter.Of(new PaymentAddress(View: "on-account"));

        Assert.Equal([(early.Number, 500m)], (await ListAsync(filter)).Rows.Items.Select(row => (row.Number, row.OnAccount.Rupees)));
        Assert.Equal(spent.Amount, spent.Allocated.Single().Amount);
        await _billing.OnPaymentAsync(p => p.AllocateAsync(early.Number, null, Stop));
        Assert.Empty((await ListAsync(filter)).Rows.Items);
    }

    [Fact]
    public async Task Money_on_account_is_found_by_an_index()
    {
        Assert.SkipUnless(_billing.Portal.Database == TestDatabase.Sqlite, "Plans are read as SQLite writes them.");

        Assert.Contains("IX_Payments_OnAccount", await PlanAsync(PaymentFilter.Of(new PaymentAddress(View: "on-account"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_payments_is_the_team_s()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => AsShopAsync<PaymentListQueries, PaymentList>(Selvam, q => q.ListAsync(new PaymentFilter(), Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => AsShopAsync<DuesQueries, IReadOnlyList<PayerChoice>>(Selvam, q => q.ShopsAsync(Stop)));
    }

    [Fact]
    public async Task The_preview_says_what_the_receipt_will_pay()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        await _billing.BilledAsync(Selvam, (Atta, 12));
        await _billing.BilledAsync(Selvam, (Atta, 24));
        var dues = await DuesAsync("selvam");
        Assert.Equal((2, dues!.Owed), (dues.Count, new Money(dues.Invoices.Sum(i => i.Balance.Paise))));
        var amount = dues.Owed - Money.FromRupees(100);

        var received = await _billing.ReceiveAsync(Selvam, amount.Rupees);

        Assert.Equal(received.Allocated, dues.PaidBy(amount).OrderBy(part => part.Invoice, StringComparer.Ordinal));
        Assert.Equal(received.OnAccount, dues.LeftOf(amount));
        Assert.Equal(Money.FromRupees(50), dues.LeftOf(dues.Owed + Money.FromRupees(50)));
        Assert.Equal(Money.FromRupees(100), (await DuesAsync(Selvam))!.Owed);
        Assert.Null(await DuesAsync("no such shop"));
    }

    [Fact]
    public async Task The_statement_s_running_balance_is_what_is_owed()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var one = await _billing.BilledAsync(Selvam, (Atta, 12));
        await _billing.BilledAsync(Selvam, (Atta, 24));
        await _billing.ReceiveAsync(Selvam, 400);
        var wrong = await _billing.ReceiveAsync(Selvam, 700, "223456789012");
        await _billing.OnPaymentAsync(p => p.ReverseAsync(wrong.Number, "typed twice", Stop), Role.Admin);
        await _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, s => s.IssueAsync(new CreditNoteDraft { Invoice = one.Number, Amount = Money.FromRupees(50), Reason = "Too high" }, Stop));

        var list = (await StatementAsync(null, Selvam))!;
        var dues = (await DuesAsync(Selvam))!;

        Assert.Equal(dues.Owed - dues.OnAccount, list.Closing);
        Assert.Equal(list.Opening + list.Billed - list.Credited - list.Received, list.Closing);
        Assert.Equal((Money.FromRupees(400), 6), (list.Received, list.Rows.Total)); // the receipt stays, its reversal is an entry of its own
        var balance = list.Opening;
        foreach (var line in list.Rows.Items.Reverse())
        {
            balance += line.Amount;
            Assert.Equal(balance, line.Balance);
        }

        var later = (await StatementAsync(null, Selvam, _billing.Trade.Today.AddDays(1)))!;
        Assert.Equal((list.Closing, list.Closing, 0), (later.Opening, later.Closing, later.Rows.Total));
    }

    [Fact]
    public async Task A_cheque_that_bounced_counts_until_the_day_it_came_back()
    {
        var first = _billing.Trade.Today;
        var cheque = await _billing.ReceiveAsync(Selvam, 700, "004512", PaymentMode.Cheque);
        await _billing.OnPaymentAsync(p => p.DepositAsync(cheque.Number, Stop));
        _billing.Portal.Clock.Advance(TimeSpan.FromDays(3));
        await _billing.OnPaymentAsync(p => p.BounceAsync(cheque.Number, "signature differs", Stop));

        var list = (await StatementAsync(null, Selvam, first.AddDays(1)))!;

        Assert.Equal((Money.FromRupees(-700), Money.Zero), (list.Opening, list.Closing));
        var back = Assert.Single(list.Rows.Items);
        Assert.Equal((StatementKind.Undone, first.AddDays(3), Money.FromRupees(700), "signature differs"), (back.Kind, back.Date, back.Amount, back.UndoneBecause));
    }

    [Fact]
    public async Task A_shop_reads_its_own_account_only()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var mine = await _billing.BilledAsync(Selvam, (Atta, 12));
        await _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, s => s.IssueAsync(new CreditNoteDraft { Invoice = mine.Number, Amount = Money.FromRupees(50), Reason = "Too high" }, Stop));

        Assert.Equal(2, (await StatementAsync(null, Selvam))!.Rows.Total);
        Assert.Equal(0, (await StatementAsync(null, Lane))!.Rows.Total);
        Assert.Null(await StatementAsync(Selvam, Lane));
        Assert.Null(await AsShopAsync<DuesQueries, RetailerDues?>(Lane, q => q.OfAsync(Selvam, Stop)));
        Assert.Equal(1, (await NotesAsync(Selvam)).Rows.Total);
        Assert.Equal((0, Money.Zero), ((await NotesAsync(Lane)).Rows.Total, (await NotesAsync(Lane)).Total));
    }

    private async Task<T> AsShopAsync<TService, T>(string shop, Func<TService, Task<T>> ask)
        where TService : notnull => await _billing.Portal.AsAsync(Role.Retailer, ask, (await _billing.Trade.RetailerAsync(shop)).Id);

    private Task<PaymentList> ListAsync(PaymentFilter filter) => _billing.Portal.AsAsync<PaymentListQueries, PaymentList>(Role.Staff, q => q.ListAsync(filter, Stop));

    private Task<RetailerDues?> DuesAsync(string typed) => _billing.Portal.AsAsync<DuesQueries, RetailerDues?>(Role.Staff, q => q.FindAsync(typed, Stop));

    private Task<CreditNoteList> NotesAsync(string shop) => AsShopAsync<CreditNoteListQueries, CreditNoteList>(shop, q => q.ListAsync(new CreditNoteFilter(), Stop));

    private Task<StatementList?> StatementAsync(string? code, string shop, DateOnly? from = null) => AsShopAsync<StatementQueries, StatementList?>(shop, q =>
        q.ReadAsync(code, StatementTime.Of(null, null, null, _billing.Trade.Today) with { From = from ?? _billing.Trade.Today.AddDays(-30) }, Stop));

    private Task<string> PlanAsync(PaymentFilter filter) => _billing.Portal.ReadAsync(async db =>
    {
        await using var asked = db.Payments.In(filter.View).Sorted(filter.Sort, db.Retailers).Take(filter.Size).CreateDbCommand();
        await db.Database.OpenConnectionAsync(Stop);
        asked.CommandText = $"EXPLAIN QUERY PLAN {asked.CommandText}";
        await using var steps = await asked.ExecuteReaderAsync(Stop);
        var plan = new System.Text.StringBuilder();
        while (await steps.ReadAsync(Stop))
        {
            plan.AppendLine(steps.GetString(3));
        }

        return plan.ToString();
    });
}
