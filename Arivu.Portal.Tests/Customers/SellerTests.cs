using Arivu.Portal.Customers;
using Microsoft.Extensions.Configuration;

namespace Arivu.Portal.Tests.Customers;

public sealed class SellerTests
{
    [Fact]
    public void The_demo_firm_sells_until_the_settings_name_another()
    {
        var demo = Of();
        Assert.Equal(("Arivu Foods", "33", "Tamil Nadu", "641048"), (demo.TradeName, demo.StateCode, demo.State, demo.Pincode));
        var other = Of(("Seller:TradeName", "Nalam"), ("Seller:Gstin", "27aapfu0939f1zv"), ("Seller:Pincode", "400001"));
        Assert.Equal(("Nalam", "Maharashtra", "10026000000001"), (other.TradeName, other.State, other.FssaiNumber));
    }

    [Theory]
    [InlineData("Seller:Gstin", "27AAPFU0939F1ZO")]
    [InlineData("Seller:Pincode", "560001")]
    [InlineData("Seller:Pincode", "64104")]
    [InlineData("Seller:FssaiNumber", "123")]
    public void A_setting_that_cannot_stand_on_an_invoice_is_named(string key, string value) =>
        Assert.Contains(key, Assert.Throws<InvalidOperationException>(() => Of((key, value))).Message, StringComparison.Ordinal);

    private static Seller Of(params (string Key, string Value)[] settings) =>
        Seller.Of(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build());
}
