using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Documents;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Tests.Papers;
using Microsoft.EntityFrameworkCore;
using static Arivu.Portal.Tests.Billing.Documents.SampleBills;
using static Arivu.Portal.Tests.Papers.PaperWords;

namespace Arivu.Portal.Tests.Billing.Documents;

public sealed class BillingPapersTests(HandWrittenBooks books) : IClassFixture<HandWrittenBooks>
{
    private const int Stranger = 2;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shop_gets_the_original_of_its_own_invoice_and_nothing_else()
    {
        await SaveAsync(Issued(Worked, number: "ARV/2627/000201"));

        Assert.Equal("ARV-2627-000201.pdf", (await InvoiceAsync(Role.Retailer, "ARV/2627/000201", retailer: 1))!.Name);
        Assert.Null(await InvoiceAsync(Role.Retailer, "ARV/2627/000201", PaperCopy.Triplicate, retailer: 1));
        Assert.Null(await InvoiceAsync(Role.Retailer, "ARV/2627/000201", retailer: Stranger));
        Assert.Null(await InvoiceAsync(Role.Admin, "ARV/2627/999999"));
        var copy = await InvoiceAsync(Role.Staff, "ARV/2627/000201", PaperCopy.Triplicate);
        Says(PdfText.All(copy!.Bytes), "TRIPLICATE FOR SUPPLIER");
        Assert.Equal("ARV-2627-000201-triplicate.pdf", copy.Name);
    }

    [Fact]
    public async Task A_paper_is_English_whatever_its_first_reader_speaks()
    {
        await SaveAsync(Issued(Worked, number: "ARV/2627/000290"));
        using var spoken = Languages.Speak("ta");

        Says(PdfText.All((await InvoiceAsync(Role.Retailer, "ARV/2627/000290", retailer: 1))!.Bytes), "Invoice date", Day.ToWrittenText());
    }

    [Fact]
    public async Task Ten_who_ask_at_once_get_the_same_paper_and_it_is_kept_once()
    {
        await SaveAsync(Issued(Worked, number: "ARV/2627/000202"));

        var files = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => InvoiceAsync(Role.Retailer, "ARV/2627/000202", retailer: 1)));

        var kept = Assert.Single(await KeptAsync("ARV/2627/000202"));
        Assert.All(files, file => Assert.Equal(kept.Hash, PaperHash.Of(file!.Bytes)));
        Assert.Equal((1, "original", books.Portal.Clock.Now(), true), (kept.RetailerId, kept.Edition, kept.At, kept.IsWhole));
    }

    [Fact]
    public async Task A_receipt_given_once_is_given_again_as_it_was()
    {
        var invoice = Issued(Worked, number: "ARV/2627/000203");
        var payment = Payment.Receive(new MoneyReceived(1, PaymentMode.Neft, "UTR00000203", Day, Money.FromRupees(20_000)));
        payment.Issue(new IssuedNumber("ARC/2627/000203", Day));
        await SaveAsync(invoice, payment);
        var first = await ReceiptAsync("ARC/2627/000203");
        Says(PdfText.All(first!.Bytes), "On account", "20,000.00", "Selvam Maligai Store");

        await ChangeAsync(async db =>
        {
            var (stored, owed) = (await db.Payments.SingleAsync(p => p.Number == "ARC/2627/000203"), await db.Invoices.SingleAsync(i => i.Number == "ARV/2627/000203"));
            stored.Allocate(owed, Money.FromRupees(5_000));
            db.Add(stored.Allocations[0]);
        });

        Assert.Equal(first.Bytes, (await ReceiptAsync("ARC/2627/000203"))!.Bytes);
        var detail = await books.Portal.AsAsync<PaymentQueries, ReceiptDetail?>(Role.Retailer, q => q.DetailAsync("ARC/2627/000203", Stop), retailer: 1);
        Assert.Equal([("ARV/2627/000203", 5_000m)], detail!.Allocated.Select(a => (a.Invoice, a.Amount.Rupees)));
    }

    [Fact]
    public async Task A_damaged_paper_is_drawn_again_when_that_gives_the_issued_hash_and_refused_otherwise()
    {
        await SaveAsync(Issued(Worked, number: "ARV/2627/000204"));
        var issued = await InvoiceAsync(Role.Admin, "ARV/2627/000204");

        Assert.Empty(await books.Portal.ReadAsync(db => new KeptPapersAreWhole().FaultsAsync(db, Stop)));
        await books.Portal.ReadAsync(db => db.IssuedPapers.Where(p => p.Number == "ARV/2627/000204").ExecuteUpdateAsync(set => set.SetProperty(p => p.File, new byte[] { 1, 2, 3 })));
        Assert.Equal(["The paper ARV/2627/000204 (original) no longer has the hash it was issued with."], await books.Portal.ReadAsync(db => new KeptPapersAreWhole().FaultsAsync(db, Stop)));
        Assert.Equal(issued!.Bytes, (await InvoiceAsync(Role.Admin, "ARV/2627/000204"))!.Bytes);
        Assert.Contains(books.Portal.Log.Lines, line => line.Text.Contains("The kept paper ARV/2627/000204 (original) no longer has the hash", StringComparison.Ordinal));

        await books.Portal.ReadAsync(db => db.IssuedPapers.Where(p => p.Number == "ARV/2627/000204").ExecuteUpdateAsync(set => set.SetProperty(p => p.Hash, PaperHash.Of([1]))));
        await Assert.ThrowsAsync<InvalidDataException>(() => InvoiceAsync(Role.Admin, "ARV/2627/000204"));
    }

    [Fact]
    public async Task A_credited_invoice_is_a_paper_of_its_own_and_the_detail_tells_the_whole_story()
    {
        var invoice = Issued(Worked, number: "ARV/2627/000205");
        var note = CreditNote.ForPieces(invoice, invoice.Lines.ToDictionary(l => l.Id, l => l.Quantity), new CreditGround(CreditReason.Cancellation, "Called off"));
        await SaveAsync(invoice);
        Says(PdfText.All((await InvoiceAsync(Role.Admin, "ARV/2627/000205"))!.Bytes), "Scan to pay");

        note.Issue(new IssuedNumber("ACN/2627/000205", Day));
        await ChangeAsync(async db =>
        {
            db.Add(note);
            (await db.Invoices.SingleAsync(i => i.Number == "ARV/2627/000205")).Credit(note.Total);
        });

        var cancelled = await InvoiceAsync(Role.Admin, "ARV/2627/000205");
        Assert.Equal("ARV-2627-000205-original-cancelled.pdf", cancelled!.Name);
        Says(PdfText.All(cancelled.Bytes), "CANCELLED", "ACN/2627/000205");
        var detail = await books.Portal.AsAsync<InvoiceQueries, InvoiceDetail?>(Role.Retailer, q => q.DetailAsync("ARV/2627/000205", Stop), retailer: 1);
        Assert.Equal(("R001", "Selvam Maligai Store", InvoiceStatus.Cancelled, 0m), (detail!.Retailer, detail.RetailerName, detail.Status, detail.Balance.Rupees));
        Assert.Equal([("ACN/2627/000205", CreditReason.Cancellation, 13_628m)], detail.Credits.Select(c => (c.Number, c.Reason, c.Total.Rupees)));
    }

    [Fact]
    public async Task A_credit_note_s_paper_is_its_shop_s_alone()
    {
        var invoice = Issued(Worked, number: "ARV/2627/000206");
        var note = CreditNote.ForPieces(invoice, new Dictionary<Guid, int> { [invoice.Lines[2].Id] = 1, [invoice.Lines[0].Id] = 2 }, new CreditGround(CreditReason.Return, "Torn"));
        note.Issue(new IssuedNumber("ACN/2627/000206", Day));
        await SaveAsync(invoice, note);

        Says(PdfText.All((await CreditNoteAsync(1))!.Bytes), "ACN/2627/000206", "ARV/2627/000206", "Blanched Almond Flour");
        Assert.Null(await CreditNoteAsync(Stranger));
        var detail = await books.Portal.AsAsync<CreditNoteQueries, CreditNoteDetail?>(Role.Staff, q => q.DetailAsync("ACN/2627/000206", Stop));
        Assert.Equal([(1, 2, 506.84m), (3, 1, 277.27m)], detail!.Lines.Select(l => (l.Position, l.Quantity, l.UnitPrice.Rupees)));
    }

    private Task<PaperFile?> InvoiceAsync(string role, string number, PaperCopy copy = PaperCopy.Original, int? retailer = null) =>
        books.Portal.AsAsync<BillingPapers, PaperFile?>(role, papers => papers.InvoiceAsync(number, copy, Stop), retailer);

    private Task<PaperFile?> ReceiptAsync(string number) => books.Portal.AsAsync<BillingPapers, PaperFile?>(Role.Retailer, papers => papers.ReceiptAsync(number, Stop), retailer: 1);

    private Task<PaperFile?> CreditNoteAsync(int retailer) => books.Portal.AsAsync<BillingPapers, PaperFile?>(Role.Retailer, papers => papers.CreditNoteAsync("ACN/2627/000206", Stop), retailer);

    private Task<List<IssuedPaper>> KeptAsync(string number) => books.Portal.ReadAsync(db => db.IssuedPapers.AsNoTracking().Where(p => p.Number == number).ToListAsync());

    private Task<int> SaveAsync(params object[] rows) => ChangeAsync(db =>
    {
        db.AddRange(rows);
        return Task.CompletedTask;
    });

    private Task<int> ChangeAsync(Func<Portal.Data.PortalDbContext, Task> change) => books.Portal.ReadAsync(async db =>
    {
        await change(db);
        return await db.SaveChangesAsync();
    });
}
