using Arivu.Portal.Customers;
using Arivu.Portal.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Arivu.Portal.Tests.Customers;

/// <summary>What holds for a retailer whoever writes it, and the words of its kinds.</summary>
public sealed class RetailerTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(PaymentTerms.Advance, "ADVANCE", 0)]
    [InlineData(PaymentTerms.Cod, "COD", 0)]
    [InlineData(PaymentTerms.Net7, "NET7", 7)]
    [InlineData(PaymentTerms.Net15, "NET15", 15)]
    [InlineData(PaymentTerms.Net30, "NET30", 30)]
    public void Terms_have_a_code_and_days(PaymentTerms terms, string code, int days)
    {
        Assert.Equal((code, days, days > 0), (terms.Code(), terms.CreditDays(), terms.GivesCredit()));
        Assert.Equal(terms, RetailerKinds.TermsOf(code.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2")]
    [InlineData("NET60")]
    public void Unknown_terms_are_none(string? code) => Assert.Null(RetailerKinds.TermsOf(code));

    [Fact]
    public void A_limit_needs_terms_that_give_days()
    {
        var retailer = CustomersPortal.Right().ToRetailer("R1", Today);
        Assert.Throws<RuleBrokenException>(() => retailer.ChangeTerms(new TermsFacts(PaymentTerms.Cod, RetailerTier.Standard, new Money(1), 30)));
        Assert.Throws<RuleBrokenException>(() => retailer.ChangeTerms(new TermsFacts(PaymentTerms.Net30, RetailerTier.Standard, new Money(-1), 30)));
        Assert.Throws<RuleBrokenException>(() => retailer.ChangeTerms(new TermsFacts(PaymentTerms.Net30, RetailerTier.Standard, Money.Zero, 91)));
        Assert.Equal((PaymentTerms.Net15, Money.FromRupees(50_000)), (retailer.Terms, retailer.CreditLimit));
    }

    [Fact]
    public void Gstin_pan_and_category_may_not_contradict_each_other()
    {
        var retailer = CustomersPortal.Right().ToRetailer("R1", Today);
        var facts = CustomersPortal.Right().ToFacts(Today);
        Assert.Throws<RuleBrokenException>(() => retailer.Revise(facts with { Gstin = null }));
        Assert.Throws<RuleBrokenException>(() => retailer.Revise(facts with { GstCategory = GstCategory.Unregistered }));
        Assert.Throws<RuleBrokenException>(() => retailer.Revise(facts with { Pan = "ZZZPS1001B" }));
        Assert.Throws<RuleBrokenException>(() => retailer.Revise(facts with { Gstin = "27AAPFU0939F1ZO" }));
        retailer.Revise(facts with { Gstin = null, Pan = null, GstCategory = GstCategory.Unregistered });
        Assert.Null(retailer.Gstin);
    }

    [Fact]
    public void Every_word_and_rule_of_the_room_can_be_translated()
    {
        using var portal = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var words = portal.GetRequiredService<IStringLocalizer<CustomersWords>>();
        var kinds = Enum.GetValues<RetailerCategory>().Select(k => k.Words())
            .Concat(Enum.GetValues<GstCategory>().Select(k => k.Words()))
            .Concat(Enum.GetValues<RetailerTier>().Select(k => k.Words()))
            .Concat(Enum.GetValues<PaymentTerms>().Select(k => k.Words()))
            .Concat(new[] { "", "<b>AAPFU0939F1Z", "77AAPFU0939F1ZV", "27AAPFU0939F1ZO" }.Select(text => Gstin.FaultOf(text)!.Sentence));
        Assert.All(kinds, word => Assert.False(words[word].ResourceNotFound, word));
    }
}
