using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders;
using static Arivu.Portal.Tests.Orders.TradeBench;

namespace Arivu.Portal.Tests.Billing;

public sealed class CreditNoteServiceTests : IAsyncDisposable
{
    private readonly BillingBench _billing = new();

    public ValueTask DisposeAsync() => _billing.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_amount_with_GST_lowers_what_is_owed_and_the_credit_in_use()
    {
        var invoice = await DeliveredAsync();
        var draft = new CreditNoteDraft { Invoice = invoice.Number, Amount = Money.FromRupees(500), Reason = "the old price" };

        var tried = await _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Staff, s => s.PreviewAsync(draft, Stop));
        Assert.Equal(("", invoice.Total), (tried!.Number, (await _billing.AgainAsync(invoice)).Balance));
        var note = (await IssueAsync(draft))!;

        Assert.Equal(tried with { Number = "ACN/2627/000001" }, note);
        Assert.Equal((Money.FromRupees(476.19m), Money.FromRupees(11.90m), Money.FromRupees(0.01m), Money.FromRupees(500)), (note.Taxable, note.Cgst, note.RoundOff, note.Total));
        Assert.Equal((invoice.Total - note.Total, invoice.Total - note.Total), ((await _billing.AgainAsync(invoice)).Balance, (await _billing.Trade.RetailerAsync(Selvam)).CreditUsed));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Pieces_that_arrived_damaged_are_credited_once_also_when_they_come_back_later()
    {
        var invoice = await DeliveredAsync();
        await IssueAsync(Pieces(invoice, 2, CreditReason.Damage));

        await ReturnAsync(invoice, 1);
        await ReturnAsync(invoice, 1);
        Assert.Equal((2, 1), ((await _billing.AgainAsync(invoice)).Lines.Single().CreditedQuantity, (await _billing.NotesAsync(invoice)).Count));
        await _billing.BooksHoldAsync();
        await IssueAsync(Pieces(invoice, 4, CreditReason.Damage));
        await ReturnAsync(invoice, 7); // the 4, and 3 more
        Assert.Equal(9, (await _billing.AgainAsync(invoice)).Lines.Single().CreditedQuantity);
        await _billing.BooksHoldAsync();
        await ReturnAsync(invoice, 15);

        Assert.Equal(24, (await _billing.AgainAsync(invoice)).Lines.Single().CreditedQuantity);
        Assert.Equal(Money.Zero, (await _billing.AgainAsync(invoice)).Balance);
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task Pieces_that_never_arrived_cannot_come_back_so_what_comes_back_is_credited_beside_them()
    {
        var invoice = await DeliveredAsync();
        await IssueAsync(Pieces(invoice, 2, CreditReason.ShortShipment));

        await ReturnAsync(invoice, 3);

        Assert.Equal(5, (await _billing.AgainAsync(invoice)).Lines.Single().CreditedQuantity);
    }

    [Fact]
    public async Task Only_pieces_that_arrived_can_be_credited_as_short_or_damaged()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        var invoice = await _billing.BilledAsync(Selvam, (Atta, 24));
        await RefusedAsync("quantity", () => IssueAsync(Pieces(invoice, 1, CreditReason.Damage)));
        await _billing.Trade.AsTeamAsync(o => o.StartPackingAsync(invoice.OrderNumber, Stop));
        await _billing.Trade.AsTeamAsync(o => o.ShipAsync(invoice.OrderNumber, new ShipGoods { Lines = [new(Atta, 10)] }, Stop));
        await RefusedAsync("quantity", () => IssueAsync(Pieces(invoice, 1, CreditReason.Damage)));
        await _billing.Trade.AsTeamAsync(o => o.DeliverAsync(invoice.OrderNumber, null, Stop));

        var refused = await RefusedAsync("quantity", () => IssueAsync(Pieces(invoice, 11, CreditReason.ShortShipment)));
        Assert.Equal($"{Atta}: 10 of 24 pieces arrived and can still be credited. Call off or take back the others on the order.", Assert.Single(refused.Errors["Lines[0].Quantity"]));
        await ReturnAsync(invoice, 3);
        await RefusedAsync("quantity", () => IssueAsync(Pieces(invoice, 8, CreditReason.Damage)));
        await IssueAsync(Pieces(invoice, 5, CreditReason.Damage));
        await RefusedAsync("quantity", () => IssueAsync(Pieces(invoice, 3, CreditReason.Damage)));
        Assert.NotNull(await IssueAsync(Pieces(invoice, 2, CreditReason.ShortShipment)));

        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task A_draft_sent_twice_is_one_note_and_another_one_needs_another_key()
    {
        var invoice = await DeliveredAsync();
        var draft = new CreditNoteDraft { Invoice = invoice.Number, Amount = Money.FromRupees(500), Reason = "the old price", Key = "try-1" };

        var first = await IssueAsync(draft);
        var second = await IssueAsync(draft);
        draft.Amount = Money.FromRupees(400);

        await RefusedAsync("idempotency-mismatch", () => IssueAsync(draft));
        Assert.Equal(first, second);
        Assert.Single(await _billing.NotesAsync(invoice));
    }

    [Fact]
    public async Task No_number_is_drawn_for_a_credit_of_nothing()
    {
        var invoice = await DeliveredAsync();

        await RefusedAsync("amount", () => IssueAsync(new CreditNoteDraft { Invoice = invoice.Number, Amount = Money.FromRupees(0.40m), Reason = "x" }));
        await IssueAsync(new CreditNoteDraft { Invoice = invoice.Number, Amount = invoice.Total, Reason = "goodwill" });
        await ReturnAsync(invoice, 2);

        Assert.Equal(invoice.Total, Assert.Single(await _billing.NotesAsync(invoice)).Total);
    }

    [Fact]
    public async Task What_cannot_be_credited_is_refused_and_changes_nothing()
    {
        var invoice = await DeliveredAsync();

        await RefusedAsync("quantity", () => IssueAsync(Pieces(invoice, 25)));
        await RefusedAsync("amount", () => IssueAsync(new CreditNoteDraft { Invoice = invoice.Number, Amount = Money.FromRupees(99_999), Reason = "all of it" }));
        Assert.Contains("Amount", (await BadAsync(new CreditNoteDraft { Invoice = invoice.Number, Reason = "nothing" })).Keys);
        Assert.Contains("Reason", (await BadAsync(new CreditNoteDraft { Invoice = invoice.Number, Amount = Money.FromRupees(5) })).Keys);
        Assert.Contains("Lines[0].Sku", (await BadAsync(new CreditNoteDraft { Invoice = invoice.Number, Lines = [new("NO-SUCH", 1)], Reason = "x" })).Keys);
        Assert.Contains("Lines[0]", (await BadAsync(new CreditNoteDraft { Invoice = invoice.Number, Lines = [new(Atta, 0)], Reason = "x" })).Keys);
        Assert.Null(await IssueAsync(new CreditNoteDraft { Invoice = "ARV/2627/000999", Amount = Money.FromRupees(5), Reason = "x" }));
        await Assert.ThrowsAsync<NotAllowedException>(() => _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Staff, s => s.IssueAsync(Pieces(invoice, 1), Stop)));

        Assert.Empty(await _billing.NotesAsync(invoice));
        await _billing.BooksHoldAsync();
    }

    [Fact]
    public async Task After_the_deadline_of_section_34_a_person_is_told_why_not()
    {
        var invoice = await DeliveredAsync();
        _billing.Portal.Clock.SetUtcNow(new DateTimeOffset(2027, 11, 30, 18, 29, 0, TimeSpan.Zero));
        Assert.NotNull(await IssueAsync(Pieces(invoice, 1)));
        _billing.Portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var refused = await RefusedAsync("too-late", () => IssueAsync(Pieces(invoice, 1)));

        Assert.Contains("until 30 Nov 2027", refused.Message, StringComparison.Ordinal);
    }

    private async Task<Invoice> DeliveredAsync()
    {
        await _billing.Trade.StockAsync(Atta, 60);
        return await _billing.DeliveredAsync(Selvam, (Atta, 24));
    }

    private async Task ReturnAsync(Invoice invoice, int pieces)
    {
        await _billing.Trade.AsTeamAsync(o => o.TakeBackAsync(invoice.OrderNumber, new TakeBackGoods([new PlaceLine(Atta, pieces)], Sound: false, "damaged"), Stop));
        await _billing.DrainAsync();
    }

    private static CreditNoteDraft Pieces(Invoice invoice, int pieces, CreditReason? ground = null) =>
        new() { Invoice = invoice.Number, Lines = [new(Atta, pieces)], Ground = ground, Reason = "torn packs" };

    private Task<WrittenCreditNote?> IssueAsync(CreditNoteDraft draft) => _billing.Portal.AsAsync<CreditNoteService, WrittenCreditNote?>(Role.Admin, s => s.IssueAsync(draft, Stop));

    private async Task<IReadOnlyDictionary<string, string[]>> BadAsync(CreditNoteDraft draft) => (await Assert.ThrowsAsync<BadInputException>(() => IssueAsync(draft))).Errors;
}
