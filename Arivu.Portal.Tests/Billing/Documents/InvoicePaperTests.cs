using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Documents;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Tests.Papers;
using UglyToad.PdfPig;
using static Arivu.Portal.Tests.Billing.Documents.SampleBills;
using static Arivu.Portal.Tests.Papers.PaperWords;

namespace Arivu.Portal.Tests.Billing.Documents;

public sealed class InvoicePaperTests(Typesetter type) : IClassFixture<Typesetter>
{
    [Fact]
    public void The_worked_invoice_within_a_state_holds_everything_the_law_wants()
    {
        var text = Text(Issued(Worked).Detail());

        Says(text, "TAX INVOICE", "ORIGINAL FOR RECIPIENT", "ARV/2627/000123", "22 Nov 2026", "7 Dec 2026", "15 days from delivery", SellerGstin, "ZZZCA9001D", "10026000000001", BuyerGstin, "22426000000001");
        Says(text, "Tamil Nadu (33)", "Reverse charge", "No", "SO-2627-000123", "PO-77", "Example Bank", "000000000001", "EXMP0000001");
        Says(text, "Blanched Almond Flour 500\u00A0g", "11063090", "506.84", "121.64", "5,960.44", "149.01", "6,258.46");
        Says(text, "Groundnut Oil 1\u00A0L", "15089091", "338.20", "4,058.40", "101.46", "4,261.32", "Erythritol 500\u00A0g", "29054900", "277.27", "138.64", "2,634.06", "237.07", "3,108.20");
        Says(text, "12,913.18", "\u2212260.28", "12,652.90", "487.54", "0.02", "₹ 13,628.00", "Rupees Thirteen Thousand Six Hundred Twenty-Eight Only", "CGST", "SGST", "Page 1 of 1");
        SaysNot(text, "IGST");
    }

    [Fact]
    public void The_worked_invoice_between_states_carries_igst_alone()
    {
        var text = Text(Issued(Worked, SupplyKind.InterState).Detail());

        Says(text, "IGST", "Karnataka (29)", "298.02", "202.92", "474.13", "975.07", "0.03", "₹ 13,628.00");
        SaysNot(text, "CGST ₹", "SGST");
    }

    [Fact]
    public void Within_a_union_territory_the_second_head_is_utgst()
    {
        var text = Text(Issued(Worked, SupplyKind.IntraUnionTerritory).Detail());

        Says(text, "CGST", "UTGST", "Chandigarh (04)");
        SaysNot(text, "SGST");
    }

    [Fact]
    public void Tax_stands_by_hsn_code_and_rate()
    {
        var sums = HsnSum.Of(Issued([.. Worked, Goods("AF-FLR-004", "Coconut Flour 500 g", "11063090", 10, 100, 5), Goods("AF-FLR-005", "Loose Flour", "11063090", 10, 100, 0)]).Detail());

        Assert.Equal([("11063090", 0m, 1000m), ("11063090", 5m, 6960.44m), ("15089091", 5m, 4058.40m), ("29054900", 18m, 2634.06m)], sums.Select(s => (s.Hsn, s.GstRate, s.Taxable.Rupees)));
        Assert.Equal(Money.FromRupees(149.01m + 25), sums[1].Tax.Cgst);
    }

    [Fact]
    public void Names_in_tamil_and_devanagari_are_exact() => Says(Text(Issued(Worked).Detail()), "செல்வம் மளிகை ஸ்டோர்", "श्री गणेश किराना");

    [Fact]
    public void The_same_invoice_gives_the_same_bytes()
    {
        using var another = new Typesetter();
        var invoice = Issued(Worked);

        Assert.Equal(InvoicePaper.Of(invoice.Detail(), PaperCopy.Original).ToPdf(type), InvoicePaper.Of(invoice.Detail(), PaperCopy.Original).ToPdf(another));
    }

    [Fact]
    public void What_moves_after_issue_does_not_change_the_paper()
    {
        var invoice = Issued(Worked);
        var before = InvoicePaper.Of(invoice.Detail(), PaperCopy.Original).ToPdf(type);

        invoice.ArrivedOn(Day.AddDays(4));
        invoice.Settle(Money.FromRupees(5_000));

        Assert.Equal(before, InvoicePaper.Of(invoice.Detail(), PaperCopy.Original).ToPdf(type));
    }

    [Fact]
    public void Nil_rated_goods_alone_are_a_bill_of_supply_without_any_tax()
    {
        var text = Text(Issued([Salt], parties: Unregistered).Detail());

        Says(text, "BILL OF SUPPLY", "Rule 49", "ABS/2627/000007", "Rock Salt 1\u00A0kg", "25010020", "684.00", "Rupees Six Hundred Eighty-Four Only", "Unregistered");
        SaysNot(text, "CGST ₹", "SGST", "IGST", "GST %", "Taxable", "Reverse charge", "TAX INVOICE");
    }

    [Theory]
    [InlineData(true, "TAX INVOICE", "Rule 46,")]
    [InlineData(false, "INVOICE-CUM-BILL OF SUPPLY", "Rule 46A,")]
    public void Taxed_and_nil_goods_together_are_named_by_who_buys(bool registered, string title, string rule) =>
        Says(Text(Issued([.. Worked, Salt], parties: registered ? Parties : Unregistered).Detail()), title, rule, "nil");

    [Theory]
    [InlineData(PaperCopy.Original, "ORIGINAL FOR RECIPIENT")]
    [InlineData(PaperCopy.Duplicate, "DUPLICATE FOR TRANSPORTER")]
    [InlineData(PaperCopy.Triplicate, "TRIPLICATE FOR SUPPLIER")]
    public void Each_copy_says_for_whom_it_is(PaperCopy copy, string mark) => Says(PdfText.All(InvoicePaper.Of(Issued(Worked).Detail(), copy).ToPdf(type)), mark);

    [Fact]
    public void A_hundred_and_twenty_lines_run_over_pages_with_heads_and_sums_carried_over()
    {
        var invoice = Issued(Many(120)).Detail();
        var pages = PdfText.Pages(InvoicePaper.Of(invoice, PaperCopy.Original).ToPdf(type));

        Assert.InRange(pages.Count, 4, 8);
        Assert.All(pages.Index(), page => Says(page.Item, $"Page {page.Index + 1} of {pages.Count}", "ARV/2627/000123", SellerGstin));
        var text = string.Join('\n', pages);
        Findings.None(invoice.Lines.Where(line => !text.Contains(line.Sku, StringComparison.Ordinal) || !text.Contains(line.Total.ToAmount(), StringComparison.Ordinal)).Select(line => line.Sku));
        var tablePages = pages.Where(page => page.Contains("Taxable\nvalue ₹", StringComparison.Ordinal)).ToList();
        var carried = tablePages.SkipLast(1).Select(page => LineAfter(page, "Carried forward")).ToList();
        Assert.True(carried.Count >= 3);
        Assert.Equal(carried, tablePages.Skip(1).Select(page => LineAfter(page, "Brought forward")));
    }

    [Fact]
    public void An_invoice_issued_at_shipment_names_batches_and_expiries() =>
        Says(Text(Issued(Worked).Shipped()), "SO-2627-000123-1", "TN 37 AB 1234", "Batch EARLY1, expires 31 Jan 2027: 4", "Batch LATER1, expires 31 Mar 2027: 8", "LATER3");

    [Fact]
    public void A_cancelled_invoice_says_so_on_every_page_and_asks_for_no_money()
    {
        var invoice = Issued(Many(60));
        invoice.Credit(invoice.Total);
        var pages = PdfText.Pages(InvoicePaper.Of(invoice.Detail(new InvoiceCredit("ACN/2627/000012", Day.AddDays(3), CreditReason.Cancellation, invoice.Total)), PaperCopy.Original).ToPdf(type));

        Assert.All(pages, page => Says(page, "CANCELLED"));
        Says(pages[0], "Credited in full by ACN/2627/000012 of 25 Nov 2026");
        Assert.DoesNotContain("Scan to pay", string.Join('\n', pages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, "upi://pay?pa=arivufoods.demo@examplebank&pn=Arivu%20Foods&am=1050.00&cu=INR&tr=ARV2627000123&tn=Invoice%20ARV-2627-000123")]
    [InlineData(95_238, "upi://pay?pa=arivufoods.demo@examplebank&pn=Arivu%20Foods&am=100000.00&cu=INR&tr=ARV2627000123&tn=Invoice%20ARV-2627-000123")]
    [InlineData(95_239, null)]
    public void Up_to_a_lakh_the_code_pays_by_upi_and_above_it_the_account_does(int price, string? link)
    {
        var pdf = InvoicePaper.Of(Issued([Goods("AF-1", "Atta", "11063090", 1, price, 5)]).Detail(), PaperCopy.Original).ToPdf(type);
        using var read = PdfDocument.Open(pdf);

        Assert.Equal(link, read.GetPages().SelectMany(page => page.GetHyperlinks()).SingleOrDefault()?.Uri);
        Says(PdfText.All(pdf), link is null ? "PAY BY NEFT OR RTGS" : "Scan to pay by UPI", "EXMP0000001");
    }

    [Fact]
    public void Twelve_lines_stay_below_eighty_kilobytes() => Assert.InRange(InvoicePaper.Of(Issued(Many(12)).Detail(), PaperCopy.Original).ToPdf(type).Length, 10_000, 80_000);

    private string Text(InvoiceDetail invoice) => PdfText.All(InvoicePaper.Of(invoice, PaperCopy.Original).ToPdf(type));

    private static string LineAfter(string page, string words)
    {
        var lines = page.Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith(words, StringComparison.Ordinal));
        return $"{lines[at][words.Length..]} {lines[at + 1]}";
    }
}
