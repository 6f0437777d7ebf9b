using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

public sealed class ClaimServiceTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shop_s_note_becomes_a_receipt_when_the_money_is_found()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 12));
        var id = await WriteAsync(Selvam, Said(invoice.Total, invoice.Number));
        Assert.Equal((ClaimState.Open, invoice.Total), ((await ClaimAsync(id)).State, (await _billing.AgainAsync(invoice)).Balance));

        var draft = _billing.Typed(Selvam, invoice.Total.Rupees);
        draft.Claim = id;
        var receipt = await _billing.ReceiveAsync(draft);

        Assert.Equal((ClaimState.Received, receipt.Number), ((await ClaimAsync(id)).State, (await ClaimAsync(id)).PaymentNumber));
        await RefusedAsync("wrong-state", () => DeclineAsync(id, "too late"));
        await _billing.OnPaymentAsync(p => p.ReverseAsync(receipt.Number, "typed twice", Stop), Role.Admin);
        Assert.Equal(ClaimState.Open, (await ClaimAsync(id)).State);
    }

    [Fact]
    public async Task A_receipt_with_the_note_s_reference_answers_it_without_being_told()
    {
        var id = await WriteAsync(Selvam, Said(Money.FromRupees(500)));

        await _billing.ReceiveAsync(Selvam, 500);

        Assert.Equal("ARC/2627/000001", (await ClaimAsync(id)).PaymentNumber);
        await RefusedAsync("reference", () => WriteAsync(Selvam, Said(Money.FromRupees(500))));
    }

    [Fact]
    public async Task The_team_declines_with_a_reason_that_the_shop_reads()
    {
        var id = await WriteAsync(Selvam, Said(Money.FromRupees(500)));
        await RefusedAsync("reference", () => WriteAsync(Selvam, Said(Money.FromRupees(500))));

        Assert.Contains("Reason", (await Assert.ThrowsAsync<BadInputException>(() => DeclineAsync(id, ""))).Errors.Keys);
        Assert.True(await DeclineAsync(id, "Nothing came until today."));

        Assert.Equal((ClaimState.Declined, "Nothing came until today."), ((await ClaimAsync(id)).State, (await ClaimAsync(id)).Answer));
        await WriteAsync(Selvam, Said(Money.FromRupees(500))); // and may be told again
    }

    [Fact]
    public async Task A_note_is_the_shop_s_own()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var foreign = await _billing.BilledAsync("R002", (Atta, 12));
        var id = await WriteAsync(Selvam, Said(Money.FromRupees(500)));

        Assert.Contains("Invoice", (await Assert.ThrowsAsync<BadInputException>(() => WriteAsync(Selvam, Said(foreign.Total, foreign.Number)))).Errors.Keys);
        Assert.Contains("Reference", (await Assert.ThrowsAsync<BadInputException>(() => WriteAsync(Selvam, new ClaimDraft { Amount = Money.FromRupees(5), Mode = PaymentMode.Upi, Reference = "12", ReceivedOn = _billing.Trade.Today }))).Errors.Keys);
        Assert.False(await WithdrawAsync("R002", id));
        await Assert.ThrowsAsync<NotAllowedException>(() => AsShopAsync("R002", s => s.DeclineAsync(id, "mine", Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _billing.Portal.AsAsync<ClaimService, Guid>(Role.Admin, s => s.WriteAsync(Said(Money.FromRupees(5)), Stop)));
        Assert.True(await WithdrawAsync(Selvam, id));
        Assert.Equal(ClaimState.Withdrawn, (await ClaimAsync(id)).State);
    }

    private ClaimDraft Said(Money amount, string? invoice = null) =>
        new() { Amount = amount, Mode = PaymentMode.Upi, Reference = "123456789012", ReceivedOn = _billing.Trade.Today, Invoice = invoice };

    private Task<Guid> WriteAsync(string shop, ClaimDraft draft) => AsShopAsync(shop, s => s.WriteAsync(draft, Stop));

    private Task<bool> WithdrawAsync(string shop, Guid id) => AsShopAsync(shop, s => s.WithdrawAsync(id, Stop));

    private Task<bool> DeclineAsync(Guid id, string reason) => _billing.Portal.AsAsync<ClaimService, bool>(Role.Staff, s => s.DeclineAsync(id, reason, Stop));

    private async Task<T> AsShopAsync<T>(string shop, Func<ClaimService, Task<T>> act) => await _billing.Portal.AsAsync(Role.Retailer, act, (await _billing.Trade.RetailerAsync(shop)).Id);

    private Task<PaymentClaim> ClaimAsync(Guid id) => _billing.Portal.ReadAsync(db => db.PaymentClaims.AsNoTracking().SingleAsync(c => c.Id == id, Stop));
}
