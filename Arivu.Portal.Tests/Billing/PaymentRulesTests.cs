using System.Globalization;
using Arivu.Portal.Billing;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Billing;

public sealed class PaymentRulesTests(BillingBench billing) : IClassFixture<BillingBench>
{
    [Theory]
    [InlineData(nameof(PaymentDraft.Retailer), "R999", "10", PaymentMode.Upi, "123456789012", 0)]
    [InlineData(nameof(PaymentDraft.Retailer), "", "10", PaymentMode.Upi, "123456789012", 0)]
    [InlineData(nameof(PaymentDraft.Amount), "R001", "0", PaymentMode.Upi, "123456789012", 0)]
    [InlineData(nameof(PaymentDraft.Amount), "R001", "-5", PaymentMode.Upi, "123456789012", 0)]
    [InlineData(nameof(PaymentDraft.Amount), "R001", "1000000001", PaymentMode.Upi, "123456789012", 0)]
    [InlineData(nameof(PaymentDraft.Reference), "R001", "10", PaymentMode.Upi, "1234", 0)]
    [InlineData(nameof(PaymentDraft.Reference), "R001", "10", PaymentMode.Neft, "", 0)]
    [InlineData(nameof(PaymentDraft.Reference), "R001", "10", PaymentMode.Cheque, "abc", 0)]
    [InlineData(nameof(PaymentDraft.ReceivedOn), "R001", "10", PaymentMode.Upi, "123456789012", 1)]
    [InlineData(nameof(PaymentDraft.ReceivedOn), "R001", "10", PaymentMode.Upi, "123456789012", -400)]
    public async Task What_is_typed_wrong_is_said_beside_its_field(string field, string retailer, string rupees, PaymentMode mode, string reference, int days) =>
        Assert.Equal([field], (await Assert.ThrowsAsync<BadInputException>(() =>
        {
            var d = billing.Typed("R001", 10);
            (d.Retailer, d.Amount, d.Mode, d.Reference) = (retailer, Money.FromRupees(decimal.Parse(rupees, CultureInfo.InvariantCulture)), mode, reference);
            d.ReceivedOn = billing.Trade.Today.AddDays(days);
            return billing.ReceiveAsync(d);
        })).Errors.Keys);
}
