using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using CsCheck;
using static Arivu.Portal.Tests.Billing.Sample;

namespace Arivu.Portal.Tests.Billing;

public sealed class CreditNoteTests
{
    [Fact]
    public void Five_hundred_with_GST_out_of_five_thousand()
    {
        var invoice = OfFiveThousand();

        var note = Credit(invoice, Rs(500), withGst: true);

        Assert.Equal((Rs(476.19m), Rs(11.90m), Rs(11.90m), Money.Zero), (note.Taxable, note.Cgst, note.Sgst, note.Igst));
        Assert.Equal((Rs(0.01m), Rs(500), Rs(4500)), (note.RoundOff, note.Total, invoice.Balance));
    }

    [Fact]
    public void Five_hundred_before_GST_is_five_hundred_and_twenty_five()
    {
        var note = Credit(OfFiveThousand(), Rs(500), withGst: false);

        Assert.Equal((Rs(500), Rs(12.50m), Rs(12.50m), Rs(525)), (note.Taxable, note.Cgst, note.Sgst, note.Total));
    }

    [Fact]
    public void Two_of_twelve_almond_flour_come_back()
    {
        var note = Credit(Worked(SupplyKind.IntraState), "ALMOND", 2);

        Assert.Equal((Rs(993.41m), Rs(24.84m), Rs(24.84m)), (note.Taxable, note.Cgst, note.Sgst));
        Assert.Equal((Rs(1043), Rs(-0.09m)), (note.Total, note.RoundOff));
    }

    [Fact]
    public void An_amount_over_all_lines_is_spread_pro_rata_of_what_is_left()
    {
        var invoice = Worked(SupplyKind.InterState);
        Credit(invoice, "OIL", 12);

        var note = Credit(invoice, Rs(1000), withGst: false);

        Assert.Equal(["ALMOND", "ERYTHRITOL"], note.Lines.Select(l => l.Sku));
        Assert.Equal(Rs(1000), note.Taxable);
        Assert.Equal(Rs(693.52m), note.Lines[0].Taxable); // 1000 x 5960.44 / 8594.50
        Assert.Equal([5, 18], note.Lines.Select(l => l.GstRate));
    }

    [Fact]
    public void All_that_is_left_can_be_credited_by_its_whole_rupees()
    {
        var invoice = Worked(SupplyKind.IntraState);

        var note = Credit(invoice, Rs(13628), withGst: true);

        Assert.Equal((invoice.Taxable, invoice.Cgst, invoice.Sgst, invoice.RoundOff), (note.Taxable, note.Cgst, note.Sgst, note.RoundOff));
        Assert.Equal((Money.Zero, InvoiceStatus.Cancelled), (invoice.Balance, invoice.StatusOn(Issued)));
    }

    [Fact]
    public void More_than_was_billed_is_never_credited()
    {
        var invoice = OfFiveThousand();
        Credit(invoice, "ATTA", 8);

        Assert.Equal("quantity", Assert.Throws<RuleBrokenException>(() => Credit(invoice, "ATTA", 3)).Code);
        Assert.Equal("amount", Assert.Throws<RuleBrokenException>(() => Credit(invoice, Rs(1001), withGst: true)).Code);
        Assert.Equal("amount", Assert.Throws<RuleBrokenException>(() => Credit(invoice, Rs(952.39m), withGst: false)).Code);
        Assert.Equal("amount", Assert.Throws<RuleBrokenException>(() => Credit(invoice, Money.Zero, withGst: true)).Code);
    }

    [Fact]
    public void Pieces_cost_less_when_their_price_was_lowered_before()
    {
        var invoice = OfFiveThousand();
        Credit(invoice, Rs(2380.95m), withGst: false); // half of the value

        Assert.Equal(Rs(238.10m), Credit(invoice, "ATTA", 1).Taxable);
    }

    [Fact]
    public void The_last_piece_takes_the_rupees_that_rounding_left_though_it_is_worth_less_than_half_of_one()
    {
        var invoice = Of(SupplyKind.IntraState, Goods("ATTA", 10, 1.40m, 0));
        for (var piece = 1; piece < 10; piece++)
        {
            Credit(invoice, "ATTA", 1); // 1.40 is a note over ₹1
        }

        Credit(invoice, Rs(1), withGst: true);
        var rest = new Dictionary<Guid, int> { [invoice.Lines[0].Id] = 1 };

        Assert.Equal(Rs(4), CreditNote.WorthOf(invoice, rest, withGst: true));
        Assert.Equal(Rs(4), Credit(invoice, "ATTA", 1).Total);
        Assert.Equal(Money.Zero, invoice.Balance);
    }

    [Fact]
    public void After_the_deadline_the_value_is_credited_and_the_tax_is_not()
    {
        var invoice = OfFiveThousand();
        Assert.Equal(new DateOnly(2027, 11, 30), CreditDeadline.Of(Issued));
        Assert.Equal(new DateOnly(2027, 11, 30), CreditDeadline.Of(new DateOnly(2027, 3, 31)));
        Assert.Equal(new DateOnly(2028, 11, 30), CreditDeadline.Of(new DateOnly(2027, 4, 1)));

        var note = Credit(invoice, "ATTA", 10, Return with { WithGst = false });

        Assert.Equal((Rs(4761.90m), Money.Zero, Money.Zero, Rs(4762)), (note.Taxable, note.Cgst, note.Sgst, note.Total));
        Assert.Equal(Rs(238), invoice.Balance);
    }

    [Fact]
    public void Any_run_of_credit_notes_ends_exactly_at_nothing_head_by_head()
    {
        var goods = Gen.Select(Gen.Int[1, 30], Gen.Long[1, 90_000], Gen.OneOf(Gen.Const(0m), Gen.Const(5m), Gen.Const(18m), Gen.Const(40m)), Gen.Int[0, 90])
            .Select((pieces, paise, rate, percentOff) => (pieces, paise, rate, discount: paise * pieces * percentOff / 100));
        var acts = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100], Gen.Bool, Gen.Bool).Array[0, 12];
        Gen.Select(goods.Array[1, 6], Gen.Enum<SupplyKind>(), acts).Sample((lines, supply, steps) =>
        {
            var invoice = Of(supply, [.. lines.Select((l, i) => new BilledGoods(Guid.CreateVersion7(), $"S{i}", "n", "19019090", "PAC", l.pieces, new Money(l.paise), new Money(l.paise), new Money(l.discount), l.rate))]);
            var notes = steps.Select(s => Partly(invoice, s)).OfType<CreditNote>().ToList();
            var rest = invoice.Lines.Where(l => l.LeftQuantity > 0).ToDictionary(l => l.Id, l => l.LeftQuantity);
            if (rest.Count > 0 && CreditNote.WorthOf(invoice, rest, withGst: true) == Money.Zero)
            {
                return invoice.Total == invoice.Credited; // nothing that a note could say is left
            }

            if (rest.Count > 0)
            {
                notes.Add(CreditNote.ForPieces(invoice, rest, Return));
                invoice.Credit(notes[^1].Total);
            }

            return Sum(notes, n => n.Taxable) == invoice.Taxable && Sum(notes, n => n.Cgst) == invoice.Cgst && Sum(notes, n => n.Sgst) == invoice.Sgst
                && Sum(notes, n => n.Igst) == invoice.Igst && Sum(notes, n => n.RoundOff) == invoice.RoundOff && Sum(notes, n => n.Total) == invoice.Total
                && invoice.Balance == Money.Zero && invoice.Lines.All(l => l.IsCreditedWhole)
                && notes.TrueForAll(n => n.Total >= Money.Zero && n.Total.Paise % 100 == 0 && n.Taxable + n.Cgst + n.Sgst + n.Igst + n.RoundOff == n.Total)
                && notes.TrueForAll(n => n.Lines.All(l => l.Taxable >= Money.Zero && l.Cgst >= Money.Zero && l.Igst >= Money.Zero));
        });
    }

    private static CreditNote? Partly(Invoice invoice, (int Kind, int Percent, bool WithGst, bool Allowed) step)
    {
        var open = invoice.Lines.Where(l => l.LeftQuantity > 0).ToList();
        var left = invoice.Lines.Sum(l => step.WithGst ? l.LeftTaxable.Paise + l.LeftTax.Total.Paise : l.LeftTaxable.Paise);
        var amount = new Money(left * step.Percent / 100);
        if (step.Kind == 0 ? amount < Rs(1) || invoice.Total == invoice.Credited : open.Count == 0)
        {
            return null;
        }

        if (step.Kind == 0)
        {
            var shares = CreditShares.Of(invoice, invoice.Lines, amount, step.WithGst);
            return shares.Count == 0 ? null : Set(invoice, CreditNote.ForAmounts(invoice, shares, Overcharge));
        }

        var pieces = open.Take(step.Kind).ToDictionary(l => l.Id, l => Math.Max(1, l.LeftQuantity * step.Percent / 100));
        return CreditNote.WorthOf(invoice, pieces, withGst: true) == Money.Zero ? null : Set(invoice, CreditNote.ForPieces(invoice, pieces, Return with { Allowed = step.Allowed }));
    }

    private static CreditNote Set(Invoice invoice, CreditNote note)
    {
        invoice.Credit(note.Total);
        return note;
    }

    private static Money Sum(IEnumerable<CreditNote> notes, Func<CreditNote, Money> of) => new(notes.Sum(n => of(n).Paise));
}
