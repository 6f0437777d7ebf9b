using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

/// <summary>Staff draft credit notes; an administrator decides.</summary>
public sealed class CreditDraftTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_has_no_number_and_moves_nothing_until_it_is_issued()
    {
        var invoice = await DeliveredAsync();
        var drafted = await DraftAsync(Pieces(invoice, 2));

        Assert.Equal("", drafted!.Number);
        Assert.Empty(await _billing.NotesAsync(invoice));
        Assert.Equal((invoice.Total, invoice.Total), ((await _billing.AgainAsync(invoice)).Balance, (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed));
        await _billing.BooksHoldAsync();

        var waiting = Assert.Single(await WaitingAsync(invoice.Number));
        Assert.Equal((drafted.Total, "torn packs", "test@arivu.example"), (waiting.Total, waiting.Note, waiting.Actor));
        var issued = await IssueAsync(waiting.Id);

        Assert.Equal(drafted with { Number = "ACN/2627/000001" }, issued);
        Assert.Equal((invoice.Total - issued!.Total, invoice.Total - issued.Total), ((await _billing.AgainAsync(invoice)).Balance, (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed));
        Assert.Empty(await WaitingAsync());
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task An_amount_is_issued_as_it_was_drafted()
    {
        var invoice = await DeliveredAsync();
        await DraftAsync(new CreditNoteDraft { Invoice = invoice.Number, Amount = Money.FromRupees(500), AmountIncludesTax = false, Sku = Atta, Reason = "the old price" });

        var issued = await IssueAsync((await WaitingAsync())[0].Id);

        Assert.Equal((Money.FromRupees(500), Money.FromRupees(525)), (issued!.Taxable, issued.Total));
        Assert.Equal(CreditReason.Overcharge, (await _billing.NotesAsync(invoice))[0].Reason);
    }

    [Fact]
    public async Task A_draft_that_no_longer_fits_is_refused_and_stays()
    {
        var invoice = await DeliveredAsync();
        await DraftAsync(Pieces(invoice, 6));
        await TakeBackAsync(invoice, 20);
        var id = (await WaitingAsync())[0].Id;

        var refused = await RefusedAsync("quantity", () => IssueAsync(id));

        Assert.Equal($"{Atta}: 4 of 24 pieces can still be credited.", refused.Message);
        Assert.Single(await WaitingAsync());
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_draft_that_would_be_another_note_by_now_is_refused()
    {
        var invoice = await DeliveredAsync();
        await DraftAsync(Pieces(invoice, 12));
        await _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, s => s.IssueAsync(new CreditNoteDraft { Invoice = invoice.Number, Amount = invoice.Total - Money.FromRupees(100), Reason = "price" }, Stop));

        var refused = await RefusedAsync("amount", async () => await IssueAsync((await WaitingAsync())[0].Id));

        Assert.Contains("more was credited meanwhile", refused.Message, StringComparison.Ordinal);
        Assert.Single(await _billing.NotesAsync(invoice));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Of_two_administrators_at_once_one_wins_and_one_note_stands()
    {
        var invoice = await DeliveredAsync();
        await DraftAsync(Pieces(invoice, 2));
        var id = (await WaitingAsync())[0].Id;

        var tries = await Task.WhenAll(TryAsync(() => IssueAsync(id)), TryAsync(() => IssueAsync(id)), TryAsync(() => DiscardAsync(id, "no")));

        Assert.Equal(2, tries.Count(code => code == "wrong-state"));
        Assert.True((await _billing.NotesAsync(invoice)).Count <= 1);
        Assert.Empty(await WaitingAsync());
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_draft_is_discarded_with_a_reason_and_cannot_be_issued_then()
    {
        var invoice = await DeliveredAsync();
        await DraftAsync(Pieces(invoice, 2));
        var id = (await WaitingAsync())[0].Id;
        Assert.Contains("Reason", (await Assert.ThrowsAsync<BadInputException>(() => DiscardAsync(id, " "))).Errors.Keys);

        Assert.True(await DiscardAsync(id, "The driver counted 24"));

        Assert.Equal("test@arivu.example discarded this draft already.", (await RefusedAsync("wrong-state", () => IssueAsync(id))).Message);
        var discarded = await _billing.Portal.ReadAsync(db => db.WaitingCreditNotes.Select(n => new { n.State, n.Answer }).SingleAsync(Stop));
        Assert.Equal((WaitingNoteState.Discarded, "The driver counted 24"), (discarded.State, discarded.Answer));
        Assert.Equal(invoice.Total, (await _billing.AgainAsync(invoice)).Balance);
    }

    [Fact]
    public async Task Drafting_is_the_team_s_deciding_the_administrators_and_shops_see_none_of_it()
    {
        var invoice = await DeliveredAsync();
        await DraftAsync(Pieces(invoice, 1));
        var (id, shop) = ((await WaitingAsync())[0].Id, (await _billing.Trade.RetailerAsync(Selvam)).Id);

        await Assert.ThrowsAsync<NotAllowedException>(() => IssueAsync(id, Role.Staff));
        await Assert.ThrowsAsync<NotAllowedException>(() => _billing.Portal.AsAsync<CreditNoteService, bool>(Role.Staff, s => s.DiscardDraftAsync(id, "no", Stop)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Retailer, s => s.ProposeAsync(Pieces(invoice, 1), Stop), shop));
        Assert.Empty(await _billing.Portal.AsAsync<WaitingNoteQueries, IReadOnlyList<WaitingNoteRow>>(Role.Retailer, q => q.ListAsync(null, Stop), shop));
        Assert.Null(await IssueAsync(Guid.CreateVersion7()));
        Assert.False(await DiscardAsync(Guid.CreateVersion7(), "no"));
    }

    private async Task<Invoice> DeliveredAsync()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        return await _billing.DeliveredAsync(Selvam, (Atta, 24));
    }

    private async Task TakeBackAsync(Invoice invoice, int pieces)
    {
        await _billing.Trade.AsTeamAsync(o => o.TakeBackAsync(invoice.OrderNumber, new TakeBackGoods([new PlaceLine(Atta, pieces)], Sound: false, "damaged"), Stop));
        await _billing.DrainAsync();
    }

    private static CreditNoteDraft Pieces(Invoice invoice, int pieces) => new() { Invoice = invoice.Number, Lines = [new(Atta, pieces)], Ground = CreditReason.Damage, Reason = "torn packs" };

    private Task<WrittenCreditNote?> DraftAsync(CreditNoteDraft draft) => _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Staff, s => s.ProposeAsync(draft, Stop));

    private Task<IReadOnlyList<WaitingNoteRow>> WaitingAsync(string? invoice = null) => _billing.Portal.AsAsync<WaitingNoteQueries, IReadOnlyList<WaitingNoteRow>>(Role.Staff, q => q.ListAsync(invoice, Stop));

    private Task<WrittenCreditNote?> IssueAsync(Guid id, string role = Role.Admin) => _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(role, s => s.IssueDraftAsync(id, Stop));

    private Task<bool> DiscardAsync(Guid id, string reason) => _billing.Portal.AsAsync<CreditNoteService, bool>(Role.Admin, s => s.DiscardDraftAsync(id, reason, Stop));

    private static async Task<string> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return "";
        }
        catch (RuleBrokenException broken)
        {
            return broken.Code;
        }
    }
}
