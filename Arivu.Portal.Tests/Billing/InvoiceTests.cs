using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using static Arivu.Portal.Tests.Billing.Sample;

namespace Arivu.Portal.Tests.Billing;

public sealed class InvoiceTests
{
    [Fact]
    public void The_worked_invoice_within_the_state_is_right_to_the_paisa()
    {
        var invoice = Worked(SupplyKind.IntraState);

        Assert.Equal([Rs(5960.44m), Rs(4058.40m), Rs(2634.06m)], invoice.Lines.Select(l => l.Taxable));
        Assert.Equal([Rs(149.01m), Rs(101.46m), Rs(237.07m)], invoice.Lines.Select(l => l.Cgst));
        Assert.All(invoice.Lines, l => Assert.Equal((l.Cgst, Money.Zero), (l.Sgst, l.Igst)));
        Assert.Equal((Rs(12652.90m), Rs(487.54m), Rs(487.54m), Money.Zero), (invoice.Taxable, invoice.Cgst, invoice.Sgst, invoice.Igst));
        Assert.Equal((Rs(0.02m), Rs(13628m), Rs(13628m)), (invoice.RoundOff, invoice.Total, invoice.Balance));
    }

    [Fact]
    public void The_worked_invoice_between_states_differs_by_a_paisa_and_is_as_right()
    {
        var invoice = Worked(SupplyKind.InterState);

        Assert.Equal([Rs(298.02m), Rs(202.92m), Rs(474.13m)], invoice.Lines.Select(l => l.Igst));
        Assert.Equal((Rs(975.07m), Money.Zero, Money.Zero), (invoice.Igst, invoice.Cgst, invoice.Sgst));
        Assert.Equal((Rs(0.03m), Rs(13628m)), (invoice.RoundOff, invoice.Total));
    }

    [Fact]
    public void In_a_union_territory_the_second_head_is_its_own_and_as_high()
    {
        var (territory, state) = (Worked(SupplyKind.IntraUnionTerritory), Worked(SupplyKind.IntraState));

        Assert.Equal(SupplyKind.IntraUnionTerritory, territory.Supply);
        Assert.Equal((state.Cgst, state.Sgst, state.Total), (territory.Cgst, territory.Sgst, territory.Total));
    }

    [Theory]
    [InlineData(0, 0, InvoiceKind.BillOfSupply)]
    [InlineData(0, 5, InvoiceKind.TaxInvoice)]
    [InlineData(18, 5, InvoiceKind.TaxInvoice)]
    public void Nil_rated_goods_alone_go_on_a_bill_of_supply(int one, int other, InvoiceKind kind) =>
        Assert.Equal(kind, Of(SupplyKind.IntraState, Goods("A", 1, 10, one), Goods("B", 1, 10, other)).Kind);

    [Fact]
    public void The_status_follows_money_and_time()
    {
        var invoice = OfFiveThousand();
        Assert.Equal((Issued.AddDays(15), true), (invoice.DueOn, invoice.DueIsProvisional));
        Assert.Equal(InvoiceStatus.Pending, invoice.StatusOn(Issued));

        invoice.ArrivedOn(Issued.AddDays(3));
        Assert.Equal((Issued.AddDays(18), false), (invoice.DueOn, invoice.DueIsProvisional));
        Assert.Equal(InvoiceStatus.Pending, invoice.StatusOn(Issued.AddDays(18)));
        Assert.Equal(InvoiceStatus.Overdue, invoice.StatusOn(Issued.AddDays(19)));

        Paid(1000).AllocateOldestFirst([invoice]);
        Assert.Equal((InvoiceStatus.PartlyPaid, InvoiceStatus.Overdue), (invoice.StatusOn(Issued), invoice.StatusOn(Issued.AddDays(19))));
        Credit(invoice, Rs(500), withGst: true);
        Paid(9000).AllocateOldestFirst([invoice]);
        Assert.Equal((InvoiceStatus.Paid, Money.Zero), (invoice.StatusOn(Issued.AddDays(40)), invoice.Balance));
    }

    [Fact]
    public void What_is_paid_on_delivery_is_not_overdue_before_it_arrives_and_what_is_paid_ahead_is()
    {
        var (cod, ahead) = (Terms(0, paidAhead: false), Terms(0, paidAhead: true));

        Assert.Equal((InvoiceStatus.Pending, InvoiceStatus.Overdue), (cod.StatusOn(Issued.AddDays(9)), ahead.StatusOn(Issued.AddDays(1))));
        cod.ArrivedOn(Issued.AddDays(4));
        ahead.ArrivedOn(Issued.AddDays(4));
        Assert.Equal((Issued.AddDays(4), Issued), (cod.DueOn, ahead.DueOn));
        Assert.Equal(InvoiceStatus.Overdue, cod.StatusOn(Issued.AddDays(5)));
    }

    private static Invoice Terms(int days, bool paidAhead)
    {
        var invoice = Invoice.Draft(new InvoiceHead(Guid.CreateVersion7(), "SO-2627-000001", Guid.Empty, Shop, SupplyKind.IntraState, "33", "{}", days, paidAhead), [Goods("ATTA", 1, 100, 5)]);
        invoice.Issue(new IssuedNumber("ARV/2627/000001", Issued));
        return invoice;
    }
}
