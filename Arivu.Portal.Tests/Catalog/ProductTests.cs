using Arivu.Portal.Catalog;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Tests.Catalog;

public sealed class ProductTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 15, 0, DateTimeKind.Utc);

    public static TheoryData<string, ProductFacts> Contradictions => new()
    {
        { "at least 1 piece", Facts with { CaseSize = 0 } },
        { "multiple is at least 1", Facts with { OrderMultiple = 0 } },
        { "no multiple of", Facts with { MinimumQuantity = 10 } },
        { "quantity is at least 1", Facts with { MinimumQuantity = 0 } },
        { "net quantity", Facts with { NetQuantity = -1 } },
        { "reorder point", Facts with { ReorderPoint = -1 } },
        { "fewer than the shelf life", Facts with { MinimumDispatchDays = 180 } },
        { "expiry alert", Facts with { NearExpiryAlertDays = 180 } },
        { "at least 1 day", Facts with { ShelfLifeDays = 0 } },
        { "more than ₹0", Facts with { WholesalePrice = Money.Zero } },
        { "EAN-13", Facts with { Ean13 = "2000000000016" } },
        { "more than its MRP ₹150.00", Facts with { Mrp = Money.FromRupees(150) } },
    };

    private static ProductFacts Facts => CatalogPortal.Right().ToFacts();

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Facts_that_contradict_each_other_are_refused(string said, ProductFacts facts)
    {
        var broken = Assert.Throws<RuleBrokenException>(() => Product.Create("X", facts, 5, Now));
        Assert.Contains(said, broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_revision_changes_nothing()
    {
        var product = Product.Create("X", Facts, 5, Now);
        Assert.Throws<RuleBrokenException>(() => product.Revise(Facts with { Name = "Other", CaseSize = 0 }, 5));
        Assert.Equal("Ragi Malt 500 g", product.Name);
    }

    [Fact]
    public void The_price_with_gst_may_reach_the_mrp_but_not_pass_it()
    {
        var atMrp = Facts with { WholesalePrice = Money.FromRupees(100), Mrp = Money.FromRupees(105) };
        Assert.True(Product.Create("X", atMrp, 5, Now).Active);
        Assert.Throws<RuleBrokenException>(() => Product.Create("X", atMrp, 18, Now));
    }

    [Fact]
    public void A_product_goes_out_with_a_reason_and_comes_back_without_it()
    {
        var product = Product.Create("X", Facts, 5, Now);
        product.Deactivate("The mill closed");
        Assert.Equal((false, "The mill closed"), (product.Active, product.InactiveReason));
        Assert.Throws<RuleBrokenException>(() => product.Deactivate("Again"));
        product.Activate();
        Assert.Equal((true, null), (product.Active, product.InactiveReason));
        Assert.Throws<RuleBrokenException>(product.Activate);
    }

    [Theory]
    [InlineData("384.00", "5", "480", "403.20", "76.80", "16.0", 16)]
    [InlineData("131.05", "5", "160", "137.61", "22.39", "14.0", 14)]
    [InlineData("227.81", "5", "299", "239.21", "59.79", "20.0", 20)]
    [InlineData("83.16", "0", "99", "83.16", "15.84", "16.0", 16)]
    [InlineData("24.29", "40", "40", "34.01", "5.99", "15.0", 15)]
    public void A_shop_pays_the_price_with_gst_and_earns_the_rest_of_the_mrp(string price, string rate, string mrp, string pays, string earns, string percent, int whole)
    {
        var sum = new ShopPrice(Rupees(price), Number(rate), Rupees(mrp));
        Assert.Equal((Rupees(pays), Rupees(earns), Number(percent), whole), (sum.WithGst, sum.Earns, sum.EarnPercent, sum.EarnWhole));
    }

    [Theory]
    [InlineData("2000000000015", true)]
    [InlineData("4006381333931", true)]
    [InlineData("4006381333932", false)]
    [InlineData("400638133393", false)]
    [InlineData("40063813339३1", false)]
    public void The_last_digit_of_a_barcode_checks_the_others(string digits, bool right) => Assert.Equal(right, Barcode.IsEan13(digits));

    private static Money Rupees(string text) => Money.FromRupees(Number(text));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
