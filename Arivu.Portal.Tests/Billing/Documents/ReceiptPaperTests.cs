using Arivu.Portal.Billing;
using Arivu.Portal.Billing.Documents;
using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Arivu.Portal.Papers;
using Arivu.Portal.Tests.Papers;
using Microsoft.Extensions.Configuration;
using static Arivu.Portal.Tests.Billing.Documents.SampleBills;
using static Arivu.Portal.Tests.Papers.PaperWords;

namespace Arivu.Portal.Tests.Billing.Documents;

public sealed class ReceiptPaperTests(Typesetter type) : IClassFixture<Typesetter>
{
    private static readonly Seller Firm = Portal.Customers.Seller.Of(new ConfigurationBuilder().Build());

    [Fact]
    public void A_receipt_says_what_came_how_and_what_it_pays()
    {
        var payment = Payment.Receive(new MoneyReceived(1, PaymentMode.Upi, "612345678901", Day, Money.FromRupees(15_000)));
        var invoice = Issued(Worked);
        payment.AllocateOldestFirst([invoice]);

        Says(
            Text(payment, new ReceiptAllocation(invoice.Number, invoice.IssuedOn, invoice.Total, invoice.Total)),
            "RECEIPT", "ARC/2627/000045", "22 Nov 2026", "UPI reference", "612345678901", "₹ 15,000.00", "Rupees Fifteen Thousand Only", SellerGstin, BuyerGstin, "செல்வம் மளிகை ஸ்டோர்",
            "ARV/2627/000123", "13,628.00", "On account", "1,372.00", "Page 1 of 1");
    }

    [Fact]
    public void A_cheque_counts_once_it_clears_and_says_so_when_it_came_back()
    {
        var payment = Payment.Receive(new MoneyReceived(1, PaymentMode.Cheque, "000123", Day, Money.FromRupees(5_000), Bank: "Example Bank"));
        Says(Text(payment), "Cheque no.", "000123", "Cheque date", "Example Bank", "valid once the cheque has cleared");

        payment.Deposit(Day);
        payment.Bounce([], "Funds insufficient", Day);

        var text = Text(payment);
        Says(text, "CHEQUE RETURNED", "is owed again", "Funds insufficient");
        SaysNot(text, "On account", "Set against");
    }

    [Fact]
    public void A_receipt_entered_by_mistake_says_so_and_cash_without_a_voucher_names_none()
    {
        var payment = Payment.Receive(new MoneyReceived(1, PaymentMode.Cash, "", Day, Money.FromRupees(900)));
        SaysNot(Text(payment), "Voucher");

        payment.Reverse([], "Another shop paid", Day);

        Says(Text(payment), "REVERSED", "Another shop paid");
    }

    private string Text(Payment payment, params IReadOnlyList<ReceiptAllocation> allocated)
    {
        payment.Issue(new IssuedNumber("ARC/2627/000045", Day));
        return PdfText.All(ReceiptPaper.Of(ReceiptDetail.Of(payment, new Payer("R001", Buyer), allocated), Firm).ToPdf(type));
    }
}
