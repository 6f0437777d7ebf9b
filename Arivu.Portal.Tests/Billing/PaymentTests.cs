using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using static Arivu.Portal.Tests.Billing.Sample;

namespace Arivu.Portal.Tests.Billing;

public sealed class PaymentTests
{
    [Fact]
    public void Nine_thousand_against_five_three_and_four_pays_the_oldest_first()
    {
        var (five, three, four) = (Owing(5000, 0), Owing(3000, 1), Owing(4000, 2));
        var payment = Paid(9000);

        payment.AllocateOldestFirst([four, five, three]);

        Assert.Equal([Rs(0), Rs(0), Rs(3000)], new[] { five, three, four }.Select(i => i.Balance));
        Assert.Equal([(five.Id, Rs(5000)), (three.Id, Rs(3000)), (four.Id, Rs(1000))], payment.Allocations.Select(a => (a.InvoiceId, a.Amount)));
        Assert.Equal(Money.Zero, payment.OnAccount);
    }

    [Fact]
    public void What_nobody_owes_stays_on_account()
    {
        var payment = Paid(6000);
        payment.AllocateOldestFirst([Owing(5000, 0)]);

        Assert.Equal(Rs(1000), payment.OnAccount);
        Assert.Throws<RuleBrokenException>(() => payment.Allocate(Owing(5000, 1), Rs(1000.01m)));
    }

    [Fact]
    public void A_credited_invoice_gives_back_what_came_last()
    {
        var invoice = Owing(5000, 0);
        var (early, late) = (Paid(3000), Paid(2000));
        early.AllocateOldestFirst([invoice]);
        late.AllocateOldestFirst([invoice]);

        Assert.Equal(Rs(2000), late.GiveBack(invoice, Rs(2500)));
        Assert.Equal(Rs(500), early.GiveBack(invoice, Rs(500)));

        Assert.Equal((Rs(2500), Rs(500), Rs(2000)), (invoice.Paid, early.OnAccount, late.OnAccount));
        Assert.Equal(invoice.Paid.Paise, early.Allocations.Concat(late.Allocations).Sum(a => a.Amount.Paise));
    }

    [Fact]
    public void A_cheque_goes_to_the_bank_on_its_date_and_clears_or_comes_back()
    {
        var cheque = Payment.Receive(new MoneyReceived(Shop, PaymentMode.Cheque, "004512", Issued, Rs(5000), ChequeDate: Issued.AddDays(2), Bank: "Indian Bank"));
        var invoice = Owing(5000, 0);
        cheque.AllocateOldestFirst([invoice]);

        Assert.Throws<RuleBrokenException>(() => cheque.Deposit(Issued));
        Assert.Throws<RuleBrokenException>(cheque.Clear);
        cheque.Deposit(Issued.AddDays(2));
        cheque.Bounce([invoice], "insufficient funds", Issued);

        Assert.Equal((ClearingState.Bounced, Rs(5000), Money.Zero, Money.Zero), (cheque.State, invoice.Balance, cheque.OnAccount, cheque.Allocations.Single().Amount));
        Assert.Throws<RuleBrokenException>(() => cheque.Reverse([invoice], "again", Issued));
        Assert.Throws<RuleBrokenException>(() => Paid(10).Bounce([], "not a cheque", Issued));
    }

    [Theory]
    [InlineData(PaymentMode.Upi, "1234 5678 9012", true)]
    [InlineData(PaymentMode.Upi, "12345678901", false)]
    [InlineData(PaymentMode.Upi, "1234567890AB", false)]
    [InlineData(PaymentMode.Neft, "sbin126326123456", true)]
    [InlineData(PaymentMode.Neft, "HDFCR52026112212345678", true)]
    [InlineData(PaymentMode.Rtgs, "HDFCBANKTRANSFER", false)]
    [InlineData(PaymentMode.Rtgs, "ABC123", false)]
    [InlineData(PaymentMode.Cheque, "004512", true)]
    [InlineData(PaymentMode.Cheque, "4512", false)]
    [InlineData(PaymentMode.Cash, "", true)]
    public void References_have_the_form_of_their_mode(PaymentMode mode, string typed, bool fits) =>
        Assert.Equal(fits, PaymentReference.Fits(mode, PaymentReference.Clean(typed)));

    private static Invoice Owing(decimal rupees, int daysLater)
    {
        var invoice = Of(SupplyKind.IntraState, Goods("NIL", 1, rupees, 0));
        invoice.ArrivedOn(Issued.AddDays(daysLater));
        return invoice;
    }
}
