using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

public sealed class PaymentServiceTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receipt_pays_the_oldest_dues_and_the_rest_stays_on_account()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var one = await _billing.BilledAsync(Selvam, (Atta, 12));
        var two = await _billing.BilledAsync(Selvam, (Atta, 24));

        var part = await _billing.ReceiveAsync(Selvam, 10_000);
        Assert.Equal(("ARC/2627/000001", Money.Zero), (part.Number, part.OnAccount));
        Assert.Equal([new(one.Number, one.Total), new(two.Number, Money.FromRupees(10_000) - one.Total)], part.Allocated);
        var rest = await _billing.ReceiveAsync(Selvam, 20_000, "223456789012");

        Assert.Equal(Money.FromRupees(30_000) - one.Total - two.Total, rest.OnAccount);
        Assert.Equal(-rest.OnAccount, (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_person_may_say_what_is_paid_and_the_rest_is_on_account_until_it_is_set()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var one = await _billing.BilledAsync(Selvam, (Atta, 12));
        var two = await _billing.BilledAsync(Selvam, (Atta, 24));
        var draft = _billing.Typed(Selvam, 5_000);
        draft.Allocations = [new AllocationDraft(two.Number.ToLowerInvariant(), Money.FromRupees(1_000))];

        var received = await _billing.ReceiveAsync(draft);
        Assert.Equal((Money.FromRupees(4_000), one.Total), (received.OnAccount, (await _billing.AgainAsync(one)).Balance));

        Assert.True(await _billing.OnPaymentAsync(p => p.AllocateAsync(received.Number, null, Stop)));
        Assert.Equal(one.Total - Money.FromRupees(4_000), (await _billing.AgainAsync(one)).Balance);
        Assert.True(await _billing.OnPaymentAsync(p => p.TakeOffAsync(received.Number, two.Number, Stop)));
        Assert.Equal((two.Total, Money.FromRupees(1_000)), ((await _billing.AgainAsync(two)).Balance, (await _billing.PaymentAsync(received.Number)).OnAccount));
        Assert.False(await _billing.OnPaymentAsync(p => p.AllocateAsync("ARC/2627/009999", null, Stop)));
        await RefusedAsync("amount", () => _billing.OnPaymentAsync(p => p.TakeOffAsync(received.Number, two.Number, Stop)));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Parts_that_cannot_be_are_named_beside_their_field()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var one = await _billing.BilledAsync(Selvam, (Atta, 12));

        Assert.Contains("Allocations[0].Invoice", await WrongAsync(d => d.Allocations = [new("ARV/2627/000077", Money.FromRupees(1))]));
        Assert.Contains("Allocations[0].Amount", await WrongAsync(d => d.Allocations = [new(one.Number, one.Total + Money.FromRupees(1))]));
        Assert.Contains("Allocations", await WrongAsync(d => d.Allocations = [new(one.Number, Money.FromRupees(9_999)), new(one.Number, Money.FromRupees(9_999))]));
    }

    [Fact]
    public async Task The_same_reference_twice_names_the_receipt_that_stands()
    {
        await _billing.ReceiveAsync(Selvam, 500);

        var refused = await RefusedAsync("reference", () => _billing.ReceiveAsync(Selvam, 500, "1234 5678 9012"));

        Assert.Equal("123456789012 of Selvam Maligai Store is written already: ARC/2627/000001, ₹500 on 22 Nov 2026.", refused.Message);
        Assert.Equal("ARC/2627/000002", (await _billing.ReceiveAsync("R002", 500)).Number); // another shop's bank may count alike
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_repeated_request_is_answered_with_its_first_receipt()
    {
        var draft = _billing.Typed(Selvam, 500);
        draft.Key = "a-key";
        Assert.Empty(await _billing.InvoicesAsync("SO-2627-000000")); // the portal is up

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _billing.ReceiveAsync(draft), Stop)));

        Assert.Equal("ARC/2627/000001", Assert.Single(answers.Select(a => a.Number).Distinct(StringComparer.Ordinal)));
        Assert.Equal(1, await _billing.Portal.ReadAsync(db => db.Payments.CountAsync(Stop)));
        var other = _billing.Typed(Selvam, 600, "223456789012");
        other.Key = "a-key";
        await RefusedAsync("idempotency-mismatch", () => _billing.ReceiveAsync(other));
    }

    [Fact]
    public async Task Cash_of_two_lakh_a_day_is_refused_and_says_why()
    {
        await _billing.ReceiveAsync(Selvam, 1_99_000, "", PaymentMode.Cash);

        var refused = await RefusedAsync("amount", () => _billing.ReceiveAsync(Selvam, 1_000, "", PaymentMode.Cash));
        Assert.Contains("269ST", refused.Message, StringComparison.Ordinal);
        Assert.Contains("₹1,99,000", refused.Message, StringComparison.Ordinal);
        var last = await _billing.ReceiveAsync(Selvam, 999, "", PaymentMode.Cash);

        Assert.Equal("ARC/2627/000002", (await _billing.PaymentAsync(last.Number)).Reference);
        Assert.Equal("ARC/2627/000003", (await _billing.ReceiveAsync("R002", 1_000, "", PaymentMode.Cash)).Number);
    }

    [Fact]
    public async Task Cheques_of_two_banks_may_have_the_same_number()
    {
        var draft = _billing.Typed(Selvam, 500, "004512", PaymentMode.Cheque);
        draft.Bank = "Indian Bank";
        await _billing.ReceiveAsync(draft);
        draft.Bank = "indian bank";
        await RefusedAsync("reference", () => _billing.ReceiveAsync(draft));
        draft.Bank = null;
        await RefusedAsync("reference", () => _billing.ReceiveAsync(draft));
        draft.Bank = "Canara Bank";

        Assert.NotNull(await _billing.ReceiveAsync(draft));
    }

    [Fact]
    public async Task A_cheque_frees_credit_when_it_clears_and_owes_again_when_it_bounces()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 12));
        var cheque = await _billing.ReceiveAsync(Selvam, invoice.Total.Rupees, "004512", PaymentMode.Cheque);
        Assert.Equal((Money.Zero, invoice.Total), ((await _billing.AgainAsync(invoice)).Balance, await UsedAsync()));
        await _billing.BooksHoldAsync();

        await _billing.OnPaymentAsync(p => p.DepositAsync(cheque.Number, Stop));
        await _billing.OnPaymentAsync(p => p.ClearAsync(cheque.Number, Stop));
        Assert.Equal(Money.Zero, await UsedAsync());
        await _billing.BooksHoldAsync();

        await _billing.OnPaymentAsync(p => p.BounceAsync(cheque.Number, "signature differs", Stop));
        Assert.Equal((invoice.Total, invoice.Total), ((await _billing.AgainAsync(invoice)).Balance, await UsedAsync()));
        var again = await _billing.ReceiveAsync(Selvam, invoice.Total.Rupees, "004512", PaymentMode.Cheque); // the shop hands the same cheque in again
        Assert.Equal("ARC/2627/000002", again.Number);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_receipt_entered_by_mistake_is_undone_by_an_administrator_and_its_number_stays()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 12));
        var mistake = await _billing.ReceiveAsync(Selvam, 4_000);

        await Assert.ThrowsAsync<NotAllowedException>(() => _billing.OnPaymentAsync(p => p.ReverseAsync(mistake.Number, "another shop", Stop)));
        Assert.Contains("Reason", (await Assert.ThrowsAsync<BadInputException>(() => _billing.OnPaymentAsync(p => p.ReverseAsync(mistake.Number, " ", Stop), Role.Admin))).Errors.Keys);
        Assert.True(await _billing.OnPaymentAsync(p => p.ReverseAsync(mistake.Number, "another shop", Stop), Role.Admin));

        Assert.Equal((invoice.Total, invoice.Total), ((await _billing.AgainAsync(invoice)).Balance, await UsedAsync()));
        Assert.Equal((ClearingState.Reversed, "another shop"), ((await _billing.PaymentAsync(mistake.Number)).State, (await _billing.PaymentAsync(mistake.Number)).UndoneBecause));
        Assert.Equal("ARC/2627/000002", (await _billing.ReceiveAsync(Selvam, 4_000)).Number);
        await RefusedAsync("wrong-state", () => _billing.OnPaymentAsync(p => p.ReverseAsync(mistake.Number, "again", Stop), Role.Admin));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Sixteen_receipts_at_once_pay_each_rupee_once()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 24));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => _billing.ReceiveAsync(Selvam, 1_000, $"1234567890{i:00}"), Stop)));

        Assert.Equal(Money.Zero, (await _billing.AgainAsync(invoice)).Balance);
        Assert.Equal(invoice.Total - Money.FromRupees(16_000), await UsedAsync());
        await _billing.BooksHoldAsync();
    }

    private async Task<Money> UsedAsync() => (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed;

    private async Task<IEnumerable<string>> WrongAsync(Action<PaymentDraft> spoil)
    {
        var draft = _billing.Typed(Selvam, 10_000);
        spoil(draft);
        return (await Assert.ThrowsAsync<BadInputException>(() => _billing.ReceiveAsync(draft))).Errors.Keys;
    }
}
